/**
 * Rows of a sheet to columns of codes. A shared text is interned once for each column, however many cells hold it.
 * Cells beyond the header row are nobody's: a note beside a table shifts nothing, so its row is used.
 */
import type { RejectedRecord } from '../../flow.ts';
import type { Dictionary } from '../../table/dictionary.ts';
import { findFooters, type RecentRecord, RecentRecords } from '../footers.ts';
import type { GatheredRows } from '../gather-rows.ts';
import { LONGEST_SHOWN } from '../rejected.ts';
import { LONGEST_RECORD } from '../scan.kernel.ts';
import { UsedRows } from '../used-rows.ts';
import type { SharedStrings } from './shared-strings.ts';
import { cellOf, type SheetRow } from './sheet-rows.ts';

/** Texts of which a column remembers the code. */
const MOST_REMEMBERED = 1 << 26;

export class SheetGatherer {
  readonly #strings: SharedStrings;
  readonly #width: number;
  readonly #used: UsedRows;
  /** By column: code of each shared text, -1 where it was not met yet. */
  readonly #codes = new Map<number, Int32Array>();
  readonly #rejected: RejectedRecord[] = [];
  readonly #scratch = Buffer.alloc(3 * (LONGEST_RECORD + 1));
  #recent: RecentRecord[] = [];
  #read = 0;
  #lastLine: number;
  #blank = 0;
  #repeated = 0;
  readonly #headerRows: ReadonlySet<string>;
  /** First filled cells of the header's rows: hardly any other row has to be looked at whole. */
  readonly #headerBegins: ReadonlySet<string>;
  hiddenRows = 0;

  /**
   * `columns`: indexes of the columns to keep; `width`: columns of the header row; `line`: first row of data;
   * `headerRows`: cells of the header, which reports repeat on each page.
   */
  constructor(
    strings: SharedStrings,
    columns: readonly number[],
    width: number,
    line: number,
    headerRows: readonly (readonly string[])[],
  ) {
    this.#headerRows = new Set(headerRows.map((cells) => rowKey(cells.slice(0, width))));
    const filled = headerRows.map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
    this.#headerBegins = new Set(filled.filter((cells) => cells.length > 1).map((cells) => cells[0]!));
    this.#strings = strings;
    this.#width = width;
    this.#used = new UsedRows(columns);
    this.#lastLine = line - 1;
    const remembers = strings.count * columns.length <= MOST_REMEMBERED;
    for (const column of columns)
      if (remembers) this.#codes.set(column, new Int32Array(strings.count).fill(-1));
  }

  take(row: SheetRow): void {
    const cells: string[] = [];
    let filled = 0;
    let first = '';
    let letters = 0;
    for (let column = 0; column < Math.min(row.width, this.#width); column++) {
      const shared = row.shared[column]!;
      const length =
        shared === 0
          ? row.texts[column]!.length
          : this.#strings.end(shared - 1) - this.#strings.start(shared - 1);
      letters += length;
      if (length === 0) continue;
      // only the first cells decide whether it is a footer, and any one whether the row is blank
      if (filled < 4) {
        const text = cellOf(row, column, this.#strings).trim();
        if (text === '') continue;
        cells.push(text);
        if (filled === 0) first = text;
      }
      filled++;
    }
    if (filled === 0) return;
    this.#blank += row.line - this.#lastLine - 1;
    this.#lastLine = row.line;
    if (this.#headerBegins.has(first) && this.#isHeader(row)) {
      this.#repeated++;
      return;
    }
    if (row.isHidden) this.hiddenRows++;
    this.#read++;
    this.#recent.push({ row: this.#read, filled, first: first.slice(0, 80) });
    if (this.#recent.length > 2 * RecentRecords.room) this.#recent = this.#recent.slice(-RecentRecords.room);
    const reason = this.#doubt(row, letters);
    if (reason !== undefined) this.#reject(row, reason);
    else
      this.#used.addCoded((column, dictionary) => this.#code(row, column, dictionary), this.#read, row.line);
  }

  finish(): GatheredRows {
    const footers = findFooters(this.#recent.slice(-RecentRecords.room), this.#width);
    const dropped = new Set(footers);
    return {
      ...this.#used.finish(dropped),
      rejected: this.#rejected.filter((record) => !dropped.has(record.row)),
      recordsRead: this.#read - footers.length,
      blankLines: this.#blank,
      footerLines: footers.length,
      repeatedHeaders: this.#repeated,
    };
  }

  /** A row that says what the header says, cell for cell. */
  #isHeader(row: SheetRow): boolean {
    const width = Math.min(row.width, this.#width);
    const cells = Array.from({ length: width }, (_, column) => cellOf(row, column, this.#strings));
    return this.#headerRows.has(rowKey(cells));
  }

  #code(row: SheetRow, column: number, dictionary: Dictionary): number {
    if (column >= row.width) return 0;
    const shared = row.shared[column]!;
    if (shared === 0) {
      const length = this.#scratch.write(row.texts[column]!);
      return dictionary.internBytes(this.#scratch, 0, length);
    }
    const codes = this.#codes.get(column);
    const known = codes?.[shared - 1] ?? -1;
    if (known >= 0) return known;
    const { bytes } = this.#strings;
    const code = dictionary.internBytes(
      bytes,
      this.#strings.start(shared - 1),
      this.#strings.end(shared - 1),
    );
    if (codes !== undefined) codes[shared - 1] = code;
    return code;
  }

  /** Why a row cannot be read as a record, in the terms of text files. */
  #doubt(row: SheetRow, letters: number): RejectedRecord['reason'] | undefined {
    if (letters > LONGEST_RECORD) return 'too_long';
    for (let column = 0; column < row.width; column++) {
      const shared = row.shared[column]!;
      if (shared !== 0 && !this.#strings.odd.has(shared - 1)) continue;
      const text = shared === 0 ? row.texts[column]! : this.#strings.at(shared - 1);
      if (text.includes('\0')) return 'nul_byte';
      if (!text.isWellFormed() || text.includes('\ufffd')) return 'not_text';
    }
    return undefined;
  }

  #reject(row: SheetRow, reason: RejectedRecord['reason']): void {
    const cells: string[] = [];
    let length = 0;
    for (let column = 0; column < row.width && length < LONGEST_SHOWN; column++) {
      const cell = cellOf(row, column, this.#strings).slice(0, LONGEST_SHOWN);
      cells.push(cell);
      length += cell.length + 1;
    }
    const raw = cells.join('\t').replaceAll('\0', '\\x00').toWellFormed().slice(0, LONGEST_SHOWN);
    this.#rejected.push({ row: this.#read, line: row.line, byte: -1, reason, detail: '', raw });
  }
}

/** Cells without the empty ones at the end, as one text. */
function rowKey(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim());
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join('\u0000');
}
