/** A household with two or more heads (copies of one person count once). */
import { cell, showPerson } from '../cells.ts';
import { findingKind } from '../finding-kind.ts';
import { distinctHeads, forEachHousehold } from '../households.ts';

export const householdTwoHeads = findingKind({
  code: 'household_two_heads',
  dimension: 'sach',
  needs: ['people_master', 'master_household', 'master_relation'],
  find: (context, emit) => {
    const { master } = context;
    forEachHousehold(context, (_rows, all) => {
      if (all.length < 2) return;
      const [row, ...others] = distinctHeads(context, all);
      if (row === undefined || others.length === 0) return;
      emit({
        severity: 'medium',
        who: ['police'],
        at: master,
        row,
        resident: row,
        others,
        evidence: [
          { field: 'householdId', master: cell(master, 'householdId', row) },
          ...[row, ...others].map((head) => ({ field: 'head', fact: showPerson(context, master, head) })),
        ],
      });
    });
  },
});
