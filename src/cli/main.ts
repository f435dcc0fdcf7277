/**
 * Where the program begins and ends: this process's streams, signals and exit code. What is known is told, and a command that
 * holds whole files begins in its thread, before anything else is loaded here.
 */
import { availableParallelism } from 'node:os';
import { isatty } from 'node:tty';
import { once } from '../once.ts';
import { exitCode, type StopSignal } from './exit-codes.ts';
import { handOver } from './hand-over.ts';
import { knownAnswer } from './known-answers.ts';
import type { Screen, Stream } from './screen.ts';
import { wantsThread } from './wants-thread.ts';

const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Left-over handles (a worker that does not stop) may hold the process no longer than this after the end. */
const GRACE_MS = 3_000;

/** The program itself: process in, exit code out. */
export async function main(): Promise<void> {
  const stop = new AbortController();
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(exitCode({ kind: 'stopped', signal: name }));
      stop.abort(name);
    });
  }
  const { screen, close } = openScreen(stop.signal);
  process.exitCode = await runSafely(process.argv.slice(2), screen);
  close();
  setTimeout(() => process.exit(), GRACE_MS).unref();
}

/** Told at once where the answer is known, in a thread of its own where that is worth it. */
async function runSafely(argv: readonly string[], screen: Screen): Promise<number> {
  const known = knownAnswer(argv, screen);
  if (known !== undefined) return tellKnown(known, argv, screen);
  if (wantsThread(argv)) return runAside(argv, screen);
  return (await import('./run-main.ts')).runMain(argv, screen);
}

async function tellKnown(answer: string, argv: readonly string[], screen: Screen): Promise<number> {
  try {
    await handOver(answer, screen);
    return exitCode({ kind: 'done' });
  } catch (error) {
    return (await import('./run-main.ts')).tellLost(error, argv, { screen, started: performance.now() });
  }
}

async function runAside(argv: readonly string[], screen: Screen): Promise<number> {
  const started = performance.now();
  try {
    return await (await import('./command-thread.ts')).runInThread(argv, screen);
  } catch (error) {
    return (await import('./run-main.ts')).tellLost(error, argv, { screen, started });
  }
}

/** This process as commands see it. Its streams are opened when somebody uses them: that takes milliseconds of every start. */
function openScreen(signal: AbortSignal): { readonly screen: Screen; close(): void } {
  let stdoutFault: string | undefined;
  let isReading = false;
  const stdin = () => {
    isReading = true;
    return process.stdin;
  };
  const stdout = once(() => {
    // A reader that went away (`| head`) is no failure.
    return process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') stdoutFault ??= error.code ?? error.name;
    });
  });
  // Of a broken standard error nobody can be told.
  const stderr = once(() => process.stderr.on('error', () => undefined));
  const screen: Screen = {
    get stdin() {
      return stdin();
    },
    stdout: streamOf(1, stdout),
    stdoutFault: () =>
      new Promise((resolve) => {
        // The error of a write comes as an event after its callback.
        stdout().write('', () => setImmediate(() => resolve(stdoutFault)));
      }),
    stderr: streamOf(2, stderr),
    env: process.env,
    cwd: process.cwd(),
    cores: availableParallelism(),
    platform: process.platform,
    now: () => new Date(),
    signal,
    ask: isatty(0) && isatty(2) ? (question) => askLine(question, signal) : undefined,
  };
  // A pipe that nobody closes (a scheduler's, another program's) would be waited for.
  return { screen, close: () => void (isReading && process.stdin.pause()) };
}

function streamOf(descriptor: number, open: () => NodeJS.WriteStream): Stream {
  const isTTY = isatty(descriptor);
  return {
    isTTY,
    get columns() {
      return isTTY ? open().columns : undefined;
    },
    write: (text) => open().write(text),
  };
}

async function askLine(question: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl-C at the question arrives here and not as a signal of the process.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await lines.question(question, { signal });
  } finally {
    lines.close();
  }
}
