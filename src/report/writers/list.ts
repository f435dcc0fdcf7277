/** What an output directory is made of. A new table or report is one file here and one line in a list. */
import type { TableOutcome } from '../model.ts';
import { LIST_FILE } from '../ward-list/list-writer.ts';
import type { ArtefactWriter, ListsWriter, TableWriter } from '../writer.ts';
import { allTables } from './all-tables.ts';
import { conflicts } from './conflicts.ts';
import { deathLists } from './death-lists.ts';
import { decisions } from './decisions.ts';
import { employerLists } from './employer-lists.ts';
import { findings } from './findings.ts';
import { issues } from './issues.ts';
import { links } from './links.ts';
import { model } from './model.ts';
import { monthBook } from './month-book.ts';
import { page } from './page.ts';
import { rejected } from './rejected.ts';
import { review } from './review.ts';
import { unmatched } from './unmatched.ts';
import { wardLists } from './ward-lists.ts';

/** Written as CSV files, in this order; also the sheets of bang-ke.xlsx. */
export const TABLES: readonly TableWriter[] = [
  links,
  unmatched,
  review,
  conflicts,
  findings,
  issues,
  rejected,
  decisions,
];

/** Those that any thread can write, the longest first. */
export const TABLES_ANYWHERE: readonly TableWriter<TableOutcome>[] = [
  findings,
  links,
  conflicts,
  unmatched,
  review,
];

export const ARTEFACTS: readonly (ArtefactWriter | ListsWriter)[] = [
  model,
  allTables,
  page,
  wardLists,
  employerLists,
  monthBook,
  deathLists,
];

/** Written last, because it counts the others. */
export const SUMMARY_FILE = 'summary.json';

const TOP_LEVEL: ReadonlySet<string> = new Set([
  SUMMARY_FILE,
  ...TABLES.map((table) => table.file),
  ...ARTEFACTS.map((artefact) => artefact.name),
]);

/** Folders with a folder for each list. */
const LIST_FOLDERS: ReadonlySet<string> = new Set([wardLists.name, employerLists.name]);

/** Whether doisoat writes a file of this name; `name` is the path inside the output, with "/". */
export function isOutputFile(name: string): boolean {
  const [top, , file, ...deeper] = name.split('/');
  if (top === undefined) return false;
  if (file === undefined) return name === top && TOP_LEVEL.has(name) && !LIST_FOLDERS.has(name);
  return LIST_FOLDERS.has(top) && file === LIST_FILE && deeper.length === 0;
}

/** Whether doisoat makes a folder of this name inside an output. */
export function isOutputFolder(name: string): boolean {
  const parts = name.split('/');
  return LIST_FOLDERS.has(parts[0] ?? '') && parts.length <= 2;
}
