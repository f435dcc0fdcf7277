/** What other thresholds would have given, where F1 is best, and whether probabilities mean what they say. */
import { type Figure, f1, share } from './figures.ts';
import type { Scores } from './tally.ts';

const MILLION = 1_000_000;

/** Thresholds that are always shown, beside the run's own. */
export const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999] as const;

/** Lower ends of the bands of probability; the last band includes 1. */
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999] as const;

/** The best candidates of at least this probability taken as matches; what else the run proposed stays in review. */
export interface ThresholdRow {
  readonly threshold: number;
  /** The run's own. */
  readonly chosen: boolean;
  readonly match: number;
  readonly matchRight: number;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  readonly matchReviewRecall: Figure;
  readonly reviewLoad: Figure;
}

export interface BestCut {
  /** The lowest probability taken as a match; null when there is no candidate. */
  readonly threshold: number | null;
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
}

export interface CalibrationBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanProbability: number | null;
  /** How many best candidates of this band are right. */
  readonly right: Figure;
}

interface Cut {
  readonly millionths: number;
  readonly match: number;
  readonly matchRight: number;
  /** In review below this cut. */
  readonly open: number;
  readonly openRight: number;
}

/** Sums over all candidates of at least each probability that occurs, highest first. */
function cutsOf(scores: Scores): readonly Cut[] {
  const bins = [...scores.bins].sort(([left], [right]) => right - left);
  let open = scores.taken;
  let openRight = scores.takenRight;
  for (const [, bin] of bins) {
    open += bin.open;
    openRight += bin.openRight;
  }
  let match = 0;
  let matchRight = 0;
  return bins.map(([millionths, bin]) => {
    match += bin.candidates;
    matchRight += bin.right;
    open -= bin.open;
    openRight -= bin.openRight;
    return { millionths, match, matchRight, open, openRight };
  });
}

export function thresholdRows(scores: Scores, chosen: number): readonly ThresholdRow[] {
  const cuts = cutsOf(scores);
  const open = scores.taken + sum(scores, 'open');
  const openRight = scores.takenRight + sum(scores, 'openRight');
  const nothing: Cut = { millionths: MILLION, match: 0, matchRight: 0, open, openRight };
  const thresholds = [...new Set([...THRESHOLDS, chosen])].sort((left, right) => left - right);
  return thresholds.map((threshold) => {
    const cut = cuts.findLast(({ millionths }) => millionths / MILLION >= threshold) ?? nothing;
    const { match, matchRight } = cut;
    return {
      threshold,
      chosen: threshold === chosen,
      match,
      matchRight,
      precision: share(matchRight, match),
      recall: share(matchRight, scores.withResident),
      f1: f1(matchRight, match, scores.withResident),
      matchReviewRecall: share(matchRight + cut.openRight, scores.withResident),
      reviewLoad: share(cut.open, scores.persons),
    };
  });
}

function sum(scores: Scores, name: 'open' | 'openRight'): number {
  let total = 0;
  for (const bin of scores.bins.values()) total += bin[name];
  return total;
}

/** The cut with the best F1 over every probability that occurs; of equal ones the highest. */
export function bestCut(scores: Scores): BestCut {
  let best: Cut | undefined;
  let bestF1 = -1;
  for (const cut of cutsOf(scores)) {
    const value = (2 * cut.matchRight) / (cut.match + scores.withResident);
    if (value > bestF1) {
      best = cut;
      bestF1 = value;
    }
  }
  const match = best?.match ?? 0;
  const matchRight = best?.matchRight ?? 0;
  return {
    threshold: best === undefined ? null : best.millionths / MILLION,
    precision: share(matchRight, match),
    recall: share(matchRight, scores.withResident),
    f1: f1(matchRight, match, scores.withResident),
  };
}

export function calibration(scores: Scores): readonly CalibrationBand[] {
  return BANDS.map((from, index) => {
    const to = BANDS[index + 1] ?? 1;
    let count = 0;
    let right = 0;
    let millionths = 0;
    for (const [at, bin] of scores.bins) {
      if (at < from * MILLION - 0.5 || (to < 1 && at >= to * MILLION - 0.5)) continue;
      count += bin.candidates;
      right += bin.right;
      millionths += at * bin.candidates;
    }
    const meanProbability = count === 0 ? null : millionths / count / MILLION;
    return { from, to, count, meanProbability, right: share(right, count) };
  });
}
