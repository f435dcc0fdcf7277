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
import { float64Column, int32Column, uint8Column } from '../table/columns.ts';
import { REASON_NAMES, STATUS_NAMES } from '../table/verdict-codes.ts';
import { assignOneToOne } from './assignment.ts';
import type { Model } from './model.ts';
import { priorOdds } from './odds.ts';
import { type PairWeights, type Posterior, posterior, type WeightedPairs } from './posterior.ts';
import { levelReader, unmatchedReason } from './reasons.ts';
import { VETO_BITS, vetoes } from './veto.ts';
import { patternWeights } from './weights.ts';

const MATCH = STATUS_NAMES.indexOf('match');
const REVIEW = STATUS_NAMES.indexOf('review');
const UNMATCHED = STATUS_NAMES.indexOf('unmatched');
/** rarity columns hold 1/1024 bit. */
const RARITY_UNIT = 1024;

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
  for (let index = 0; index < pairs.count; index++) {
    const pattern = pairs.pattern[index]!;
    const rarityBits = pairs.rarity[index]! / RARITY_UNIT;
    const isVetoed = vetoed(pattern);
    bits[index] = isVetoed ? VETO_BITS : weights.of(pattern, rarityBits);
    namesakes[index] = isVetoed ? 0 : weights.namesakeOdds(pattern, rarityBits);
  }
  return { bits, namesakes };
}

export function decide(input: DecisionInput, weighted: WeightedPairs): Verdicts {
  const { table, master, model, clusters } = input;
  const odds = priorOdds(model, master.count);
  const found = posterior(weighted, table.count, clusters.clusterOf, () => odds);
  return verdictsOf(input, found);
}

/** Statuses and reasons from the posterior. */
export function verdictsOf(input: DecisionInput, found: Posterior): Verdicts {
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
    if (candidates > 0 && verdicts.probability[row]! >= thresholds.match) {
      verdicts.status[row] = MATCH;
      if (copies.has(verdicts.partner[row]!)) setReason(row, 'duplicate_in_master');
    } else if (candidates > 0 && 1 - found.none[row]! >= thresholds.review) {
      verdicts.status[row] = REVIEW;
      const equal = candidates > 1 && found.bits[first]! - found.bits[first + 1]! < EQUAL_BITS;
      setReason(row, equal ? 'equal_candidates' : 'below_match');
    } else {
      verdicts.status[row] = UNMATCHED;
      const nearest =
        candidates > 0 ? { pattern: found.pattern[first]!, bits: found.bits[first]! } : undefined;
      setReason(row, outside[row] === 1 ? 'outside_area' : unmatchedReason(table, row, levels, nearest));
    }
  }
  if (input.oneToOne) assignOneToOne(verdicts, clusters.clusterOf);
  return verdicts;
}

/** Candidates whose weights differ by less than this are equal: the evidence does not tell them apart. */
const EQUAL_BITS = 0.01;
