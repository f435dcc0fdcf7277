/**
 * The rows of a worksheet, one after the other, as the texts that stand in its cells. The row that is handed out is
 * used again for the next one. A formula stands for the value that was last worked out for it.
 */
import { formatNumber, GENERAL, isoDateText, type NumberFormat } from './number-format.ts';
import type { SharedStrings } from './shared-strings.ts';
import { WorkbookTrouble } from './trouble.ts';
import { attribute, cellText, type XmlHandler } from './xml-tokens.ts';

/** Excel's own limits. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export interface SheetRow {
  /** Row number in the sheet, from 1. */
  readonly line: number;
  readonly isHidden: boolean;
  /** Columns up to the last filled cell. */
  readonly width: number;
  /** By column: 1 + index of a shared text, or 0 where the text stands in `texts`. */
  readonly shared: readonly number[];
  readonly texts: readonly string[];
}

/** What cells mean beyond what stands in them. */
export interface CellMeaning {
  readonly strings: SharedStrings;
  /** Number format by style. */
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

export class SheetRows implements XmlHandler, SheetRow {
  readonly #meaning: CellMeaning;
  readonly #onRow: (row: SheetRow) => void;
  line = 0;
  isHidden = false;
  width = 0;
  readonly shared: number[] = [];
  readonly texts: string[] = [];
  /** Formulas that no program has worked out yet: their cells are read as empty. */
  uncalculated = 0;
  #inData = false;
  #column = 0;
  #type = '';
  #style = 0;
  #hasFormula = false;
  #wants = false;
  #phonetic = 0;
  #raw = '';

  constructor(meaning: CellMeaning, onRow: (row: SheetRow) => void) {
    this.#meaning = meaning;
    this.#onRow = onRow;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#wants = this.#phonetic === 0;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 'row' && this.#inData) this.#openRow(attributes);
    else if (name === 'sheetData') this.#inData = true;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 't') this.#wants = false;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'row' && this.#inData && this.width > 0) this.#onRow(this);
    else if (name === 'sheetData') this.#inData = false;
  }

  text(raw: string): void {
    if (this.#wants) this.#raw += raw;
  }

  /** Text of a cell of the present row. */
  at(column: number): string {
    return cellOf(this, column, this.#meaning.strings);
  }

  #openRow(attributes: string): void {
    const stated = attribute(attributes, 'r');
    const line = stated === undefined ? this.line + 1 : Number(stated);
    if (!Number.isInteger(line) || line <= this.line || line > LAST_ROW)
      throw new WorkbookTrouble('damaged', 'sheet');
    this.line = line;
    const hidden = attribute(attributes, 'hidden');
    this.isHidden = hidden === '1' || hidden === 'true';
    this.width = 0;
    this.#column = -1;
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.#column + 1 : columnOf(reference);
    if (column < 0 || column >= LAST_COLUMN || !this.#inData) throw new WorkbookTrouble('damaged', 'sheet');
    this.#column = column;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#hasFormula = false;
    this.#raw = '';
  }

  #closeCell(): void {
    if (this.#raw === '') {
      if (this.#hasFormula && this.#type !== 'str') this.uncalculated++;
      return;
    }
    const column = this.#column;
    while (this.width <= column) {
      this.shared[this.width] = 0;
      this.texts[this.width++] = '';
    }
    if (this.#type === 's') {
      const index = Number(this.#raw);
      if (!Number.isInteger(index) || index < 0 || index >= this.#meaning.strings.count)
        throw new WorkbookTrouble('damaged', 'sharedStrings');
      this.shared[column] = index + 1;
      this.texts[column] = '';
    } else {
      this.shared[column] = 0;
      this.texts[column] = this.#value();
    }
  }

  #value(): string {
    const raw = this.#raw;
    switch (this.#type) {
      case 'str':
      case 'inlineStr':
        return cellText(raw);
      case 'b':
        return raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return isoDateText(raw);
      case 'n': {
        const number = Number(raw);
        const format = this.#meaning.formats[this.#style] ?? GENERAL;
        return Number.isFinite(number) ? formatNumber(number, format, this.#meaning.from1904) : cellText(raw);
      }
      default: // an error: #N/A
        return cellText(raw);
    }
  }
}

/** Text of a cell of a row, '' beyond its last one. */
export function cellOf(row: SheetRow, column: number, strings: SharedStrings): string {
  if (column >= row.width) return '';
  const shared = row.shared[column]!;
  return shared === 0 ? row.texts[column]! : strings.at(shared - 1);
}

/** Column from 0 of a reference such as AB12; -1 for none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90 || column > LAST_COLUMN) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
