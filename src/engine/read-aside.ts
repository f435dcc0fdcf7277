/** Reads a file in a thread of its own while the main thread reads another. The table is the same wherever it was read. */
import { Failure } from '../failure.ts';
import type { RawTable } from '../flow.ts';
import { askAside } from './aside.ts';
import { unpackTable } from './portable-tables.ts';
import type { ReadAnswer, ReadRequest } from './read-entry.ts';

export async function readAside(request: ReadRequest, signal: AbortSignal): Promise<RawTable> {
  const answer = await askAside<ReadAnswer>(new URL('./read-entry.js', import.meta.url), request, signal);
  if ('faults' in answer) throw new Failure(answer.faults);
  return unpackTable(answer.table);
}
