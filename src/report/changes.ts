/** What the ledger knows, put to use: what changed since the run before, and who goes onto the officers' lists. */
import type { ChangeCounts } from '../counts.ts';
import type { OnlyFindings } from '../plan/plan.ts';
import type { Scores } from './measures.ts';
import type { LedgerSummary, RunOutcome } from './model.ts';
import type { FindingStanding, OverTime } from './over-time.ts';

export function ledgerSummary(
  overTime: OverTime | undefined,
  asOf: string,
  { dimensions, score }: Scores,
): { readonly ledger?: LedgerSummary } {
  if (overTime === undefined) return {};
  const { stamp, since, changes, trend } = overTime;
  const scores = [
    { dimension: 'all', score },
    ...dimensions.map((one) => ({ dimension: one.dimension, score: one.score })),
  ];
  return {
    ledger: {
      ...stamp,
      ...(since === undefined ? {} : { since }),
      whole: sumOf(changes),
      changes,
      // Of several runs with one reference date the last.
      trend: [...trend.filter((point) => point.asOf !== asOf), { run: stamp.run, asOf, scores }],
    },
  };
}

/** All rows together; the oldest of all. */
export function sumOf(rows: readonly Omit<ChangeCounts, 'ward' | 'code'>[]): LedgerSummary['whole'] {
  const sum = { opened: 0, reopened: 0, resolved: 0, open: 0, answered: 0, overdue: 0, oldestDays: 0 };
  for (const row of rows) {
    sum.opened += row.opened;
    sum.reopened += row.reopened;
    sum.resolved += row.resolved;
    sum.open += row.open;
    sum.answered += row.answered;
    sum.overdue += row.overdue;
    sum.oldestDays = Math.max(sum.oldestDays, row.oldestDays);
  }
  return sum;
}

/** Whether the finding at a place goes onto officers' lists; `only` as the user asked. */
export function listed({ overTime, plan }: RunOutcome): (at: number) => boolean {
  if (overTime === undefined) return () => true;
  return (at) => isWanted(overTime.standings[at]!, plan.only);
}

/** Nobody is asked again what he has answered, unless the repair is overdue. */
function isWanted({ state, isOverdue }: FindingStanding, only: OnlyFindings | undefined): boolean {
  switch (only) {
    case 'new':
      return state === 'new' || state === 'reopened';
    case 'open':
      return state !== 'answered';
    case 'overdue':
      return isOverdue;
    default:
      return state !== 'answered' || isOverdue;
  }
}
