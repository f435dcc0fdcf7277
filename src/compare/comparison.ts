/** What a comparison is: an ordered list of levels, level 0 = missing, the first that holds wins; and how two tables are compared. */
import type { Books, CleanTable, ComparisonShape } from '../flow.ts';

/** Pairs that a kernel sees at once, at most. */
export const BATCH_PAIRS = 4096;

/** Fills out[0..count) with the levels of the given pairs of rows. */
export type LevelKernel = (left: Int32Array, right: Int32Array, count: number, out: Uint8Array) => void;

export interface Comparison extends ComparisonShape {
  /** Whether agreement on a rare value weighs more: by units of a person's name, or by the value itself. */
  readonly rarity?: 'name' | 'value';
  /** undefined when one table lacks what is compared. */
  readonly bind: (left: CleanTable, right: CleanTable, books: Books) => LevelKernel | undefined;
}

/** Codes of one column on both sides, for the rows of a batch: the loop that every kernel of single values is made of. */
export interface CodeKernel {
  /** Fills out[0..count) with the levels of codes a[left[i]] and b[right[i]]; 0 where one is missing. */
  levels(
    a: Int32Array,
    left: Int32Array,
    b: Int32Array,
    right: Int32Array,
    count: number,
    out: Uint8Array,
  ): void;
}

/** A comparison of one column on both sides by a kernel over its value codes. */
export function byCodes(
  shape: ComparisonShape,
  column: string,
  kernelOf: (books: Books) => CodeKernel,
): Comparison {
  return {
    ...shape,
    bind: (left, right, books) => {
      const a = left.columns.get(column);
      const b = right.columns.get(column);
      if (a === undefined || b === undefined) return undefined;
      const kernel = kernelOf(books);
      return (leftRows, rightRows, count, out) => kernel.levels(a, leftRows, b, rightRows, count, out);
    },
  };
}
