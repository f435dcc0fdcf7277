/**
 * Posterior over the candidates of each person and "none of them": with prior odds o for each resident and match weights w,
 * P(candidate) = o·2^w / (1 + Σ k + Σ o·2^w) and P(none) = (1 + Σ k) / (1 + Σ k + Σ o·2^w), where k are the odds that somebody
 * who is not in the master has this candidate as a namesake. Copies of one resident are one candidate, so two copies do not
 * share the probability; two namesakes do.
 */
import type { ComparedPairs } from '../flow.ts';
import { float64Column, int32Column } from '../table/columns.ts';

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
  weighted: WeightedPairs,
  rows: number,
  clusterOf: Int32Array,
  oddsOf: (row: number) => number,
): Posterior {
  const { pairs, bits, namesakes } = weighted;
  const { left } = pairs;
  const starts = int32Column(rows + 1);
  const none = float64Column(rows).fill(1);
  const kept = int32Column(pairs.count);
  const probabilities = float64Column(pairs.count);
  const ranking = new Ranking(weighted, clusterOf);
  let count = 0;
  let from = 0;
  for (let row = 0; row < rows; row++) {
    starts[row] = count;
    let until = from;
    while (until < pairs.count && left[until] === row) until++;
    if (until > from) {
      const found = ranking.rank(from, until);
      const { best } = ranking;
      const odds = oddsOf(row);
      let nobody = 1;
      for (let at = 0; at < found; at++) nobody += namesakes[best[at]!]!;
      let sum = nobody;
      const first = count;
      for (let at = 0; at < found; at++) {
        const likely = odds * 2 ** bits[best[at]!]!;
        sum += likely;
        if (at >= MOST_CANDIDATES) continue;
        kept[count] = best[at]!;
        probabilities[count++] = likely;
      }
      none[row] = nobody / sum;
      for (let at = first; at < count; at++) probabilities[at]! /= sum;
    }
    from = until;
  }
  starts[rows] = count;
  const at = kept.subarray(0, count);
  const bitsOf = float64Column(count);
  for (let index = 0; index < count; index++) bitsOf[index] = bits[at[index]!]!;
  const probability = float64Column(count);
  probability.set(probabilities.subarray(0, count));
  return {
    starts,
    candidate: take(pairs.right, at),
    pattern: take(pairs.pattern, at),
    bits: bitsOf,
    probability,
    none,
  };
}

/** Longest list that is put in order by insertion: nearly all have one or two. */
const SHORT = 32;

/** Positions of each cluster's best pair among those of a row, by bits, then lowest master row. */
class Ranking {
  /** Valid until the next row is ranked. */
  best: Int32Array = new Int32Array(SHORT);
  readonly #right: Int32Array;
  readonly #bits: Float64Array;
  readonly #clusterOf: Int32Array;

  constructor({ pairs, bits }: WeightedPairs, clusterOf: Int32Array) {
    this.#right = pairs.right;
    this.#bits = bits;
    this.#clusterOf = clusterOf;
  }

  /** How many clusters the pairs from..until reach; their positions stand in `best`. */
  rank(from: number, until: number): number {
    const count = until - from;
    if (count > this.best.length) this.best = new Int32Array(count * 2);
    const { best } = this;
    if (count === 1) {
      best[0] = from;
      return 1;
    }
    if (count <= SHORT) this.#insertAll(from, until);
    else {
      for (let at = 0; at < count; at++) best[at] = from + at;
      best.subarray(0, count).sort((a, b) => (this.#isBefore(a, b) ? -1 : 1));
    }
    return this.#oneEach(count);
  }

  #insertAll(from: number, until: number): void {
    const { best } = this;
    for (let at = from; at < until; at++) {
      let to = at - from;
      for (; to > 0 && this.#isBefore(at, best[to - 1]!); to--) best[to] = best[to - 1]!;
      best[to] = at;
    }
  }

  /** A strict order: no two pairs of a row have the same master row. */
  #isBefore(a: number, b: number): boolean {
    const [more, less] = [this.#bits[a]!, this.#bits[b]!];
    return more > less || (more === less && this.#right[a]! < this.#right[b]!);
  }

  #oneEach(count: number): number {
    if (count > SHORT) return this.#oneEachOfMany(count);
    const { best } = this;
    const clusterAt = (at: number): number => this.#clusterOf[this.#right[best[at]!]!]!;
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const cluster = clusterAt(at);
      let seen = 0;
      while (seen < kept && clusterAt(seen) !== cluster) seen++;
      if (seen === kept) best[kept++] = best[at]!;
    }
    return kept;
  }

  #oneEachOfMany(count: number): number {
    const { best } = this;
    const seen = new Set<number>();
    for (let at = 0; at < count; at++) {
      const cluster = this.#clusterOf[this.#right[best[at]!]!]!;
      if (seen.has(cluster)) continue;
      best[seen.size] = best[at]!;
      seen.add(cluster);
    }
    return seen.size;
  }
}

function take(column: Int32Array, at: Int32Array): Int32Array {
  const values = int32Column(at.length);
  for (let index = 0; index < at.length; index++) values[index] = column[at[index]!]!;
  return values;
}
