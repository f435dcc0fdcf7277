/** A person with a likely resident, or several equal ones: an officer has to decide. */
import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { pairEvidence } from '../cells.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { REVIEW } from '../links.ts';
import { forEachDecided } from '../matches.ts';
import { nearestEvidence, nearestOf } from '../nearest.ts';

const RESIDENT_TAKEN = REASON_NAMES.indexOf('resident_taken');

export const underReview = findingKind({
  code: 'under_review',
  dimension: 'thong_nhat',
  needs: [],
  find: (context, emit) => {
    forEachDecided(context, REVIEW, (at, row) => {
      const { reason, partner } = at.verdicts;
      if (reason[row] === RESIDENT_TAKEN) return;
      const resident = partner[row]!;
      const others = nearestOf(at.verdicts, row, 1);
      emit({
        severity: 'medium',
        who: officersOf(at.kind),
        at,
        row,
        resident,
        others,
        evidence: [
          { field: 'reason', fact: REASON_NAMES[reason[row]!]! },
          ...pairEvidence(context, at, row, resident),
          ...nearestEvidence(context, others),
        ],
      });
    });
  },
});
