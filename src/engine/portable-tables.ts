/** Tables on their way to another thread: columns over shared memory go as they are, dictionaries by their parts. */
import type { FieldKey, RawColumn, RawTable } from '../flow.ts';
import { Dictionary, type DictionaryParts } from '../table/dictionary.ts';

export type PortableColumn = Omit<RawColumn, 'dictionary'> & { readonly dictionary: DictionaryParts };
export type PortableRawTable = Omit<RawTable, 'columns'> & {
  readonly columns: ReadonlyMap<FieldKey, PortableColumn>;
};

export function packColumn({ dictionary, ...column }: RawColumn): PortableColumn {
  return { ...column, dictionary: dictionary.parts() };
}

export function unpackColumn({ dictionary, ...column }: PortableColumn): RawColumn {
  return { ...column, dictionary: new Dictionary(dictionary) };
}

export function packTable(table: RawTable): PortableRawTable {
  return { ...table, columns: mapped(table.columns, packColumn) };
}

export function unpackTable(table: PortableRawTable): RawTable {
  return { ...table, columns: mapped(table.columns, unpackColumn) };
}

function mapped<From, To>(
  columns: ReadonlyMap<FieldKey, From>,
  of: (column: From) => To,
): ReadonlyMap<FieldKey, To> {
  return new Map([...columns].map(([key, column]) => [key, of(column)]));
}
