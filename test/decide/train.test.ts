/** Known parameters come back: pairs are made from a model with known m and u, and training finds them without labels. */
import { expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { modelOf, table } from '../../src/decide/model.ts';
import { priorModel } from '../../src/decide/prior-model.ts';
import { train } from '../../src/decide/train.ts';
import { ofOthers, patternWeights } from '../../src/decide/weights.ts';
import type { ComparisonShape, PatternCounts } from '../../src/flow.ts';
import { IntCounter } from '../../src/table/counter.ts';
import { seededRandom } from '../../src/table/random.ts';

const SHAPES: readonly ComparisonShape[] = ['a', 'b', 'c', 'd'].map((name) => ({
  name,
  columns: [name],
  levels: ['missing', 'same', 'near', 'similar', 'related', 'different'],
}));
const TRUE_M = [
  [1, 0.9, 0.04, 0.03, 0.01, 0.02],
  [1, 0.75, 0.1, 0.05, 0.04, 0.06],
  [1, 0.6, 0.2, 0.1, 0.05, 0.05],
  [1, 0.97, 0.01, 0.01, 0.005, 0.005],
];
const TRUE_U = [
  [1, 0.01, 0.005, 0.01, 0.02, 0.955],
  [1, 0.05, 0.01, 0.02, 0.05, 0.87],
  [1, 0.002, 0.002, 0.01, 0.03, 0.956],
  [1, 0.1, 0.02, 0.03, 0.05, 0.8],
];
const space = new PatternSpace(SHAPES);

function draw(random: () => number, rates: readonly (readonly number[])[]): number {
  return space.encode(
    rates.map((levels) => {
      if (random() < 0.1) return 0;
      let rest = random();
      for (let level = 1; level < levels.length; level++) {
        rest -= levels[level]!;
        if (rest < 0) return level;
      }
      return levels.length - 1;
    }),
  );
}

function counts(rules: number, patterns: Iterable<number>): PatternCounts {
  const counter = new IntCounter();
  for (const pattern of patterns) counter.add(pattern);
  const { keys, counts: values } = counter.sorted();
  return { rules, patterns: keys, counts: values };
}

/** Blocking rule r finds the pairs that agree on comparison r. */
function ruleMask(pattern: number): number {
  return SHAPES.reduce(
    (mask, _, comparison) => mask | (space.level(pattern, comparison) === 1 ? 1 << comparison : 0),
    0,
  );
}

function madeData(matches: number, strangers: number) {
  const random = seededRandom(7);
  const compared = new Map<number, number[]>();
  const add = (pattern: number): void => {
    const mask = ruleMask(pattern);
    if (mask === 0) return;
    const patterns = compared.get(mask);
    if (patterns === undefined) compared.set(mask, [pattern]);
    else patterns.push(pattern);
  };
  for (let drawn = 0; drawn < matches; drawn++) add(draw(random, TRUE_M));
  for (let drawn = 0; drawn < strangers; drawn++) add(draw(random, TRUE_U));
  const sample = Array.from({ length: 200_000 }, () => draw(random, TRUE_U));
  return {
    shapes: SHAPES,
    prior: priorModel(SHAPES, false),
    counts: [...compared].map(([mask, patterns]) => counts(mask, patterns)),
    ruleUses: SHAPES.map((shape) => [shape.name]),
    random: counts(0, sample),
    households: counts(0, []),
    equal: [],
    relativesPerPerson: 0,
    leftCount: 20_000,
    rightCount: 1_000_000,
  };
}

test('m and u come back from 20,000 matches among 600,000 strangers', () => {
  const model = train(madeData(20_000, 600_000));
  const [m, u] = [table(model, SHAPES, 'm'), table(model, SHAPES, 'u')];
  SHAPES.forEach((_, comparison) => {
    for (let level = 1; level < 6; level++) {
      expect(Math.abs(m[comparison]![level]! - TRUE_M[comparison]![level]!)).toBeLessThan(0.02);
      expect(Math.abs(u[comparison]![level]! - TRUE_U[comparison]![level]!)).toBeLessThan(0.01);
    }
  });
});

test('ten matches leave the prior model in charge', () => {
  const data = madeData(10, 30);
  const m = table(train(data), SHAPES, 'm');
  const prior = table(data.prior, SHAPES, 'm');
  expect(Math.abs(m[0]![1]! - prior[0]![1]!)).toBeLessThan(0.1);
  for (const levels of m) for (const rate of levels) expect(rate).toBeGreaterThan(0);
});

test('no pairs, empty columns and one level only give finite weights', () => {
  const data = { ...madeData(0, 0), counts: [], random: counts(0, []) };
  const model = train(data);
  const weights = patternWeights(model, SHAPES, 0);
  for (const pattern of [0, space.encode([1, 1, 1, 1]), space.encode([5, 5, 5, 5])]) {
    expect(Number.isFinite(weights.of(pattern))).toBe(true);
  }
  expect(weights.of(0)).toBeCloseTo(0);
});

/** Two comparisons of which strangers agree on one in ten thousand. */
const TWO_SHAPES = SHAPES.slice(0, 2);
const RARELY = [1, 1e-4, 1, 1, 1, 1];
const TWO_RATES = {
  m: [TRUE_M[0]!, TRUE_M[1]!],
  u: [RARELY, RARELY],
  relatives: [
    [1, 0.9, 1, 1, 1, 1],
    [1, 0.9, 1, 1, 1, 1],
  ],
  twins: [TRUE_M[0]!, [1, 0.9, 1, 1, 1, 1]],
  namesakes: [TRUE_M[0]!, RARELY],
};
const weightsOf = (relativesPerPerson: number, namesakesPerPerson: number, twinsPerPerson = 0) =>
  patternWeights(
    modelOf(TWO_SHAPES, TWO_RATES, { share: 0.9, relativesPerPerson, twinsPerPerson, namesakesPerPerson }),
    TWO_SHAPES,
    100_000,
  );

test('what a household shares is not counted as if it were independent', () => {
  const both = new PatternSpace(TWO_SHAPES).encode([1, 1]);
  const alone = weightsOf(0, 0).of(both);
  const withRelatives = weightsOf(4, 0).of(both);
  expect(alone).toBeCloseTo(Math.log2((0.9 * 0.75) / 1e-8), 6);
  expect(withRelatives).toBeCloseTo(Math.log2((0.9 * 0.75) / (1e-8 + (4 / 100_000) * 0.81)), 6);
  expect(alone - withRelatives).toBeGreaterThan(10);
  const beside = (4 / 100_000) * 0.81 + (0.02 / 100_000) * 0.9 * 0.9;
  expect(weightsOf(4, 0, 0.02).of(both)).toBeCloseTo(Math.log2((0.9 * 0.75) / (1e-8 + beside)), 6);
});

test('a rare name speaks against strangers and not against relatives; namesakes belong to "none of them"', () => {
  const both = new PatternSpace(TWO_SHAPES).encode([1, 1]);
  const match = 0.9 * 0.75;
  const chance = 1e-8 / 1024;
  const relative = (4 / 100_000) * 0.81;
  expect(weightsOf(0, 0.25).of(both, 10) - weightsOf(0, 0.25).of(both)).toBeCloseTo(10, 9);
  expect(weightsOf(4, 0.25).of(both, 10)).toBeCloseTo(Math.log2(match / (chance + relative)), 9);
  const namesake = (0.25 / 100_000) * 0.9 * 1e-4;
  const namesakeOdds = (relatives: number, namesakes: number): number => {
    const known = weightsOf(relatives, namesakes).likelihoods(both);
    return known.namesake / ofOthers(known, 10);
  };
  expect(namesakeOdds(0, 0.25)).toBeCloseTo(namesake / chance, 9);
  expect(namesakeOdds(4, 0.25)).toBeCloseTo(namesake / (chance + relative), 9);
  expect(namesakeOdds(4, 0)).toBe(0);
});

/** Two thousand pairs with one number, of whom nothing else varies, among strangers of whom nothing varies either. */
function crowd(levelsOfNumber: readonly string[]) {
  const shapes: readonly ComparisonShape[] = [
    { name: 'number', columns: ['number'], levels: levelsOfNumber },
    ...SHAPES.slice(0, 3),
  ];
  const among = new PatternSpace(shapes);
  const different = levelsOfNumber.length - 1;
  const fill = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);
  return {
    shapes,
    prior: priorModel(shapes, false),
    counts: [counts(1, fill(2000, among.encode([1, 1, 2, 2])))],
    ruleUses: [['number']],
    random: counts(0, fill(12_000, among.encode([different, 1, 2, 2]))),
    households: counts(0, []),
    equal: [],
    leftCount: 2000,
    relativesPerPerson: 0,
    rightCount: 2000,
  };
}

test('pairs that share a number of their own are no strangers, though nothing else varies', () => {
  const learned = (levels: readonly string[]): number => {
    const data = crowd(levels);
    return table(train(data), data.shapes, 'm')[2]![2]!;
  };
  expect(learned(['missing', 'same', 'transposed', 'one_digit', 'different'])).toBeGreaterThan(0.9);
  expect(learned(['missing', 'same', 'near', 'similar', 'different'])).toBeLessThan(0.5);
});
