/**
 * By when a finding is to be cleared up, in calendar days: from the reference date, or, where a ledger is kept, from the day
 * on which the finding was first seen. The days are the tool's defaults or the office's own (plan/reporting.ts); which
 * findings need a visit stands in report/visits.ts.
 */
import type { Finding } from '../../flow.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import type { ListOutcome } from '../model.ts';
import type { FindingStanding } from '../over-time.ts';
import { NEED_A_VISIT } from '../visits.ts';
import type { WardListWording } from './wording.ts';

export type DeadlineKind = 'visit' | 'desk' | 'none';

const DAY_MS = 86_400_000;

/** The earliest deadline of an entry's findings; proposals have none. */
export function deadlineKind(findings: readonly Pick<Finding, 'severity' | 'code'>[]): DeadlineKind {
  let kind: DeadlineKind = 'none';
  for (const { severity, code } of findings) {
    if (severity === 'low') continue;
    if (!NEED_A_VISIT.has(code)) return 'desk';
    kind = 'visit';
  }
  return kind;
}

/** Of a task: the kind of its deadline, and its findings. */
interface DueTask {
  readonly deadline: DeadlineKind;
  readonly findings: readonly Finding[];
}

/** What stands in the deadline column, and the first of its days as an ISO text, '' where there is none. */
export interface TaskDeadline {
  readonly text: string;
  readonly first: string;
}

/** Deadlines of tasks; without a ledger there are three of them. */
export function deadlineReader(
  { plan, overTime, findings }: ListOutcome,
  words: WardListWording,
): (task: DueTask) => TaskDeadline {
  const { verifyDays, repairDays, visitDays } = plan.reporting.deadlines;
  const kinds = {
    desk: desk(dayAfter(plan.asOf, verifyDays), dayAfter(plan.asOf, verifyDays + repairDays), words),
    visit: visit(dayAfter(plan.asOf, visitDays), words),
    none: { text: words.noDeadline, first: '' },
  } as const satisfies Readonly<Record<DeadlineKind, TaskDeadline>>;
  if (overTime === undefined) return ({ deadline }) => kinds[deadline];
  const places = new Map<string, number>();
  for (const { id } of findings) places.set(id, places.size);
  return ({ deadline, findings: held }) => {
    if (deadline === 'none') return kinds.none;
    const first = firstDue(held.map(({ id }) => overTime.standings[places.get(id)!]!));
    if (first === undefined) return kinds[deadline];
    const { verifyBy, repairBy } = first.deadline;
    const due = first.state === 'answered' ? repairBy : verifyBy;
    if (first.isOverdue)
      return { text: words.overdue(dayText(due), daysBetween(due, plan.asOf)), first: due };
    return deadline === 'visit' ? visit(due, words) : desk(verifyBy, repairBy, words);
  };
}

type WithDeadline = FindingStanding & { readonly deadline: NonNullable<FindingStanding['deadline']> };

function firstDue(standings: readonly FindingStanding[]): WithDeadline | undefined {
  let first: WithDeadline | undefined;
  for (const { deadline, ...standing } of standings) {
    if (deadline !== undefined && (first === undefined || deadline.verifyBy < first.deadline.verifyBy))
      first = { ...standing, deadline };
  }
  return first;
}

function desk(verify: string, repair: string, words: WardListWording): TaskDeadline {
  return { text: words.deadline(dayText(verify), dayText(repair)), first: verify };
}

function visit(day: string, words: WardListWording): TaskDeadline {
  return { text: words.visitDeadline(dayText(day)), first: day };
}

/** The day so many days after an ISO date, as an ISO date. */
export function dayAfter(iso: string, days: number): string {
  return new Date(dayOf(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((dayOf(to) - dayOf(from)) / DAY_MS);
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}
