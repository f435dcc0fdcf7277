/**
 * The rows of a SpreadsheetML 2003 document ("XML Spreadsheet"), sheet by sheet, as its tags arrive. Names come without
 * their prefixes: software writes ss:Row and Row, ss:Index and Index.
 */
import { CellText, GridRow, MOST_COLUMNS } from './grid-row.ts';
import type { MarkupHandler, MarkupSheet, OnMarkupRow } from './markup.ts';
import { formatNumber, GENERAL, isoDateText, type NumberFormat } from './number-format.ts';
import { officeFormat } from './office-formats.ts';
import { WorkbookTrouble } from './trouble.ts';

/** Excel's own limit. */
const LAST_ROW = 1_048_576;
const MOST_STYLES = 100_000;

type Attributes = Readonly<Record<string, string>>;

export class XmlSheets implements MarkupHandler {
  readonly #onRow: OnMarkupRow;
  readonly sheets: MarkupSheet[] = [];
  readonly #formats = new Map<string, NumberFormat>();
  readonly #columnStyles: string[] = [];
  #row = new GridRow();
  readonly #text = new CellText();
  #line = 0;
  #nextColumn = 0;
  #style = '';
  #rowStyle = '';
  #cell: Attributes | undefined;
  #type: string | undefined;
  /** Inside a note, or inside the texts of which no cell is made. */
  #notes = 0;
  #collects: 'cell' | 'visible' | 'date1904' | undefined;
  #from1904 = false;
  #bookIsOpen = false;
  /** Formulas that no program has worked out. */
  uncalculated = 0;

  constructor(onRow: OnMarkupRow) {
    this.#onRow = onRow;
  }

  open(name: string, attributes: Attributes): void {
    const local = localName(name);
    if (local === 'Comment' || local === 'PhoneticText') this.#notes++;
    else if (this.#notes > 0) return;
    else if (local === 'Cell') this.#openCell(attributes);
    else if (local === 'Data') this.#openData(attributes);
    else if (local === 'Row') this.#openRow(attributes);
    else this.#openOther(local, attributes);
  }

  #openOther(local: string, attributes: Attributes): void {
    if (local === 'Column') this.#openColumn(attributes);
    else if (local === 'Style') this.#openStyle(attributes);
    else if (local === 'NumberFormat') this.#setFormat(attributes);
    else if (local === 'Worksheet') {
      this.sheets.push({ name: of(attributes, 'Name') ?? '', isHidden: false });
      this.#row = new GridRow();
      this.#line = 0;
      this.#columnStyles.length = 0;
    } else if (local === 'Visible') this.#collect('visible');
    else if (local === 'Date1904') this.#from1904 = true;
    else if (local === 'Workbook') this.#bookIsOpen = true;
  }

  close(name: string, isImplied: boolean): void {
    const local = localName(name);
    if (local === 'Comment' || local === 'PhoneticText') this.#notes--;
    else if (this.#notes > 0) return;
    else if (local === 'Cell') this.#closeCell();
    else if (local === 'Data') this.#collects = undefined;
    else if (local === 'Row') this.#closeRow();
    else if (local === 'Visible') this.#closeVisible();
    else if (local === 'Workbook' && !isImplied) this.#bookIsOpen = false;
  }

  text(piece: string): void {
    if (this.#collects !== undefined && this.#notes === 0) this.#text.add(piece);
  }

  /** Line of the sheet at which the document stops before its end; asked before the end closes what is open. */
  cutAt(): number | undefined {
    return this.#bookIsOpen ? Math.max(1, this.#line) : undefined;
  }

  #openStyle(attributes: Attributes): void {
    this.#style = of(attributes, 'ID') ?? '';
    const inherited = this.#formats.get(of(attributes, 'Parent') ?? '');
    if (inherited !== undefined) this.#format(inherited);
  }

  #setFormat(attributes: Attributes): void {
    this.#format(officeFormat(of(attributes, 'Format') ?? 'General'));
  }

  #format(format: NumberFormat): void {
    if (this.#formats.size < MOST_STYLES) this.#formats.set(this.#style, format);
  }

  #openColumn(attributes: Attributes): void {
    const first = this.#place(of(attributes, 'Index'), this.#columnStyles.length + 1, 16_384) - 1;
    const end = Math.min(MOST_COLUMNS, first + 1 + count(of(attributes, 'Span')));
    while (this.#columnStyles.length < first && this.#columnStyles.length < MOST_COLUMNS)
      this.#columnStyles.push('');
    for (let column = first; column < end; column++)
      this.#columnStyles[column] = of(attributes, 'StyleID') ?? '';
  }

  #openRow(attributes: Attributes): void {
    this.#line = this.#place(of(attributes, 'Index'), this.#line + 1, LAST_ROW);
    this.#row.begin(this.#line, of(attributes, 'Hidden') === '1');
    this.#rowStyle = of(attributes, 'StyleID') ?? '';
    this.#nextColumn = 0;
  }

  #openCell(attributes: Attributes): void {
    const index = of(attributes, 'Index');
    if (index !== undefined) this.#row.goTo(this.#place(index, this.#nextColumn + 1, 16_384) - 1);
    this.#cell = attributes;
    this.#type = undefined;
    this.#text.clear();
  }

  #openData(attributes: Attributes): void {
    if (this.#cell === undefined) return;
    this.#type = of(attributes, 'Type') ?? 'String';
    this.#collect('cell');
  }

  #collect(what: 'cell' | 'visible'): void {
    this.#collects = what;
    this.#text.clear();
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    this.#cell = undefined;
    this.#collects = undefined;
    const { column } = this.#row;
    const text = this.#type === undefined ? '' : this.#value(cell, column);
    if (text === '' && of(cell, 'Formula') !== undefined && this.#type !== 'String') this.uncalculated++;
    const across = 1 + count(of(cell, 'MergeAcross'));
    this.#row.put(text, across, 1 + count(of(cell, 'MergeDown')));
    this.#nextColumn = column + across;
  }

  #value(cell: Attributes, column: number): string {
    const text = this.#text.value;
    if (this.#type === 'DateTime') return isoDateText(text);
    if (this.#type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
    if (this.#type !== 'Number' || text === '') return text;
    const value = Number(text);
    if (!Number.isFinite(value)) return text;
    const styles = [of(cell, 'StyleID'), this.#rowStyle, this.#columnStyles[column], 'Default'];
    const style = styles.find((id) => id !== undefined && id !== '' && this.#formats.has(id));
    return formatNumber(value, this.#formats.get(style ?? '') ?? GENERAL, this.#from1904);
  }

  #closeRow(): void {
    this.#closeCell();
    if (this.#row.width > 0 && this.sheets.length > 0) this.#onRow(this.sheets.length - 1, this.#row);
    this.#row.width = 0;
  }

  #closeVisible(): void {
    const sheet = this.sheets.at(-1);
    if (sheet !== undefined && this.#text.value.startsWith('Sheet'))
      this.sheets[this.sheets.length - 1] = { ...sheet, isHidden: true };
    this.#collects = undefined;
  }

  /** A stated place, from 1: never before the next free one, never beyond Excel's last. */
  #place(stated: string | undefined, next: number, last: number): number {
    const place = stated === undefined ? next : Number(stated);
    if (!Number.isInteger(place) || place < next || place > last)
      throw new WorkbookTrouble('damaged', 'sheet', 0, Math.max(1, this.#line));
    return place;
  }
}

function count(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Value of an attribute, whatever its prefix. */
function of(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`ss:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
