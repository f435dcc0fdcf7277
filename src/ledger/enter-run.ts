/**
 * Enters a run: one transaction that leaves it pending. `confirm` or `takeBack` follows, by this process or, when it was
 * killed in between, by the next one that opens the ledger (pending.ts).
 */
import { type RunChanges, type Standing, whoOf } from './compare-run.ts';
import { countDay, enterDay } from './day-counts.ts';
import { enterDeparted } from './departed.ts';
import { enterFigures, type RunMeasures } from './enter-figures.ts';
import { guarded } from './failures.ts';
import type { Ledger } from './open-ledger.ts';
import { confirmRun, takeBackRun } from './pending.ts';
import type { Database } from './sqlite.ts';

export interface RunFacts {
  /** Name of the run; the same stands in the output's summary.json. */
  readonly runId: string;
  /** ISO time. */
  readonly started: string;
  readonly outPath: string;
  /** Version of doisoat. */
  readonly program: string;
  readonly residents: number;
  readonly persons: number;
}

export interface EnteredRun {
  readonly run: number;
  /** Call when the output stands in its place. */
  confirm(): void;
  /** Call when it will not. */
  takeBack(): void;
}

/** The number that the next run will have: runs are counted from 1. */
export function nextRun(database: Database): number {
  return Number(database.prepare('SELECT coalesce(max(run), 0) + 1 AS run FROM runs').get()?.['run']);
}

export function enterRun(
  ledger: Ledger,
  facts: RunFacts,
  changes: RunChanges,
  measures: RunMeasures,
): EnteredRun {
  const run = ledger.write((database) => {
    const number = nextRun(database);
    const lastAnswer = Number(
      database.prepare('SELECT coalesce(max(answer), 0) AS last FROM answers').get()?.['last'],
    );
    database
      .prepare("INSERT INTO runs VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?)")
      .run(
        number,
        facts.runId,
        changes.asOf,
        facts.started,
        facts.outPath,
        facts.program,
        facts.residents,
        facts.persons,
        changes.standings.length,
        lastAnswer,
      );
    enterOpened(database, number, changes);
    enterGone(database, number, changes);
    enterDeparted(database, number, changes.asOf, changes.departed ?? []);
    enterDay(database, countDay(database, number, changes));
    enterFigures(database, number, measures);
    return number;
  });
  return {
    run,
    confirm: () => guarded(ledger.path, () => confirmRun(ledger.database, run)),
    takeBack: () => guarded(ledger.path, () => takeBackRun(ledger.database, run)),
  };
}

type Entering = Standing & { readonly entry: NonNullable<Standing['entry']> };

/** In the order of their ids: ten times faster than in the order of the report, where there are many. */
function enterOpened(database: Database, run: number, { standings }: RunChanges): void {
  const entering = standings.filter((standing): standing is Entering => standing.entry !== undefined);
  entering.sort((left, right) => (left.finding.id < right.finding.id ? -1 : 1));
  const insert = database.prepare(
    `INSERT INTO findings (finding_id, code, dimension, severity, ward, who, source, slot, record, resident,
       first_run, first_on, opened_run, opened_on, verify_by, repair_by, times, continues, answer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const keep = database.prepare(
    `INSERT INTO past_spans SELECT finding_id, times, opened_run, opened_on, verify_by, repair_by,
       coalesce(closed_run, ?1), coalesce(closed_on, ?2), answer FROM findings WHERE finding_id = ?3`,
  );
  const reopen = database.prepare(
    `UPDATE findings SET times = ?, opened_run = ?, opened_on = ?, verify_by = ?, repair_by = ?,
       closed_run = NULL, closed_on = NULL, answer = NULL WHERE finding_id = ?`,
  );
  for (const { finding, openedOn, deadline, entry } of entering) {
    const { id } = finding;
    const [verifyBy, repairBy] = [deadline?.verifyBy ?? null, deadline?.repairBy ?? null];
    if (entry.known) {
      keep.run(run, openedOn, id);
      reopen.run(entry.times, run, openedOn, verifyBy, repairBy, id);
    } else {
      insert.run(
        id,
        finding.code,
        finding.dimension,
        finding.severity,
        finding.wardCode,
        whoOf(finding),
        finding.source,
        finding.person,
        entry.record,
        entry.resident,
        entry.firstRun ?? run,
        entry.firstOn,
        run,
        openedOn,
        verifyBy,
        repairBy,
        entry.times,
        entry.continues ?? null,
        entry.answer,
      );
    }
  }
}

function enterGone(database: Database, run: number, { gone, asOf }: RunChanges): void {
  const close = database.prepare(
    'UPDATE findings SET closed_run = ?, closed_on = ?, continued_by = ? WHERE finding_id = ?',
  );
  for (const { id, continuedBy } of gone) close.run(run, asOf, continuedBy ?? null, id);
}
