/**
 * Finds the header row among titles, notes and group headers, and says where the data begin. A row is the header when
 * its cells are names of fields; two rows of merged cells ("Địa chỉ" over "Xã", "Tỉnh") become one.
 */
import type { FieldKey } from '../flow.ts';
import { foldKey } from '../vietnamese/letters.ts';
import type { HeadRecord } from './head.ts';
import type { KnownHeaders } from './known-headers.ts';

export interface HeaderRow {
  /** Index of the header row among the head's records. */
  readonly index: number;
  /** Index of the first record of data. */
  readonly dataIndex: number;
  /** Physical line of the header row and of the first record of data. */
  readonly line: number;
  readonly dataLine: number;
  /** Header of each column, spaces and line breaks made one space; `group sub` for merged headers. */
  readonly headers: readonly string[];
  /** The lower of two merged headers alone, or ''. */
  readonly subHeaders: readonly string[];
}

/** Rows in which a header is looked for. */
export const LAST_HEADER_ROW = 30;

/** How many different fields the cells of a row name; configured headers count too. */
export function countFields(
  cells: readonly string[],
  known: KnownHeaders,
  configured: ReadonlySet<string>,
): number {
  const found = new Set<FieldKey>();
  for (const cell of cells) {
    const folded = foldKey(cell);
    if (folded === '') continue;
    const spellings = known.exact(folded);
    const key = spellings[0]?.key ?? known.oneLetter(folded)[0]?.key;
    if (configured.has(folded)) found.add(`configured ${folded}`);
    else if (key !== undefined) found.add(key);
  }
  return found.size;
}

/** The first row that names at least two fields, or one when half of its cells do; none: undefined. */
export function findHeaderRow(
  records: readonly HeadRecord[],
  known: KnownHeaders,
  configured: ReadonlySet<string>,
  isForm: boolean,
): HeaderRow | undefined {
  for (const [index, record] of records.slice(0, LAST_HEADER_ROW).entries()) {
    if (record.isBlank || record.cells.some(hasLongNumber)) continue;
    const filled = record.cells.filter((cell) => cell.trim() !== '').length;
    const fields = countFields(record.cells, known, configured);
    if (fields >= 2 && fields * 4 >= filled) return headerAt(records, index, isForm);
    if (fields === 1 && filled <= 2) return headerAt(records, index, isForm);
  }
  return undefined;
}

/** The row at a physical line that the user gave. */
export function headerAtLine(
  records: readonly HeadRecord[],
  line: number,
  isForm: boolean,
): HeaderRow | undefined {
  const index = records.findIndex((record) => record.line <= line && line < record.line + record.lines);
  return index < 0 || records[index]!.isBlank ? undefined : headerAt(records, index, isForm);
}

/** The header row at `index`, with what belongs to it below. `isForm`: its columns are named in a form's words. */
export function headerAt(records: readonly HeadRecord[], index: number, isForm = true): HeaderRow {
  const record = records[index]!;
  let cells = record.cells.map(oneLine);
  let dataIndex = index + 1;
  let subHeaders: readonly string[] = cells.map(() => '');
  const below = records[dataIndex]?.cells.map(oneLine);
  if (isForm && below !== undefined && isSubHeader(cells, below)) {
    // a group at the end is one filled cell in sheets, however far it reaches
    cells = Array.from({ length: Math.max(cells.length, below.length) }, (_, column) => cells[column] ?? '');
    subHeaders = cells.map((_, column) => below[column] ?? '');
    dataIndex++;
  }
  const numbers = records[dataIndex]?.cells.map(oneLine);
  if (isForm && numbers !== undefined && isNumberRow(cells, numbers)) dataIndex++;
  const last = records[dataIndex - 1]!;
  return {
    index,
    dataIndex,
    line: record.line,
    dataLine: last.line + last.lines,
    headers: joinGroups(cells, subHeaders),
    subHeaders,
  };
}

/** A group's name stands over its first column only: the empty cells after it belong to the group. */
function joinGroups(cells: readonly string[], subHeaders: readonly string[]): string[] {
  let group = '';
  return cells.map((cell, column) => {
    const sub = subHeaders[column]!;
    if (cell !== '') group = cell;
    if (sub === '') return cell;
    return `${group} ${sub}`.trim();
  });
}

/** Texts without digits, and only where the row above is empty or begins a group. */
function isSubHeader(cells: readonly string[], below: readonly string[]): boolean {
  let filled = 0;
  for (const [column, text] of below.entries()) {
    if (text === '') continue;
    filled++;
    const isUnderLast = column >= cells.length && (below[cells.length - 1] ?? '') !== '';
    const isUnderGap =
      (cells[column] ?? '') === '' &&
      (column < cells.length || isUnderLast) &&
      cells.slice(0, column).some(Boolean);
    const beginsGroup = (cells[column + 1] ?? '') === '' && (below[column + 1] ?? '') !== '';
    if (/\d/.test(text) || text.length > 60 || !(isUnderGap || beginsGroup)) return false;
  }
  return filled >= 2;
}

/** The row of column numbers under the header of a printed form: A B 1 2 3 or (1) (2) (3). */
function isNumberRow(cells: readonly string[], below: readonly string[]): boolean {
  const marks = below.filter((text) => text !== '').map((text) => text.replace(/^\((.*)\)$/, '$1'));
  if (marks.length < 5 || marks.length * 2 < cells.length) return false;
  if (!marks.every((mark) => /^(?:[A-Za-z]|\d{1,2})$/.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map(Number);
  return numbers.every((number, index) => number === numbers[0]! + index) && (numbers[0] ?? 1) <= 4;
}

function hasLongNumber(cell: string): boolean {
  return (cell.match(/\d/g)?.length ?? 0) >= 6;
}

function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}
