/** A registered death, and the dead person still stands in the residents' file. */
import { pairOf } from '../cells.ts';
import { deathEvidence, deathOf } from '../deaths.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { isStruckOff } from '../resident-status.ts';

export const deadStillResident = findingKind({
  code: 'dead_still_resident',
  dimension: 'song',
  needs: ['people_master', 'death_extract'],
  find: (context, emit) => {
    forEachMatch(context, 'death', (at, row, resident) => {
      if (isStruckOff(context, resident)) return;
      const death = deathOf(context, resident);
      // A second record of one death is a repetition in the register, not a second death.
      if (death === undefined || death.at !== at || death.row !== row) return;
      emit({
        severity: 'high',
        who: ['police', 'civil_status'],
        at,
        row,
        resident,
        evidence: [...deathEvidence(death), ...pairOf(context, at, row, resident, 'name')],
      });
    });
  },
});
