/** The card's issue date is known and lies before the last age of renewal that the resident has passed. */
import { CARD_YEARS, EARLY_RENEWAL_YEARS } from '../card-ages.ts';
import { cellOf } from '../cells.ts';
import { isAtLeast } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { column } from '../people.ts';
import { isGone } from '../resident-status.ts';

export const cardDue = findingKind({
  code: 'card_due',
  dimension: 'song',
  needs: ['people_master', 'master_issue_date', 'master_birth_date'],
  find: (context, emit) => {
    const { master, bounds, eventBounds, asOf, deathOf, clusters } = context;
    const birth = column(master, 'birth');
    const issued = column(master, 'idIssueDate');
    if (birth === undefined || issued === undefined) return;
    for (let row = 0; row < master.table.count; row++) {
      if (birth[row] === 0 || issued[row] === 0) continue;
      const age = CARD_YEARS.findLast((years) => isAtLeast(bounds, birth[row]!, years, asOf));
      if (age === undefined) continue;
      const earliestValid = bounds.first[birth[row]!]! + (age - EARLY_RENEWAL_YEARS) * 10000;
      if (eventBounds.last[issued[row]!]! >= earliestValid) continue;
      if (deathOf[clusters.clusterOf[row]!] !== -1 || isGone(context, row)) continue;
      emit({
        severity: 'medium',
        who: ['police'],
        at: master,
        row,
        resident: row,
        evidence: [
          { field: 'age', fact: String(age) },
          { field: 'birthDate', master: cellOf(context, master, 'birth', row) },
          { field: 'idIssueDate', master: cellOf(context, master, 'idIssueDate', row) },
        ],
      });
    }
  },
});
