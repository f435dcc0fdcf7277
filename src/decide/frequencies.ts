/** Level frequencies of counted pairs, smoothed by the prior model. */
import type { ComparisonShape, PatternCounts } from '../flow.ts';

/** Calls back with each level of a pattern. */
export function eachLevel(
  pattern: number,
  shapes: readonly ComparisonShape[],
  visit: (comparison: number, level: number) => void,
): void {
  let rest = pattern;
  for (let comparison = 0; comparison < shapes.length; comparison++) {
    const levels = shapes[comparison]!.levels.length;
    visit(comparison, rest % levels);
    rest = Math.floor(rest / levels);
  }
}

/** Weighted counts by comparison and level. */
export function levelCounts(
  counts: PatternCounts,
  shapes: readonly ComparisonShape[],
  weightOf: (pattern: number) => number,
): Float64Array[] {
  const byLevel = shapes.map((shape) => new Float64Array(shape.levels.length));
  for (let index = 0; index < counts.patterns.length; index++) {
    const pattern = counts.patterns[index]!;
    const weight = counts.counts[index]! * weightOf(pattern);
    if (weight > 0)
      eachLevel(pattern, shapes, (comparison, level) => {
        byLevel[comparison]![level]! += weight;
      });
  }
  return byLevel;
}

/**
 * Rates of levels among the filled pairs, each with one pseudo-observation at its prior rate: the mean of a Gamma posterior of
 * shape 1, (count + 1) / (total + 1 / prior). A level that was never seen keeps a rate near its prior, not 0.
 */
export function ratesFrom(counts: readonly Float64Array[], prior: readonly Float64Array[]): Float64Array[] {
  return counts.map((levels, comparison) => {
    let total = 0;
    for (let level = 1; level < levels.length; level++) total += levels[level]!;
    return Float64Array.from(levels, (count, level) =>
      level === 0 ? 1 : Math.min(1, (count + 1) / (total + 1 / Math.max(1e-12, prior[comparison]![level]!))),
    );
  });
}

/** Expected level counts of matches with so many pseudo-matches at the prior's rates, as rates among the filled pairs. */
export function ratesWithPrior(
  matched: readonly Float64Array[],
  prior: readonly Float64Array[],
  pseudoMatches: number,
): Float64Array[] {
  return matched.map((counts, comparison) => {
    let total = 0;
    for (let level = 1; level < counts.length; level++) total += counts[level]!;
    const rates = new Float64Array(counts.length).fill(1);
    for (let level = 1; level < counts.length; level++)
      rates[level] = (counts[level]! + pseudoMatches * prior[comparison]![level]!) / (total + pseudoMatches);
    return rates;
  });
}
