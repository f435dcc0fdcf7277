/**
 * A run is entered as pending just before its output is renamed into place and confirmed just after. What a killed run
 * left pending is settled by whoever opens the ledger next: confirmed where its output stands, else taken back. Taking
 * back is exact, because a run only opens and closes: nothing that it changed is overwritten.
 */
import { type Database, transaction } from './sqlite.ts';

interface PendingRun {
  readonly run: number;
  readonly runId: string;
  readonly outPath: string;
}

export function pendingRun(database: Database): PendingRun | undefined {
  const row = database.prepare("SELECT run, run_id, out_path FROM runs WHERE status = 'pending'").get();
  if (row === undefined) return undefined;
  return { run: Number(row['run']), runId: String(row['run_id']), outPath: String(row['out_path']) };
}

export function confirmRun(database: Database, run: number): void {
  database.prepare("UPDATE runs SET status = 'published' WHERE run = ?").run(run);
}

/** The ledger is afterwards what it was before the run was entered. */
export function takeBackRun(database: Database, run: number): void {
  transaction(database, () => {
    // Opened again by this run: the span before is the present one again. Closed by this run in the same stroke: open again.
    database
      .prepare(
        `UPDATE findings SET
           (times, opened_run, opened_on, verify_by, repair_by, closed_run, closed_on, answer) =
           (SELECT p.time, p.opened_run, p.opened_on, p.verify_by, p.repair_by,
                   nullif(p.closed_run, ?1), CASE WHEN p.closed_run = ?1 THEN NULL ELSE p.closed_on END, p.answer
              FROM past_spans p WHERE p.finding_id = findings.finding_id AND p.time = findings.times - 1)
         WHERE opened_run = ?1
           AND EXISTS (SELECT 1 FROM past_spans p
                        WHERE p.finding_id = findings.finding_id AND p.time = findings.times - 1)`,
      )
      .run(run);
    database
      .prepare(
        `DELETE FROM past_spans WHERE time >=
           (SELECT f.times FROM findings f WHERE f.finding_id = past_spans.finding_id)`,
      )
      .run();
    database.prepare('DELETE FROM findings WHERE opened_run = ?').run(run);
    database
      .prepare(
        'UPDATE findings SET closed_run = NULL, closed_on = NULL, continued_by = NULL WHERE closed_run = ?',
      )
      .run(run);
    database.prepare('DELETE FROM departed WHERE since_run = ?').run(run);
    database.prepare('DELETE FROM runs WHERE run = ?').run(run);
  });
}
