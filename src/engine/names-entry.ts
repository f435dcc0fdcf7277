/** A worker that reads columns of names and answers with their codes and the book. */
import { parentPort } from 'node:worker_threads';
import { type NameColumn, type NameValues, readNames } from '../normalise/names.ts';
import { type PortableNames, packNames } from './portable.ts';
import { type PortableColumn, unpackColumn } from './portable-tables.ts';

export type NamesRequest = readonly (Omit<NameColumn, 'column' | 'given'> & {
  readonly column: PortableColumn;
  readonly given?: PortableColumn;
})[];

export interface NamesAnswer {
  readonly columns: readonly NameValues[];
  readonly book: PortableNames;
}

function answer(request: NamesRequest): NamesAnswer {
  const { columns, book } = readNames(
    request.map(({ column, given, ...rest }) => ({
      ...rest,
      column: unpackColumn(column),
      ...(given === undefined ? {} : { given: unpackColumn(given) }),
    })),
  );
  return { columns, book: packNames(book) };
}

parentPort?.once('message', (request: NamesRequest) => parentPort?.postMessage(answer(request)));
