/** Which files hold answers, and of which kind: told by their columns, so that names and folders are free. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { headerOf } from './read-table.ts';

/** Answers for people, pairs of copies in the master, findings that a run must make. */
export const PERSON_COLUMNS = ['extract', 'row', 'person', 'resident_id'] as const;
export const COPY_COLUMNS = ['resident_id', 'copy_of'] as const;
export const FINDING_COLUMNS = ['code', 'extract', 'row', 'resident_id'] as const;

export interface TruthFiles {
  readonly people: readonly string[];
  readonly copies: readonly string[];
  readonly findings: readonly string[];
}

/** Sorts files, and the tables of folders, by what they hold; other tables of a folder are passed over. */
export async function sortTruthFiles(given: readonly string[]): Promise<TruthFiles> {
  if (given.length === 0) throw Failure.of('truth_not_given');
  const sorted = { people: [] as string[], copies: [] as string[], findings: [] as string[] };
  for (const path of given) {
    const inside = await tablesIn(path);
    const before = count(sorted);
    for (const file of inside ?? [path]) {
      const header = await headerOf(file);
      const has = (columns: readonly string[]): boolean => columns.every((column) => header.includes(column));
      if (has(PERSON_COLUMNS)) sorted.people.push(file);
      else if (has(FINDING_COLUMNS)) sorted.findings.push(file);
      else if (has(COPY_COLUMNS)) sorted.copies.push(file);
      else if (inside === undefined) {
        const missing = PERSON_COLUMNS.filter((column) => !header.includes(column));
        throw Failure.of('table_columns_missing', { file }, { columns: missing, headers: header });
      }
    }
    if (count(sorted) === before) {
      throw Failure.of('truth_none_in_folder', { file: path }, { columns: PERSON_COLUMNS });
    }
  }
  return sorted;
}

function count({ people, copies, findings }: TruthFiles): number {
  return people.length + copies.length + findings.length;
}

/** The CSV files of a folder in the order of their names; undefined for a file. */
async function tablesIn(path: string): Promise<readonly string[] | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined;
  } catch (cause) {
    throw Failure.of('truth_missing', { file: path }, {}, cause);
  }
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  return names.map((name) => join(path, name));
}
