/**
 * The columns of the rows that can be used, while they grow: one code for each cell, its text in the column's dictionary,
 * and beside them each row's number and line. Everything lies in shared memory from the beginning.
 */
import type { RawColumn } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { Dictionary, LONGEST_RUN } from '../table/dictionary.ts';
import { fieldBounds, LONGEST_RECORD, type RecordBatch, undouble } from './scan.kernel.ts';

/** Records of a batch with their read-record numbers and physical lines. */
export interface NumberedBatch {
  readonly records: RecordBatch;
  readonly rows: Int32Array;
  readonly lines: Int32Array;
}

interface GrowingColumn {
  /** Column of the file. */
  readonly index: number;
  readonly dictionary: Dictionary;
  codes: Int32Array;
}

export interface RowColumns {
  readonly row: Int32Array;
  readonly line: Int32Array;
  /** Codes and texts of each wanted column, by its index. */
  readonly columns: ReadonlyMap<number, Omit<RawColumn, 'header'>>;
}

const FIRST_ROWS = 4096;

export class UsedRows {
  readonly #columns: readonly GrowingColumn[];
  #rows = int32Column(FIRST_ROWS);
  #lines = int32Column(FIRST_ROWS);
  #count = 0;
  readonly #from = new Int32Array(LONGEST_RUN);
  readonly #to = new Int32Array(LONGEST_RUN);
  /** Made for the first field with doubled quotes. */
  #scratch: Uint8Array | undefined;

  /** `columns`: indexes of the file's columns to keep. */
  constructor(columns: readonly number[]) {
    this.#columns = columns.map((index) => ({
      index,
      dictionary: new Dictionary(),
      codes: int32Column(FIRST_ROWS),
    }));
  }

  addBatch(bytes: Uint8Array, { records, rows, lines }: NumberedBatch): void {
    const at = this.#count;
    this.#count += records.count;
    this.#makeRoom(this.#count);
    for (const column of this.#columns) this.#intern(bytes, records, column, at);
    this.#rows.set(rows.subarray(0, records.count), at);
    this.#lines.set(lines.subarray(0, records.count), at);
  }

  addCells(cells: readonly string[], row: number, line: number): void {
    const at = this.#count++;
    this.#makeRoom(this.#count);
    for (const { index, dictionary, codes } of this.#columns) {
      const cell = Buffer.from(cells[index]!);
      codes[at] = dictionary.internBytes(cell, 0, cell.length);
    }
    this.#rows[at] = row;
    this.#lines[at] = line;
  }

  /** A row whose cells' codes are known or made by `codeOf`, column by column. */
  addCoded(codeOf: (column: number, dictionary: Dictionary) => number, row: number, line: number): void {
    const at = this.#count++;
    this.#makeRoom(this.#count);
    for (const { index, dictionary, codes } of this.#columns) codes[at] = codeOf(index, dictionary);
    this.#rows[at] = row;
    this.#lines[at] = line;
  }

  /** Makes room for all rows of which the present ones are `share`; the result does not depend on it. */
  expectAll(share: number): void {
    const toCome = Math.ceil((this.#count / share - this.#count) * 1.02);
    this.#makeRoom(this.#count + toCome);
    for (const { dictionary } of this.#columns) dictionary.expectRows(this.#count, toCome);
  }

  /** All rows but those at the end whose numbers are in `dropped`. */
  finish(dropped: ReadonlySet<number>): RowColumns {
    let count = this.#count;
    while (count > 0 && dropped.has(this.#rows[count - 1]!)) count--;
    const columns = new Map<number, Omit<RawColumn, 'header'>>();
    for (const column of this.#columns) {
      const { dictionary } = column;
      dictionary.settle();
      columns.set(column.index, { codes: resized(column.codes, count), dictionary });
    }
    return { row: resized(this.#rows, count), line: resized(this.#lines, count), columns };
  }

  #intern(
    bytes: Uint8Array,
    batch: RecordBatch,
    { index, dictionary, codes }: GrowingColumn,
    at: number,
  ): void {
    const from = this.#from;
    const to = this.#to;
    let doubled = fieldBounds(bytes, batch, index, from, to);
    let first = 0;
    for (let record = 0; doubled > 0; record++) {
      if (to[record]! >= 0) continue;
      dictionary.internRun(bytes, from, to, first, record, codes, at);
      this.#scratch ??= new Uint8Array(LONGEST_RECORD + 2);
      const length = undouble(bytes, from[record]!, ~to[record]!, this.#scratch);
      codes[at + record] = dictionary.internBytes(this.#scratch, 0, length);
      first = record + 1;
      doubled--;
    }
    dictionary.internRun(bytes, from, to, first, batch.count, codes, at);
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#rows.length) return;
    const room = Math.max(rows, Math.floor(this.#rows.length * 1.7));
    this.#rows = resized(this.#rows, room);
    this.#lines = resized(this.#lines, room);
    for (const column of this.#columns) column.codes = resized(column.codes, room);
  }
}

/** A column of exactly `length`, beginning with the values of another. */
function resized(column: Int32Array, length: number): Int32Array {
  const other = int32Column(length);
  other.set(length < column.length ? column.subarray(0, length) : column);
  return other;
}
