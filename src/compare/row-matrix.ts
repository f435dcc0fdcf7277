/**
 * The columns of a table that comparisons read, laid out row by row: the rows of a pair lie anywhere, so one place of memory a side
 * is read instead of one a column. A batch gathers them into lanes, and the kernels run along the lanes.
 */
import type { CleanTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';

export interface RowMatrix {
  readonly count: number;
  readonly present: Uint8Array;
  readonly columns: readonly string[];
  /** Value code of row r, column c at r * columns.length + c; a column that the table lacks is 0 throughout. */
  readonly values: Int32Array;
}

export function rowMatrix(table: CleanTable, columns: readonly string[]): RowMatrix {
  const width = columns.length;
  const values = int32Column(table.count * width);
  columns.forEach((name, lane) => {
    const column = table.columns.get(name);
    if (column === undefined) return;
    for (let row = 0, at = lane; row < table.count; row++, at += width) values[at] = column[row]!;
  });
  return { count: table.count, present: table.present, columns, values };
}

/** Copies the rows' values into lanes[c][i], for the first `count` rows. */
export function gather(
  matrix: RowMatrix,
  rows: Int32Array,
  count: number,
  lanes: readonly Int32Array[],
): void {
  const { values } = matrix;
  const width = lanes.length;
  for (let lane = 0; lane < width; lane++) {
    const to = lanes[lane]!;
    for (let index = 0; index < count; index++) to[index] = values[rows[index]! * width + lane]!;
  }
}
