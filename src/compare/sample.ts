/** Patterns of sampled pairs: random ones for u, pairs of one household for the relatives' distribution. */
import type { PatternCounts } from '../flow.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';
import { IntCounter } from '../table/counter.ts';
import { seededRandom } from '../table/random.ts';
import { PairBatch } from './pair-batch.ts';
import type { RowMatrix } from './row-matrix.ts';
import type { ComparisonSetup } from './setup.ts';

/**
 * How many random pairs are drawn. m of an extract rests on its matches, at most one a person, so a rate of strangers that is
 * much better known than that buys nothing: a level's weight is log2(m/u), and the relative errors of m and u add as squares.
 * So two pairs a person are drawn, and where persons are few as many as show a rate of 1 in 700 some seven times; rarer levels
 * lean on the prior's pseudo-observation (decide/frequencies.ts). Three times as many changed no figure of accuracy (RESULTS.md),
 * and an extract of a few hundred rows took longer to sample than to compare.
 */
const PAIRS_PER_PERSON = 2;
const FEWEST_SAMPLE_PAIRS = 5_000;
const MOST_SAMPLE_PAIRS = 120_000;
/** For so many random pairs one pair of relatives is enough: their rates are large. */
const STRANGERS_PER_RELATIVE = 3;

/** Rows of pairs, side by side. */
export interface PairList {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** How many random pairs are drawn for so many persons; two tables of fewer pairs are compared whole. */
export function samplePairs(persons: number): number {
  return Math.min(MOST_SAMPLE_PAIRS, Math.max(FEWEST_SAMPLE_PAIRS, persons * PAIRS_PER_PERSON));
}

/** Random pairs of present rows, never a row with itself; of small tables every pair. */
export function drawPairs(
  { left, right }: Pick<ComparisonSetup, 'left' | 'right'>,
  seed: number,
  most: number,
): PairList {
  const lefts = presentRows(left);
  const rights = presentRows(right);
  const toItself = left === right;
  if (lefts.length * rights.length <= most) return everyPair(lefts, rights, toItself);
  const random = seededRandom(seed);
  const pairs = { left: int32Column(most), right: int32Column(most) };
  let count = 0;
  for (let drawn = 0; drawn < most; drawn++) {
    const leftRow = lefts[Math.floor(random() * lefts.length)]!;
    const rightRow = rights[Math.floor(random() * rights.length)]!;
    if (toItself && leftRow === rightRow) continue;
    pairs.left[count] = leftRow;
    pairs.right[count++] = rightRow;
  }
  return { left: pairs.left.subarray(0, count), right: pairs.right.subarray(0, count) };
}

function everyPair(lefts: Int32Array, rights: Int32Array, toItself: boolean): PairList {
  const pairs = { left: new GrowingInt32(), right: new GrowingInt32() };
  for (const left of lefts) {
    for (const right of rights) {
      if (toItself && left >= right) continue;
      pairs.left.push(left);
      pairs.right.push(right);
    }
  }
  return { left: pairs.left.toColumn(), right: pairs.right.toColumn() };
}

/** The list in so many pieces of about the same length. */
export function cutPairs({ left, right }: PairList, pieces: number): PairList[] {
  const length = Math.max(1, Math.ceil(left.length / pieces));
  return Array.from({ length: pieces }, (_, piece) => ({
    left: left.subarray(piece * length, (piece + 1) * length),
    right: right.subarray(piece * length, (piece + 1) * length),
  }));
}

/**
 * Patterns of pairs of different residents who share a household, as many as the persons of the left table need: what relatives
 * would look like if one of the two stood in the left table, that is, with nothing but its columns.
 */
export function householdPairs(setup: ComparisonSetup, leftColumns: ReadonlySet<string>): PatternCounts {
  const most = samplePairs(setup.left.count) / STRANGERS_PER_RELATIVE;
  const { left, right } = neighbours(setup.right, most);
  const seen = { ...setup, left: pickedRows(setup.right, left, leftColumns) };
  return countPatterns(seen, { left: Int32Array.from(left, (_, index) => index), right });
}

/** A matrix of these rows in this order, with these columns filled. */
function pickedRows(from: RowMatrix, rows: Int32Array, columns: ReadonlySet<string>): RowMatrix {
  const width = from.columns.length;
  const values = new Int32Array(rows.length * width);
  from.columns.forEach((name, lane) => {
    if (!columns.has(name)) return;
    for (let index = 0; index < rows.length; index++)
      values[index * width + lane] = from.values[rows[index]! * width + lane]!;
  });
  return { ...from, count: rows.length, present: new Uint8Array(rows.length).fill(1), values };
}

/** Each row with the last two rows before it that have its household. */
function neighbours(master: RowMatrix, most: number): PairList {
  const pairs = { left: new GrowingInt32(), right: new GrowingInt32() };
  const lane = master.columns.indexOf('household');
  const lastRow = new Map<number, readonly [number, number]>();
  for (let row = 0; lane !== -1 && row < master.count && pairs.left.length < most; row++) {
    const household = master.values[row * master.columns.length + lane]!;
    if (household === 0) continue;
    const [last, before] = lastRow.get(household) ?? [-1, -1];
    for (const other of [last, before]) {
      if (other === -1) continue;
      pairs.left.push(other);
      pairs.right.push(row);
    }
    lastRow.set(household, [row, last]);
  }
  return { left: pairs.left.toColumn(), right: pairs.right.toColumn() };
}

/** How often each pattern stands among the pairs. */
export function countPatterns(setup: ComparisonSetup, { left, right }: PairList): PatternCounts {
  const none = setup.comparisons.map((comparison) => comparison.levels.map(() => 0));
  const batch = new PairBatch(setup, none, left.length);
  const counter = new IntCounter();
  for (let from = 0; from < left.length; from += batch.room) {
    const count = Math.min(batch.room, left.length - from);
    batch.left.set(left.subarray(from, from + count));
    batch.right.set(right.subarray(from, from + count));
    batch.evaluate(count);
    for (let index = 0; index < count; index++) counter.add(batch.patterns[index]!);
  }
  return countsOf(counter);
}

/** Counts of several lists as one. */
export function mergeCounts(all: readonly PatternCounts[]): PatternCounts {
  const counter = new IntCounter();
  for (const { patterns, counts } of all)
    for (let index = 0; index < patterns.length; index++) counter.add(patterns[index]!, counts[index]!);
  return countsOf(counter);
}

function countsOf(counter: IntCounter): PatternCounts {
  const { keys, counts } = counter.sorted();
  return { rules: 0, patterns: keys, counts };
}

function presentRows(table: RowMatrix): Int32Array {
  const rows = new Int32Array(table.count);
  let count = 0;
  for (let row = 0; row < table.count; row++) if (table.present[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}
