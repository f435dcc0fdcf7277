/** Insurance that goes on after a registered death, also when the police have struck the dead off in the meantime. */
import { cell, personEvidence } from '../cells.ts';
import { deathEvidence, deathOf } from '../deaths.ts';
import { findingKind } from '../finding-kind.ts';
import { UNMATCHED } from '../links.ts';
import { forEachDecided, forEachMatch } from '../matches.ts';
import { valueAt } from '../people.ts';
import { struckOffKey, struckOffRows } from '../struck-off.ts';

export const deadStillInsured = findingKind({
  code: 'dead_still_insured',
  dimension: 'song',
  needs: ['people_master', 'insurance_extract', 'death_extract'],
  find: (context, emit) => {
    const { eventBounds, asOf } = context;
    forEachMatch(context, 'insurance', (at, row, resident) => {
      const death = deathOf(context, resident);
      if (death === undefined) return;
      const until = valueAt(at, 'toDate', row);
      if (until !== 0 && eventBounds.last[until]! < asOf) return;
      const shown = cell(at, 'toDate', row);
      emit({
        severity: 'high',
        who: ['insurance', 'civil_status'],
        at,
        row,
        resident,
        evidence: [...deathEvidence(death), ...(shown === '' ? [] : [{ field: 'toDate', extract: shown }])],
      });
    });
    const struckOff = struckOffRows(context);
    if (struckOff.size === 0) return;
    forEachDecided(context, UNMATCHED, (at, row) => {
      if (at.kind !== 'insurance' || !struckOff.has(struckOffKey(at, row))) return;
      const evidence = personEvidence(context, at, row);
      emit({ severity: 'high', who: ['insurance', 'civil_status'], at, row, resident: -1, evidence });
    });
  },
});
