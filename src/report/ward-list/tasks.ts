/** What one officer has to do about one person: his findings, how urgent the gravest of them is, and by when. */

import type { Finding, Officer, Severity } from '../../flow.ts';
import { SEVERITIES } from '../../table/verdict-codes.ts';
import { type DeadlineKind, deadlineKind } from './deadlines.ts';
import type { ListEntry } from './list-entries.ts';
import { inListOrder, type Place, type Places } from './list-order.ts';
import type { Audience, ListPart } from './wording.ts';

export interface Task {
  readonly entry: ListEntry;
  readonly place: Place;
  /** Those that this officer has to look at, gravest first. */
  readonly findings: readonly Finding[];
  readonly severity: Severity;
  /** 0 high, 1 medium, 2 low. */
  readonly urgency: number;
  readonly deadline: DeadlineKind;
}

/** People with nothing but proposals have a sheet of their own; all others have all their findings in one row. */
export function partOf({ severity }: Task): ListPart {
  return severity === 'low' ? 'proposals' : 'check';
}

/** A finding that names nobody goes to the police, who keep the residents' file. */
function findingsFor(officer: Officer, findings: readonly Finding[]): readonly Finding[] {
  const isHis = ({ who }: Finding): boolean =>
    who.length === 0 ? officer === 'police' : who.includes(officer);
  return findings.every(isHis) ? findings : findings.filter(isHis);
}

/** The tasks of one officer, in list order. */
export function tasksOf(
  audience: Audience,
  entries: readonly ListEntry[],
  { places, order }: Places,
): readonly Task[] {
  const tasks: Task[] = [];
  for (const at of order) {
    const entry = entries[at]!;
    const findings = audience === 'employer' ? entry.findings : findingsFor(audience, entry.findings);
    if (findings.length === 0) continue;
    const severity = findings[0]!.severity;
    tasks.push({
      entry,
      place: places[at]!,
      findings,
      severity,
      urgency: SEVERITIES.indexOf(severity),
      deadline: deadlineKind(findings),
    });
  }
  return inListOrder(tasks);
}
