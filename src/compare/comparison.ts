/** What a comparison is: an ordered list of levels, level 0 = missing, the first that holds wins; and how value codes are compared. */
import type { Books, ComparisonShape } from '../flow.ts';

/** Pairs that a kernel sees at once, at most: few enough that their lanes and rows stay close to the processor from kernel to kernel. */
export const BATCH_PAIRS = 512;

/** Value codes of a batch of pairs, one array a column of the comparison, in the order of its columns. */
export type Lanes = readonly Int32Array[];

/** Fills out[0..count) with the levels of a batch: left codes a, right codes b. */
export type LevelKernel = (a: Lanes, b: Lanes, count: number, out: Uint8Array) => void;

export interface Comparison extends ComparisonShape {
  /** Whether agreement on a rare value weighs more: by units of a person's name, by the value itself, or by the ward of a place. */
  readonly rarity?: 'name' | 'value' | 'ward';
  /** A column that one side at least must have; where absent, all columns count that stand on both sides. */
  readonly needs?: string;
  readonly kernel: (books: Books) => LevelKernel;
}

/** The loop over one column that every kernel of single values is made of. */
export interface CodeKernel {
  /** Fills out[0..count) with the levels of codes a[i] and b[i]; 0 where one is missing. */
  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void;
}

/** A comparison of one column on both sides by a kernel over its value codes. */
export function byCodes(
  shape: ComparisonShape,
  column: string,
  kernelOf: (books: Books) => CodeKernel,
): Comparison {
  return {
    ...shape,
    columns: [column],
    kernel: (books) => {
      const kernel = kernelOf(books);
      return ([a], [b], count, out) => kernel.levels(a!, b!, count, out);
    },
  };
}
