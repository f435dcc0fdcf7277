/** A worker: is told a setup, then what blocking found, then jobs, and answers each that nobody else has taken with its part. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import {
  type BlockRanges,
  type CompareJob,
  type ComparePart,
  compareBlocks,
  type KeepRule,
} from '../compare/compare.ts';
import { countPatterns, type PairList } from '../compare/sample.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { PatternCounts, RuleKeys } from '../flow.ts';
import { type PortableSetup, unpack } from './portable.ts';

export interface BlockedMessage {
  readonly ranges: readonly BlockRanges[];
  readonly keys: RuleKeys;
  readonly keep: KeepRule;
}

export interface BlocksJob {
  readonly job: CompareJob;
}
export interface CountJob {
  readonly count: PairList;
}
export type WorkerJob = BlocksJob | CountJob;
/**
 * Jobs for all workers, and how many of them somebody has taken: one number that all see, so that nobody waits for a thread
 * that is busy with other things to hand him the next.
 */
export interface SharedJobs {
  readonly jobs: readonly WorkerJob[];
  readonly taken: Int32Array;
}
/** Jobs have answers, everything else has none. */
export type WorkerMessage =
  | { readonly setup: PortableSetup }
  | { readonly blocked: BlockedMessage }
  | { readonly shared: SharedJobs };
export type WorkerAnswer = { readonly part: ComparePart } | { readonly counted: PatternCounts };
export interface AnsweredJob {
  /** Its place among the jobs. */
  readonly job: number;
  readonly answer: WorkerAnswer;
}

let setup: ComparisonSetup | undefined;
let blocked: BlockedMessage | undefined;

function answerOf(job: WorkerJob): WorkerAnswer {
  if (setup === undefined) throw new Error('a job came before its setup');
  if ('count' in job) return { counted: countPatterns(setup, job.count) };
  if (blocked === undefined) throw new Error('a job came before its blocks');
  return { part: compareBlocks(setup, blocked.ranges, blocked.keys, blocked.keep, job.job) };
}

/** The next message comes when all jobs are answered, so giving way between jobs lets none in. */
async function work({ jobs, taken }: SharedJobs): Promise<void> {
  while (true) {
    const job = Atomics.add(taken, 0, 1);
    if (job >= jobs.length) return;
    parentPort?.postMessage({ job, answer: answerOf(jobs[job]!) } satisfies AnsweredJob);
    await setImmediate();
  }
}

parentPort?.on('message', (message: WorkerMessage) => {
  if ('setup' in message) setup = unpack(message.setup);
  else if ('blocked' in message) blocked = message.blocked;
  else void work(message.shared);
});
