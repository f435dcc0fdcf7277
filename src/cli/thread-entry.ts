/** A command in a thread of its own: the same program, with a screen that stands in the main thread. */
import { availableParallelism } from 'node:os';
import { ownThread } from '../engine/own-thread.ts';
import { runMain } from './run-main.ts';
import type { SaidByThread, ThreadStart, ToldToThread } from './thread-messages.ts';

const stop = new AbortController();
const waiting: ((stdoutFault: string | undefined) => void)[] = [];
const { given, say, leave } = ownThread<ToldToThread, SaidByThread>((message) => {
  if ('stop' in message) stop.abort(message.stop);
  else waiting.shift()?.(message.stdoutFault);
});
const { argv, stdin, stdout, stderr } = given as ThreadStart;

void runMain(argv, {
  get stdin() {
    say({ asks: 'stdin' });
    return Object.assign(process.stdin, stdin);
  },
  stdout: { ...stdout, write: (text) => say({ stdout: text }) },
  stdoutFault: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      say({ asks: 'stdout' });
    }),
  stderr: { ...stderr, write: (text) => say({ stderr: text }) },
  env: process.env,
  cwd: process.cwd(),
  cores: availableParallelism(),
  platform: process.platform,
  now: () => new Date(),
  signal: stop.signal,
}).then((exitCode) => {
  say({ exitCode });
  leave();
});
