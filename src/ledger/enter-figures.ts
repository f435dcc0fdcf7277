/** The scores and the coverage of a run, kept as figures so that lines can be drawn over the runs. */
import type { Database } from './sqlite.ts';

/** The key under which figures of all wards together stand, and under which the score of all dimensions stands. */
export const WHOLE = 'all';

interface Scored {
  readonly score: number | null;
  readonly dimensions: readonly {
    readonly dimension: string;
    readonly total: number;
    readonly passing: number;
    readonly score: number | null;
  }[];
}

interface Covered {
  readonly measure: string;
  readonly total: number;
  readonly covered: number;
  readonly target?: { readonly limit: number; readonly unit: string; readonly missing: number };
}

/** As summary.json has them. */
export interface RunMeasures {
  readonly scores: Scored & { readonly wards: readonly (Scored & { readonly code: string })[] };
  readonly coverage: {
    readonly whole: readonly Covered[];
    readonly wards: readonly { readonly code: string; readonly measures: readonly Covered[] }[];
  };
}

export function enterFigures(database: Database, run: number, { scores, coverage }: RunMeasures): void {
  const score = database.prepare('INSERT INTO scores VALUES (?, ?, ?, ?, ?, ?)');
  for (const { code, ...scored } of [{ code: WHOLE, ...scores }, ...scores.wards]) {
    const sum = (key: 'total' | 'passing'): number =>
      scored.dimensions.reduce((all, dimension) => all + dimension[key], 0);
    score.run(run, code, WHOLE, sum('total'), sum('passing'), scored.score);
    for (const { dimension, total, passing, score: value } of scored.dimensions)
      score.run(run, code, dimension, total, passing, value);
  }
  const covered = database.prepare('INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { code, measures } of [{ code: WHOLE, measures: coverage.whole }, ...coverage.wards]) {
    for (const { measure, total, covered: reached, target } of measures)
      covered.run(
        run,
        code,
        measure,
        total,
        reached,
        target?.limit ?? null,
        target?.unit ?? null,
        target?.missing ?? null,
      );
  }
}
