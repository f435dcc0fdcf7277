/** One citizen id, two persons: a record (or a second resident) carries the number of somebody else. */
import { cellOf, personEvidence, showPerson } from '../cells.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { foreignNumbers } from '../foreign-numbers.ts';

export const citizenIdOtherPerson = findingKind({
  code: 'citizen_id_other_person',
  dimension: 'dung',
  needs: ['people_master', 'master_citizen_id'],
  find: (context, emit) => {
    for (const { at, row, resident, holder, isParent } of foreignNumbers(context)) {
      if (isParent) continue;
      emit({
        severity: 'high',
        who: officersOf(at.kind),
        at,
        row,
        resident: resident < 0 ? holder : resident,
        others: resident < 0 ? [] : [holder],
        evidence: [
          ...personEvidence(context, at, row),
          { field: 'numberHolder', fact: showPerson(context, context.master, holder) },
          { field: 'citizenId', master: cellOf(context, context.master, 'citizenId', holder) },
        ],
      });
    }
  },
});
