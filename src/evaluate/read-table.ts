/**
 * Rows of a CSV table by the names of their columns, streamed: results and answers may have millions of rows.
 * Our own results are RFC 4180; answers may come from elsewhere, so a byte-order mark and any line end pass.
 */
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { Failure } from '../failure.ts';

export interface TableColumns {
  readonly required: readonly string[];
  /** Read as empty where the table lacks them. */
  readonly optional?: readonly string[];
}

/** Gives each row's cells of the required, then of the optional columns; the array is used again for the next row. */
export async function readTable(
  file: string,
  { required, optional = [] }: TableColumns,
  onRow: (cells: readonly string[], line: number) => void,
): Promise<void> {
  const cells = new Array<string>(required.length + optional.length).fill('');
  let places: readonly number[] | undefined;
  let rows = 0;
  for await (const record of records(file)) {
    if (places === undefined) {
      const header = record;
      const missing = required.filter((column) => !header.includes(column));
      if (missing.length > 0) {
        throw Failure.of('table_columns_missing', { file }, { columns: missing, headers: header });
      }
      places = [...required, ...optional].map((column) => header.indexOf(column));
      continue;
    }
    rows++;
    for (let column = 0; column < cells.length; column++) cells[column] = record[places[column]!] ?? '';
    onRow(cells, rows + 1);
  }
  if (places === undefined) throw Failure.of('table_columns_missing', { file }, { columns: required });
}

/** The first record; nothing when the file holds none or cannot be read as a table. */
export async function headerOf(file: string): Promise<readonly string[]> {
  try {
    for await (const record of records(file)) return record;
  } catch (error) {
    if (error instanceof Failure && error.faults[0]?.facts['cause'] === 'csv') return [];
    throw error;
  }
  return [];
}

async function* records(file: string): AsyncGenerator<readonly string[]> {
  const source = createReadStream(file);
  const parser = source.pipe(
    parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }),
  );
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of parser) yield record as readonly string[];
  } catch (error) {
    if (error instanceof CsvError) {
      const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {};
      throw Failure.of('table_unreadable', { file, ...line }, { cause: 'csv' }, error);
    }
    const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw Failure.of('table_unreadable', { file }, { cause: system }, error);
  } finally {
    source.destroy();
  }
}
