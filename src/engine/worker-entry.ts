/** A worker: takes a setup once, then jobs, and answers each with its part. */
import { parentPort } from 'node:worker_threads';
import { type CompareJob, compareBlocks, type KeepRule, type RuleKeys } from '../compare/compare.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { Candidates } from '../flow.ts';
import { type PortableSetup, unpack } from './portable.ts';

export interface SetUpMessage {
  readonly setup: PortableSetup;
  readonly candidates: readonly Candidates[];
  readonly keys: RuleKeys;
  readonly keep: KeepRule;
}

export type WorkerMessage = SetUpMessage | { readonly job: CompareJob };

let current: (Omit<SetUpMessage, 'setup'> & { readonly setup: ComparisonSetup }) | undefined;

parentPort?.on('message', (message: WorkerMessage) => {
  if ('setup' in message) {
    current = { ...message, setup: unpack(message.setup) };
    return;
  }
  if (current === undefined) throw new Error('a job came before its setup');
  const { setup, candidates, keys, keep } = current;
  parentPort?.postMessage(compareBlocks(setup, candidates, keys, keep, message.job));
});
