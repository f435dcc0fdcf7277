/**
 * u of equal names and birth dates from counts of values (compare/equal-pairs.ts) instead of from the sample of random pairs. At
 * a rate of some 5 in 100,000 a sample of 120,000 pairs holds six, so the rate came out between half and double of what it is, and
 * every probability that rests on a name and a date with it. The pairs that are one person twice are taken off: of those all
 * but a few are among the compared ones, and the prior model tells them.
 * Sex goes with the name: among strangers of one name nearly all are of one sex, so that the product of the rates of name and sex
 * would count one thing twice. The rate of an equal name is put up so that the product is the rate of an equal name and sex.
 */
import type { EqualPairs } from '../counts.ts';
import type { ComparisonShape, PatternCounts } from '../flow.ts';
import { levelReader } from './reasons.ts';

export interface CountedData {
  readonly shapes: readonly ComparisonShape[];
  /** All compared pairs by the set of rules that find them; none for a table held against itself. */
  readonly counts: readonly PatternCounts[];
  readonly random: PatternCounts;
  readonly equal: readonly EqualPairs[];
}

/** Fewer pairs of strangers than this say no more than the sample does. */
const FEWEST_PAIRS = 10;

/** The rates with those replaced that were counted. `stranger`: probability that a pair of a pattern is two persons. */
export function countedRates(
  { shapes, counts, random, equal }: CountedData,
  u: readonly Float64Array[],
  stranger: (pattern: number) => number,
): Float64Array[] {
  const rates = u.map((levels) => levels.slice());
  const sampled = random.counts.reduce((sum, count) => sum + count, 0);
  for (const one of equal) {
    // Of small tables the sample is every pair.
    if (one.all <= sampled) continue;
    const shape = shapes.findIndex(({ name }) => name === one.comparison);
    const matches = matchesAmong(one, shapes, counts, stranger);
    const strangers = one.pairs - matches;
    if (strangers < FEWEST_PAIRS) continue;
    const sameSex = sexRate(shapes, u);
    const lift =
      one.ofOneSex === undefined || sameSex === 0
        ? 1
        : Math.max(1, (one.ofOneSex - matches) / strangers / sameSex);
    const isOf = (levels: readonly string[]) => (_: number, level: number) =>
      levels.includes(shapes[shape]!.levels[level]!);
    const of = rates[shape]!;
    const before = of.filter(isOf(one.levels)).reduce((sum, rate) => sum + rate, 0);
    const factor = ((strangers + 1) / (one.all + 1) / before) * lift;
    rates[shape] = of.map((rate, level) => {
      if (isOf(one.levels)(rate, level)) return Math.min(1, rate * factor);
      return isOf(one.alike ?? [])(rate, level) ? Math.min(1, rate * lift) : rate;
    });
  }
  return rates;
}

/** Rate at which strangers are of one sex; 1 where sex is not compared. */
export function sexRate(shapes: readonly ComparisonShape[], u: readonly Float64Array[]): number {
  const sex = shapes.findIndex(({ name }) => name === 'sex');
  return sex < 0 ? 1 : u[sex]![shapes[sex]!.levels.indexOf('same')]!;
}

/** Expected number of pairs of one person at the levels of the counted values. */
function matchesAmong(
  { comparison, levels }: EqualPairs,
  shapes: readonly ComparisonShape[],
  counts: readonly PatternCounts[],
  stranger: (pattern: number) => number,
): number {
  const reader = levelReader(shapes);
  let matches = 0;
  for (const { patterns, counts: pairs } of counts) {
    for (let index = 0; index < patterns.length; index++) {
      const pattern = patterns[index]!;
      if (levels.includes(reader.level(pattern, comparison) ?? ''))
        matches += pairs[index]! * (1 - stranger(pattern));
    }
  }
  return matches;
}
