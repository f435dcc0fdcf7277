/** People that a finding can be about: one person slot of an extract, or the residents of the master. */
import type { CleanKey, CleanTable, PersonSlot, SourceKindName, Verdicts } from '../flow.ts';
import type { ExtractPlan } from '../plan/plan.ts';

export interface People {
  /** Position of the source in the run: 0 the master, then the extracts in the order of the configuration. */
  readonly order: number;
  /** Position of the person in the row. */
  readonly slot: number;
  readonly source: string;
  readonly kind: SourceKindName;
  readonly person: PersonSlot;
  readonly table: CleanTable;
}

export interface PersonTable extends People {
  readonly verdicts: Verdicts;
  readonly plan: ExtractPlan | undefined;
}

/** The column of value codes, or undefined where the source has none. */
export function column(people: People, key: CleanKey): Int32Array | undefined {
  return people.table.columns.get(key);
}

/** The value code of a row, 0 where nothing stands there. */
export function valueAt(people: People, key: CleanKey, row: number): number {
  return people.table.columns.get(key)?.[row] ?? 0;
}

export function isPersonTable(people: People): people is PersonTable {
  return 'verdicts' in people;
}
