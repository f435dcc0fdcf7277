/**
 * The officers' lists of a night, filled in and sent back as offices do it: by the run's own workbooks, sorted, with marks
 * dropped, columns deleted and added, sheets renamed, saved as CSV, sent twice. Which rows are meant is found by their key.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../src/generate/random.ts';
import { foldText } from '../../src/vietnamese/letters.ts';
import { csv, fill, type Grid, headerOf, readBook, type Sheets, saveBook } from '../answers/sheets.ts';
import type { Verdict } from './expected.ts';

/** What goes into a cell, of a finding, on the list of an officer. */
export interface FilledCell {
  readonly finding: string;
  readonly ward: string;
  /** As in the hidden key: police, civil_status, insurance. */
  readonly officer: string;
  readonly verdict: Verdict;
  readonly isMisspelt: boolean;
}

const WORDS = {
  same: ['đúng người', 'ĐÚNG NGƯỜI', 'dung nguoi', 'Đúng  người ', 'đúng người'.normalize('NFD')],
  other: ['khác người', 'khac nguoi', 'KHÁC NGƯỜI', 'không phải người này'],
  dead: ['đã chết', 'da chet', 'Đã mất'],
  absent: ['vắng mặt', 'vang mat', 'VẮNG MẶT', 'đi vắng'],
  unclear: ['chưa rõ', 'chua ro', 'Không rõ', 'unclear'],
  fixed: ['đã sửa', 'DA SUA', 'đã sửa: hôm qua', 'đã sửa'.normalize('NFD')],
} as const satisfies Record<Verdict, readonly string[]>;
const MISSPELT = ['đúng ngừi', 'dug nguoi', 'đúg', 'sẽ trả lời sau', '?'];

/** Fills the lists of `out` in and writes what comes back below `folder`; answers how many files there are. */
export async function sendBack(
  out: string,
  folder: string,
  cells: readonly FilledCell[],
  random: Random,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let files = 0;
  for (const ward of [...new Set(cells.map((cell) => cell.ward))].sort()) {
    const name = readdirSync(join(out, 'theo-xa')).find((one) => one.startsWith(ward));
    if (name === undefined) throw new Error(`ward ${ward} has no list`);
    const book = await readBook(join(out, 'theo-xa', name, 'danh-sach.xlsx'));
    for (const cell of cells) if (cell.ward === ward) write(book, cell, random);
    files += await save(spoil(book, random), join(folder, name), random);
  }
  return files;
}

function write(book: Sheets, { finding, officer, verdict, isMisspelt }: FilledCell, random: Random): void {
  const isHis = (row: readonly string[]): boolean =>
    row.some((cell) => cell.includes('|') && cell.includes(finding) && cell.endsWith(`.${officer}`));
  const sheet = [...book.values()].find((rows) => rows.some(isHis));
  if (sheet === undefined) throw new Error(`finding ${finding} is on no list of ${officer}`);
  fill(sheet, finding, random.pick(isMisspelt ? MISSPELT : WORDS[verdict]));
}

/** Harmless things that people do to a workbook. */
function spoil(book: Sheets, random: Random): Sheets {
  const spoilt: (readonly [string, Grid])[] = [...book].map(([name, rows]) => {
    if (!isList(rows)) return [name, rows];
    let grid = rows;
    if (random.chance(0.4)) grid = sorted(grid);
    if (random.chance(0.3)) grid = grid.slice(grid.indexOf(headerOf(grid)));
    if (random.chance(0.3)) grid = withoutColumn(grid, random.pick(['Việc cần làm', 'Liên hệ', 'Thôn, tổ']));
    if (random.chance(0.3)) grid = grid.map((row) => ['', ...row]);
    if (random.chance(0.2)) headerOf(grid).splice(0, Infinity, ...headerOf(grid).map(foldText));
    return [random.chance(0.3) ? `Tờ ${name.length}${random.below(1000)}` : name, grid];
  });
  return new Map(random.chance(0.3) ? spoilt.reverse() : spoilt);
}

function isList(rows: Grid): boolean {
  return rows.some((row) => row.some((cell) => cell.includes('|')));
}

function sorted(grid: Grid): Grid {
  const start = grid.indexOf(headerOf(grid)) + 1;
  return [...grid.slice(0, start), ...grid.slice(start).reverse()];
}

function withoutColumn(grid: Grid, header: string): Grid {
  const at = headerOf(grid).indexOf(header);
  return at < 0 ? grid : grid.map((row) => row.filter((_, column) => column !== at));
}

/** One workbook, or a text file for each sheet; sometimes a second copy of it comes along. */
async function save(book: Sheets, path: string, random: Random): Promise<number> {
  if (random.chance(0.25)) {
    const lists = [...book].filter(([, rows]) => isList(rows));
    for (const [name, rows] of lists) writeFileSync(`${path} ${name}.csv`, `\ufeff${csv(rows, ';')}`);
    return lists.length;
  }
  await saveBook(`${path}.xlsx`, book);
  if (!random.chance(0.2)) return 1;
  await saveBook(`${path} (1).xlsx`, book);
  return 2;
}
