/** Scores of a commune small enough to count by hand. */
import { expect, test } from 'vitest';
import { DEFAULT_REPORTING, type ReportingPlan } from '../../../src/plan/reporting.ts';
import { residentsOf } from '../../../src/report/residents.ts';
import { scoresOf } from '../../../src/report/scores/scores.ts';
import { makeOutcome } from '../outcome.ts';

/** Two residents of ward 00004, two of 00008; four insured people, of whom one is not found. */
function scores(reporting: Partial<ReportingPlan> = {}) {
  const outcome = makeOutcome({
    plan: { reporting: { ...DEFAULT_REPORTING, ...reporting } },
    master: [
      { residentId: 'R1', wardCode: '00004' },
      { residentId: 'R2', wardCode: '00004' },
      { residentId: 'R3', wardCode: '00008' },
      { residentId: 'R4', wardCode: '00008' },
    ],
    copies: [[2, 3]],
    extracts: [
      {
        name: 'bao_hiem',
        kind: 'insurance',
        rows: [{ wardCode: '00008' }, { wardCode: '' }, { wardCode: '00008' }, { wardCode: '' }],
        decided: {
          self: [
            { status: 'match', candidates: [[0, 1, 9]] },
            { status: 'match', candidates: [[1, 1, 9]] },
            { status: 'unmatched', reason: 'no_candidate' },
            { status: 'unmatched', reason: 'outside_area' },
          ],
        },
      },
    ],
    findings: [
      { id: '1', code: 'not_found', row: 2 },
      { id: '2', code: 'repeated_in_extract', dimension: 'sach', row: 0, resident: 0 },
      { id: '3', code: 'repeated_in_extract', dimension: 'sach', row: 0, resident: 0 },
      {
        id: '4',
        code: 'duplicate_resident',
        dimension: 'sach',
        source: 'master',
        row: 2,
        resident: 2,
        others: [3],
      },
    ],
  });
  return scoresOf(outcome, residentsOf(outcome));
}

function ruleOf(code: string, reporting: Partial<ReportingPlan> = {}) {
  const { total, passing, score } = scores(reporting).rules.find((rule) => rule.code === code)!;
  return { total, passing, score };
}

test('passing to total, each person once, of those the rule is asked of', () => {
  // Who lives outside the area need not be a resident.
  expect(ruleOf('not_found')).toEqual({ total: 3, passing: 2, score: 66.66 });
  // Two findings of one class about one person fail once.
  expect(ruleOf('repeated_in_extract')).toEqual({ total: 2, passing: 1, score: 50 });
  // Of two copies one is too many.
  expect(ruleOf('duplicate_resident')).toEqual({ total: 4, passing: 3, score: 75 });
});

test('a class that was not looked for has no rule, one that nobody was asked of no score', () => {
  expect(scores().rules.map(({ code }) => code)).not.toContain('dead_still_resident');
  expect(ruleOf('under_age_marriage')).toEqual({ total: 0, passing: 0, score: null });
});

test('a person counts in the ward of the resident, else in that of the record', () => {
  const { wards } = scores();
  expect(wards.map(({ code }) => code)).toEqual(['', '00004', '00008']);
  const completeness = (code: string) =>
    wards.find((ward) => ward.code === code)!.dimensions.find(({ dimension }) => dimension === 'du')!;
  // Nobody is missing and nothing is empty.
  expect(completeness('00004').score).toBe(100);
  // The one who should be there was not found.
  expect(completeness('00008').passing).toBeLessThan(completeness('00008').total);
});

test('weights move the mean; a weight of none leaves the rule out', () => {
  const only = (...codes: string[]) => ({
    weights: Object.fromEntries(scores().rules.map(({ code }) => [code, codes.includes(code) ? 1 : 0])),
  });
  expect(scores(only('duplicate_resident', 'not_found'))).toMatchObject({ score: 70.83 });
  expect(scores(only('duplicate_resident'))).toMatchObject({ score: 75 });
  const weights = { ...only('duplicate_resident', 'not_found').weights, du: 3 };
  expect(scores({ weights }).score).toBe(68.74);
  expect(scores({ weights }).dimensions.map(({ dimension, score }) => [dimension, score])).toEqual([
    ['dung', null],
    ['du', 66.66],
    ['sach', 75],
    ['song', null],
    ['thong_nhat', null],
  ]);
});

test('the wards add up to the whole', () => {
  const { wards, dimensions } = scores();
  for (const [index, { total, passing }] of dimensions.entries()) {
    const sum = (key: 'total' | 'passing') =>
      wards.reduce((all, ward) => all + ward.dimensions[index]![key], 0);
    expect([sum('total'), sum('passing')]).toEqual([total, passing]);
  }
});
