/** Husband certainly under 20 or wife certainly under 18 on the day of the marriage (Luật Hôn nhân và gia đình 52/2014/QH13 Art. 8). */
import { cell, cellOf } from '../cells.ts';
import { isUnder } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { valueAt } from '../people.ts';

const LEAST_YEARS = { husband: 20, wife: 18 } as const;

export const underAgeMarriage = findingKind({
  code: 'under_age_marriage',
  dimension: 'dung',
  needs: ['people_master', 'marriage_extract'],
  find: (context, emit) => {
    const { master, bounds, eventBounds } = context;
    for (const at of context.peopleTables) {
      if (at.person !== 'husband' && at.person !== 'wife') continue;
      const years = LEAST_YEARS[at.person];
      for (let row = 0; row < at.table.count; row++) {
        const date = valueAt(at, 'eventDate', row);
        if (date === 0) continue;
        const resident = residentOf(at, row);
        const own = valueAt(at, 'birth', row);
        const known = own === 0 && resident >= 0 ? valueAt(master, 'birth', resident) : own;
        // Certain only when even the last day that the marriage's date may stand for is too early.
        if (!isUnder(bounds, known, years, eventBounds.last[date]!)) continue;
        emit({
          severity: 'high',
          who: ['civil_status'],
          at,
          row,
          resident,
          evidence: [
            {
              field: 'birthDate',
              ...(own === 0 ? {} : { extract: cellOf(context, at, 'birth', row) }),
              ...(resident < 0 ? {} : { master: cellOf(context, master, 'birth', resident) }),
            },
            { field: 'eventDate', extract: cell(at, 'eventDate', row) },
          ],
        });
      }
    }
  },
});
