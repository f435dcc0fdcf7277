/**
 * By when a finding is to be cleared up, counted from the reference date in calendar days. The days are the tool's
 * defaults or the office's own (plan/reporting.ts); which findings need a visit stands in report/visits.ts.
 */
import type { Finding } from '../../flow.ts';
import type { Plan } from '../../plan/plan.ts';
import { dayText } from '../figures.ts';
import { NEED_A_VISIT } from '../visits.ts';
import type { WardListWording } from './wording.ts';

export type DeadlineKind = 'visit' | 'desk' | 'none';

const DAY_MS = 86_400_000;

/** The earliest deadline of an entry's findings; proposals have none. */
export function deadlineKind(findings: readonly Finding[]): DeadlineKind {
  let kind: DeadlineKind = 'none';
  for (const { severity, code } of findings) {
    if (severity === 'low') continue;
    if (!NEED_A_VISIT.has(code)) return 'desk';
    kind = 'visit';
  }
  return kind;
}

/** What stands in the deadline column, by kind, and the days that it is made of. */
export interface Deadlines {
  readonly texts: Readonly<Record<DeadlineKind, string>>;
  readonly firstDays: Readonly<Record<DeadlineKind, string>>;
}

export function deadlinesOf({ asOf, reporting }: Plan, words: WardListWording): Deadlines {
  const { verifyDays, repairDays, visitDays } = reporting.deadlines;
  const verify = dayAfter(asOf, verifyDays);
  const visit = dayAfter(asOf, visitDays);
  const repair = dayAfter(asOf, verifyDays + repairDays);
  return {
    texts: {
      desk: words.deadline(verify, repair),
      visit: words.visitDeadline(visit),
      none: words.noDeadline,
    },
    firstDays: { desk: verify, visit, none: '' },
  };
}

/** The day so many days after an ISO date, as dd/mm/yyyy. */
function dayAfter(iso: string, days: number): string {
  return dayText(new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString());
}
