/** An officer did not find a resident where he should live: the police verify his residence. */
import { findingKind } from '../finding-kind.ts';
import { reportedAs, reportedEvidence } from '../reported.ts';

export const reportedAbsent = findingKind({
  code: 'reported_absent',
  dimension: 'song',
  needs: ['people_master', 'officers_answers'],
  find: (context, emit) => {
    for (const report of reportedAs(context, 'absent')) {
      const { row } = report;
      emit({
        severity: 'medium',
        who: ['police'],
        at: context.master,
        row,
        resident: row,
        evidence: reportedEvidence(context, report),
      });
    }
  },
});
