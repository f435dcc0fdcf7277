/** An officer was told that a resident has left the country: police, and the insurance where he is still insured. */
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { reportedAs, reportedEvidence } from '../reported.ts';

export const reportedAbroad = findingKind({
  code: 'reported_abroad',
  dimension: 'song',
  needs: ['people_master', 'officers_answers'],
  find: (context, emit) => {
    for (const report of reportedAs(context, 'abroad')) {
      const { row } = report;
      emit({
        severity: 'medium',
        who: isInsured(context, row) ? ['police', 'insurance'] : ['police'],
        at: context.master,
        row,
        resident: row,
        evidence: reportedEvidence(context, report),
      });
    }
  },
});

function isInsured({ links, tables, clusters }: Context, resident: number): boolean {
  const root = clusters.clusterOf[resident]!;
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    if (tables[links.table[link]!]!.kind === 'insurance') return true;
  }
  return false;
}
