/** Reads the names of a run in a thread of its own while the main thread normalises the rest: the same books wherever they are made. */
import { type NameColumn, type NamesRead, readNames } from '../normalise/names.ts';
import { AskedThread } from './asked-thread.ts';
import type { NamesAnswer, NamesRequest } from './names-entry.ts';
import { unpackNames } from './portable.ts';
import { packColumn } from './portable-tables.ts';

/** Fewer distinct texts are read sooner than a thread starts. */
const WORTH_A_THREAD = 60_000;

/** A thread that will be asked for names, started while files are still read; whoever opens it closes it. */
export function openNamesThread(signal: AbortSignal): AskedThread {
  return new AskedThread(new URL('./names-entry.js', import.meta.url), signal);
}

/** `opened`: a thread that waits for names already; without one it is started here. */
export async function readNamesAside(
  columns: readonly NameColumn[],
  workers: number,
  signal: AbortSignal,
  { opened, worthAThread = WORTH_A_THREAD }: { opened?: AskedThread | undefined; worthAThread?: number } = {},
): Promise<NamesRead> {
  const texts = columns.reduce((sum, { column }) => sum + column.dictionary.size, 0);
  if (workers < 2 || texts < worthAThread) return readNames(columns);
  signal.throwIfAborted();
  const request: NamesRequest = columns.map(({ column, given, ...rest }) => ({
    ...rest,
    column: packColumn(column),
    ...(given === undefined ? {} : { given: packColumn(given) }),
  }));
  const thread = opened ?? openNamesThread(signal);
  const { columns: values, book } = await thread.askLast<NamesAnswer>(request);
  return { columns: values, book: unpackNames(book) };
}
