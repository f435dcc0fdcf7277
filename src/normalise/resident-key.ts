/**
 * What a resident is called in the reports (interface.md, resident_id), decided once for the whole file:
 * residentId if every row has one and all differ, else citizenId likewise, else the row's number.
 */
import type { RawColumn, RawTable } from '../flow.ts';

export interface ResidentKeys {
  readonly kind: 'residentId' | 'citizenId' | 'row';
  of(row: number): string;
  /** Of which the keys are cells. */
  readonly column?: RawColumn;
}

export function residentKeys(master: RawTable): ResidentKeys {
  for (const kind of ['residentId', 'citizenId'] as const) {
    const column = master.columns.get(kind);
    if (column !== undefined && master.rowCount > 0 && isFilledAndUnique(column)) {
      return { kind, of: (row) => column.dictionary.text(column.codes[row]!), column };
    }
  }
  return { kind: 'row', of: (row) => `#${master.row[row]!}` };
}

function isFilledAndUnique(column: RawColumn): boolean {
  return column.codes.every((code) => code !== 0) && firstRepeat(column) === undefined;
}

/** Rows of the first filled value that stands twice, or undefined when all filled values differ. */
function firstRepeat(column: RawColumn): readonly [first: number, second: number] | undefined {
  const rowOf = new Int32Array(column.dictionary.size).fill(-1);
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row]!;
    if (code === 0) continue;
    if (rowOf[code] !== -1) return [rowOf[code]!, row];
    rowOf[code] = row;
  }
  return undefined;
}
