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
  const left = orderByKey(leftKeys);
  const right = leftKeys === rightKeys ? left : orderByKey(rightKeys);
  const toItself = left === right;
  const [lefts, rights] = [left.keys, right.keys];
  const blocks = new GrowingInt32();
  let l = 0;
  let r = 0;
  while (l < lefts.length && r < rights.length) {
    const key = lefts[l]!;
    if (key !== rights[r]) {
      if (key >>> 0 < rights[r]! >>> 0) l++;
      else r++;
      continue;
    }
    const leftStart = l;
    const rightStart = r;
    while (l < lefts.length && lefts[l] === key) l++;
    while (r < rights.length && rights[r] === key) r++;
    if (toItself && l - leftStart < 2) continue;
    blocks.push(leftStart);
    blocks.push(l);
    blocks.push(rightStart);
    blocks.push(r);
  }
  return { leftOrder: left.order, rightOrder: right.order, blocks: blocks.toColumn() };
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

/** Sizes of the largest blocks, the largest first. */
function largestBlocks(joined: Join, toItself: boolean, count: number): number[] {
  const largest = new Array<number>(count).fill(-1);
  for (let at = 0; at < joined.blocks.length; at += 4) {
    const size = sizeOf(joined.blocks, at, toItself);
    if (size <= largest[count - 1]!) continue;
    let to = count - 1;
    for (; to > 0 && largest[to - 1]! < size; to--) largest[to] = largest[to - 1]!;
    largest[to] = size;
  }
  return largest.filter((size) => size >= 0);
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
