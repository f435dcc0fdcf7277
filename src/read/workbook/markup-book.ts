/**
 * A page (HTML) or an XML document (SpreadsheetML 2003) as a workbook. The file passes twice: once to see which tables it
 * holds and how they begin, once for the rows of the one that is read. Reports that are cut into pages repeat their header
 * in a table of its own on each page: such tables are one.
 */
import type { EncodingName } from '../../plan/plan.ts';
import { HEAD_BYTES } from '../describe-head.ts';
import type { Markup } from '../markup-start.ts';
import { type OpenFile, readFailure } from '../open-file.ts';
import type { RowSource, SheetName } from './book.ts';
import { HtmlTables } from './html-tables.ts';
import { type MarkupHandler, type OnMarkupRow, parseMarkup } from './markup.ts';
import { type MarkupText, markupText } from './markup-text.ts';
import { SharedStrings } from './shared-strings.ts';
import type { SheetRow } from './sheet-rows.ts';
import { XmlSheets } from './xml-sheets.ts';

/** Of the beginning of each table so much is kept; tables beyond so many are not told apart. */
const HEAD_ROWS = 30;
const HEAD_CELLS = 200;
const LONGEST_HEAD_CELL = 200;
const MOST_TABLES = 1_000;
const LARGEST_ROW = 2 ** 31 - 1;

/** One table that is read: its parts are tables of the file, each with the rows that it skips. */
interface Table extends SheetName {
  readonly head: string[][];
  /** Number of a table → index of its first row that is read. */
  readonly parts: Map<number, number>;
  rows: number;
  width: number;
}

export async function openMarkup(
  opened: OpenFile,
  markup: Markup,
  configured?: EncodingName,
): Promise<RowSource> {
  const { file } = opened;
  if (markup === 'mhtml' || markup === 'other')
    throw readFailure('file_is_workbook', { file }, { format: markup === 'other' ? 'xml' : markup });
  const bytes = new Uint8Array(Math.min(HEAD_BYTES, opened.bytes));
  const { bytesRead } = await opened.handle.read(bytes, 0, bytes.length, 0);
  const text = markupText(bytes.subarray(0, bytesRead), bytesRead === opened.bytes, file, configured);
  const isXml = markup === 'xml';
  const tables = isXml ? await surveySheets(opened, text) : await surveyTables(opened, text);
  if (tables.length === 0) throw readFailure('page_without_table', { file }, { format: markup });
  return {
    format: markup,
    sheets: tables,
    strings: new SharedStrings(),
    read: async (sheet, onRow, onProgress, enough) => {
      const onTableRow = onlyOf(tables[sheet]!, onRow);
      const handler = isXml ? new XmlSheets(onTableRow) : new HtmlTables(onTableRow, text.fix);
      await parseMarkup(opened, text, isXml, handler, onProgress, enough);
      return { uncalculated: handler instanceof XmlSheets ? handler.uncalculated : 0 };
    },
  };
}

/** Rows of the parts of a table as rows of one table, numbered on. */
function onlyOf({ parts }: Table, onRow: (row: SheetRow) => void): OnMarkupRow {
  let part = -1;
  let before = 0;
  let last = 0;
  let seen = 0;
  return (number, row) => {
    const skipped = parts.get(number);
    if (skipped === undefined) return;
    if (number !== part) [part, before, seen] = [number, last, 0];
    if (seen++ < skipped) return;
    last = before + row.line;
    const { isHidden, width, shared, texts } = row;
    onRow({ line: last, isHidden, width, shared, texts });
  };
}

async function survey(
  opened: OpenFile,
  text: MarkupText,
  isXml: boolean,
  handler: MarkupHandler,
): Promise<void> {
  const nothing = (): void => undefined;
  await parseMarkup(opened, text, isXml, handler, nothing, () => false);
}

async function surveySheets(opened: OpenFile, text: MarkupText): Promise<readonly Table[]> {
  const tables: Table[] = [];
  const handler = new XmlSheets((number, row) => {
    while (tables.length <= number && tables.length < MOST_TABLES) tables.push(newTable(tables.length));
    const table = tables[number];
    if (table !== undefined) noteRow(table, row);
  });
  await survey(opened, text, true, handler);
  // a sheet without rows is a sheet
  return handler.sheets.slice(0, MOST_TABLES).map((sheet, number) => ({
    ...(tables[number] ?? newTable(number)),
    name: sheet.name === '' ? String(number + 1) : sheet.name,
    isHidden: sheet.isHidden,
  }));
}

async function surveyTables(opened: OpenFile, text: MarkupText): Promise<readonly Table[]> {
  const found = new Map<number, Table>();
  let largest = -1;
  const handler = new HtmlTables((number, row) => {
    let table = found.get(number);
    if (table === undefined) {
      if (found.size >= MOST_TABLES) dropSmall(found, largest);
      if (found.size >= MOST_TABLES) return;
      table = newTable(number);
      found.set(number, table);
    }
    noteRow(table, row);
    largest = Math.max(largest, number);
  }, text.fix);
  await survey(opened, text, false, handler);
  const tables = joinPages([...found].sort(([left], [right]) => left - right).map(([, table]) => table));
  // titles and signatures stand in tables of their own
  const wide = tables.filter(({ rows, width }) => rows > 1 && width > 1);
  return (wide.length > 0 ? wide : tables).map((table, at) => ({ ...table, name: String(at + 1) }));
}

/** Pages lay out each input or button with a table: those of one row make room, but for the one that is being read. */
function dropSmall(found: Map<number, Table>, current: number): void {
  for (const [number, { rows }] of found) if (rows < 2 && number !== current) found.delete(number);
}

function newTable(number: number): Table {
  return { name: '', isHidden: false, head: [], parts: new Map([[number, 0]]), rows: 0, width: 0 };
}

function noteRow(table: Table, row: SheetRow): void {
  table.rows = Math.min(LARGEST_ROW, table.rows + 1);
  table.width = Math.max(table.width, row.width);
  if (table.head.length >= HEAD_ROWS) return;
  // copies: a part of a piece would keep the whole piece
  const cells = row.texts.slice(0, Math.min(row.width, HEAD_CELLS)).map((cell) => {
    return Buffer.from(cell.slice(0, LONGEST_HEAD_CELL).trim()).toString();
  });
  table.head.push(cells);
}

/** Joins a table to an earlier one where it has that one's header among its first rows: rows above it are a page's title. */
function joinPages(tables: readonly Table[]): Table[] {
  const joined: Table[] = [];
  const byHeader = new Map<string, Table>();
  for (const table of tables) {
    const at = table.head.findIndex((cells) => cells.filter((cell) => cell !== '').length > 2);
    const header =
      at < 0 || table.head[at]!.some((cell) => /\d{6}/.test(cell)) ? undefined : table.head[at]!.join('\n');
    const first = header === undefined ? undefined : byHeader.get(header);
    if (first === undefined) {
      joined.push(table);
      if (header !== undefined) byHeader.set(header, table);
      continue;
    }
    for (const number of table.parts.keys()) first.parts.set(number, at);
    first.rows += table.rows;
  }
  return joined;
}
