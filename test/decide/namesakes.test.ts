/** Namesakes come back: persons with known numbers are made, some of whom are not in the master and have a namesake there. */
import { describe, expect, test } from 'vitest';
import { PatternSpace } from '../../src/compare/pattern.ts';
import { PEOPLE_COMPARISONS } from '../../src/compare/people-comparisons.ts';
import { table } from '../../src/decide/model.ts';
import { withNamesakes } from '../../src/decide/namesakes.ts';
import { priorModel } from '../../src/decide/prior-model.ts';
import type { CleanTable, ComparedPairs } from '../../src/flow.ts';
import { seededRandom } from '../../src/table/random.ts';

const space = new PatternSpace(PEOPLE_COMPARISONS);
const patternOf = (levels: Readonly<Record<string, string>>): number =>
  space.encode(PEOPLE_COMPARISONS.map(({ name, levels: all }) => all.indexOf(levels[name] ?? 'missing')));
const MASTER = 50_000;

/** persons: how many, how many of them are not in the master; namesakes: of those, by birth level, all in the same ward. */
function made(persons: number, strangers: number, namesakes: Readonly<Record<string, number>>) {
  const random = seededRandom(11);
  const lefts: number[] = [];
  const patterns: number[] = [];
  for (let row = 0; row < persons; row++) {
    const add = (levels: Readonly<Record<string, string>>): void => {
      lefts.push(row);
      patterns.push(patternOf(levels));
    };
    if (row >= strangers)
      add({ name: 'same', birth: 'same', sex: 'same', citizenId: 'same', place: 'same_hamlet' });
    else
      for (const [birth, rate] of Object.entries(namesakes))
        if (random() < rate)
          add({ name: 'same', birth, sex: 'same', citizenId: 'different', place: 'same_ward' });
  }
  const count = lefts.length;
  const pairs: ComparedPairs = {
    count,
    left: Int32Array.from(lefts),
    right: Int32Array.from(lefts, (_, index) => index),
    pattern: Int32Array.from(patterns),
    rarity: new Int32Array(count),
  };
  const number = new Int32Array(persons).fill(1);
  const people = {
    count: persons,
    present: new Uint8Array(persons).fill(1),
    columns: new Map([['citizenId', number]]),
  } as unknown as CleanTable;
  const prior = priorModel(PEOPLE_COMPARISONS, true);
  const known = patternOf({ citizenId: 'different' });
  const random1 = { rules: 0, patterns: Int32Array.of(known), counts: Float64Array.of(1000) };
  const data = {
    table: people,
    pairs,
    shapes: PEOPLE_COMPARISONS,
    model: prior,
    random: random1,
    masterCount: MASTER,
  };
  return { prior, model: withNamesakes(data) };
}

/** Expected namesakes of one person who is not in the master, by birth level. */
function expected(model: ReturnType<typeof made>['model'], level: string): number {
  const birth = PEOPLE_COMPARISONS.findIndex(({ name }) => name === 'birth');
  const at = PEOPLE_COMPARISONS[birth]!.levels.indexOf(level);
  return table(model, PEOPLE_COMPARISONS, 'namesakes')[birth]![at]! * model.namesakesPerPerson;
}

describe('namesakes', () => {
  test('their rates come back from 6,000 persons who are not in the master', () => {
    const { model } = made(60_000, 6000, { compatible: 0.03, two_parts: 0.01 });
    expect(expected(model, 'compatible')).toBeGreaterThan(0.026);
    expect(expected(model, 'compatible')).toBeLessThan(0.034);
    expect(expected(model, 'two_parts')).toBeGreaterThan(0.008);
    expect(expected(model, 'two_parts')).toBeLessThan(0.014);
    const place = PEOPLE_COMPARISONS.findIndex(({ name }) => name === 'place');
    const ward = PEOPLE_COMPARISONS[place]!.levels.indexOf('same_ward');
    expect(table(model, PEOPLE_COMPARISONS, 'namesakes')[place]![ward]!).toBeGreaterThan(0.9);
  });

  test('none at all brings the rate down, not to zero', () => {
    const { prior, model } = made(60_000, 6000, {});
    expect(expected(model, 'compatible')).toBeLessThan(expected(prior, 'compatible') / 20);
    expect(expected(model, 'compatible')).toBeGreaterThan(0);
  });

  test('ten persons leave the prior model in charge', () => {
    const { prior, model } = made(10, 1, {});
    expect(expected(model, 'compatible')).toBeGreaterThan(expected(prior, 'compatible') * 0.9);
    expect(expected(model, 'compatible')).toBeLessThanOrEqual(expected(prior, 'compatible'));
  });

  test('rates are the same whichever way nothing is known', () => {
    const { prior, model } = made(0, 0, {});
    expect(model.namesakesPerPerson).toBeCloseTo(prior.namesakesPerPerson, 9);
  });
});
