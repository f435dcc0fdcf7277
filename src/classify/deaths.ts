/** The death of a resident as the register has it. */
import type { Evidence } from '../flow.ts';
import type { KeptText } from '../table/kept-text.ts';
import { cell, showRecord } from './cells.ts';
import type { Context } from './context.ts';
import { type PersonTable, valueAt } from './people.ts';

export interface Death {
  readonly at: PersonTable;
  readonly row: number;
  /** Date code of the day of death, 0 where unknown. */
  readonly date: number;
}

export function deathOf(context: Context, resident: number): Death | undefined {
  const link = context.deathOf[context.clusters.clusterOf[resident]!]!;
  if (link === -1) return undefined;
  const at = context.tables[context.links.table[link]!]!;
  const row = context.links.row[link]!;
  return { at, row, date: valueAt(at, 'eventDate', row) };
}

export function deathEvidence({ at, row }: Death): Evidence<KeptText>[] {
  const day = cell(at, 'eventDate', row);
  return [
    ...(day === '' ? [] : [{ field: 'deathDate', fact: day }]),
    { field: 'deathRecord', fact: showRecord(at, row) },
  ];
}
