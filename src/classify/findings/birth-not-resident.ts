/** A registered birth whose child is not among the residents; where the parents were found, their home is where to go. */

import type { Evidence } from '../../flow.ts';
import type { KeptText } from '../../table/kept-text.ts';
import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { cell, personEvidence, showPerson } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { UNMATCHED } from '../links.ts';
import { forEachDecided, residentOf } from '../matches.ts';
import { nearestEvidence, nearestOf } from '../nearest.ts';
import type { PersonTable } from '../people.ts';
import { wardOf } from '../wards.ts';

const OUTSIDE_AREA = REASON_NAMES.indexOf('outside_area');

export const birthNotResident = findingKind({
  code: 'birth_not_resident',
  dimension: 'du',
  needs: ['birth_extract'],
  find: (context, emit) => {
    forEachDecided(context, UNMATCHED, (at, row) => {
      if (at.person !== 'child' || at.verdicts.reason[row] === OUTSIDE_AREA) return;
      const others = nearestOf(at.verdicts, row);
      emit({
        severity: 'high',
        who: ['police', 'civil_status'],
        at,
        row,
        resident: -1,
        others,
        place: homeOf(context, at, row),
        evidence: [
          { field: 'reason', fact: REASON_NAMES[at.verdicts.reason[row]!]! },
          ...personEvidence(context, at, row),
          ...parentEvidence(context, at, row),
          ...nearestEvidence(context, others),
        ],
      });
    });
  },
});

/** The child's own ward; where the register gives none, the home of the mother or the father. */
function homeOf(context: Context, child: PersonTable, row: number): 'record' | { resident: number } {
  if (wardOf(context, child, row) !== '') return 'record';
  for (const person of ['mother', 'father'] as const) {
    const at = context.tables.find((table) => table.order === child.order && table.person === person);
    const resident = at === undefined ? -1 : residentOf(at, row);
    if (resident >= 0) return { resident };
  }
  return 'record';
}

/** Father and mother of the same row: the resident where one was found, else the name as registered. */
function parentEvidence(context: Context, child: PersonTable, row: number): Evidence<KeptText>[] {
  const evidence: Evidence<KeptText>[] = [];
  for (const at of context.tables) {
    if (at.order !== child.order || (at.person !== 'father' && at.person !== 'mother')) continue;
    const field = at.person === 'father' ? 'fatherName' : 'motherName';
    const extract = cell(at, 'fullName', row);
    const found = residentOf(at, row);
    if (extract === '' && found < 0) continue;
    evidence.push({
      field,
      extract,
      ...(found < 0 ? {} : { master: showPerson(context, context.master, found) }),
    });
  }
  return evidence;
}
