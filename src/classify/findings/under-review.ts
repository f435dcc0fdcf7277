/** A person with a likely resident, or several equal ones: an officer has to decide. */
import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { personEvidence } from '../cells.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { REVIEW } from '../links.ts';
import { forEachDecided } from '../matches.ts';
import { nearestOf } from '../nearest.ts';

const RESIDENT_TAKEN = REASON_NAMES.indexOf('resident_taken');

export const underReview = findingKind({
  code: 'under_review',
  dimension: 'thong_nhat',
  needs: [],
  find: (context, emit) => {
    forEachDecided(context, REVIEW, (at, row) => {
      const { reason, partner } = at.verdicts;
      if (reason[row] === RESIDENT_TAKEN) return;
      emit({
        severity: 'medium',
        who: officersOf(at.kind),
        at,
        row,
        resident: partner[row]!,
        others: nearestOf(at.verdicts, row, 1),
        evidence: [
          { field: 'reason', fact: REASON_NAMES[reason[row]!]! },
          ...personEvidence(context, at, row),
        ],
      });
    });
  },
});
