/** `--fail-on KIND=N`: which limits a published run exceeds. Decided for each extract, and for the master on its own findings. */
import { FINDING_CODES } from '../classify/findings/list.ts';
import type { FailOn } from '../plan/plan.ts';
import type { RunSummary } from '../report/model.ts';

/** Everything that KIND may be. */
export const FAIL_ON_KINDS: readonly string[] = [
  'match',
  'review',
  'unmatched',
  'rejected',
  ...FINDING_CODES,
];

export interface Exceeded {
  readonly limit: FailOn;
  /** `master` or the extract's name; `answers` of a reading of answers. */
  readonly source: string;
  readonly count: number;
  /** What a percentage refers to: persons, or rows for `rejected` and answers; residents for findings inside the master. */
  readonly of: number;
}

/** A percentage has at most six decimals (plan/scalars.ts). */
const PARTS = 1_000_000;

/** Limits that are exceeded: strictly more than allowed. */
export function exceededLimits(limits: readonly FailOn[], summary: RunSummary): Exceeded[] {
  return limits.flatMap((limit) =>
    countsOf(limit.kind, summary)
      .filter(({ count, of }) => isAbove(limit, count, of))
      .map((counted) => ({ limit, ...counted })),
  );
}

/** In whole numbers: 1.1 % of 1,000 is 11 exactly, whatever 1.1 is in binary. */
export function isAbove({ limit, unit }: FailOn, count: number, of: number): boolean {
  if (unit === 'count') return count > limit;
  return BigInt(count) * 100n * BigInt(PARTS) > BigInt(Math.round(limit * PARTS)) * BigInt(of);
}

function countsOf(kind: string, summary: RunSummary): Omit<Exceeded, 'limit'>[] {
  const { master, extracts } = summary;
  if (kind === 'rejected') {
    const sources = [{ name: 'master', ...master }, ...extracts];
    return sources.map(({ name, read, rejected }) => ({ source: name, count: rejected, of: read }));
  }
  if (kind === 'match' || kind === 'review' || kind === 'unmatched') {
    return extracts.map((extract) => ({ source: extract.name, count: extract[kind], of: extract.persons }));
  }
  const found = summary.findings.find(({ code }) => code === kind);
  return (found?.sources ?? []).map(({ source, count }) => ({
    source,
    count,
    of: extracts.find(({ name }) => name === source)?.persons ?? master.used,
  }));
}
