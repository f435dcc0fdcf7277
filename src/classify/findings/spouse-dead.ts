/** Married in the master, but the registered spouse has a registered death after the marriage: widowed. */
import { cellOf, showPerson } from '../cells.ts';
import { deathEvidence, deathOf } from '../deaths.ts';
import { findingKind } from '../finding-kind.ts';
import { marriageOf } from '../marriages.ts';
import { forEachMatch } from '../matches.ts';
import { column } from '../people.ts';

export const spouseDead = findingKind({
  code: 'spouse_dead',
  dimension: 'song',
  needs: ['people_master', 'marriage_extract', 'death_extract', 'master_marital_status'],
  find: (context, emit) => {
    const { master, books, deathBounds, eventBounds, deathOf: deaths, clusters } = context;
    const statuses = column(master, 'marital');
    const married = books.texts.find('married');
    if (statuses === undefined || married <= 0) return;
    forEachMatch(context, 'marriage', (at, row, resident) => {
      if (statuses[resident] !== married || deaths[clusters.clusterOf[resident]!] !== -1) return;
      const { date, spouseResident } = marriageOf(context, at, row);
      const death = spouseResident < 0 ? undefined : deathOf(context, spouseResident);
      if (death === undefined) return;
      if (death.date !== 0 && date !== 0 && deathBounds.last[death.date]! < eventBounds.first[date]!) return;
      emit({
        severity: 'low',
        who: ['police', 'civil_status'],
        at,
        row,
        resident,
        others: [spouseResident],
        evidence: [
          { field: 'maritalStatus', master: cellOf(context, master, 'marital', resident) },
          { field: 'spouse', fact: showPerson(context, master, spouseResident) },
          ...deathEvidence(death),
        ],
      });
    });
  },
});
