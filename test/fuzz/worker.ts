/** Judges inputs one after the other; the main thread watches the clock and ends this thread when one of them hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { makePopulations } from './bases.ts';
import { makeCase } from './cases.ts';
import { judge } from './judge.ts';

export interface WorkerInput {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly folder: string;
  readonly program: string;
  /** [number of the input that runs, whether one runs]; the clock of the main thread looks at it. */
  readonly beat: SharedArrayBuffer;
}

/** What became of some inputs. */
export interface WorkerReport {
  readonly judged: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly index: number; readonly what: string; readonly stack: string }[];
}

const REPORT_EVERY = 1_000;
/** More processor time than this is a hang, whether it ends or not; the clock on the wall would count what others do. */
const HANG_MS = 2_000;

// A schema that is used once is not worth compiling.
z.config({ jitless: true });
const { seed, from, to, folder, program, beat } = workerData as WorkerInput;
const beats = new Int32Array(beat);
const populations = await makePopulations();
let outcomes = new Map<string, number>();
let failures: { index: number; what: string; stack: string }[] = [];
let judged = 0;
let used = cpuMs();

for (let index = from; index < to; index++) {
  Atomics.store(beats, 0, index);
  Atomics.add(beats, 1, 1);
  const made = makeCase(seed, index, populations);
  const before = used;
  try {
    const label = `${made.depth}: ${await judge(made, folder, program)}`;
    outcomes.set(label, (outcomes.get(label) ?? 0) + 1);
    used = cpuMs();
    const took = used - before;
    if (took > HANG_MS && made.depth !== 'program') {
      failures.push({ index, what: `hang: ${Math.round(took)} ms`, stack: made.depth });
    }
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    failures.push({
      index,
      what: String(error).slice(0, 400),
      stack: `${made.depth} ${stack}`.slice(0, 3_000),
    });
  }
  judged++;
  if (judged === REPORT_EVERY || index === to - 1) report();
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function report(): void {
  const message: WorkerReport = { judged, outcomes: Object.fromEntries(outcomes), failures };
  parentPort!.postMessage(message);
  judged = 0;
  outcomes = new Map();
  failures = [];
}
