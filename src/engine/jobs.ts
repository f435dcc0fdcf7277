/** Cuts the blocks of all rules into jobs of about the same number of pairs. */
import type { CompareJob } from '../compare/compare.ts';
import type { Candidates } from '../flow.ts';

export interface SizedJob extends CompareJob {
  readonly pairs: number;
}

export function cutJobs(candidates: readonly Candidates[], pairsPerJob: number): SizedJob[] {
  const jobs: SizedJob[] = [];
  candidates.forEach(({ blocks }, rule) => {
    let fromBlock = 0;
    let pairs = 0;
    for (let at = 0; at < blocks.length; at += 4) {
      pairs += (blocks[at + 1]! - blocks[at]!) * (blocks[at + 3]! - blocks[at + 2]!);
      const toBlock = at / 4 + 1;
      if (pairs < pairsPerJob && at + 4 < blocks.length) continue;
      jobs.push({ rule, fromBlock, toBlock, pairs });
      fromBlock = toBlock;
      pairs = 0;
    }
  });
  return jobs;
}
