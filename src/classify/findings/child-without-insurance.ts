/** A resident who is certainly under six and is in no insurance extract, where these list children. */
import { cellOf } from '../cells.ts';
import { CHILD_YEARS, coverage } from '../coverage.ts';
import { isUnder } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { valueAt } from '../people.ts';
import { isGone } from '../resident-status.ts';

export const childWithoutInsurance = findingKind({
  code: 'child_without_insurance',
  dimension: 'du',
  needs: ['people_master', 'master_birth_date', 'insurance_extract', 'insurance_of_children'],
  find: (context, emit) => {
    const { master, bounds, asOf, deathOf, clusters } = context;
    const { insured } = coverage(context);
    for (let row = 0; row < master.table.count; row++) {
      if (clusters.clusterOf[row] !== row || insured[row] === 1 || deathOf[row] !== -1) continue;
      if (isGone(context, row)) continue;
      if (!isUnder(bounds, valueAt(master, 'birth', row), CHILD_YEARS, asOf)) continue;
      emit({
        severity: 'high',
        who: ['insurance', 'police'],
        at: master,
        row,
        resident: row,
        evidence: [{ field: 'birthDate', master: cellOf(context, master, 'birth', row) }],
      });
    }
  },
});
