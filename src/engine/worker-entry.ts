/** A worker: takes a setup, then what blocking found, then jobs, and answers each job with its part. */
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

/** A job has an answer, everything else has none. */
export type WorkerJob = { readonly job: CompareJob } | { readonly count: PairList };
export type WorkerMessage =
  | { readonly setup: PortableSetup }
  | { readonly blocked: BlockedMessage }
  | WorkerJob;
export type WorkerAnswer = { readonly part: ComparePart } | { readonly counted: PatternCounts };

let setup: ComparisonSetup | undefined;
let blocked: BlockedMessage | undefined;

function answer(message: WorkerMessage): WorkerAnswer | undefined {
  if ('setup' in message) setup = unpack(message.setup);
  else if ('blocked' in message) blocked = message.blocked;
  else if (setup === undefined) throw new Error('a job came before its setup');
  else if ('count' in message) return { counted: countPatterns(setup, message.count) };
  else if (blocked === undefined) throw new Error('a job came before its blocks');
  else return { part: compareBlocks(setup, blocked.ranges, blocked.keys, blocked.keep, message.job) };
  return undefined;
}

parentPort?.on('message', (message: WorkerMessage) => {
  const answered = answer(message);
  if (answered !== undefined) parentPort?.postMessage(answered);
});
