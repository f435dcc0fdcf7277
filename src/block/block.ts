/**
 * Cuts two tables into blocks of rows that share a key. No list of pairs is made: a block is two ranges of two orders.
 * Oversize blocks are cut by further columns; the pairs that this leaves out are counted as uncompared, never dropped in silence.
 */
import type { Blocked, Books, Candidates, CleanTable, LargeBlock } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { mix } from '../table/hash.ts';
import { KeySet, KeySorter } from '../table/sort.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { isNeeded, lookedFor } from './looked-for.ts';
import { settledRows } from './settled.ts';

/** Largest blocks that the report names. */
const SHOWN_BLOCKS = 5;
/** A block of more pairs than this is cut further. */
export const OVERSIZE_PAIRS = 40_000;

/** Rows of the left table in a part of it whose blocks stand together: as many as a processor holds close by. */
const CHUNK_BITS = 11;

/** Where so many rows stand against one that is looked for, those that no key leads to are put aside before they are sorted. */
const WORTH_SEEKING = 2;

/**
 * Blocks of every rule that both tables can serve; left === right links a table to itself. `sought`: rows that no rule
 * spares, because an officer ruled out who seemed settled. Keys of one rule at a time stand in a column, those of all row by row.
 */
export function block(
  left: CleanTable,
  right: CleanTable,
  books: Books,
  allRules: readonly BlockingRule[],
  oversize = OVERSIZE_PAIRS,
  sought: readonly number[] = [],
): Blocked {
  const candidates: Candidates[] = [];
  const toItself = left === right;
  const rules = allRules.filter((rule) => isNeeded(rule, left, right));
  const stride = rules.length;
  const leftRoom = int32Column(left.count);
  const rightRoom = toItself ? leftRoom : int32Column(right.count);
  const lefts = int32Column(left.count * stride);
  const rights = toItself ? lefts : int32Column(right.count * stride);
  const isSpared = !toItself && rules.some(({ sparesSettled }) => sparesSettled);
  const settled = isSpared ? settledRows(left, right, books) : undefined;
  if (settled !== undefined) for (const row of sought) settled[row] = 0;
  const joiner = new Joiner();
  for (const rule of rules) {
    const leftKeys = rule.keys(left, books, leftRoom);
    const rightKeys = toItself ? leftKeys : rule.keys(right, books, rightRoom);
    if (leftKeys === undefined || rightKeys === undefined) continue;
    const isLookedFor = lookedFor(rule, left, right);
    if (isLookedFor !== undefined)
      for (let row = 0; row < left.count; row++) if (!isLookedFor(row)) leftKeys[row] = 0;
    const spared = rule.sparesSettled ? settled : undefined;
    const sides = [
      { table: left, keys: leftKeys },
      { table: right, keys: rightKeys },
    ] as const;
    const place = candidates.length;
    candidates.push(blockRule(joiner, rule, books, ...sides, spared, oversize));
    spreadKeys(leftKeys, lefts, place, stride);
    if (!toItself) spreadKeys(rightKeys, rights, place, stride);
  }
  return { candidates, keys: { stride, rules: candidates.length, left: lefts, right: rights } };
}

function spreadKeys(keys: Int32Array, into: Int32Array, place: number, stride: number): void {
  for (let row = 0, at = place; row < keys.length; row++, at += stride) into[at] = keys[row]!;
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
  joiner: Joiner,
  rule: BlockingRule,
  books: Books,
  left: Side,
  right: Side,
  settled: Uint8Array | undefined,
  oversize: number,
): Candidates {
  const toItself = left.keys === right.keys;
  let joined = joiner.join(left.keys, right.keys, settled);
  if (rule.narrow !== undefined) {
    const { above, column, part } = rule.narrow;
    const large = oversizeBlocks(joined, left.keys, above);
    if (large.size > 0) {
      const partOf = part(books);
      for (const side of toItself ? [left] : [left, right]) cut(side, large, column, partOf);
      joined = joiner.join(left.keys, right.keys, settled);
    }
  }
  const found = pairsIn(joined, toItself);
  // How often the block of a row was cut; most rules never need it.
  let cuts: Uint8Array | undefined;
  let uncompared: LargeBlock[] = [];
  const cutBy = (row: number) => rule.refine.slice(0, cuts?.[row] ?? 0);
  for (let step = 0; step <= rule.refine.length; step++) {
    const large = oversizeBlocks(joined, left.keys, oversize);
    if (large.size === 0) break;
    const column = rule.refine[step];
    if (column === undefined)
      uncompared = largestBlocks(joined, left.keys, toItself, cutBy, (row) => large.has(left.keys[row]!));
    cuts ??= new Uint8Array(left.keys.length);
    for (let row = 0; row < cuts.length; row++) if (large.has(left.keys[row]!)) cuts[row]!++;
    cut(left, large, column);
    if (!toItself) cut(right, large, column);
    joined = joiner.join(left.keys, right.keys, settled);
  }
  const pairCount = pairsIn(joined, toItself);
  return {
    rule: rule.name,
    uses: rule.uses,
    ...(settled === undefined ? {} : { settled }),
    ...joined,
    pairCount,
    uncomparedPairs: found - pairCount,
    largest: largestBlocks(joined, left.keys, toItself, cutBy),
    largestUncompared: uncompared,
  };
}

/**
 * Merge join of two orders by key. The orders that it answers hold the rows of blocks and no others. Blocks come by the part of
 * the left file in which their first row stands: neighbours there are neighbours in memory, and often in the other file too.
 */
class Joiner {
  readonly #left = new KeySorter();
  readonly #right = new KeySorter();

  /** Settled rows of the left table are not looked for. */
  join(leftKeys: Int32Array, rightKeys: Int32Array, settled: Uint8Array | undefined): Join {
    const toItself = leftKeys === rightKeys;
    // Most rows of a table share their keys with no other row of it.
    const repeated = toItself ? new KeySet(leftKeys, { repeated: true }) : undefined;
    const left = this.#left.order(leftKeys, { except: settled, among: repeated });
    const isFew = left.keys.length * WORTH_SEEKING < rightKeys.length;
    const among = isFew && !toItself ? new KeySet(left.keys) : undefined;
    const right = toItself ? left : this.#right.order(rightKeys, { among });
    // How much of each answer belongs to the blocks of a chunk, and then where its next block goes.
    const chunks = (leftKeys.length >>> CHUNK_BITS) + 1;
    const places = {
      blocks: new Int32Array(chunks),
      lefts: new Int32Array(chunks),
      rights: new Int32Array(chunks),
    };
    eachBlock(left.keys, right.keys, toItself, (fromLeft, toLeft, fromRight, toRight) => {
      const chunk = left.order[fromLeft]! >>> CHUNK_BITS;
      places.blocks[chunk]! += 4;
      places.lefts[chunk]! += toLeft - fromLeft;
      places.rights[chunk]! += toRight - fromRight;
    });
    const blocks = int32Column(startsOf(places.blocks));
    const leftOrder = int32Column(startsOf(places.lefts));
    const rights = startsOf(places.rights);
    const rightOrder = toItself ? leftOrder : int32Column(rights);
    eachBlock(left.keys, right.keys, toItself, (fromLeft, toLeft, fromRight, toRight) => {
      const chunk = left.order[fromLeft]! >>> CHUNK_BITS;
      let at = places.blocks[chunk]!;
      places.blocks[chunk] = at + 4;
      let to = places.lefts[chunk]!;
      blocks[at++] = to;
      for (let index = fromLeft; index < toLeft; index++) leftOrder[to++] = left.order[index]!;
      blocks[at++] = places.lefts[chunk] = to;
      to = places.rights[chunk]!;
      blocks[at++] = to;
      if (toItself) to += toRight - fromRight;
      else for (let index = fromRight; index < toRight; index++) rightOrder[to++] = right.order[index]!;
      blocks[at] = places.rights[chunk] = to;
    });
    return { leftOrder, rightOrder, blocks };
  }
}

/** Turns sizes into where each begins, one after the other; gives the end of the last. */
function startsOf(sizes: Int32Array): number {
  let sum = 0;
  for (let index = 0; index < sizes.length; index++) {
    const size = sizes[index]!;
    sizes[index] = sum;
    sum += size;
  }
  return sum;
}

/** Ranges of equal keys that stand on both sides; linking a table to itself, those of two rows or more. */
function eachBlock(
  lefts: Int32Array,
  rights: Int32Array,
  toItself: boolean,
  visit: (fromLeft: number, toLeft: number, fromRight: number, toRight: number) => void,
): void {
  let l = 0;
  let r = 0;
  while (l < lefts.length && r < rights.length) {
    const key = lefts[l]!;
    if (key !== rights[r]) {
      if (key >>> 0 < rights[r]! >>> 0) l++;
      else r++;
      continue;
    }
    const fromLeft = l;
    const fromRight = r;
    while (l < lefts.length && lefts[l] === key) l++;
    while (r < rights.length && rights[r] === key) r++;
    if (toItself && l - fromLeft < 2) continue;
    visit(fromLeft, l, fromRight, r);
  }
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

/** The largest blocks, or of those whose left rows are among the given ones, the largest first, of equal ones that of the lowest key. */
function largestBlocks(
  { blocks, leftOrder }: Join,
  keys: Int32Array,
  toItself: boolean,
  cutBy: (row: number) => readonly string[],
  isAmong: (row: number) => boolean = () => true,
): LargeBlock[] {
  const places: number[] = [];
  const sizeAt = (at: number): number => sizeOf(blocks, at, toItself);
  const keyAt = (at: number): number => keys[leftOrder[blocks[at]!]!]! >>> 0;
  const isBefore = (at: number, other: number): boolean =>
    sizeAt(at) > sizeAt(other) || (sizeAt(at) === sizeAt(other) && keyAt(at) < keyAt(other));
  for (let at = 0; at < blocks.length; at += 4) {
    if (places.length === SHOWN_BLOCKS && !isBefore(at, places[SHOWN_BLOCKS - 1]!)) continue;
    if (!isAmong(leftOrder[blocks[at]!]!)) continue;
    let to = places.length;
    while (to > 0 && isBefore(at, places[to - 1]!)) to--;
    places.splice(to, 0, at);
    places.length = Math.min(places.length, SHOWN_BLOCKS);
  }
  return places.map((at) => ({
    pairs: sizeAt(at),
    leftRows: blocks[at + 1]! - blocks[at]!,
    rightRows: blocks[at + 3]! - blocks[at + 2]!,
    cutBy: cutBy(leftOrder[blocks[at]!]!),
  }));
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
function cut(
  { table, keys }: Side,
  large: ReadonlySet<number>,
  column: string | undefined,
  partOf = (code: number): number => code,
): void {
  const values = column === undefined ? undefined : table.columns.get(column);
  for (let row = 0; row < keys.length; row++) {
    if (!large.has(keys[row]!)) continue;
    const value = partOf(values?.[row] ?? 0);
    keys[row] = value === 0 ? 0 : mix(keys[row]!, value) || 1;
  }
}
