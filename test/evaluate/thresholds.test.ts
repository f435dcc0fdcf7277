import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chart } from '../../src/evaluate/chart.ts';
import { binOf, type Scores } from '../../src/evaluate/tally.ts';
import { bestCut, calibration, thresholdRows } from '../../src/evaluate/thresholds.ts';

interface Person {
  /** Millionths; undefined = no candidate. */
  readonly at: number | undefined;
  readonly right: boolean;
  readonly open: boolean;
  readonly either: boolean;
}

const person: fc.Arbitrary<Person> = fc.record({
  at: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
  right: fc.boolean(),
  open: fc.boolean(),
  either: fc.boolean(),
});

function scoresOf(people: readonly Person[]): Scores {
  const scores: Scores = {
    persons: 0,
    withResident: people.length,
    bins: new Map(),
    taken: 0,
    takenRight: 0,
  };
  for (const { at, right, open, either } of people) {
    scores.persons++;
    if (at === undefined) continue;
    const bin = binOf(scores, at);
    bin.candidates++;
    if (right) bin.right++;
    if (!open) continue;
    bin.open++;
    if (right || either) bin.openRight++;
  }
  return scores;
}

describe('thresholds', () => {
  test('say the same as counting person by person', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        for (const row of thresholdRows(scoresOf(people), 0.99)) {
          const above = people.filter(({ at }) => at !== undefined && at / 1_000_000 >= row.threshold);
          const below = people.filter(({ at }) => at !== undefined && at / 1_000_000 < row.threshold);
          const review = below.filter(({ open }) => open);
          const right = above.filter((one) => one.right).length;
          expect([row.match, row.matchRight]).toEqual([above.length, right]);
          expect(row.reviewLoad.part).toBe(review.length);
          expect(row.matchReviewRecall.part).toBe(
            right + review.filter((one) => one.right || one.either).length,
          );
        }
      }),
    );
  });

  test('the best cut is at least as good as every threshold', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const scores = scoresOf(people);
        const best = bestCut(scores).f1.value ?? 0;
        for (const row of thresholdRows(scores, 0.99)) expect(best).toBeGreaterThanOrEqual(row.f1.value ?? 0);
      }),
    );
  });

  test('bands of probability part all candidates from 0.5 on', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const bands = calibration(scoresOf(people));
        const likely = people.filter(({ at }) => at !== undefined && at >= 500_000);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(likely.length);
        for (const { from, to, meanProbability } of bands) {
          if (meanProbability === null) continue;
          expect(meanProbability).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanProbability).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });
});

describe('chart', () => {
  const words = {
    title: 'Ngưỡng <&>',
    threshold: 't',
    precision: 'p',
    recall: 'r',
    matchReviewRecall: 'mr',
    reviewLoad: 'load',
    chosen: 'now',
  };

  test('is well formed, self-contained and keeps its points on the page', () => {
    const rows = thresholdRows(scoresOf([{ at: 995_000, right: true, open: true, either: true }]), 0.99);
    const svg = chart(rows, words);
    expect(svg).toContain('Ngưỡng &#60;&#38;&#62;');
    expect(svg).not.toMatch(/<script|href|url\(|@import|NaN|Infinity/);
    expect(svg.match(/<polyline/g)).toHaveLength(4);
    for (const [, across, down] of svg.matchAll(/(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)/g)) {
      expect(Number(across)).toBeLessThanOrEqual(860);
      expect(Number(down)).toBeLessThanOrEqual(560);
    }
  });
});
