/** A resident who is in no insurance extract, where these are lists that everybody should be on (coverage list). */
import { cellOf } from '../cells.ts';
import { CHILD_YEARS, coverage } from '../coverage.ts';
import { isUnder } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { valueAt } from '../people.ts';
import { isGone } from '../resident-status.ts';

export const residentNotInsured = findingKind({
  code: 'resident_not_insured',
  dimension: 'du',
  needs: ['people_master', 'insurance_extract', 'insurance_of_all'],
  find: (context, emit) => {
    const { master, bounds, asOf, deathOf, clusters } = context;
    const { insured, coversChildren } = coverage(context);
    for (let row = 0; row < master.table.count; row++) {
      if (clusters.clusterOf[row] !== row || insured[row] === 1 || deathOf[row] !== -1) continue;
      if (isGone(context, row)) continue;
      const birth = valueAt(master, 'birth', row);
      if (coversChildren && isUnder(bounds, birth, CHILD_YEARS, asOf)) continue;
      emit({
        severity: 'low',
        who: ['insurance'],
        at: master,
        row,
        resident: row,
        evidence: [{ field: 'birthDate', master: cellOf(context, master, 'birth', row) }],
      });
    }
  },
});
