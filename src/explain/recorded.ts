/** What a run decided about the people of one row, read from its links.csv as any other program would. */
import { join } from 'node:path';
import { readTable } from '../evaluate/read-table.ts';
import type { StatusName } from '../flow.ts';
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import type { Decision } from './explanation.ts';

const COLUMNS = [
  'extract',
  'row',
  'person',
  'status',
  'resident_id',
  'probability',
  'weight',
  'rival_resident_id',
  'rival_probability',
  'reason',
] as const;

/** Decisions by person; empty when the row has none. */
export async function recordedDecisions(
  folder: string,
  extract: string,
  row: number,
): Promise<ReadonlyMap<string, Decision>> {
  const found = new Map<string, Decision>();
  const wanted = String(row);
  await readTable(join(folder, 'links.csv'), { required: COLUMNS }, (cells) => {
    if (cells[1] !== wanted || cells[0] !== extract) return;
    const [, , person, status, residentId, probability, weight, rival, rivalProbability, reason] = cells;
    found.set(person!, {
      status: statusOf(status!),
      reason: reason!,
      residentId: residentId!,
      probability: Number(probability),
      weightBits: Number(weight),
      rivalResidentId: rival!,
      rivalProbability: Number(rivalProbability),
    });
  });
  return found;
}

/** The row of the same extract and person that is matched with one of these residents. */
export async function matchedRow(
  folder: string,
  extract: string,
  person: string,
  residents: ReadonlySet<string>,
): Promise<{ readonly row: number; readonly residentId: string } | null> {
  let found: { row: number; residentId: string } | null = null;
  const columns = ['extract', 'row', 'person', 'status', 'resident_id'];
  await readTable(join(folder, 'links.csv'), { required: columns }, (cells) => {
    const [name, row, slot, status, residentId] = cells;
    if (name === extract && slot === person && status === 'match' && residents.has(residentId!)) {
      found ??= { row: Number(row), residentId: residentId! };
    }
  });
  return found;
}

function statusOf(name: string): StatusName {
  return STATUS_NAMES.find((status) => status === name) ?? 'absent';
}
