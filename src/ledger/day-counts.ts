/** Received and resolved: what a run counts for each ward, class and officers. The sums stay when findings are purged. */
import type { DayCount } from '../counts.ts';
import { type RunChanges, whoOf } from './compare-run.ts';
import { type Database, rowsOf } from './sqlite.ts';

const COUNTS = ['opened', 'reopened', 'answered', 'resolved', 'open', 'overdue'] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

/** What the run that is to be entered counts, by ward, class and officers. */
export function countDay(database: Database, run: number, changes: RunChanges): readonly DayCount[] {
  const counts = new Map<string, Counts>();
  const of = (ward: string, code: string, who: string): Counts => {
    const key = `${ward}\0${code}\0${who}`;
    let own = counts.get(key);
    if (own === undefined) {
      own = { opened: 0, reopened: 0, answered: 0, resolved: 0, open: 0, overdue: 0 };
      counts.set(key, own);
    }
    return own;
  };
  for (const { finding, state, isOverdue } of changes.standings) {
    const own = of(finding.wardCode, finding.code, whoOf(finding));
    if (state === 'new') own.opened++;
    if (state === 'reopened') own.reopened++;
    if (state !== 'answered') own.open++;
    if (isOverdue) own.overdue++;
  }
  for (const { ward, code, who, continuedBy } of changes.gone) {
    if (continuedBy === undefined) of(ward, code, who).resolved++;
  }
  for (const [ward, code, who, answered] of answeredSince(database)) {
    of(String(ward), String(code), String(who)).answered += Number(answered);
  }
  return [...counts.keys()].sort().map((key) => {
    const [ward, code, who] = key.split('\0') as [string, string, string];
    return { run, day: changes.asOf, ward, code, who, ...counts.get(key)! };
  });
}

export function enterDay(database: Database, rows: readonly DayCount[]): void {
  const insert = database.prepare('INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const row of rows) {
    insert.run(row.run, row.ward, row.code, row.who, ...COUNTS.map((count) => row[count]));
  }
}

/** What published runs counted whose reference date is one of these days, both included. */
export function countsBetween(database: Database, from: string, to: string): readonly DayCount[] {
  return rowsOf(
    database,
    `SELECT run, as_of, ward, code, who, ${COUNTS.join(', ')} FROM day_counts JOIN runs USING (run)
      WHERE status = 'published' AND as_of >= ? AND as_of <= ? ORDER BY run, ward, code, who`,
    from,
    to,
  ).map(([run, day, ward, code, who, opened, reopened, answered, resolved, open, overdue]) => ({
    run: Number(run),
    day: String(day),
    ward: String(ward),
    code: String(code),
    who: String(who),
    opened: Number(opened),
    reopened: Number(reopened),
    answered: Number(answered),
    resolved: Number(resolved),
    open: Number(open),
    overdue: Number(overdue),
  }));
}

/** Answers that were read after the last run, by ward, class and officers of their findings. */
function answeredSince(database: Database) {
  return rowsOf(
    database,
    `SELECT f.ward, f.code, f.who, count(DISTINCT f.finding_id) FROM answers a JOIN findings f USING (finding_id)
      WHERE a.answer > (SELECT coalesce(max(last_answer), 0) FROM runs WHERE status = 'published')
      GROUP BY f.ward, f.code, f.who`,
  );
}
