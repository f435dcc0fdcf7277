/**
 * Cuts two tables into blocks of rows that share a key. No list of pairs is made: a block is two ranges of two orders.
 * Oversize blocks are cut by further columns; the pairs that this leaves out are counted as uncompared, never dropped in silence.
 */
import type { Books, Candidates, CleanTable } from '../flow.ts';
import { GrowingInt32 } from '../table/columns.ts';
import { mix } from '../table/hash.ts';
import { orderByKey } from '../table/sort.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { settledRows } from './settled.ts';

/** A block of more pairs than this is cut further. */
export const OVERSIZE_PAIRS = 40_000;

/**
 * Blocks of every rule that both tables can serve; left === right links a table to itself. `sought`: rows that no rule
 * spares, because an officer ruled out who seemed settled.
 */
export function block(
  left: CleanTable,
  right: CleanTable,
  books: Books,
  rules: readonly BlockingRule[],
  oversize = OVERSIZE_PAIRS,
  sought: readonly number[] = [],
): readonly Candidates[] {
  const blocked: Candidates[] = [];
  const isSpared = left !== right && rules.some(({ sparesSettled }) => sparesSettled);
  const settled = isSpared ? settledRows(left, right, books) : undefined;
  if (settled !== undefined) for (const row of sought) settled[row] = 0;
  for (const rule of rules) {
    const leftKeys = rule.keys(left, books);
    const rightKeys = left === right ? leftKeys : rule.keys(right, books);
    if (leftKeys === undefined || rightKeys === undefined) continue;
    const spared = rule.sparesSettled ? settled : undefined;
    const sides = [
      { table: left, keys: leftKeys },
      { table: right, keys: rightKeys },
    ] as const;
    blocked.push(blockRule(rule, ...sides, spared, oversize));
  }
  return blocked;
}

interface Join {
  readonly leftOrder: Int32Array;
  readonly rightOrder: Int32Array;
  readonly blocks: Int32Array;
}

/** A side of a rule: its table and the key of each row, which cutting changes. */
interface Side {
  readonly table: CleanTable;
  readonly keys: Int32Array;
}

function blockRule(
  rule: BlockingRule,
  left: Side,
  right: Side,
  settled: Uint8Array | undefined,
  oversize: number,
): Candidates {
  const toItself = left.keys === right.keys;
  let joined = join(left.keys, right.keys, settled);
  const found = pairsIn(joined, toItself);
  for (let step = 0; step <= rule.refine.length; step++) {
    const large = oversizeBlocks(joined, left.keys, oversize);
    if (large.size === 0) break;
    cut(left, large, rule.refine[step]);
    if (!toItself) cut(right, large, rule.refine[step]);
    joined = join(left.keys, right.keys, settled);
  }
  const pairCount = pairsIn(joined, toItself);
  return {
    rule: rule.name,
    uses: rule.uses,
    leftKeys: left.keys,
    rightKeys: right.keys,
    ...(settled === undefined ? {} : { settled }),
    ...joined,
    pairCount,
    uncomparedPairs: found - pairCount,
    largest: largestBlocks(joined, toItself, 5),
  };
}

/** Merge join of two orders by key; settled rows of the left table are not looked for. */
function join(leftKeys: Int32Array, rightKeys: Int32Array, settled: Uint8Array | undefined): Join {
  const left = orderByKey(settled === undefined ? leftKeys : without(leftKeys, settled));
  const toItself = leftKeys === rightKeys;
  const right = toItself ? left : orderByKey(settled === undefined ? rightKeys : among(rightKeys, left.keys));
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

/** The keys without those of the settled rows. */
function without(keys: Int32Array, settled: Uint8Array): Int32Array {
  const sought = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) if (settled[row] === 0) sought[row] = keys[row]!;
  return sought;
}

/** The keys that may be among the sought ones: few are left to sort where few persons are looked for. */
function among(keys: Int32Array, sought: Int32Array): Int32Array {
  const bits = Math.min(26, Math.max(10, Math.ceil(Math.log2(sought.length * 16 + 1))));
  const seen = new Uint8Array(1 << (bits - 3));
  const shift = 32 - bits;
  for (let index = 0; index < sought.length; index++) {
    const place = sought[index]! >>> shift;
    seen[place >>> 3]! |= 1 << (place & 7);
  }
  const kept = new Int32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const place = keys[row]! >>> shift;
    if ((seen[place >>> 3]! & (1 << (place & 7))) !== 0) kept[row] = keys[row]!;
  }
  return kept;
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

/** Keys of the blocks that are too large. */
function oversizeBlocks(joined: Join, leftKeys: Int32Array, oversize: number): Set<number> {
  const { blocks, leftOrder, rightOrder } = joined;
  const large = new Set<number>();
  for (let at = 0; at < blocks.length; at += 4) {
    if (sizeOf(blocks, at, leftOrder === rightOrder) > oversize)
      large.add(leftKeys[leftOrder[blocks[at]!]!]!);
  }
  return large;
}

/** Mixes the refining column into the keys of the large blocks' rows; a row without a value there loses its key. */
function cut({ table, keys }: Side, large: ReadonlySet<number>, column: string | undefined): void {
  const values = column === undefined ? undefined : table.columns.get(column);
  for (let row = 0; row < keys.length; row++) {
    if (!large.has(keys[row]!)) continue;
    const value = values?.[row] ?? 0;
    keys[row] = value === 0 ? 0 : mix(keys[row]!, value) || 1;
  }
}
