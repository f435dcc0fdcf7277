/** An officers' workbook as people see it, sheet by sheet in texts: opened, filled in, saved again as a workbook or as CSV. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { WORDS as EN } from '../../src/cli/words.en.ts';
import { WORDS as VI } from '../../src/cli/words.vi.ts';

const KEY_COLUMN = VI.wardList.columns.key;

export type Grid = string[][];
export type Sheets = Map<string, Grid>;

export async function readBook(path: string): Promise<Sheets> {
  const { sheets } = await readXlsx(readFileSync(path));
  return new Map(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(textOf))]));
}

/** The row of a sheet that holds a finding. */
export function rowOf(grid: Grid, finding: string): string[] {
  const found = grid.find((row) => row.some((cell) => cell.includes('|') && cell.includes(finding)));
  if (found === undefined) throw new Error(`no row of finding ${finding}`);
  return found;
}

export function headerOf(grid: Grid): string[] {
  return grid.find((row) => row.includes(KEY_COLUMN) || row.includes(EN.wardList.columns.key))!;
}

/** Writes into the column for answers (or another one) of the row of a finding. */
export function fill(grid: Grid, finding: string, text: string, column: 'answer' | 'note' = 'answer'): void {
  const header = headerOf(grid);
  const at = [VI, EN]
    .map(({ wardList }) => header.indexOf(wardList.columns[column]))
    .find((place) => place >= 0)!;
  rowOf(grid, finding)[at] = text;
}

export interface SaveOptions {
  /** Rows (from 0) that a filter hides. */
  readonly hiddenRows?: readonly number[];
}

export async function saveBook(
  path: string,
  sheets: Sheets,
  { hiddenRows = [] }: SaveOptions = {},
): Promise<string> {
  const bytes = await writeXlsx({
    sheets: [...sheets].map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map((cell): CellValue => (cell === '' ? null : cell))),
      rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    })),
  });
  writeFileSync(path, bytes);
  return path;
}

export function csv(grid: Grid, delimiter: string): string {
  const quoted = (cell: string): string =>
    /["\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return grid.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
}

function textOf(value: CellValue): string {
  return value === null ? '' : String(value);
}
