/** Reads the names of a run in a thread of its own while the main thread normalises the rest: the same books wherever they are made. */
import { type NameColumn, type NamesRead, readNames } from '../normalise/names.ts';
import { askAside } from './aside.ts';
import type { NamesAnswer, NamesRequest } from './names-entry.ts';
import { unpackNames } from './portable.ts';
import { packColumn } from './portable-tables.ts';

/** Fewer distinct texts are read sooner than a thread starts. */
const WORTH_A_THREAD = 60_000;

export async function readNamesAside(
  columns: readonly NameColumn[],
  workers: number,
  signal: AbortSignal,
  worthAThread = WORTH_A_THREAD,
): Promise<NamesRead> {
  const texts = columns.reduce((sum, { column }) => sum + column.dictionary.size, 0);
  if (workers < 2 || texts < worthAThread) return readNames(columns);
  const request: NamesRequest = columns.map(({ column, given, ...rest }) => ({
    ...rest,
    column: packColumn(column),
    ...(given === undefined ? {} : { given: packColumn(given) }),
  }));
  const entry = new URL('./names-entry.js', import.meta.url);
  const { columns: values, book } = await askAside<NamesAnswer>(entry, request, signal);
  return { columns: values, book: unpackNames(book) };
}
