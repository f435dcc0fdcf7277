/**
 * bang-ke.xlsx: all tables for analysts, one sheet each; a table that is longer than a sheet goes on in the next. It is
 * filled while the tables are written as CSV files.
 */
import { TextRows } from './text-rows.ts';
import type { RowSink, TableWriter } from './writer.ts';
import { type BookOptions, type Sheet, Workbook } from './xlsx/workbook.ts';

export const TABLES_BOOK = 'bang-ke.xlsx';
/** A sheet holds 1,048,576 rows; writers ask for a flush at the latest every few thousand. */
const ROWS_A_SHEET = 1_000_000;

const WIDE: ReadonlySet<string> = new Set(['address', 'evidence', 'action', 'raw', 'full_name', 'file']);
const NARROW: ReadonlySet<string> = new Set([
  'row',
  'line',
  'byte',
  'person',
  'rank',
  'candidates',
  'sex',
  'weight',
]);

/** Codes, wards and sentences: a book keeps each text once. */
const REPEATED: ReadonlySet<string> = new Set([
  'action',
  'code',
  'difference',
  'dimension',
  'extract',
  'field',
  'file',
  'hamlet',
  'person',
  'reason',
  'severity',
  'status',
  'ward_code',
  'who',
]);

class SheetsSink extends TextRows {
  readonly #book: Workbook;
  readonly #table: TableWriter;
  readonly #signal: AbortSignal | undefined;
  readonly #rowsASheet: number;
  #sheet: Sheet;
  #sheets = 0;

  constructor(book: Workbook, table: TableWriter, signal: AbortSignal | undefined, rowsASheet: number) {
    super();
    this.#book = book;
    this.#table = table;
    this.#signal = signal;
    this.#rowsASheet = rowsASheet;
    this.#sheet = this.#begin();
  }

  override get full(): boolean {
    return this.#sheet.full || this.#sheet.rows >= this.#rowsASheet;
  }

  protected override row(cells: readonly string[]): void {
    this.#sheet.row(cells, 'table');
  }

  override async flush(): Promise<void> {
    this.#signal?.throwIfAborted();
    await this.#sheet.flush();
    if (this.#sheet.rows < this.#rowsASheet) return;
    await this.#sheet.end();
    this.#sheet = this.#begin();
  }

  async end(): Promise<void> {
    await this.#sheet.end();
  }

  #begin(): Sheet {
    const base = this.#table.file.replace('.csv', '');
    this.#sheets++;
    const sheet = this.#book.sheet({
      name: this.#sheets === 1 ? base : `${base}-${this.#sheets}`,
      columns: this.#table.columns.map((column) => ({
        width: widthOf(column),
        repeats: REPEATED.has(column),
      })),
      headerRow: 1,
    });
    sheet.row(this.#table.columns, 'tableHeader');
    return sheet;
  }
}

function widthOf(column: string): number {
  if (WIDE.has(column) || column.startsWith('address')) return 36;
  return NARROW.has(column) ? 9 : 18;
}

/** The book of all tables; one table at a time. */
export class TablesBook {
  readonly #book: Workbook;
  readonly #signal: AbortSignal | undefined;
  readonly #rowsASheet: number;
  #sheets: SheetsSink | undefined;

  private constructor(book: Workbook, signal: AbortSignal | undefined, rowsASheet: number) {
    this.#book = book;
    this.#signal = signal;
    this.#rowsASheet = rowsASheet;
  }

  /** `rowsASheet`: as many rows, heading included, begin another sheet. */
  static async create(
    path: string,
    options: BookOptions,
    signal?: AbortSignal,
    rowsASheet = ROWS_A_SHEET,
  ): Promise<TablesBook> {
    return new TablesBook(await Workbook.create(path, options), signal, rowsASheet);
  }

  /** Ends the table before and takes the rows of this one. */
  async begin(table: TableWriter): Promise<RowSink> {
    await this.#sheets?.end();
    this.#sheets = new SheetsSink(this.#book, table, this.#signal, this.#rowsASheet);
    return this.#sheets;
  }

  /** Answers how many cells had to be cut. */
  async close(): Promise<number> {
    await this.#sheets?.end();
    await this.#book.close();
    return this.#book.cutCells;
  }

  async abandon(): Promise<void> {
    await this.#book.abandon();
  }
}
