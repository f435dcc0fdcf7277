/**
 * A thread for a whole command. V8 ends the process when the heap of its main thread is full, without a word and with a code
 * of its own; a thread whose heap is full ends alone, and who started it can say so.
 */
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { WorkerDied } from './worker-died.ts';

/** The thread as seen from outside. */
export interface OwnThread<Message, Answer> {
  tell(message: Message): void;
  /** Bytes for the thread's standard input. */
  readonly stdin: NodeJS.WritableStream;
  /** What `onMessage` ended it with; rejects with `WorkerDied` when the thread dies, for lack of memory or otherwise. */
  readonly ended: Promise<Answer>;
}

/**
 * Room for what lives briefly, of which a run makes much: it is collected half as often, a tenth less time in all. More than this
 * was slower again. The main thread's own cannot be set once it runs.
 */
export const ROOMY = { maxYoungGenerationSizeMb: 64 };

/**
 * V8's own measures, some of which do not fit a run; only the version where this was tried is told. Together they take more than
 * a fourth off the processor time of 10,000 residents, and a sixth off that of 100,000.
 * Optimising: a commune is done in seconds, and much of them goes into optimising code that then runs no more, so V8 waits three
 * times as long, takes less of other functions into one and does not write the first round of each loop apart.
 * Garbage: nearly all that a run holds lies in shared memory. What of the little heap beside it outlives a moment is copied
 * sooner than helpers wake up, and is first sorted out at 128 MB, which a commune does not reach. Collecting it later on is cheap
 * too, and letting it grow to twice its size before costs 0.3 GB at a million residents with all reports.
 */
const TUNED = [
  '--interrupt-budget=400000',
  '--max-inlined-bytecode-size-cumulative=300',
  '--no-turbo-loop-peeling',
  '--no-parallel-scavenge',
  '--initial-old-space-size=128',
  '--heap-growing-percent=25',
];
const TRIED = /^v20\./;

/** Starts the thread at `entry`; `onMessage` is given what it says and the means to end it. */
export function openOwnThread<Message, Said, Answer>(
  entry: URL,
  given: unknown,
  onMessage: (said: Said, end: (answer: Answer) => void) => void,
): OwnThread<Message, Answer> {
  if (TRIED.test(process.version)) for (const flag of TUNED) setFlagsFromString(flag);
  const worker = new Worker(entry, { workerData: given, stdin: true, resourceLimits: ROOMY });
  const ended = new Promise<Answer>((resolve, reject) => {
    worker.on('message', (said: Said) => onMessage(said, resolve));
    worker.once('error', (error) => reject(new WorkerDied(error)));
    worker.once('exit', (code) => reject(new WorkerDied(`exit ${code}`)));
  });
  return { tell: (message) => worker.postMessage(message), stdin: worker.stdin!, ended };
}

/** The thread's own side: what it was given, how it talks, and `leave`, after which it hears nothing and may end. */
export function ownThread<Message, Said>(
  onMessage: (message: Message) => void,
): {
  readonly given: unknown;
  say(said: Said): void;
  leave(): void;
} {
  const port = parentPort!;
  port.on('message', onMessage);
  return { given: workerData, say: (said) => port.postMessage(said), leave: () => port.unref() };
}
