/** Every class of findings: a small run, and the lines that it must (and must not) give. Reference date 30/06/2026. */
import { describe, expect, test } from 'vitest';
import { FACTS } from '../../src/classify/facts.ts';
import { FINDING_CODES, type FindingCode } from '../../src/classify/findings/list.ts';
import { ROLES } from '../../src/sources/roles.ts';
import { CROSS_CASES } from './cases-across.ts';
import { FIELD_CASES } from './cases-fields.ts';
import { MASTER_CASES } from './cases-master.ts';
import { classifyRun, findingsOf } from './table-maker.ts';

const CASES = [...FIELD_CASES, ...MASTER_CASES, ...CROSS_CASES];
const KNOWN_FIELDS = new Set<string>([...ROLES, ...FACTS]);

describe.each(CASES.map((one) => [`${one.code}: ${one.says}`, one] as const))(
  '%s',
  (_, { code, run, gives }) => {
    test('gives', () => {
      expect(findingsOf(run, code)).toEqual(gives);
    });

    test('shows known fields only, with an officer and a severity', () => {
      for (const finding of classifyRun(run).findings) {
        if (finding.code === 'field_differs') continue;
        expect(finding.who.length).toBeGreaterThan(0);
        for (const { field } of finding.evidence) expect(KNOWN_FIELDS).toContain(field);
      }
    });
  },
);

test('every code of the catalogue has a case in which it holds', () => {
  const covered = new Set<FindingCode>(CASES.filter(({ gives }) => gives.length > 0).map(({ code }) => code));
  expect(FINDING_CODES.filter((code) => !covered.has(code))).toEqual([]);
});
