/** A birth, a death, a marriage or a registration dated after the reference date. */
import type { CleanKey } from '../../flow.ts';
import { cellOf, roleOf } from '../cells.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column } from '../people.ts';

/** Days that cannot lie ahead; from and to dates may. */
const PAST_DATES: readonly CleanKey[] = ['birth', 'eventDate', 'idIssueDate'];

export const dateInFuture = findingKind({
  code: 'date_in_future',
  dimension: 'sach',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master, bounds, eventBounds, asOf } = context;
    for (const at of [...context.peopleTables, master]) {
      for (const key of PAST_DATES) {
        const dates = column(at, key);
        const { first } = key === 'birth' ? bounds : eventBounds;
        // A marriage's day stands in the row once, for husband and wife together.
        if (dates === undefined || (key === 'eventDate' && at.person === 'wife')) continue;
        for (let row = 0; row < dates.length; row++) {
          if (dates[row] === 0 || first[dates[row]!]! <= asOf || at.table.present[row] === 0) continue;
          const text = cellOf(context, at, key, row);
          emit({
            severity: 'medium',
            who: officersOf(at.kind),
            at,
            row,
            resident: residentOf(at, row),
            subject: key,
            evidence: [{ field: roleOf(key), ...(at === master ? { master: text } : { extract: text }) }],
          });
        }
      }
    }
  },
});
