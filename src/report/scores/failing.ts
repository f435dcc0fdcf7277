/** Who fails a rule: the rows that findings of its class are about, by table, in the order of the findings. */
import type { RunOutcome } from '../model.ts';
import { MASTER } from '../sources.ts';
import type { AllSeats } from './seats.ts';

/** Pairs of numbers: the table (0 the residents, then people in their order) and the row. */
export type Failing = readonly number[];

export interface FailingRows {
  /** By the record that a finding is about. */
  readonly records: ReadonlyMap<string, Failing>;
  /** By the resident concerned; of copies, those that are too many. */
  readonly residents: ReadonlyMap<string, Failing>;
}

export function failingRows(outcome: RunOutcome, { people }: AllSeats): FailingRows {
  const tables = new Map<string, number>([[`self ${MASTER}`, 0]]);
  people.forEach(({ person, source }, index) => {
    tables.set(`${person} ${source}`, index + 1);
  });
  const records = new Map<string, number[]>();
  const residents = new Map<string, number[]>();
  for (const { code, source, person, row, resident, others } of outcome.findings) {
    const table = tables.get(`${person} ${source}`);
    if (table !== undefined && row >= 0) push(records, code, table, row);
    if (code === 'duplicate_resident') for (const copy of others) push(residents, code, 0, copy);
    else if (resident >= 0) push(residents, code, 0, resident);
  }
  return { records, residents };
}

function push(lists: Map<string, number[]>, code: string, table: number, row: number): void {
  const list = lists.get(code);
  if (list === undefined) lists.set(code, [table, row]);
  else list.push(table, row);
}
