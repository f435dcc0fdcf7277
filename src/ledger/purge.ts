/**
 * What is older than a day leaves the ledger: findings that were closed before it with their spans, answers and notes,
 * readings of which nothing is left, and what runs counted. A decision about a pair or a person holds in every later run, so
 * it stays while its people stand in the data, and leaves when none of the runs since that day found them. What is open
 * stays. The space is overwritten.
 */
import { guarded } from './failures.ts';
import type { Ledger } from './open-ledger.ts';
import type { Database } from './sqlite.ts';

export interface Purged {
  readonly findings: number;
  readonly answers: number;
  readonly notes: number;
  /** About pairs and people who are not in the data any more. */
  readonly decisions: number;
  readonly runs: number;
}

/** `before`: ISO day. */
export function purgeLedger(ledger: Ledger, before: string): Purged {
  ledger.database.exec('PRAGMA secure_delete = ON');
  const purged = ledger.write((database) => removeBefore(database, before));
  if (purged.findings + purged.answers + purged.notes + purged.decisions > 0)
    guarded(ledger.path, () => ledger.database.exec('VACUUM'));
  return purged;
}

/** What `purgeLedger` would remove; nothing is changed. */
export function countPurge({ path, database }: Ledger, before: string): Purged {
  return guarded(path, () => {
    database.exec('BEGIN IMMEDIATE');
    try {
      return removeBefore(database, before);
    } finally {
      database.exec('ROLLBACK');
    }
  });
}

function removeBefore(database: Database, before: string): Purged {
  const remove = (sql: string): number => database.prepare(sql).run(before).changes;
  const decisions =
    remove('DELETE FROM pairs WHERE lost_on < ?') + remove('DELETE FROM people WHERE lost_on < ?');
  remove('DELETE FROM departed WHERE lost_on < ?');
  remove('UPDATE findings SET answer = NULL WHERE closed_on < ? AND answer IS NOT NULL');
  remove(
    `DELETE FROM past_spans WHERE closed_on < ?1
         OR finding_id IN (SELECT finding_id FROM findings WHERE closed_on < ?1)`,
  );
  const answers = remove(
    `DELETE FROM answers WHERE answered_on < ?1
         AND answer NOT IN (SELECT answer FROM findings WHERE answer IS NOT NULL
                            UNION SELECT answer FROM past_spans WHERE answer IS NOT NULL)
         AND answer NOT IN (SELECT answer FROM pairs WHERE answer IS NOT NULL
                            UNION SELECT answer FROM people WHERE answer IS NOT NULL)`,
  );
  const findings = remove(
    `DELETE FROM findings WHERE closed_on < ?1
         AND finding_id NOT IN (SELECT finding_id FROM answers)`,
  );
  database.exec('DELETE FROM readings WHERE reading NOT IN (SELECT reading FROM answers)');
  const notes = remove('DELETE FROM notes WHERE written_on < ?');
  for (const table of ['day_counts', 'scores', 'coverage']) {
    remove(`DELETE FROM ${table} WHERE run IN (SELECT run FROM runs WHERE as_of < ?)`);
  }
  return { findings, answers, notes, decisions, runs: removeRuns(database, before) };
}

/** Runs that nothing hangs on any more; the last one stays. */
function removeRuns(database: Database, before: string): number {
  return database
    .prepare(
      `DELETE FROM runs WHERE as_of < ? AND run < (SELECT max(run) FROM runs) AND run NOT IN (
         SELECT opened_run FROM findings UNION SELECT closed_run FROM findings WHERE closed_run IS NOT NULL
         UNION SELECT opened_run FROM past_spans UNION SELECT closed_run FROM past_spans WHERE closed_run IS NOT NULL
         UNION SELECT after_run FROM answers)`,
    )
    .run(before).changes;
}
