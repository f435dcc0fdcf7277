/**
 * A person of an extract who is not found in the master, with the reason and the nearest residents.
 * Not for people outside the area, nor for a registered child (birth_not_resident says that), nor for the dead whom the
 * police have struck off since an earlier run asked them to.
 */

import type { Evidence, Severity } from '../../flow.ts';
import type { KeptText } from '../../table/kept-text.ts';
import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { personEvidence } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { UNMATCHED } from '../links.ts';
import { forEachDecided } from '../matches.ts';
import { nearestEvidence, nearestOf } from '../nearest.ts';
import type { PersonTable } from '../people.ts';
import { isStay } from '../stays.ts';
import { struckOffKey, struckOffRows } from '../struck-off.ts';

const OUTSIDE_AREA = REASON_NAMES.indexOf('outside_area');
const NO_EVIDENCE = REASON_NAMES.indexOf('no_evidence');

export const notFound = findingKind({
  code: 'not_found',
  dimension: 'du',
  needs: [],
  find: (context, emit) => {
    const struckOff = struckOffRows(context);
    forEachDecided(context, UNMATCHED, (at, row) => {
      const reason = at.verdicts.reason[row]!;
      if (reason === OUTSIDE_AREA || at.person === 'child') return;
      if (struckOff.size > 0 && struckOff.has(struckOffKey(at, row))) return;
      const others = nearestOf(at.verdicts, row);
      const evidence: Evidence<KeptText>[] = [
        { field: 'reason', fact: REASON_NAMES[reason]! },
        ...personEvidence(context, at, row),
        ...nearestEvidence(context, others),
      ];
      emit({
        severity: reason === NO_EVIDENCE ? 'low' : severityOf(context, at, row),
        who: officersOf(at.kind),
        at,
        row,
        resident: -1,
        others,
        evidence,
      });
    });
  },
});

/** Who should be a resident weighs most; the dead may rightly be gone, spouses and parents often live elsewhere. */
function severityOf(context: Context, at: PersonTable, row: number): Severity {
  switch (at.kind) {
    case 'insurance':
    case 'custom':
      return 'high';
    case 'residence':
      return isStay(context, at, row) ? 'low' : 'high';
    case 'marriage':
      return 'medium';
    default:
      return 'low';
  }
}
