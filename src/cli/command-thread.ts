/**
 * The commands that hold whole files run in a thread of their own, so that memory that runs out is told like any other
 * failure (exit code 2) instead of V8 ending the process (134). Costs a twentieth of a second. This thread keeps what
 * only it has: signals, the terminal, the exit code.
 */
import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { openOwnThread } from '../engine/own-thread.ts';
import type { StopSignal } from './exit-codes.ts';
import type { Screen } from './screen.ts';
import type { SaidByThread, ThreadStart, ToldToThread } from './thread-messages.ts';

const LARGE: ReadonlySet<string> = new Set(['run', 'check', 'explain', 'evaluate']);
const SMALL_WISHES: ReadonlySet<string> = new Set(['--help', '-h', '--version', '-V']);

/** Whether this command line is worth a thread; the command may stand behind flags. */
export function wantsThread(argv: readonly string[]): boolean {
  if (!argv.some((word) => LARGE.has(word)) || argv.some((word) => SMALL_WISHES.has(word))) return false;
  return !isAddressSpaceLimited();
}

/** Under `ulimit -v` a second heap has no room: V8 reserves 700 MB of addresses for each, used or not. */
function isAddressSpaceLimited(): boolean {
  try {
    return !/^Max address space +unlimited/m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false; // no Linux
  }
}

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
  signal.addEventListener('abort', () => thread.tell({ stop: signal.reason as StopSignal }), { once: true });
  return await thread.ended;
}
