/**
 * Match weight of a pair in bits (Fellegi & Sunter 1969): log2 of how much likelier its pattern is for one person than for two.
 * Two persons are strangers (u) or, at the rate of relatives per record, members of one household, who share surname, address,
 * telephone and parents: so evidence that a household shares is not counted as if it were independent. A rare name speaks
 * against strangers only: relatives bear it for the same reason as the person himself. Somebody who is not in the master may
 * have a namesake there for other reasons than chance; that belongs to "none of them" and is weighed apart.
 */
import type { ComparisonShape } from '../flow.ts';
import { type Distribution, type Model, table } from './model.ts';
import { population } from './odds.ts';

/** rarity columns hold 1/1024 bit. */
export const RARITY_UNIT = 1024;

/** Probability of a pattern for one person, and, times their rates, for the three kinds of two persons. */
export interface PatternLikelihoods {
  readonly match: number;
  readonly stranger: number;
  /** Twins included. */
  readonly relative: number;
  readonly namesake: number;
}

export interface PatternWeights {
  /** Match weight of a pattern; rarityBits: the addend for rare (above 0) or common values that agree. */
  of(pattern: number, rarityBits?: number): number;
  likelihoods(pattern: number): PatternLikelihoods;
}

const DISTRIBUTIONS = [
  'm',
  'u',
  'relatives',
  'namesakes',
  'twins',
] as const satisfies readonly Distribution[];

/** Patterns met so far keep their likelihoods; strides as in the pattern space: product of the level counts before. */
export function patternWeights(
  model: Model,
  shapes: readonly ComparisonShape[],
  masterCount: number,
): PatternWeights {
  const rates = DISTRIBUTIONS.map((of) => table(model, shapes, of));
  const residents = population(masterCount);
  const starts = [
    1,
    1,
    model.relativesPerPerson / residents,
    model.namesakesPerPerson / residents,
    model.twinsPerPerson / residents,
  ];
  const compute = (pattern: number): PatternLikelihoods => {
    const products = starts.slice();
    let rest = pattern;
    for (let comparison = 0; comparison < shapes.length; comparison++) {
      const levels = shapes[comparison]!.levels.length;
      const level = rest % levels;
      rest = Math.floor(rest / levels);
      for (let of = 0; of < products.length; of++) products[of]! *= rates[of]![comparison]![level]!;
    }
    const [match, stranger, relative, namesake, twin] = products as [number, number, number, number, number];
    return { match, stranger, relative: relative + twin, namesake };
  };
  const known = new Map<number, PatternLikelihoods>();
  const likelihoods = (pattern: number): PatternLikelihoods => {
    let found = known.get(pattern);
    if (found === undefined) {
      found = compute(pattern);
      known.set(pattern, found);
    }
    return found;
  };
  return {
    likelihoods,
    of(pattern, rarityBits = 0) {
      const known = likelihoods(pattern);
      return Math.log2(known.match / ofOthers(known, rarityBits));
    },
  };
}

/**
 * Probability of a pattern for two persons, namesakes apart. `namesake` divided by it is how much likelier the pattern makes it
 * that the person is not in the master and this resident is his namesake, beside 1 for "not in it".
 */
export function ofOthers({ stranger, relative }: PatternLikelihoods, rarityBits: number): number {
  return stranger * 2 ** -rarityBits + relative;
}

/** log2(m / u) of each comparison and level: what one level adds where no household is at work; for keeping and explaining. */
export function levelBits(model: Model, shapes: readonly ComparisonShape[]): number[][] {
  const m = table(model, shapes, 'm');
  const u = table(model, shapes, 'u');
  return m.map((levels, comparison) =>
    Array.from(levels, (value, level) => Math.log2(value / u[comparison]![level]!)),
  );
}
