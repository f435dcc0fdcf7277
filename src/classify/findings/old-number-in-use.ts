/**
 * A 9-digit CMND still stands as a person's only number, though all of them expired on 31 December 2024.
 * Civil registers are asked only for events after that day: the number was right on the day of an older one.
 */
import { cellOf } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column, type PersonTable, valueAt } from '../people.ts';

const EXPIRED = 20241231;

export const oldNumberInUse = findingKind({
  code: 'old_number_in_use',
  dimension: 'sach',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master, asOf } = context;
    if (asOf <= EXPIRED) return;
    for (const at of context.peopleTables) {
      const old = column(at, 'oldId');
      if (old === undefined || at.kind === 'death') continue;
      const citizenIds = column(at, 'citizenId');
      for (let row = 0; row < old.length; row++) {
        if (old[row] === 0 || (citizenIds?.[row] ?? 0) !== 0 || at.table.present[row] === 0) continue;
        if (isBeforeExpiry(context, at, row)) continue;
        const resident = residentOf(at, row);
        const current = resident < 0 ? '' : cellOf(context, master, 'citizenId', resident);
        emit({
          severity: 'low',
          who:
            at.kind === 'insurance' ? ['insurance'] : at.kind === 'residence' ? ['police'] : ['civil_status'],
          at,
          row,
          resident,
          evidence: [
            { field: 'oldIdNumber', extract: cellOf(context, at, 'oldId', row) },
            ...(current === '' ? [] : [{ field: 'citizenId', master: current }]),
          ],
        });
      }
    }
  },
});

function isBeforeExpiry({ tables, eventBounds }: Context, at: PersonTable, row: number): boolean {
  if (at.kind !== 'birth' && at.kind !== 'marriage') return false;
  const record =
    at.kind === 'birth' ? (tables.find((one) => one.order === at.order && one.person === 'child') ?? at) : at;
  const date =
    valueAt(record, 'eventDate', row) || valueAt(record, 'fromDate', row) || valueAt(record, 'birth', row);
  return date === 0 || eventBounds.first[date]! <= EXPIRED;
}
