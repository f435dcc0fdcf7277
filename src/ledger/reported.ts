/** Residents whom officers called dead, absent or gone abroad, by keyed hash, so that a run finds them again in its file. */
import { type Database, rowsOf } from './sqlite.ts';

export interface ReportedPerson {
  readonly resident: string;
  readonly class: 'dead' | 'absent' | 'abroad';
  /** ISO day. */
  readonly since: string;
  /** Whose list said so; '' where that is not known any more. */
  readonly by: string;
}

/**
 * Without those of whom an officer said later, in answer to that very finding, that it is settled: nothing in any file
 * could bear out that somebody is back. That a death is registered, the death register must say.
 */
export function reportedPeople(database: Database): readonly ReportedPerson[] {
  return rowsOf(
    database,
    `SELECT p.resident, p.class, p.since, coalesce(a.audience, '') FROM people p LEFT JOIN answers a USING (answer)
      WHERE p.class IN ('dead', 'absent', 'abroad') AND NOT (p.class <> 'dead' AND EXISTS (
        SELECT 1 FROM findings f JOIN answers later USING (finding_id)
         WHERE f.resident = p.resident AND f.code = 'reported_' || p.class AND later.verdict = 'fixed'
           AND later.answer > coalesce(p.answer, 0) AND later.answered_on >= p.since))
      ORDER BY p.resident`,
  ).map(([resident, named, since, by]) => ({
    resident: String(resident),
    class: named === 'dead' ? 'dead' : named === 'abroad' ? 'abroad' : 'absent',
    since: String(since),
    by: String(by),
  }));
}
