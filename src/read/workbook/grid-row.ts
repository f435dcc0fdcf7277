/**
 * One row of a table of markup while it is filled. A cell takes the next column that no cell of a row above reaches down
 * into. Only the first column of a merged cell holds its text, as in a workbook: the header's rules expect that.
 */
import { LONGEST_RECORD } from '../scan.kernel.ts';
import type { SheetRow } from './sheet-rows.ts';

/** Cells further to the right are nobody's; no table of people is a tenth as wide. */
export const MOST_COLUMNS = 2_048;

export class GridRow implements SheetRow {
  line = 0;
  isHidden = false;
  width = 0;
  readonly shared: number[] = [];
  readonly texts: string[] = [];
  #column = 0;
  /** By column: the last line that a cell of a row above covers. */
  readonly #covered: number[] = [];

  begin(line: number, isHidden: boolean): void {
    this.line = line;
    this.isHidden = isHidden;
    this.width = 0;
    this.#column = 0;
  }

  /** The next cell stands in this column (from 0), whatever is free. */
  goTo(column: number): void {
    this.#column = column;
  }

  /** Column of the next cell. */
  get column(): number {
    while (this.#column < MOST_COLUMNS && (this.#covered[this.#column] ?? 0) >= this.line) this.#column++;
    return this.#column;
  }

  /** Puts a text into the next free column; it takes `across` columns and reaches `down` rows. */
  put(text: string, across: number, down: number): void {
    const first = this.column;
    const end = Math.min(MOST_COLUMNS, first + across);
    if (down > 1) {
      while (this.#covered.length < end) this.#covered.push(0);
      this.#covered.fill(this.line + down - 1, first, end);
    }
    this.#column = end;
    if (text === '' || first >= MOST_COLUMNS) return;
    while (this.width <= first) {
      this.shared[this.width] = 0;
      this.texts[this.width++] = '';
    }
    this.texts[first] = text;
  }

  /** What rows above reach down ends here, as it does at the end of a group of rows. */
  release(): void {
    this.#covered.length = 0;
  }
}

/** Letters of one cell, as they arrive: runs of white space are one space, a text too long for any record is cut. */
export class CellText {
  #text = '';

  clear(): void {
    this.#text = '';
  }

  add(piece: string): void {
    if (this.#text.length > LONGEST_RECORD) return;
    const spaced = /[\t\r\n\f]| {2}/.test(piece) ? piece.replace(/[ \t\r\n\f]+/g, ' ') : piece;
    const isAfterSpace = this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n');
    this.#text += isAfterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
  }

  /** A line break, unless nothing stands before it. */
  breakLine(): void {
    const before = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    if (before !== '') this.#text = `${before}\n`;
  }

  /** The text, without line breaks and a space at its end. */
  get value(): string {
    let end = this.#text.length;
    while (end > 0 && (this.#text[end - 1] === ' ' || this.#text[end - 1] === '\n')) end--;
    return this.#text.slice(0, end);
  }
}
