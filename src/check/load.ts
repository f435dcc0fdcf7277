/** The blocking load that a run would have: how many pairs each rule brings and how large its largest blocks are. Nothing is compared. */
import { block } from '../block/block.ts';
import type { BlockingRule } from '../block/blocking-rule.ts';
import type { Books, CleanTable, LargeBlock } from '../flow.ts';

export interface RuleLoad {
  readonly rule: string;
  readonly blocks: number;
  /** Pairs inside the blocks; a pair that two rules find is counted with both. */
  readonly pairs: number;
  /** Pairs of blocks too large to compare that no further field could cut. */
  readonly uncomparedPairs: number;
  /** Largest first. */
  readonly largest: readonly LargeBlock[];
  /** Of the blocks that will not be compared. */
  readonly largestUncompared: readonly LargeBlock[];
}

export interface SourceLoad {
  /** `master` with itself, or `extract/person` with the master. */
  readonly source: string;
  readonly rules: readonly RuleLoad[];
}

export function loadOf(
  source: string,
  left: CleanTable,
  master: CleanTable,
  books: Books,
  rules: readonly BlockingRule[],
): SourceLoad {
  return {
    source,
    rules: block(left, master, books, rules).candidates.map(
      ({ rule, blocks, pairCount, uncomparedPairs, largest, largestUncompared }) => ({
        rule,
        blocks: blocks.length / 4,
        pairs: pairCount,
        uncomparedPairs,
        largest,
        largestUncompared,
      }),
    ),
  };
}
