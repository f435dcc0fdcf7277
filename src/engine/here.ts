/** Runs every job in this thread, giving way to signals between jobs. */
import { setImmediate } from 'node:timers/promises';
import { type ComparePart, compareBlocks } from '../compare/compare.ts';
import { countPatterns } from '../compare/sample.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { Comparing, Engine } from './engine.ts';
import { cutJobs } from './jobs.ts';

const PAIRS_PER_JOB = 500_000;

export function engineHere(signal?: AbortSignal): Engine {
  return { expect() {}, open: (setup) => comparingHere(setup, signal), async close() {} };
}

export function comparingHere(setup: ComparisonSetup, signal?: AbortSignal): Comparing {
  return {
    count: (pairs) => ({ finish: async () => countPatterns(setup, pairs) }),
    compare: ({ candidates, keys }, keep, onProgress) => ({
      async finish() {
        const jobs = cutJobs(candidates, PAIRS_PER_JOB);
        const total = jobs.reduce((sum, job) => sum + job.pairs, 0);
        const parts: ComparePart[] = [];
        let done = 0;
        for (const job of jobs) {
          signal?.throwIfAborted();
          parts.push(compareBlocks(setup, candidates, keys, keep, job));
          done += job.pairs;
          onProgress(done, total);
          await setImmediate();
        }
        return parts;
      },
    }),
  };
}
