/** Scores over the runs, for the trend lines of the page. */
import type { TrendPoint } from '../counts.ts';
import { WHOLE } from './enter-figures.ts';
import { type Database, rowsOf } from './sqlite.ts';

/** The last runs, oldest first; of several runs with one reference date the last. */
export function scoreTrend(database: Database, most: number): readonly TrendPoint[] {
  const rows = rowsOf(
    database,
    `SELECT r.run, r.as_of, s.dimension, s.score FROM scores s JOIN runs r USING (run)
      WHERE s.ward = ?1 AND r.run IN (
        SELECT max(run) FROM runs WHERE status = 'published' GROUP BY as_of ORDER BY max(run) DESC LIMIT ?2)
      ORDER BY r.run, s.dimension`,
    WHOLE,
    most,
  );
  const points: (Omit<TrendPoint, 'scores'> & { readonly scores: TrendPoint['scores'][number][] })[] = [];
  for (const [run, asOf, dimension, score] of rows) {
    if (points.at(-1)?.run !== Number(run)) points.push({ run: Number(run), asOf: String(asOf), scores: [] });
    points.at(-1)!.scores.push({
      dimension: String(dimension),
      score: score === null ? null : Number(score),
    });
  }
  return points;
}
