/**
 * Members of one household, as two classes of "two persons": relatives at large and twins. A household shares surname, address,
 * telephone and parents; twins share the date of birth as well, are of one sex more often and bear names alike, so their date is
 * no evidence of its own. Rates come from pairs of residents of one household and are carried over to the extract, where what
 * two people have in common stands as well or as badly as a person's own.
 */
import type { ComparisonShape, PatternCounts } from '../flow.ts';
import { eachLevel, levelCounts, ratesFrom } from './frequencies.ts';
import { SHARED } from './households.ts';
import { type Model, table } from './model.ts';
import { levelReader } from './reasons.ts';

/** Pairs of one household of which this share is one person twice, before they are compared. */
const COPIES_AMONG_RELATIVES = 0.001;
/** Pairs of relatives at whose rate of twins the prior model enters. */
const PRIOR_PAIRS = 500;
/** Levels at which two people have the same of something. */
const IN_COMMON: ReadonlySet<string> = new Set(['same', 'same_household', 'same_address', 'both']);

/** What two members of one household look like among the residents, and how many of them a person has. */
export interface Household {
  readonly relatives: readonly Float64Array[];
  readonly twins: readonly Float64Array[];
  readonly relativesPerPerson: number;
  readonly twinsPerPerson: number;
}

export interface HouseholdData {
  readonly shapes: readonly ComparisonShape[];
  readonly prior: Model;
  /** Pairs of residents of one household. */
  readonly households: PatternCounts;
  /** Expected number of other members of a resident's household. */
  readonly relativesPerPerson: number;
}

export function estimateHousehold({
  shapes,
  prior,
  households,
  relativesPerPerson,
}: HouseholdData): Household {
  const levels = levelReader(shapes);
  const isRelative = relativeWeight(shapes, prior);
  const isTwin = (pattern: number): boolean => levels.level(pattern, 'birth') === 'same';
  const [twinPairs, pairs] = [true, false].map((twins) =>
    levelCounts(households, shapes, (pattern) => (isTwin(pattern) === twins ? isRelative(pattern) : 0)),
  ) as [Float64Array[], Float64Array[]];
  const others = totalOf(pairs);
  const both = totalOf(twinPairs);
  const all = prior.relativesPerPerson + prior.twinsPerPerson;
  const rate = all === 0 ? 0 : prior.twinsPerPerson / all;
  const share = (both + PRIOR_PAIRS * rate) / (both + others + PRIOR_PAIRS);
  return {
    relatives: ratesFrom(pairs, table(prior, shapes, 'relatives')),
    twins: ratesFrom(twinPairs, table(prior, shapes, 'twins')),
    relativesPerPerson: relativesPerPerson * (1 - share),
    twinsPerPerson: relativesPerPerson * share,
  };
}

/** All pairs: every one has some level of every comparison, missing included. */
function totalOf([first]: readonly Float64Array[]): number {
  return first?.reduce((sum, count) => sum + count, 0) ?? 0;
}

/**
 * Probability under the prior model that a pair of one household is two persons and no copy. What the household shares says
 * nothing here: counted in, it would make copies of twins and leave them out.
 */
function relativeWeight(shapes: readonly ComparisonShape[], prior: Model): (pattern: number) => number {
  const m = table(prior, shapes, 'm');
  const relatives = table(prior, shapes, 'relatives');
  return (pattern) => {
    let odds = COPIES_AMONG_RELATIVES;
    eachLevel(pattern, shapes, (comparison, level) => {
      if (level !== 0 && !SHARED.has(shapes[comparison]!.name))
        odds *= m[comparison]![level]! / relatives[comparison]![level]!;
    });
    return 1 / (1 + odds);
  };
}

/**
 * Rates in the extract by m, from those of two residents: what they have in common stands there as a person's own does (m), so a
 * twin's date may be the year only, and a shared address may be stale.
 */
export function asWritten(
  rates: readonly Float64Array[],
  shapes: readonly ComparisonShape[],
): (m: readonly Float64Array[]) => Float64Array[] {
  const common = new Float64Array(rates.length);
  const apart = rates.map((ofLevels, comparison) => {
    const { levels } = shapes[comparison]!;
    const rest = ofLevels.slice();
    for (let level = 1; level < levels.length; level++) {
      if (!IN_COMMON.has(levels[level]!)) continue;
      common[comparison]! += ofLevels[level]!;
      rest[level] = 0;
    }
    return rest;
  });
  return (m) =>
    apart.map((rest, comparison) => {
      const own = m[comparison]!;
      const written = new Float64Array(rest.length).fill(1);
      for (let level = 1; level < rest.length; level++)
        written[level] = Math.min(1, common[comparison]! * own[level]! + rest[level]!);
      return written;
    });
}
