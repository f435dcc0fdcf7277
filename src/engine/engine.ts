/**
 * The seam between what is computed and where it runs. A job is some blocks of one rule; a part is its kept pairs and pattern
 * counts; merging parts is concatenation and addition, so where and in which order the jobs ran leaves no trace.
 */
import type { ComparePart, KeepRule } from '../compare/compare.ts';
import type { ComparisonList } from '../compare/comparison-list.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { Candidates } from '../flow.ts';

export interface Engine {
  /** Parts of all jobs, in any order. onProgress gets done and total pairs. */
  compare(
    setup: ComparisonSetup,
    list: ComparisonList,
    candidates: readonly Candidates[],
    keep: KeepRule,
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ComparePart[]>;
  /** Lets go of threads; the engine is not used after. */
  close(): Promise<void>;
}
