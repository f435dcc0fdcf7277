/**
 * Thresholds as officers' answers would set them; only proposed, never put in force here. What a threshold admits must be
 * as sure as the configuration asks for, judged by the pairs that it adds or takes out, not by the many sure ones above
 * them; and a change needs evidence: a whole 95 % interval on one side.
 */
import { type Figure, share } from './figures.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A review threshold may rise where at most this share of the records that it takes out had their resident. */
const MOST_LOST = 0.05;
/** Answers below which a step says nothing of its own. */
const FEWEST = 30;

/** A pair that an officer judged. */
export interface JudgedPair {
  readonly extract: string;
  /** Names row and person within the extract. */
  readonly place: string;
  readonly isSame: boolean;
  /** Without the answer: of this resident, and of any resident at all. */
  readonly probability: number;
  readonly anybody: number;
  readonly status: string;
}

export type Change = 'keep' | 'lower' | 'raise';

export interface ThresholdProposal {
  readonly old: number;
  readonly new: number;
  readonly change: Change;
  /** Right ones among the judged pairs (records, for review) between old and new; of `keep` those just around the old. */
  readonly evidence: Figure;
}

export interface Proposal {
  readonly match: ThresholdProposal;
  readonly review: ThresholdProposal;
  /** Persons to look at: now, and with the proposed match threshold. */
  readonly sheets: { readonly old: number; readonly new: number };
}

export function calibrate(
  pairs: readonly JudgedPair[],
  chosen: { readonly match: number; readonly review: number },
  sheetsAt: (threshold: number) => number,
): Proposal {
  const match = matchProposal(pairs, chosen);
  const review = reviewProposal(pairs, chosen.review, Math.min(match.new, chosen.match));
  return { match, review, sheets: { old: sheetsAt(match.old), new: sheetsAt(match.new) } };
}

/** Lower while what comes in is surely as right as asked; higher while what goes out is surely less right than asked. */
function matchProposal(
  pairs: readonly JudgedPair[],
  { match: old, review }: { readonly match: number; readonly review: number },
): ThresholdProposal {
  const between = (from: number, to: number): Figure => {
    const own = pairs.filter(({ probability }) => probability >= from && probability < to);
    return share(own.filter(({ isSame }) => isSame).length, own.length);
  };
  const above = THRESHOLDS.filter((step) => step > old);
  const below = THRESHOLDS.filter((step) => step < old && step >= review).reverse();
  const raised = walk(old, above, (from, to) => {
    const own = between(from, to);
    return own.whole >= FEWEST && own.value! < old && (between(old, to).high ?? 1) < old;
  });
  if (raised !== old) return { old, new: raised, change: 'raise', evidence: between(old, raised) };
  const lowered = walk(old, below, (from, to) => {
    const own = between(to, from);
    return own.whole >= FEWEST && own.value! >= old && (between(to, old).low ?? 0) >= old;
  });
  if (lowered !== old) return { old, new: lowered, change: 'lower', evidence: between(lowered, old) };
  return { old, new: old, change: 'keep', evidence: between(below[0] ?? review, above[0] ?? 1.01) };
}

/** As far as every step on the way is borne out by answers of its own. */
function walk(from: number, steps: readonly number[], holds: (from: number, to: number) => boolean): number {
  let here = from;
  for (const step of steps) {
    if (!holds(here, step)) break;
    here = step;
  }
  return here;
}

/** Only higher: below the old one nobody was asked. By record: who of its candidates is right does not matter here. */
function reviewProposal(pairs: readonly JudgedPair[], old: number, match: number): ThresholdProposal {
  const records = new Map<string, { anybody: number; isSomebody: boolean }>();
  for (const { place, anybody, isSame } of pairs) {
    const known = records.get(place);
    if (known === undefined) records.set(place, { anybody, isSomebody: isSame });
    else known.isSomebody ||= isSame;
  }
  const between = (from: number, to: number): Figure => {
    const own = [...records.values()].filter(({ anybody }) => anybody >= from && anybody < to);
    return share(own.filter(({ isSomebody }) => isSomebody).length, own.length);
  };
  const above = THRESHOLDS.filter((step) => step > old && step < match);
  const raised = walk(old, above, (from, to) => {
    const own = between(from, to);
    return own.whole >= FEWEST && own.value! <= MOST_LOST && (between(old, to).high ?? 1) <= MOST_LOST;
  });
  if (raised !== old) return { old, new: raised, change: 'raise', evidence: between(old, raised) };
  return { old, new: old, change: 'keep', evidence: between(old, above[0] ?? match) };
}
