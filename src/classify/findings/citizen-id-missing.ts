/** A child (or somebody whose age is not certain) without a citizen id; from 14 on it is without_citizen_id. */

import { CARD_YEARS } from '../card-ages.ts';
import { cellOf } from '../cells.ts';
import { isAtLeast } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { valueAt } from '../people.ts';

export const citizenIdMissing = findingKind({
  code: 'citizen_id_missing',
  dimension: 'du',
  needs: ['people_master', 'master_citizen_id'],
  find: (context, emit) => {
    const { master, bounds, asOf } = context;
    for (let row = 0; row < master.table.count; row++) {
      if (valueAt(master, 'citizenId', row) !== 0) continue;
      if (isAtLeast(bounds, valueAt(master, 'birth', row), CARD_YEARS[0], asOf)) continue;
      const text = cellOf(context, master, 'birth', row);
      const evidence = text === '' ? [] : [{ field: 'birthDate', master: text }];
      emit({ severity: 'low', who: ['police'], at: master, row, resident: row, evidence });
    }
  },
});
