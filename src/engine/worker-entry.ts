/**
 * A worker: is told the books of the run, a setup, then what blocking found, then jobs, and answers each that nobody else has
 * taken with its part.
 */
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
import { shareSketches } from '../compare/values.ts';
import type { Books, PatternCounts, RuleKeys } from '../flow.ts';
import { type PortableBooks, type PortableSetup, unpack, unpackBooks } from './portable.ts';

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
  readonly run: number;
  readonly jobs: readonly WorkerJob[];
  readonly taken: Int32Array;
}
/** Jobs have answers, everything else has none. */
export type WorkerMessage =
  | { readonly books: PortableBooks; readonly sketches: Int32Array }
  | { readonly setup: PortableSetup }
  | { readonly blocked: BlockedMessage }
  | { readonly shared: SharedJobs };
export type WorkerAnswer = { readonly part: ComparePart } | { readonly counted: PatternCounts };
export interface AnsweredJob {
  readonly run: number;
  /** Its place among the jobs of the run. */
  readonly job: number;
  readonly answer: WorkerAnswer;
}

let books: Books | undefined;
let setup: ComparisonSetup | undefined;
let blocked: BlockedMessage | undefined;

function answerOf(job: WorkerJob): WorkerAnswer {
  if (setup === undefined) throw new Error('a job came before its setup');
  if ('count' in job) return { counted: countPatterns(setup, job.count) };
  if (blocked === undefined) throw new Error('a job came before its blocks');
  return { part: compareBlocks(setup, blocked.ranges, blocked.keys, blocked.keep, job.job) };
}

async function work({ run, jobs, taken }: SharedJobs): Promise<void> {
  while (true) {
    const job = Atomics.add(taken, 0, 1);
    if (job >= jobs.length) return;
    parentPort?.postMessage({ run, job, answer: answerOf(jobs[job]!) } satisfies AnsweredJob);
    await setImmediate();
  }
}

async function hear(message: WorkerMessage): Promise<void> {
  if ('books' in message) {
    books = unpackBooks(message.books);
    shareSketches(books, message.sketches);
  } else if ('setup' in message) setup = unpack(message.setup, books!);
  else if ('blocked' in message) blocked = message.blocked;
  else await work(message.shared);
}

/** What was heard while jobs were being done has its turn when nobody has to take one any more. */
let heard = Promise.resolve();
parentPort?.on('message', (message: WorkerMessage) => {
  heard = heard.then(() => hear(message));
});
