/** Loops over persons by what was decided for them; a finding's hot part. */
import type { CleanKey, SourceKindName } from '../flow.ts';
import type { Context } from './context.ts';
import { MATCH } from './links.ts';
import { isPersonTable, type People, type PersonTable } from './people.ts';

/** Every matched person of the people tables (of one kind where given) with the resident's master row. */
export function forEachMatch(
  context: Context,
  kind: SourceKindName | undefined,
  visit: (at: PersonTable, row: number, resident: number) => void,
): void {
  for (const at of context.peopleTables) {
    if (kind !== undefined && at.kind !== kind) continue;
    const { status, partner } = at.verdicts;
    for (let row = 0; row < status.length; row++) {
      if (status[row] === MATCH) visit(at, row, partner[row]!);
    }
  }
}

/** As forEachMatch over the people tables, for those whose value of a column is filled; the value code comes first. */
export function forEachMatchedValue(
  context: Context,
  key: CleanKey,
  visit: (value: number, at: PersonTable, row: number, resident: number) => void,
): void {
  for (const at of context.peopleTables) {
    const values = at.table.columns.get(key);
    if (values === undefined) continue;
    const { status, partner } = at.verdicts;
    for (let row = 0; row < status.length; row++) {
      if (values[row] !== 0 && status[row] === MATCH) visit(values[row]!, at, row, partner[row]!);
    }
  }
}

/** Every person that counts and was decided as `status`, of all tables. */
export function forEachDecided(
  context: Context,
  status: number,
  visit: (at: PersonTable, row: number) => void,
): void {
  for (const at of context.tables) {
    const statuses = at.verdicts.status;
    for (let row = 0; row < statuses.length; row++) if (statuses[row] === status) visit(at, row);
  }
}

/** The resident that a row was matched to, or -1; a row of the master is its own resident. */
export function residentOf(at: People, row: number): number {
  if (!isPersonTable(at)) return row;
  return at.verdicts.status[row] === MATCH ? at.verdicts.partner[row]! : -1;
}
