/** Workbooks of officers as a test sees them: written from a small outcome, read back by another program's reader. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { ListsAtOnce } from '../../../src/report/lists-at-once.ts';
import type { RunOutcome } from '../../../src/report/model.ts';
import { WARD_COLUMNS, type WardColumn } from '../../../src/report/ward-list/wording.ts';
import type { ReportWording } from '../../../src/report/wording.ts';
import type { ListsWriter } from '../../../src/report/writer.ts';
import { wardLists } from '../../../src/report/writers/ward-lists.ts';
import { filesIn, testFolder } from '../folder.ts';
import { makeOutcome, type OutcomeRows } from '../outcome.ts';
import { WORDING } from '../wording.ts';

export type Cells = Readonly<Partial<Record<WardColumn, string>>>;
export type Book = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface BookOptions {
  readonly writer?: ListsWriter;
  readonly wording?: ReportWording;
  readonly change?: (outcome: RunOutcome) => void;
}

/** Sheets of every workbook: file → sheet → all rows as they stand. */
export async function booksOf(rows: OutcomeRows, options: BookOptions = {}): Promise<Map<string, Book>> {
  const folder = await testFolder();
  await writeBooks(folder, rows, options);
  const found = new Map<string, Book>();
  for (const file of await filesIn(folder)) {
    const { sheets } = await readXlsx(await readFile(join(folder, file)));
    const texts = sheets.map(
      (sheet) => [sheet.name, sheet.rows.map((row) => row.map((cell) => String(cell ?? '')))] as const,
    );
    found.set(file, new Map(texts));
  }
  return found;
}

export async function writeBooks(
  folder: string,
  rows: OutcomeRows,
  { writer = wardLists, wording = WORDING, change }: BookOptions = {},
): Promise<number> {
  const outcome = makeOutcome(rows);
  change?.(outcome);
  const path = (name: string): string => join(folder, ...name.split('/'));
  const lists = { lists: writer.lists({ outcome, wording, path }), protection: undefined };
  const { signal } = new AbortController();
  const report = await new ListsAtOnce(lists, outcome, wording, undefined).reportOf(writer.name, signal);
  return report.cutCells;
}

/** The people of a sheet by column: rows between the headings and the first empty one. */
export function peopleOf(rows: readonly (readonly string[])[] | undefined): Cells[] {
  const [, , , heads = [], ...below] = rows ?? [];
  const columns = heads.map((head) => WARD_COLUMNS.find((column) => head === `[${column}]`)!);
  const end = below.findIndex((row) => row.every((cell) => cell === ''));
  return below
    .slice(0, end < 0 ? below.length : end)
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
}
