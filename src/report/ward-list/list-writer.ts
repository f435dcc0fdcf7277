/**
 * Writes lists, each into a folder of its own: what the lists of wards and of employers share. A list is planned as data, so
 * that any thread can write it; several threads take the next list that nobody has.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ListOutcome } from '../model.ts';
import { fileFailure } from '../out-file.ts';
import { masterTexts, SourceIndex } from '../sources.ts';
import { wardNames } from '../ward-names.ts';
import type { ReportWording } from '../wording.ts';
import type { Protection } from '../xlsx/protect.ts';
import { deadlineReader } from './deadlines.ts';
import { type ListBook, type WrittenBook, writeListBook } from './list-book.ts';
import type { ListContext } from './list-cells.ts';
import { listEntries } from './list-entries.ts';

export const LIST_FILE = 'danh-sach.xlsx';

export interface PlannedList extends Omit<ListBook, 'entries'> {
  /** Inside the output directory, with "/". */
  readonly name: string;
  /** Places of its findings among those of the run, ascending. */
  readonly findings: readonly number[];
}

export interface WrittenList extends WrittenBook {
  readonly name: string;
}

/** The lists of a run, and how many of them somebody has taken: one number that all threads see. */
export interface SharedLists {
  readonly lists: readonly PlannedList[];
  readonly taken: Int32Array;
  readonly protection: Protection | undefined;
}

/** Writes lists that nobody has taken until there are no more; one book is in memory at a time. */
export async function writeLists(
  { lists, taken, protection }: SharedLists,
  outcome: ListOutcome,
  wording: ReportWording,
  signal?: AbortSignal,
): Promise<readonly WrittenList[]> {
  const written: WrittenList[] = [];
  let context: ListContext | undefined;
  while (true) {
    const list = lists[Atomics.add(taken, 0, 1)];
    if (list === undefined) return written;
    signal?.throwIfAborted();
    context ??= listContext(outcome, wording);
    await makeFolder(dirname(list.path));
    const entries = listEntries(list.findings, outcome, context.index);
    written.push({ name: list.name, ...(await writeListBook({ ...list, entries }, context, protection)) });
  }
}

function listContext(outcome: ListOutcome, wording: ReportWording): ListContext {
  const names = wardNames(outcome);
  const { places } = outcome.books;
  return {
    outcome,
    wording,
    index: new SourceIndex(outcome),
    ofMaster: masterTexts(outcome),
    deadlineOf: deadlineReader(outcome, wording.wardList),
    wardName: (code) => names.get(code) ?? places.wardNames.get(code) ?? '',
  };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileFailure(error, path);
  }
}
