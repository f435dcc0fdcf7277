/** Patterns of sampled pairs: random ones for u, pairs of one household for the relatives' distribution. */
import type { PatternCounts } from '../flow.ts';
import { IntCounter } from '../table/counter.ts';
import { seededRandom } from '../table/random.ts';
import { PairBatch } from './pair-batch.ts';
import type { RowMatrix } from './row-matrix.ts';
import type { ComparisonSetup } from './setup.ts';

/** Two tables of fewer pairs than this are compared whole. */
export const SAMPLE_PAIRS = 120_000;
/** Pairs of relatives: their rates are large, so fewer do. */
const SAMPLE_RELATIVES = 40_000;

/** Patterns of random pairs of present rows (never a row with itself). */
export function randomPairs(
  setup: ComparisonSetup,
  seed: number,
  most: number = SAMPLE_PAIRS,
): PatternCounts {
  const lefts = presentRows(setup.left);
  const rights = presentRows(setup.right);
  const toItself = setup.left === setup.right;
  const all = lefts.length * rights.length;
  if (all <= most) return counted(setup, everyPair(lefts, rights, toItself), all);
  const random = seededRandom(seed);
  function* sampled(): Generator<readonly [number, number]> {
    for (let drawn = 0; drawn < most; drawn++) {
      const left = lefts[Math.floor(random() * lefts.length)]!;
      const right = rights[Math.floor(random() * rights.length)]!;
      if (!toItself || left !== right) yield [left, right];
    }
  }
  return counted(setup, sampled(), most);
}

function* everyPair(
  lefts: Int32Array,
  rights: Int32Array,
  toItself: boolean,
): Generator<readonly [number, number]> {
  for (const left of lefts) for (const right of rights) if (!toItself || left < right) yield [left, right];
}

/** Patterns of pairs of different residents who share a household, at most `most` of them; both sides of the setup are the master's rows. */
export function householdPairs(setup: ComparisonSetup, most = SAMPLE_RELATIVES): PatternCounts {
  return counted(setup, neighbours(setup.right, most), Math.min(2 * setup.right.count, most));
}

/** Each row with the last two rows before it that have its household. */
function* neighbours(master: RowMatrix, most: number): Generator<readonly [number, number]> {
  const lane = master.columns.indexOf('household');
  if (lane === -1) return;
  const lastRow = new Map<number, readonly [number, number]>();
  let drawn = 0;
  for (let row = 0; row < master.count && drawn < most; row++) {
    const household = master.values[row * master.columns.length + lane]!;
    if (household === 0) continue;
    const [last, before] = lastRow.get(household) ?? [-1, -1];
    for (const other of [last, before]) {
      if (other === -1) continue;
      drawn++;
      yield [other, row];
    }
    lastRow.set(household, [row, last]);
  }
}

/** `most`: how many pairs there are at most. */
function counted(
  setup: ComparisonSetup,
  pairs: Iterable<readonly [number, number]>,
  most: number,
): PatternCounts {
  const none = setup.comparisons.map((comparison) => comparison.levels.map(() => 0));
  const batch = new PairBatch(setup, none, most);
  const counter = new IntCounter();
  let filled = 0;
  const flush = (): void => {
    batch.evaluate(filled);
    for (let index = 0; index < filled; index++) counter.add(batch.patterns[index]!);
    filled = 0;
  };
  for (const [left, right] of pairs) {
    batch.left[filled] = left;
    batch.right[filled] = right;
    if (++filled === batch.room) flush();
  }
  flush();
  const { keys, counts } = counter.sorted();
  return { rules: 0, patterns: keys, counts };
}

function presentRows(table: RowMatrix): Int32Array {
  const rows = new Int32Array(table.count);
  let count = 0;
  for (let row = 0; row < table.count; row++) if (table.present[row] === 1) rows[count++] = row;
  return rows.subarray(0, count);
}
