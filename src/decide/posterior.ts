/**
 * Posterior over the candidates of each person and "none of them": with prior odds o for each resident and match weights w,
 * P(candidate) = o·2^w / (1 + Σ k + Σ o·2^w) and P(none) = (1 + Σ k) / (1 + Σ k + Σ o·2^w), where k are the odds that somebody
 * who is not in the master has this candidate as a namesake. Copies of one resident are one candidate, so two copies do not
 * share the probability; two namesakes do.
 */
import type { ComparedPairs } from '../flow.ts';
import { float64Column, GrowingInt32, int32Column } from '../table/columns.ts';

/** Candidates kept a person, best first; all of them count in the posterior. */
export const MOST_CANDIDATES = 10;

export interface Posterior {
  /** Candidates of row r: positions starts[r] .. starts[r + 1]. */
  readonly starts: Int32Array;
  readonly candidate: Int32Array;
  readonly pattern: Int32Array;
  readonly bits: Float64Array;
  readonly probability: Float64Array;
  /** P(none of them) of each row; 1 where nothing was compared. */
  readonly none: Float64Array;
}

/** What each pair weighs: match weight in bits, and the odds of a namesake of somebody who is not in the master. */
export interface PairWeights {
  readonly bits: Float64Array;
  readonly namesakes: Float32Array;
}

/** Weighted pairs of one table of persons, sorted by left as ComparedPairs are. */
export interface WeightedPairs extends PairWeights {
  readonly pairs: ComparedPairs;
}

/** oddsOf gives the prior odds of one resident against "none" for a row. */
export function posterior(
  { pairs, bits, namesakes }: WeightedPairs,
  rows: number,
  clusterOf: Int32Array,
  oddsOf: (row: number) => number,
): Posterior {
  const starts = int32Column(rows + 1);
  const none = float64Column(rows).fill(1);
  const kept = new GrowingInt32();
  const probabilities: number[] = [];
  let from = 0;
  for (let row = 0; row < rows; row++) {
    starts[row] = kept.length;
    let until = from;
    while (until < pairs.count && pairs.left[until] === row) until++;
    if (until > from) {
      const best = bestOfClusters(pairs.right, bits, from, until, clusterOf);
      const odds = oddsOf(row);
      let nobody = 1;
      for (const at of best) nobody += namesakes[at]!;
      let sum = nobody;
      for (const at of best) sum += odds * 2 ** bits[at]!;
      none[row] = nobody / sum;
      for (const at of best.slice(0, MOST_CANDIDATES)) {
        kept.push(at);
        probabilities.push((odds * 2 ** bits[at]!) / sum);
      }
    }
    from = until;
  }
  starts[rows] = kept.length;
  const at = kept.view();
  return {
    starts,
    candidate: take(pairs.right, at),
    pattern: take(pairs.pattern, at),
    bits: Float64Array.from(at, (index) => bits[index]!),
    probability: Float64Array.from(probabilities),
    none,
  };
}

/** Positions of each cluster's best pair, by bits, then lowest master row. */
function bestOfClusters(
  right: Int32Array,
  bits: Float64Array,
  from: number,
  until: number,
  clusterOf: Int32Array,
): number[] {
  const order: number[] = [];
  for (let at = from; at < until; at++) order.push(at);
  if (order.length === 1) return order;
  order.sort((a, b) => bits[b]! - bits[a]! || right[a]! - right[b]!);
  const seen = new Set<number>();
  return order.filter((at) => {
    const cluster = clusterOf[right[at]!]!;
    if (seen.has(cluster)) return false;
    seen.add(cluster);
    return true;
  });
}

function take(column: Int32Array, at: Int32Array): Int32Array {
  const values = int32Column(at.length);
  for (let index = 0; index < at.length; index++) values[index] = column[at[index]!]!;
  return values;
}
