/** RawTables from readable rows, as if read from a file. */
import type { FieldKey, RawColumn, RawTable, SourceKindName } from '../../src/flow.ts';
import { Dictionary } from '../../src/table/dictionary.ts';

export type Row = Readonly<Record<FieldKey, string>>;

export function rawTable(kind: SourceKindName, rows: readonly Row[], source: string = kind): RawTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = new Map<FieldKey, RawColumn>(
    keys.map((key) => {
      const dictionary = new Dictionary();
      return [
        key,
        { header: key, codes: Int32Array.from(rows, (row) => dictionary.intern(row[key] ?? '')), dictionary },
      ];
    }),
  );
  return {
    source,
    kind,
    facts: {
      file: `${source}.csv`,
      path: `/nowhere/${source}.csv`,
      bytes: 0,
      sha256: '',
      encoding: 'utf-8',
      byteOrderMark: false,
      delimiter: ',',
      headerLine: 1,
      headers: keys,
      columns: keys.map((key) => ({ key, header: key, how: 'exact' })),
      unmappedHeaders: [],
      blankLines: 0,
      titleLines: 0,
      footerLines: 0,
      recordsRead: rows.length,
    },
    rowCount: rows.length,
    row: Int32Array.from(rows, (_, index) => index + 1),
    line: Int32Array.from(rows, (_, index) => index + 2),
    columns,
    rejected: [],
  };
}
