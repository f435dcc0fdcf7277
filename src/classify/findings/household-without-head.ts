/** A household in which nobody is "chủ hộ". */
import { cell } from '../cells.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachHousehold } from '../households.ts';

export const householdWithoutHead = findingKind({
  code: 'household_without_head',
  dimension: 'sach',
  needs: ['people_master', 'master_household', 'master_relation'],
  find: (context, emit) => {
    const { master } = context;
    forEachHousehold(context, (rows, heads) => {
      const row = rows[0];
      if (heads.length > 0 || row === undefined) return;
      const named = cell(master, 'headName', row);
      emit({
        severity: 'medium',
        who: ['police'],
        at: master,
        row,
        resident: row,
        others: Array.from(rows.subarray(1, 10)),
        evidence: [
          { field: 'householdId', master: cell(master, 'householdId', row) },
          { field: 'members', fact: String(rows.length) },
          ...(named === '' ? [] : [{ field: 'headName', master: named }]),
        ],
      });
    });
  },
});
