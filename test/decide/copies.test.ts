/** What copies look like comes back from a master's own pairs; twins, few copies and files without variation do no harm. */
import { expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { withCopies } from '../../src/decide/copies.ts';
import { table } from '../../src/decide/model.ts';
import { copyOdds } from '../../src/decide/odds.ts';
import { priorModel } from '../../src/decide/prior-model.ts';
import { patternWeights } from '../../src/decide/weights.ts';
import { seededRandom } from '../../src/table/random.ts';

const shapes = PEOPLE_COMPARISONS;
const space = new PatternSpace(shapes);
const patternOf = (levels: Readonly<Record<string, string>>): number =>
  space.encode(shapes.map(({ name, levels: all }) => all.indexOf(levels[name] ?? 'missing')));
const MASTER = 100_000;
const HOME = { sex: 'same', place: 'same_household', parents: 'both' };
const prior = { ...priorModel(shapes, true), share: 0.003 };

/** Copies of whom a fifth have a typing error in the name; twins, whose names differ by a letter, with numbers of their own. */
function learned(copies: number, twins: number, masterCount = MASTER) {
  const random = seededRandom(3);
  const pattern = Array.from({ length: copies }, () =>
    patternOf({ ...HOME, name: random() < 0.2 ? 'typo' : 'same', birth: 'same', citizenId: 'same' }),
  );
  for (let pair = 0; pair < twins; pair++)
    pattern.push(patternOf({ ...HOME, name: 'typo', birth: 'same', citizenId: 'different' }));
  const count = pattern.length;
  const pairs = {
    count,
    left: Int32Array.from(pattern, (_, at) => at % masterCount),
    right: Int32Array.from(pattern, (_, at) => (at + 1) % masterCount),
    pattern: Int32Array.from(pattern),
    rarity: new Int32Array(count),
  };
  const model = withCopies({ pairs, shapes, model: prior, masterCount, vetoed: () => false });
  const typo = (of: typeof model): number => table(of, shapes, 'm')[0]![shapes[0]!.levels.indexOf('typo')]!;
  const probability = (levels: Readonly<Record<string, string>>): number => {
    const likely =
      copyOdds(model, masterCount) * 2 ** patternWeights(model, shapes, masterCount).of(patternOf(levels));
    return likely / (1 + likely);
  };
  return { typo: typo(model), share: model.share, ofPrior: typo(prior), probability };
}

test('rates and share come back from 1,000 copies, beside three times as many twins', () => {
  const found = learned(1000, 3000);
  expect(Math.abs(found.typo - 0.2)).toBeLessThan(0.03);
  expect(Math.abs(found.share - 1000 / MASTER)).toBeLessThan(0.001);
  expect(found.probability({ ...HOME, name: 'typo', birth: 'same', citizenId: 'different' })).toBeLessThan(
    0.5,
  );
});

test('three copies leave the prior in charge, none are it', () => {
  expect(Math.abs(learned(3, 0).typo - learned(0, 0).ofPrior)).toBeLessThan(0.03);
  expect(learned(0, 0).share).toBeLessThan(0.003);
  expect(learned(0, 0).typo).toBeCloseTo(learned(0, 0).ofPrior);
});

test('where all rows look alike, the share stays a share', () => {
  const { share } = learned(20_000, 0, 300);
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThanOrEqual(0.1);
});
