/**
 * What changed, by ward and class of findings: from what a run has just found (for its own reports) or between two runs
 * of the ledger (`doisoat diff`). For each row: open = open before + opened + reopened − resolved.
 */
import type { ChangeCounts } from '../counts.ts';
import { Failure } from '../failure.ts';
import type { RunChanges } from './compare-run.ts';
import { type Database, rowsOf } from './sqlite.ts';

export interface KeptRun {
  readonly run: number;
  readonly runId: string;
  readonly asOf: string;
  readonly started: string;
  readonly residents: number;
  readonly persons: number;
  readonly findings: number;
}

export interface RunDiff {
  readonly from: KeptRun;
  readonly to: KeptRun;
  readonly rows: readonly ChangeCounts[];
  /** Ids of the findings behind the counts, ascending. */
  readonly findings: Readonly<Record<'opened' | 'reopened' | 'resolved' | 'overdue', readonly string[]>>;
}

type Counted = { -readonly [Key in keyof ChangeCounts]: ChangeCounts[Key] };

/** Rows by ward and code, made when first counted. */
class Rows {
  readonly #rows = new Map<string, Counted>();

  of(ward: string, code: string): Counted {
    const key = `${ward}\0${code}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      const zeros = { opened: 0, reopened: 0, resolved: 0, open: 0, answered: 0, overdue: 0, oldestDays: 0 };
      row = { ward, code, ...zeros };
      this.#rows.set(key, row);
    }
    return row;
  }

  sorted(): readonly ChangeCounts[] {
    return [...this.#rows.keys()].sort().map((key) => this.#rows.get(key)!);
  }
}

export function changeRows({ standings, gone, asOf }: RunChanges): readonly ChangeCounts[] {
  const rows = new Rows();
  const age = ageReader(asOf);
  for (const { finding, state, isOverdue, openedOn } of standings) {
    const row = rows.of(finding.wardCode, finding.code);
    row.open++;
    if (state === 'new') row.opened++;
    if (state === 'reopened') row.reopened++;
    if (state === 'answered') row.answered++;
    if (isOverdue) row.overdue++;
    row.oldestDays = Math.max(row.oldestDays, age(openedOn));
  }
  for (const { ward, code, continuedBy } of gone)
    if (continuedBy === undefined) rows.of(ward, code).resolved++;
  return rows.sorted();
}

const DAY_MS = 86_400_000;

function ageReader(asOf: string): (openedOn: string) => number {
  const today = Date.parse(`${asOf}T00:00:00Z`);
  const known = new Map<string, number>();
  return (openedOn) => {
    let days = known.get(openedOn);
    if (days === undefined) {
      days = Math.max(0, Math.round((today - Date.parse(`${openedOn}T00:00:00Z`)) / DAY_MS));
      known.set(openedOn, days);
    }
    return days;
  };
}

/** Published runs, oldest first. */
export function keptRuns(database: Database): readonly KeptRun[] {
  return rowsOf(
    database,
    `SELECT run, run_id, as_of, started, residents, persons, findings
       FROM runs WHERE status = 'published' ORDER BY run`,
  ).map(([run, runId, asOf, started, residents, persons, findings]) => ({
    run: Number(run),
    runId: String(runId),
    asOf: String(asOf),
    started: String(started),
    residents: Number(residents),
    persons: Number(persons),
    findings: Number(findings),
  }));
}

/**
 * The runs that are meant: by number, by reference date (the last run up to that day, yyyy-mm-dd), else the last two; the
 * earlier one first. Throws Failures `ledger_run_unknown`, `ledger_too_few_runs`.
 */
export function runsToCompare(
  database: Database,
  path: string,
  [from, to]: readonly [from?: string | undefined, to?: string | undefined],
): readonly [from: KeptRun, to: KeptRun] {
  const runs = keptRuns(database);
  if (runs.length < 2) throw Failure.of('ledger_too_few_runs', { file: path }, { runs: runs.length });
  const find = (wished: string): KeptRun => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wished);
    const run = isDay
      ? runs.findLast(({ asOf }) => asOf <= wished)
      : runs.find((one) => String(one.run) === wished);
    if (run !== undefined) return run;
    const known = runs.map((one) => `${one.run} (${one.asOf})`);
    throw Failure.of('ledger_run_unknown', { file: path }, { run: wished, known });
  };
  const pair = [
    from === undefined ? runs.at(-2)! : find(from),
    to === undefined ? runs.at(-1)! : find(to),
  ] as const;
  return pair[0].run <= pair[1].run ? pair : [pair[1], pair[0]];
}

export function diffRuns(database: Database, from: KeptRun, to: KeptRun): RunDiff {
  const rows = new Rows();
  const age = ageReader(to.asOf);
  const findings = {
    opened: [] as string[],
    reopened: [] as string[],
    resolved: [] as string[],
    overdue: [] as string[],
  };
  for (const span of openSpans(database, to.run)) {
    const row = rows.of(span.ward, span.code);
    row.open++;
    row.oldestDays = Math.max(row.oldestDays, age(span.openedOn));
    if (span.isAnswered) row.answered++;
    if (span.due !== '' && span.due < to.asOf) {
      row.overdue++;
      findings.overdue.push(span.id);
    }
    if (span.firstRun > from.run) {
      row.opened++;
      findings.opened.push(span.id);
    } else if (span.openedRun > from.run && (!span.continues || span.time > 1)) {
      row.reopened++;
      findings.reopened.push(span.id);
    }
  }
  for (const [id, ward, code] of resolvedBetween(database, from.run, to.run)) {
    rows.of(String(ward), String(code)).resolved++;
    findings.resolved.push(String(id));
  }
  return { from, to, rows: rows.sorted(), findings };
}

interface OpenSpan {
  readonly id: string;
  readonly ward: string;
  readonly code: string;
  readonly firstRun: number;
  readonly openedRun: number;
  readonly openedOn: string;
  readonly continues: boolean;
  readonly time: number;
  readonly isAnswered: boolean;
  /** '' without a deadline. */
  readonly due: string;
}

/** Findings that were open right after a run, in the order of their ids. */
function openSpans(database: Database, run: number): readonly OpenSpan[] {
  return rowsOf(
    database,
    `SELECT s.finding_id, f.ward, f.code, f.first_run, s.opened_run, s.opened_on, f.continues IS NOT NULL, s.time,
            a.answer IS NOT NULL,
            coalesce(CASE WHEN a.answer IS NULL THEN s.verify_by ELSE s.repair_by END, '')
       FROM spans s JOIN findings f USING (finding_id)
       LEFT JOIN answers a ON a.answer = s.answer AND (a.after_run < ?1 OR ?1 = (SELECT run FROM latest_run))
      WHERE s.opened_run <= ?1 AND (s.closed_run IS NULL OR s.closed_run > ?1)
      ORDER BY s.finding_id`,
    run,
  ).map(([id, ward, code, firstRun, openedRun, openedOn, continues, time, answered, due]) => ({
    id: String(id),
    ward: String(ward),
    code: String(code),
    firstRun: Number(firstRun),
    openedRun: Number(openedRun),
    openedOn: String(openedOn),
    continues: continues === 1,
    time: Number(time),
    isAnswered: answered === 1,
    due: String(due),
  }));
}

/** Open after the one run, not open after the other, and no other finding took the place. */
function resolvedBetween(database: Database, from: number, to: number) {
  return rowsOf(
    database,
    `SELECT f.finding_id, f.ward, f.code FROM findings f
      WHERE f.continued_by IS NULL
        AND NOT EXISTS (SELECT 1 FROM spans s WHERE s.finding_id = f.finding_id
                         AND s.opened_run <= ?2 AND (s.closed_run IS NULL OR s.closed_run > ?2))
        AND (EXISTS (SELECT 1 FROM spans s WHERE s.finding_id = f.finding_id
                      AND s.opened_run <= ?1 AND s.closed_run > ?1)
          OR (f.continues IS NOT NULL AND f.first_run <= ?1 AND f.opened_run > ?1 AND f.opened_run <= ?2))
        AND f.finding_id IN (SELECT finding_id FROM past_spans WHERE closed_run > ?1 AND closed_run <= ?2
                             UNION SELECT finding_id FROM findings WHERE closed_run > ?1 AND closed_run <= ?2)
      ORDER BY f.finding_id`,
    from,
    to,
  );
}
