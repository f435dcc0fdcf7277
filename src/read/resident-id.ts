/** A column that the configuration names as the residents' key has to tell them apart (interface.md, resident_id). */
import type { Fault } from '../failure.ts';
import type { RawTable } from '../flow.ts';
import type { ReadFault } from './faults.ts';

const LINES_SHOWN = 5;

/** A fault where the configured residentId of the master stands in several rows; one that was found by itself is given up in silence. */
export function repeatedResidentId({ facts, columns, line }: RawTable): Fault | undefined {
  const configured = facts.columns.find(({ key, how }) => key === 'residentId' && how === 'configured');
  const column = columns.get('residentId');
  if (configured === undefined || column === undefined) return undefined;
  const firstRow = new Int32Array(column.dictionary.size).fill(-1);
  const lines: string[] = [];
  let rows = 0;
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row]!;
    if (code === 0) continue;
    const first = firstRow[code]!;
    if (first === -1) firstRow[code] = row;
    else if (++rows <= LINES_SHOWN) lines.push(`${line[first]!} = ${line[row]!}`);
  }
  if (rows === 0) return undefined;
  const code: ReadFault = 'resident_id_repeated';
  return { code, place: { file: facts.file }, facts: { column: configured.header, rows, lines } };
}
