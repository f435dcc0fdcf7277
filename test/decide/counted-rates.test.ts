/** u of equal names from counts of values: matches taken off, sex not counted a second time, small tables left alone. */
import { describe, expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { countedRates } from '../../src/decide/counted-rates.ts';
import { table } from '../../src/decide/model.ts';
import { priorModel } from '../../src/decide/prior-model.ts';

const shapes = PEOPLE_COMPARISONS;
const space = new PatternSpace(shapes);
const patternOf = (levels: Readonly<Record<string, string>>): number =>
  space.encode(shapes.map(({ name, levels: all }) => all.indexOf(levels[name] ?? 'missing')));
const MATCH = patternOf({ name: 'same', birth: 'same', citizenId: 'same' });
const u = table(priorModel(shapes, true), shapes, 'u');
const SAME_SYLLABLES = ['same', 'marks_missing'];

function rated(strangers: number, more: { ofOneSex?: number; alike?: readonly string[] }, sampled = 1000) {
  const matches = 9000;
  const found = countedRates(
    {
      shapes,
      counts: [{ rules: 1, patterns: Int32Array.of(MATCH), counts: Float64Array.of(matches) }],
      random: { rules: 0, patterns: Int32Array.of(0), counts: Float64Array.of(sampled) },
      equal: [
        {
          comparison: 'name',
          levels: SAME_SYLLABLES,
          all: 1e8,
          pairs: matches + strangers,
          ...(more.ofOneSex === undefined ? {} : { ...more, ofOneSex: matches + more.ofOneSex }),
        },
      ],
    },
    u,
    (pattern) => (pattern === MATCH ? 0 : 1),
  );
  const rateOf = (rates: readonly Float64Array[], level: string): number =>
    rates[0]![shapes[0]!.levels.indexOf(level)]!;
  return {
    equal: SAME_SYLLABLES.reduce((sum, level) => sum + rateOf(found, level), 0),
    growthOf: (level: string): number => rateOf(found, level) / rateOf(u, level),
  };
}

describe('rates of equal names', () => {
  test('are those of strangers: who is one person twice is taken off', () => {
    expect(rated(6600, {}).equal).toBeCloseTo(6.6e-5, 7);
  });

  test('keep the proportions of their levels, and leave other levels as they were', () => {
    const found = rated(6600, {});
    expect(found.growthOf('same')).toBeCloseTo(found.growthOf('marks_missing'));
    expect(found.growthOf('typo')).toBe(1);
  });

  test('are put up where strangers of one name are of one sex, so that rate × rate of one sex is the rate of both', () => {
    const found = rated(6600, { ofOneSex: 6000, alike: ['typo'] });
    expect(found.equal * 0.5).toBeCloseTo(6e-5, 7);
    expect(found.growthOf('typo')).toBeCloseTo(6000 / 6600 / 0.5);
  });

  test('stay as sampled where the sample is every pair, or where hardly a stranger agrees', () => {
    expect(rated(6600, {}, 1e8).growthOf('same')).toBe(1);
    expect(rated(3, {}).growthOf('same')).toBe(1);
  });
});
