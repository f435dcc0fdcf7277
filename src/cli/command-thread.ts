/**
 * The commands that hold whole files run in a thread of their own, so that memory that runs out is told like any other
 * failure (exit code 2) instead of V8 ending the process (134). Costs a twentieth of a second. This thread keeps what
 * only it has: signals, the terminal, the exit code.
 */
import { isatty } from 'node:tty';
import { openOwnThread } from '../engine/own-thread.ts';
import type { StopSignal } from './exit-codes.ts';
import type { Screen } from './screen.ts';
import type { SaidByThread, ThreadStart, ToldToThread } from './thread-messages.ts';

/** Runs the command line in its thread; answers with its exit code, rejects with `WorkerDied`. */
export async function runInThread(argv: readonly string[], screen: Screen): Promise<number> {
  const { stdout, stderr, signal } = screen;
  const start: ThreadStart = {
    argv,
    // asking the screen would open it
    stdin: { isTTY: isatty(0) },
    stdout: { isTTY: stdout.isTTY === true, columns: stdout.columns },
    stderr: { isTTY: stderr.isTTY === true, columns: stderr.columns },
  };
  const entry = new URL('./thread-entry.js', import.meta.url);
  const thread = openOwnThread<ToldToThread, SaidByThread, number>(entry, start, (said, end) => {
    if ('stdout' in said) stdout.write(said.stdout);
    else if ('stderr' in said) stderr.write(said.stderr);
    else if ('exitCode' in said) end(said.exitCode);
    else if (said.asks === 'stdin') screen.stdin.pipe(thread.stdin);
    else void screen.stdoutFault?.().then((stdoutFault) => thread.tell({ stdoutFault }));
  });
  warmAlphabet();
  signal.addEventListener('abort', () => thread.tell({ stop: signal.reason as StopSignal }), { once: true });
  return await thread.ended;
}

/**
 * Whoever is the first of a process to sort by a language's alphabet waits 10 to 25 ms for the tables of all languages. This
 * thread has nothing else to do.
 */
function warmAlphabet(): void {
  Intl.Collator.supportedLocalesOf('vi');
}
