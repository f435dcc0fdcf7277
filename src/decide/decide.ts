/** From weighted pairs to verdicts: posterior, status, reason, assignment. Ties are broken by rule, never by order of arrival. */
import type {
  Books,
  CleanTable,
  Clusters,
  ComparedPairs,
  ComparisonShape,
  ReasonName,
  Verdicts,
} from '../flow.ts';
import type { JudgedVerdicts } from '../plan/officer-decisions.ts';
import { float64Column, int32Column, uint8Column } from '../table/columns.ts';
import { REASON_NAMES, STATUS_NAMES } from '../table/verdict-codes.ts';
import { assignOneToOne } from './assignment.ts';
import type { Model } from './model.ts';
import { priorOdds } from './odds.ts';
import { allowedBy, judgedPairs, keepPairs, type Officers, pinProbabilities, seenAlone } from './officers.ts';
import { type PairWeights, type Posterior, posterior, type WeightedPairs } from './posterior.ts';
import { levelReader, unmatchedReason } from './reasons.ts';
import { VETO_BITS, vetoes } from './veto.ts';
import { ofOthers, type PatternLikelihoods, patternWeights, RARITY_UNIT } from './weights.ts';

const MATCH = STATUS_NAMES.indexOf('match');
const REVIEW = STATUS_NAMES.indexOf('review');
const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

export interface Thresholds {
  readonly match: number;
  readonly review: number;
}

export interface DecisionInput {
  readonly table: CleanTable;
  readonly master: CleanTable;
  readonly books: Books;
  readonly shapes: readonly ComparisonShape[];
  readonly model: Model;
  readonly clusters: Clusters;
  readonly thresholds: Thresholds;
  readonly oneToOne: boolean;
  /** 1 = lives outside the area by his own address. */
  readonly outside: Uint8Array;
  /** What officers have decided on rows of the table. */
  readonly officers?: Officers | undefined;
  /** Prior odds of one resident for a row; without it the model's for all. */
  readonly oddsOf?: ((row: number) => number) | undefined;
}

/** Weight of each pair by its pattern and rarity; vetoed patterns are out. */
export function weighPairs(
  pairs: ComparedPairs,
  shapes: readonly ComparisonShape[],
  model: Model,
  masterCount: number,
): PairWeights {
  const weights = patternWeights(model, shapes, masterCount);
  const vetoed = vetoes(shapes);
  const bits = new Float64Array(pairs.count);
  const namesakes = new Float32Array(pairs.count);
  // Patterns are few beside pairs, so that one look-up a pair is all.
  const met = new Map<number, PatternLikelihoods | 'vetoed'>();
  for (let index = 0; index < pairs.count; index++) {
    const pattern = pairs.pattern[index]!;
    let known = met.get(pattern);
    if (known === undefined) {
      known = vetoed(pattern) ? 'vetoed' : weights.likelihoods(pattern);
      met.set(pattern, known);
    }
    if (known === 'vetoed') {
      bits[index] = VETO_BITS;
      continue;
    }
    const others = ofOthers(known, pairs.rarity[index]! / RARITY_UNIT);
    bits[index] = Math.log2(known.match / others);
    namesakes[index] = known.namesake / others;
  }
  return { bits, namesakes };
}

/** Every person of the table; what officers have decided stands above the weights. */
export function decide(input: DecisionInput, weighted: WeightedPairs): JudgedVerdicts {
  const { table, master, model, clusters, officers } = input;
  const odds = priorOdds(model, master.count);
  const find = (pairs: WeightedPairs): Posterior =>
    posterior(pairs, table.count, clusters.clusterOf, input.oddsOf ?? (() => odds));
  return officers === undefined
    ? verdictsOf(input, find(weighted))
    : decideWithOfficers(input, officers, weighted, find);
}

function decideWithOfficers(
  input: DecisionInput,
  officers: Officers,
  weighted: WeightedPairs,
  find: (pairs: WeightedPairs) => Posterior,
): JudgedVerdicts {
  const { thresholds, outside, clusters } = input;
  const { clusterOf } = clusters;
  const alone = find(keepPairs(weighted, seenAlone(officers)));
  const allowed = keepPairs(weighted, allowedBy(officers, clusterOf));
  const { found, lost } = withoutTaken(input, officers, allowed, find);
  pinProbabilities(found, officers);
  const verdicts = verdictsOf(input, found);
  const set = (row: number, status: number, reason: ReasonName): void => {
    verdicts.status[row] = status;
    verdicts.reason[row] = REASON_NAMES.indexOf(reason);
  };
  for (const row of officers.pinned.keys()) set(row, MATCH, 'officer_confirmed');
  for (const row of lost) set(row, REVIEW, 'resident_taken');
  for (const row of officers.forbidden.keys()) {
    const wasOpen = statusAt(alone, row, thresholds) !== UNMATCHED;
    if (verdicts.status[row] === UNMATCHED && wasOpen && outside[row] === 0)
      set(row, UNMATCHED, 'officer_excluded');
  }
  const judged = judgedPairs(
    officers,
    alone,
    clusterOf,
    (posteriors, row) => STATUS_NAMES[statusAt(posteriors, row, thresholds)]!,
  );
  return { ...verdicts, judged };
}

/**
 * Where everybody stands once, a resident who is pinned elsewhere is out of the competition for records that are not
 * certainly his. A record that has nobody else is `lost`: he stays its candidate, and it stays in review.
 */
function withoutTaken(
  { thresholds, clusters: { clusterOf } }: DecisionInput,
  { taken, pinned }: Officers,
  allowed: WeightedPairs,
  find: (pairs: WeightedPairs) => Posterior,
): { readonly found: Posterior; readonly lost: readonly number[] } {
  const found = find(allowed);
  const gone = new Set(taken.map((resident) => clusterOf[resident]!));
  const contested = new Set<number>();
  for (let at = 0; gone.size > 0 && at < allowed.pairs.count; at++) {
    const row = allowed.pairs.left[at]!;
    if (gone.has(clusterOf[allowed.pairs.right[at]!]!) && !pinned.has(row)) {
      if (statusAt(found, row, thresholds) === REVIEW) contested.add(row);
    }
  }
  if (contested.size === 0) return { found, lost: [] };
  const leave = (rows: ReadonlySet<number>): Posterior =>
    find(keepPairs(allowed, (row, resident) => !rows.has(row) || !gone.has(clusterOf[resident]!)));
  const second = leave(contested);
  const lost = [...contested].filter((row) => statusAt(second, row, thresholds) === UNMATCHED);
  for (const row of lost) contested.delete(row);
  return { found: lost.length === 0 ? second : leave(contested), lost };
}

/** Index in STATUS_NAMES, before anything but the probabilities is looked at. */
function statusAt(found: Posterior, row: number, { match, review }: Thresholds): number {
  const first = found.starts[row]!;
  if (first === found.starts[row + 1]!) return UNMATCHED;
  if (found.probability[first]! >= match) return MATCH;
  return 1 - found.none[row]! >= review ? REVIEW : UNMATCHED;
}

/** Statuses and reasons from the posterior. */
function verdictsOf(input: DecisionInput, found: Posterior): Verdicts {
  const { table, shapes, clusters, thresholds, outside } = input;
  const { count } = table;
  const verdicts = {
    table,
    status: uint8Column(count),
    reason: uint8Column(count),
    partner: int32Column(count).fill(-1),
    probability: float64Column(count),
    weightBits: float64Column(count),
    rival: int32Column(count).fill(-1),
    rivalProbability: float64Column(count),
    starts: found.starts,
    candidate: found.candidate,
    candidateProbability: found.probability,
    candidatePattern: found.pattern,
    candidateBits: found.bits,
  };
  const levels = levelReader(shapes);
  const copies = new Set(clusters.copies.flat());
  const setReason = (row: number, reason: ReasonName) => {
    verdicts.reason[row] = REASON_NAMES.indexOf(reason);
  };
  for (let row = 0; row < count; row++) {
    if (table.present[row] === 0) continue;
    const first = found.starts[row]!;
    const candidates = found.starts[row + 1]! - first;
    if (candidates > 0) {
      verdicts.partner[row] = found.candidate[first]!;
      verdicts.probability[row] = found.probability[first]!;
      verdicts.weightBits[row] = found.bits[first]!;
    }
    if (candidates > 1) {
      verdicts.rival[row] = found.candidate[first + 1]!;
      verdicts.rivalProbability[row] = found.probability[first + 1]!;
    }
    const status = statusAt(found, row, thresholds);
    verdicts.status[row] = status;
    if (status === MATCH) {
      if (copies.has(verdicts.partner[row]!)) setReason(row, 'duplicate_in_master');
    } else if (status === REVIEW) {
      const equal = candidates > 1 && found.bits[first]! - found.bits[first + 1]! < EQUAL_BITS;
      setReason(row, equal ? 'equal_candidates' : 'below_match');
    } else {
      const nearest =
        candidates > 0 ? { pattern: found.pattern[first]!, bits: found.bits[first]! } : undefined;
      setReason(row, outside[row] === 1 ? 'outside_area' : unmatchedReason(table, row, levels, nearest));
    }
  }
  if (input.oneToOne) assignOneToOne(verdicts, clusters.clusterOf, input.officers?.pinned);
  return verdicts;
}

/** Candidates whose weights differ by less than this are equal: the evidence does not tell them apart. */
const EQUAL_BITS = 0.01;
