import { expect, test } from 'vitest';
import { FINDINGS } from '../../../src/classify/findings/list.ts';
import { FINDING_WORDS as EN } from '../../../src/cli/words.findings.en.ts';
import { FINDING_WORDS as VI } from '../../../src/cli/words.findings.vi.ts';
import { NOT_SCORED, RULES } from '../../../src/report/scores/rules.ts';
import { NEED_A_VISIT } from '../../../src/report/visits.ts';

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

test('what an action says of days is the deadline that scores and lists count with', () => {
  for (const { code } of FINDINGS) {
    const days = [VI, EN].map((words) =>
      [...words[code].action.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    const allowed = NEED_A_VISIT.has(code) ? ['visit'] : ['verify', 'repair'];
    expect([code, days.flat().filter((name) => !allowed.includes(name!))]).toEqual([code, []]);
    expect([code, days[1]]).toEqual([code, days[0]]);
    const fixed = [VI, EN].filter((words) => /\d (ngày|days|more)/.test(words[code].action));
    expect([code, fixed.length]).toEqual([code, 0]);
  }
  expect([...NEED_A_VISIT].filter((code) => !FINDINGS.some((finding) => finding.code === code))).toEqual([]);
});
