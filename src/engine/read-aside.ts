/** Reads a file in a thread of its own while the main thread reads another. The table is the same wherever it was read. */
import { Failure } from '../failure.ts';
import type { RawTable } from '../flow.ts';
import { Dictionary } from '../table/dictionary.ts';
import { askAside } from './aside.ts';
import type { PortableRawTable, ReadAnswer, ReadRequest } from './read-entry.ts';

export async function readAside(request: ReadRequest, signal: AbortSignal): Promise<RawTable> {
  const answer = await askAside<ReadAnswer>(new URL('./read-entry.js', import.meta.url), request, signal);
  if ('faults' in answer) throw new Failure(answer.faults);
  return unpackTable(answer.table);
}

function unpackTable(table: PortableRawTable): RawTable {
  const columns = new Map(
    [...table.columns].map(([key, column]) => [
      key,
      { ...column, dictionary: new Dictionary(column.dictionary) },
    ]),
  );
  return { ...table, columns };
}
