/**
 * A probability means what it says, on a harsh population that nobody developed with: where the program is not sure, the
 * number of right links is what the probabilities add up to, within three standard deviations. `npm run calibration` pools
 * populations of all levels until every band has 1,000 links.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { allScores, type Scores } from '../../src/evaluate/tally.ts';
import { bandsOf, joinSmall } from './bands.ts';
import { scoreOf } from './made-up.ts';

let scores: Scores;
beforeAll(async () => {
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  scores = allScores(await scoreOf(program, { residents: 20_000, seed: 'honest-2026', level: 'harsh' }));
}, 120_000);

describe('a harsh population of 20,000', () => {
  test.each([
    [0.5, 0.999],
    [0.9, 0.99],
    [0.99, 0.9999],
  ])('links from %f to %f are right as often as they say', (from, to) => {
    const [band] = bandsOf(scores, [from, to]);
    expect(band!.links).toBeGreaterThan(20);
    const tolerance = 3 * Math.sqrt(band!.variance) + 1;
    expect(Math.abs(band!.right - band!.mean * band!.links)).toBeLessThan(tolerance);
  });
});

test('small bands are joined until each has enough links', () => {
  const bins = new Map([
    [905_000, { candidates: 3, right: 2, open: 0, openRight: 0 }],
    [960_000, { candidates: 9, right: 9, open: 0, openRight: 0 }],
    [995_000, { candidates: 2, right: 2, open: 0, openRight: 0 }],
  ]);
  const [only, ...more] = joinSmall(bandsOf({ bins }, [0.9, 0.95, 0.99, 1]), 10);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ from: 0.9, to: 1, links: 14, right: 13 });
  expect(only!.mean).toBeCloseTo((3 * 0.905 + 9 * 0.96 + 2 * 0.995) / 14, 9);
});
