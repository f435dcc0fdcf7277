/** What a comparison is: an ordered list of levels, level 0 = missing, the first that holds wins; and how two tables are compared. */
import type { Books, CleanTable, ComparisonShape } from '../flow.ts';

/** Fills out[0..count) with the levels of the given pairs of rows. */
export type LevelKernel = (left: Int32Array, right: Int32Array, count: number, out: Uint8Array) => void;

export interface Comparison extends ComparisonShape {
  /** Whether agreement on a rare value weighs more: by units of a person's name, or by the value itself. */
  readonly rarity?: 'name' | 'value';
  /** undefined when one table lacks what is compared. */
  readonly bind: (left: CleanTable, right: CleanTable, books: Books) => LevelKernel | undefined;
}

/** A comparison of one column on both sides by a function of two value codes. */
export function byCodes(
  shape: ComparisonShape,
  column: string,
  prepare: (books: Books) => (a: number, b: number) => number,
): Comparison {
  return {
    ...shape,
    bind: (left, right, books) => {
      const leftCodes = left.columns.get(column);
      const rightCodes = right.columns.get(column);
      if (leftCodes === undefined || rightCodes === undefined) return undefined;
      const levelOf = prepare(books);
      return (leftRows, rightRows, count, out) => {
        for (let index = 0; index < count; index++) {
          const a = leftCodes[leftRows[index]!]!;
          const b = rightCodes[rightRows[index]!]!;
          out[index] = a === 0 || b === 0 ? 0 : levelOf(a, b);
        }
      };
    },
  };
}
