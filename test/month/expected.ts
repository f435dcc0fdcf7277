/**
 * What every night must count, from the story alone: which cases existed from when until when, and what officers said of
 * them. It knows nothing of findings, their ids or the ledger. A night's number is also its day, so deadlines are sums.
 */
import type { DayCount } from '../../src/counts.ts';

/** What an officer says; only `fixed` claims that the data were put right. */
export type Verdict = 'same' | 'other' | 'unclear' | 'absent' | 'dead' | 'fixed';

/** One that counts. */
export interface Answer {
  /** Given on the day after this night's run. */
  readonly after: number;
  readonly verdict: Verdict;
}

/** Something wrong with the registers. */
export interface Case {
  readonly code: string;
  /** Ward code. */
  readonly ward: string;
  /** Whom it is about: what an officer looks for on his list. */
  readonly person: { readonly id: string; readonly name: string };
  /** Days to answer and to put right; a visit has as many for both. */
  readonly days: readonly [verify: number, repair: number] | undefined;
  /** Nights from which it could be seen, and until which (that one it could not). */
  readonly spans: { readonly from: number; readonly until: number }[];
  readonly answers: Answer[];
}

export const NEVER = Number.POSITIVE_INFINITY;
export const DESK = [5, 10] as const;
export const VISIT = [15, 15] as const;

export type Counts = Pick<DayCount, 'opened' | 'reopened' | 'answered' | 'resolved' | 'open' | 'overdue'>;

/** "<ward> <class>" → counts of a night, where there is or was anything. */
export function expectedCounts(cases: readonly Case[], night: number): ReadonlyMap<string, Counts> {
  const all = new Map<string, Counts>();
  for (const one of cases) {
    const now = countsOf(one, night);
    if (now === undefined) continue;
    const key = `${one.ward} ${one.code}`;
    const sum = all.get(key);
    all.set(key, sum === undefined ? now : added(sum, now));
  }
  return new Map([...all].sort(([left], [right]) => (left < right ? -1 : 1)));
}

export function totalOf(counts: ReadonlyMap<string, Counts>): Counts {
  return [...counts.values()].reduce(added, NOTHING);
}

const NOTHING: Counts = { opened: 0, reopened: 0, answered: 0, resolved: 0, open: 0, overdue: 0 };

function added(left: Counts, right: Counts): Counts {
  const sum = { ...left };
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += right[key];
  return sum;
}

function countsOf({ spans, answers, days }: Case, night: number): Counts | undefined {
  const at = spans.findIndex(({ from, until }) => from <= night && night < until);
  const resolved = spans.some(({ until }) => until === night) ? 1 : 0;
  const answered = answers.some(({ after }) => after === night - 1) ? 1 : 0;
  if (at < 0) return resolved + answered === 0 ? undefined : { ...NOTHING, resolved, answered };
  const { from } = spans[at]!;
  // Said to be put right and still there the next night: it begins again.
  const denied = answers
    .filter(({ after, verdict }) => verdict === 'fixed' && after >= from && after < night)
    .map(({ after }) => after + 1);
  const began = Math.max(from, ...denied);
  const isAnswered = answers.some(({ after }) => after >= began && after < night);
  const due = days === undefined ? NEVER : began + days[isAnswered ? 1 : 0];
  return {
    opened: from === night && at === 0 ? 1 : 0,
    reopened: (from === night && at > 0) || denied.includes(night) ? 1 : 0,
    answered,
    resolved,
    open: isAnswered ? 0 : 1,
    overdue: due < night ? 1 : 0,
  };
}
