/**
 * Compares the pairs of a range of blocks: levels by kernel over batches, patterns, rarity.
 * A pure function of its job, so that any number of workers gives the same parts; merging is concatenation and addition.
 */
import type { Candidates, ComparedPairs, PatternCounts, RuleKeys } from '../flow.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';
import { IntCounter } from '../table/counter.ts';
import { PairBatch } from './pair-batch.ts';
import { RARITY_UNIT } from './rarity.ts';
import type { ComparisonSetup } from './setup.ts';
import { sortedCounts } from './sorted-counts.ts';

/** Pairs whose bits under these weights (and rarity) stay below the floor are counted, not kept. */
export interface KeepRule {
  /** bits[comparison][level] */
  readonly bits: readonly (readonly number[])[];
  readonly floorBits: number;
}

/** One slice of work: some blocks of one rule. */
export interface CompareJob {
  readonly rule: number;
  readonly fromBlock: number;
  readonly toBlock: number;
}

export interface ComparePart {
  readonly rule: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
  readonly rarity: Int32Array;
  readonly counts: readonly PatternCounts[];
  /** Pairs that this rule is the first to find. */
  readonly newPairs: number;
}

/** Compares listed pairs, sorted by left, then right; all are kept. */
export function comparePairs(setup: ComparisonSetup, left: Int32Array, right: Int32Array): ComparedPairs {
  const none = setup.comparisons.map((comparison) => comparison.levels.map(() => 0));
  const batch = new PairBatch(setup, none, left.length);
  const pattern = int32Column(left.length);
  const rarity = int32Column(left.length);
  for (let from = 0; from < left.length; from += batch.room) {
    const count = Math.min(batch.room, left.length - from);
    batch.left.set(left.subarray(from, from + count));
    batch.right.set(right.subarray(from, from + count));
    batch.evaluate(count);
    pattern.set(batch.patterns.subarray(0, count), from);
    rarity.set(batch.rarities.subarray(0, count), from);
  }
  return { count: left.length, left, right, pattern, rarity };
}

/** Where the rows of a rule's blocks are. */
export type BlockRanges = Pick<Candidates, 'leftOrder' | 'rightOrder' | 'blocks'>;

export function compareBlocks(
  setup: ComparisonSetup,
  ranges: readonly BlockRanges[],
  keys: RuleKeys,
  keep: KeepRule,
  job: CompareJob,
): ComparePart {
  const toItself = setup.left === setup.right;
  const { leftOrder, rightOrder, blocks } = ranges[job.rule]!;
  const batch = new PairBatch(setup, keep.bits, pairsOf(blocks, job));
  const masks = new Int32Array(batch.room);
  const kept = [new GrowingInt32(), new GrowingInt32(), new GrowingInt32(), new GrowingInt32()] as const;
  const counters = new Map<number, IntCounter>();
  let filled = 0;
  let newPairs = 0;
  const flush = (): void => {
    batch.evaluate(filled);
    for (let index = 0; index < filled; index++) {
      let counter = counters.get(masks[index]!);
      if (counter === undefined) {
        counter = new IntCounter(1 << 8);
        counters.set(masks[index]!, counter);
      }
      counter.add(batch.patterns[index]!);
      if (batch.bits[index]! + batch.rarities[index]! / RARITY_UNIT < keep.floorBits) continue;
      kept[0].push(batch.left[index]!);
      kept[1].push(batch.right[index]!);
      kept[2].push(batch.patterns[index]!);
      kept[3].push(batch.rarities[index]!);
    }
    newPairs += filled;
    filled = 0;
  };
  for (let at = job.fromBlock * 4; at < job.toBlock * 4; at += 4) {
    for (let l = blocks[at]!; l < blocks[at + 1]!; l++) {
      const leftRow = leftOrder[l]!;
      for (let r = toItself ? l + 1 : blocks[at + 2]!; r < blocks[at + 3]!; r++) {
        const rightRow = rightOrder[r]!;
        const mask = rulesOf(keys, job.rule, leftRow, rightRow);
        if (mask === 0) continue;
        // Equal keys are in row order, so linking a table to itself gives left < right.
        batch.left[filled] = leftRow;
        batch.right[filled] = rightRow;
        masks[filled] = mask;
        if (++filled === batch.room) flush();
      }
    }
  }
  flush();
  return {
    rule: job.rule,
    left: kept[0].toColumn(),
    right: kept[1].toColumn(),
    pattern: kept[2].toColumn(),
    rarity: kept[3].toColumn(),
    counts: sortedCounts(counters),
    newPairs,
  };
}

/** Pairs of the job's blocks, before those of earlier rules are taken out. */
function pairsOf(blocks: Int32Array, { fromBlock, toBlock }: CompareJob): number {
  let pairs = 0;
  for (let at = fromBlock * 4; at < toBlock * 4; at += 4) {
    pairs += (blocks[at + 1]! - blocks[at]!) * (blocks[at + 3]! - blocks[at + 2]!);
  }
  return pairs;
}

/** Bits of all rules that find the pair, or 0 when an earlier rule than `rule` does. */
function rulesOf(keys: RuleKeys, rule: number, left: number, right: number): number {
  const { rules, stride } = keys;
  const leftAt = left * stride;
  const rightAt = right * stride;
  let mask = 1 << rule;
  for (let index = 0; index < rules; index++) {
    const key = keys.left[leftAt + index]!;
    if (key === 0 || key !== keys.right[rightAt + index]! || index === rule) continue;
    if (index < rule) return 0;
    mask |= 1 << index;
  }
  return mask;
}
