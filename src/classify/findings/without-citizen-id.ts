/** A resident who has certainly turned 14 and has no citizen id in the master. */
import { CARD_YEARS } from '../card-ages.ts';
import { cellOf } from '../cells.ts';
import { isAtLeast } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { valueAt } from '../people.ts';

export const withoutCitizenId = findingKind({
  code: 'without_citizen_id',
  dimension: 'song',
  needs: ['people_master', 'master_citizen_id', 'master_birth_date'],
  find: (context, emit) => {
    const { master, bounds, asOf, deathOf, clusters } = context;
    for (let row = 0; row < master.table.count; row++) {
      if (valueAt(master, 'citizenId', row) !== 0) continue;
      if (!isAtLeast(bounds, valueAt(master, 'birth', row), CARD_YEARS[0], asOf)) continue;
      if (deathOf[clusters.clusterOf[row]!] !== -1) continue;
      const old = cellOf(context, master, 'oldId', row);
      emit({
        severity: 'high',
        who: ['police'],
        at: master,
        row,
        resident: row,
        evidence: [
          { field: 'birthDate', master: cellOf(context, master, 'birth', row) },
          ...(old === '' ? [] : [{ field: 'oldIdNumber', master: old }]),
        ],
      });
    }
  },
});
