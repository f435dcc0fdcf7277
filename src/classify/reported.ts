/** Residents of whom officers reported something: what the findings about them have in common. */
import type { Evidence } from '../flow.ts';
import type { ReportedResident } from '../plan/officer-decisions.ts';
import { dayText } from '../vietnamese/civil-date.ts';
import type { Context } from './context.ts';
import { isStruckOff } from './resident-status.ts';
import { seenIn } from './seen.ts';

/** Those of one class who still stand in the residents' file as if nothing had been said, once for each person. */
export function reportedAs(context: Context, as: ReportedResident['class']): readonly ReportedResident[] {
  const seen = new Set<number>();
  return context.reported.filter(({ row, class: named }) => {
    const root = context.clusters.clusterOf[row]!;
    if (named !== as || seen.has(root) || isStruckOff(context, row)) return false;
    seen.add(root);
    return true;
  });
}

export function reportedEvidence(context: Context, { row, since, by }: ReportedResident): Evidence[] {
  return [
    { field: 'reportedOn', fact: dayText(since) },
    ...(by === '' ? [] : [{ field: 'reportedBy', fact: by }]),
    ...seenIn(context, row),
  ];
}
