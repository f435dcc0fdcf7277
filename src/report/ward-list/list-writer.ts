/** Writes lists one after the other into folders of their own: what the lists of wards and of employers share. */
import { mkdir } from 'node:fs/promises';
import type { RunOutcome } from '../model.ts';
import { fileFailure } from '../out-file.ts';
import { masterTexts, SourceIndex } from '../sources.ts';
import { wardNames } from '../ward-names.ts';
import type { ReportWording } from '../wording.ts';
import type { ArtefactReport, ArtefactWriter } from '../writer.ts';
import { deadlineReader } from './deadlines.ts';
import { type ListBook, type WrittenBook, writeListBook } from './list-book.ts';
import type { ListContext } from './list-cells.ts';

export const LIST_FILE = 'danh-sach.xlsx';

export function listContext(outcome: RunOutcome, wording: ReportWording): ListContext {
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

export interface FolderedList {
  /** Inside the output directory. */
  readonly folder: string;
  /** Gathers what the book needs; called when it is its turn, so that one book is in memory at a time. */
  open(): ListBook;
}

export async function writeLists(
  lists: readonly FolderedList[],
  context: ListContext,
  {
    path,
    signal,
    protection,
  }: Pick<Parameters<ArtefactWriter['write']>[0], 'path' | 'signal' | 'protection'>,
): Promise<ArtefactReport> {
  const books: WrittenBook[] = [];
  for (const { folder, open } of lists) {
    signal?.throwIfAborted();
    await makeFolder(path(folder));
    books.push(await writeListBook(open(), context, protection));
  }
  return {
    files: books.map(({ rows }, at) => ({ name: `${lists[at]!.folder}/${LIST_FILE}`, rows })),
    cutCells: books.reduce((sum, { cutCells }) => sum + cutCells, 0),
  };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileFailure(error, path);
  }
}
