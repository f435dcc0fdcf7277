/** What officers had decided when the run was made, as decisions.csv has it: on the row, on residents, on other records. */
import { join } from 'node:path';
import type { Officers } from '../decide/officers.ts';
import { readTable } from '../evaluate/read-table.ts';
import { isFile } from '../evaluate/results.ts';
import type { OfficerDecision } from '../plan/officer-decisions.ts';
import { type CopyQuestion, MASTER, type Question } from './question.ts';
import type { ReadRun } from './read-again.ts';

const FILE = 'decisions.csv';
const COLUMNS = ['extract', 'row', 'person', 'resident_id', 'decision', 'decided_on'] as const;

export interface RecordedOfficers {
  /** For the row as a table of its own: its index is 0. */
  readonly ofRow: Officers | undefined;
  readonly ofMaster: readonly OfficerDecision[];
}

export async function recordedOfficers(
  folder: string,
  { keys, master }: Pick<ReadRun, 'keys' | 'master'>,
  { extract, row, person }: Question | CopyQuestion,
): Promise<RecordedOfficers> {
  const path = join(folder, FILE);
  if (!(await isFile(path))) return { ofRow: undefined, ofMaster: [] };
  const rowOf = new Map<string, number>();
  for (let at = master.rowCount - 1; at >= 0; at--) rowOf.set(keys.of(at), at);
  const usedRow = new Map(Array.from(master.row, (number, at) => [number, at]));
  const ofMaster: OfficerDecision[] = [];
  const pinned = new Map<number, number>();
  const forbidden: number[] = [];
  const taken: number[] = [];
  const decisions: OfficerDecision[] = [];
  await readTable(path, { required: COLUMNS }, ([source, at, slot, residentId, decided, decidedOn]) => {
    const resident = rowOf.get(residentId!);
    const decision = decided === 'pinned' ? 'pinned' : 'forbidden';
    if (resident === undefined) return;
    const pair = { person, resident, decision, decidedOn: decidedOn! } as const;
    if (source === MASTER) {
      const other = usedRow.get(Number(at));
      if (other !== undefined) ofMaster.push({ ...pair, source, person: 'self', row: other });
    } else if (extract !== undefined && source === extract.name && slot === person) {
      const isPinned = decision === 'pinned';
      if (Number(at) === row) {
        decisions.push({ ...pair, source, row: 0 });
        // of several the last one holds, as they are in order of their days
        if (isPinned) pinned.set(0, resident);
        else forbidden.push(resident);
      } else if (isPinned && extract.oneToOne.includes(person)) taken.push(resident);
    }
  });
  const isAny = decisions.length > 0 || taken.length > 0;
  const ofRow = {
    pinned,
    forbidden: new Map(forbidden.length === 0 ? [] : [[0, forbidden]]),
    taken,
    decisions,
    unseen: new Set<number>(),
  };
  return { ofRow: isAny ? ofRow : undefined, ofMaster };
}
