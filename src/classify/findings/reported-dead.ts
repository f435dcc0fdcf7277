/** An officer called a resident dead, and the death register does not know of it: the clerk has the death registered. */
import { findingKind } from '../finding-kind.ts';
import { reportedAs, reportedEvidence } from '../reported.ts';

export const reportedDead = findingKind({
  code: 'reported_dead',
  dimension: 'song',
  needs: ['people_master', 'officers_answers'],
  find: (context, emit) => {
    for (const report of reportedAs(context, 'dead')) {
      const { row } = report;
      // Where the register knows, dead_still_resident says so with number and day.
      if (context.deathOf[context.clusters.clusterOf[row]!] !== -1) continue;
      emit({
        severity: 'high',
        who: ['civil_status'],
        at: context.master,
        row,
        resident: row,
        evidence: reportedEvidence(context, report),
      });
    }
  },
});
