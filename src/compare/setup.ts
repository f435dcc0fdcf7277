/** What two tables are compared by: rows, kernels and rarity, made once and the same for all jobs of a run. */
import type { Books, CleanTable } from '../flow.ts';
import type { Comparison, LevelKernel } from './comparison.ts';
import { PatternSpace } from './pattern.ts';
import { type RarityOf, type RarityTables, rarityOf, rarityTables } from './rarity.ts';
import { type RowMatrix, rowMatrix } from './row-matrix.ts';

/** What two tables are compared by; the same for all jobs of a run. */
export interface ComparisonSetup {
  readonly left: RowMatrix;
  /** The same object as left where a table is linked to itself. */
  readonly right: RowMatrix;
  readonly books: Books;
  readonly comparisons: readonly Comparison[];
  readonly space: PatternSpace;
  /** undefined where no column of the comparison stands on both sides: all its levels are missing. */
  readonly kernels: readonly (LevelKernel | undefined)[];
  readonly rarityTables: readonly (RarityTables | undefined)[];
  readonly rarities: readonly (RarityOf | undefined)[];
}

export function setUpComparison(
  left: CleanTable,
  right: CleanTable,
  books: Books,
  comparisons: readonly Comparison[],
): ComparisonSetup {
  const shared = (name: string): boolean => left.columns.has(name) && right.columns.has(name);
  const isBound = ({ columns, needs }: Comparison): boolean =>
    needs === undefined ? columns.some(shared) : left.columns.has(needs) || right.columns.has(needs);
  const bound = comparisons.map(isBound);
  const compared = comparisons.flatMap((comparison, index) => (bound[index] ? comparison.columns : []));
  // Relatives are sampled by household, whether or not the other table knows any.
  const columns = [...new Set(right.columns.has('household') ? [...compared, 'household'] : compared)];
  const leftRows = rowMatrix(left, columns);
  return bindComparison({
    left: leftRows,
    right: left === right ? leftRows : rowMatrix(right, columns),
    books,
    comparisons,
    bound,
    rarityTables: comparisons.map((comparison) => rarityTables(comparison, left, right, books)),
  });
}

/** The plain data of a setup, from which any thread makes the rest. */
export interface SetupData
  extends Pick<ComparisonSetup, 'left' | 'right' | 'books' | 'comparisons' | 'rarityTables'> {
  /** Which comparisons have a column on both sides. */
  readonly bound: readonly boolean[];
}

export function bindComparison({ bound, ...data }: SetupData): ComparisonSetup {
  const { books, comparisons, rarityTables: tables } = data;
  return {
    ...data,
    space: new PatternSpace(comparisons),
    kernels: comparisons.map((comparison, index) => (bound[index] ? comparison.kernel(books) : undefined)),
    rarities: tables.map((table) => (table === undefined ? undefined : rarityOf(table, books.names))),
  };
}
