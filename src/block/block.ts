/**
 * Cuts two tables into blocks of rows that share a key. No list of pairs is made: a block is two ranges of two orders.
 * Oversize blocks are cut by further columns; the pairs that this leaves out are counted as uncompared, never dropped in silence.
 */
import type { Books, Candidates, CleanTable } from '../flow.ts';
import { GrowingInt32 } from '../table/columns.ts';
import { mix } from '../table/hash.ts';
import { orderByKey } from '../table/sort.ts';
import type { BlockingRule } from './blocking-rule.ts';

/** A block of more pairs than this is cut further. */
export const OVERSIZE_PAIRS = 40_000;

/** Blocks of every rule that both tables can serve; left === right links a table to itself. */
export function block(
  left: CleanTable,
  right: CleanTable,
  books: Books,
  rules: readonly BlockingRule[],
  oversize = OVERSIZE_PAIRS,
): readonly Candidates[] {
  const blocked: Candidates[] = [];
  for (const rule of rules) {
    const leftKeys = rule.keys(left, books);
    const rightKeys = left === right ? leftKeys : rule.keys(right, books);
    if (leftKeys === undefined || rightKeys === undefined) continue;
    blocked.push(blockRule(rule, left, leftKeys, right, rightKeys, oversize));
  }
  return blocked;
}

interface Join {
  readonly leftOrder: Int32Array;
  readonly rightOrder: Int32Array;
  readonly blocks: Int32Array;
}

function blockRule(
  rule: BlockingRule,
  left: CleanTable,
  leftKeys: Int32Array,
  right: CleanTable,
  rightKeys: Int32Array,
  oversize: number,
): Candidates {
  const toItself = left === right;
  let joined = join(leftKeys, rightKeys);
  const found = pairsIn(joined, toItself);
  for (let step = 0; step <= rule.refine.length; step++) {
    const large = oversizeBlocks(joined, oversize, toItself);
    if (large.length === 0) break;
    const column = rule.refine[step];
    cut(
      joined.leftOrder,
      joined.blocks,
      large,
      0,
      leftKeys,
      column === undefined ? undefined : left.columns.get(column),
    );
    if (!toItself) {
      cut(
        joined.rightOrder,
        joined.blocks,
        large,
        2,
        rightKeys,
        column === undefined ? undefined : right.columns.get(column),
      );
    }
    joined = join(leftKeys, rightKeys);
  }
  const pairCount = pairsIn(joined, toItself);
  return {
    rule: rule.name,
    uses: rule.uses,
    leftKeys,
    rightKeys,
    ...joined,
    pairCount,
    uncomparedPairs: found - pairCount,
    largest: largestBlocks(joined, toItself, 5),
  };
}

/** Merge join of two orders by key. */
function join(leftKeys: Int32Array, rightKeys: Int32Array): Join {
  const leftOrder = orderByKey(leftKeys);
  const rightOrder = leftKeys === rightKeys ? leftOrder : orderByKey(rightKeys);
  const blocks = new GrowingInt32();
  let l = 0;
  let r = 0;
  while (l < leftOrder.length && r < rightOrder.length) {
    const leftKey = leftKeys[leftOrder[l]!]! >>> 0;
    const rightKey = rightKeys[rightOrder[r]!]! >>> 0;
    if (leftKey < rightKey) l++;
    else if (leftKey > rightKey) r++;
    else {
      const leftStart = l;
      const rightStart = r;
      while (l < leftOrder.length && leftKeys[leftOrder[l]!]! >>> 0 === leftKey) l++;
      while (r < rightOrder.length && rightKeys[rightOrder[r]!]! >>> 0 === rightKey) r++;
      if (leftKeys === rightKeys && l - leftStart < 2) continue;
      for (const bound of [leftStart, l, rightStart, r]) blocks.push(bound);
    }
  }
  return { leftOrder, rightOrder, blocks: blocks.toColumn() };
}

function sizeOf(blocks: Int32Array, at: number, toItself: boolean): number {
  const lefts = blocks[at + 1]! - blocks[at]!;
  return toItself ? (lefts * (lefts - 1)) / 2 : lefts * (blocks[at + 3]! - blocks[at + 2]!);
}

function pairsIn(joined: Join, toItself: boolean): number {
  let pairs = 0;
  for (let at = 0; at < joined.blocks.length; at += 4) pairs += sizeOf(joined.blocks, at, toItself);
  return pairs;
}

function largestBlocks(joined: Join, toItself: boolean, count: number): number[] {
  const sizes = new Float64Array(joined.blocks.length / 4);
  for (let index = 0; index < sizes.length; index++)
    sizes[index] = sizeOf(joined.blocks, index * 4, toItself);
  return [...sizes.sort().subarray(Math.max(0, sizes.length - count))].reverse();
}

function oversizeBlocks(joined: Join, oversize: number, toItself: boolean): number[] {
  const large: number[] = [];
  for (let at = 0; at < joined.blocks.length; at += 4) {
    if (sizeOf(joined.blocks, at, toItself) > oversize) large.push(at);
  }
  return large;
}

/** Mixes the refining column into the keys of the rows of the given blocks; a row without a value there loses its key. */
function cut(
  order: Int32Array,
  blocks: Int32Array,
  large: readonly number[],
  side: 0 | 2,
  keys: Int32Array,
  values: Int32Array | undefined,
): void {
  for (const at of large) {
    for (let position = blocks[at + side]!; position < blocks[at + side + 1]!; position++) {
      const row = order[position]!;
      const value = values?.[row] ?? 0;
      keys[row] = value === 0 ? 0 : mix(keys[row]!, value) || 1;
    }
  }
}
