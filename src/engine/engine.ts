/**
 * The seam between what is computed and where it runs. A job is some blocks of one rule; a part is its kept pairs and pattern
 * counts; merging parts is concatenation and addition, so where and in which order the jobs ran leaves no trace.
 */
import type { ComparePart, KeepRule } from '../compare/compare.ts';
import type { ComparisonList } from '../compare/comparison-list.ts';
import type { PairList } from '../compare/sample.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { Blocked, Books, PatternCounts } from '../flow.ts';

export interface Engine {
  /** Threads begin to learn what all comparisons share, where a table has so many rows that they will be needed. */
  expect(books: Books, rows: number): void;
  /** Makes ready to compare two tables; list names the comparisons of the setup. */
  open(setup: ComparisonSetup, list: ComparisonList): Comparing;
  /** Lets go of threads; the engine is not used after. */
  close(): Promise<void>;
}

/** Work that other threads, where there are any, have begun when this is given back. */
export interface Underway<Result> {
  /** This thread works along until everything is done. Call once. */
  finish(): Promise<Result>;
}

/** Two tables that are being compared. */
export interface Comparing {
  /** How often each pattern stands among the pairs. */
  count(pairs: PairList): Underway<PatternCounts>;
  /** Parts of all jobs, in any order. onProgress gets done and total pairs. */
  compare(
    blocked: Blocked,
    keep: KeepRule,
    onProgress: (done: number, total: number) => void,
  ): Underway<readonly ComparePart[]>;
}
