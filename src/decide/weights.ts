/**
 * Match weight of a pattern in bits (Fellegi & Sunter 1969): log2 of how much likelier the pattern is for one person than
 * for two. Two persons are either strangers (u) or, at the rate of relatives per record, members of one household, who share
 * surname, address, telephone and parents: so the evidence that a household shares is not counted as if it were independent.
 */
import type { ComparisonShape } from '../flow.ts';
import { type Model, table } from './model.ts';

export interface PatternWeights {
  /** Match weight of a pattern, without rarity. */
  of(pattern: number): number;
}

/** Patterns met so far keep their weight; strides as in the pattern space: product of the level counts before. */
export function patternWeights(
  model: Model,
  shapes: readonly ComparisonShape[],
  masterCount: number,
): PatternWeights {
  const m = table(model, shapes, 'm');
  const u = table(model, shapes, 'u');
  const relatives = table(model, shapes, 'relatives');
  const relativeRate = model.relativesPerPerson / Math.max(1, masterCount);
  const known = new Map<number, number>();
  const compute = (pattern: number): number => {
    let rest = pattern;
    let match = 1;
    let stranger = 1;
    let relative = relativeRate;
    for (let comparison = 0; comparison < shapes.length; comparison++) {
      const levels = shapes[comparison]!.levels.length;
      const level = rest % levels;
      rest = Math.floor(rest / levels);
      match *= m[comparison]![level]!;
      stranger *= u[comparison]![level]!;
      relative *= relatives[comparison]![level]!;
    }
    return Math.log2(match) - Math.log2(stranger + relative);
  };
  return {
    of(pattern) {
      let bits = known.get(pattern);
      if (bits === undefined) {
        bits = compute(pattern);
        known.set(pattern, bits);
      }
      return bits;
    },
  };
}

/** log2(m / u) of each comparison and level: what one level adds where no household is at work; for keeping and explaining. */
export function levelBits(model: Model, shapes: readonly ComparisonShape[]): number[][] {
  const m = table(model, shapes, 'm');
  const u = table(model, shapes, 'u');
  return m.map((levels, comparison) =>
    Array.from(levels, (value, level) => Math.log2(value / u[comparison]![level]!)),
  );
}
