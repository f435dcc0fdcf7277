import { expect, test } from 'vitest';
import { FINDINGS } from '../../../src/classify/findings/list.ts';
import { NOT_SCORED, RULES } from '../../../src/report/scores/rules.ts';

test('every class of findings has a rule of its dimension, or is named as not scored', () => {
  const rules = new Map(RULES.map(({ code, dimension }) => [code, dimension]));
  const expected = FINDINGS.filter(({ code }) => !NOT_SCORED.includes(code)).map(
    ({ code, dimension }) => [code, dimension] as const,
  );
  expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(expected));
  expect(NOT_SCORED.filter((code) => !FINDINGS.some((finding) => finding.code === code))).toEqual([]);
});

test('no rule is named twice and every weight counts', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  expect(RULES.filter(({ weight }) => !(weight > 0))).toEqual([]);
});
