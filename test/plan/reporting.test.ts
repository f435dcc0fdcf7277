import { describe, expect, it } from 'vitest';
import { DEFAULT_REPORTING } from '../../src/plan/reporting.ts';
import { faultsOf, readPlan } from './read-plan.ts';

const SOURCES = 'master: { file: m.csv }\nextracts: [{ kind: insurance, file: b.csv }]\n';

describe('what the reports are measured against', () => {
  it('has defaults', () => {
    expect(readPlan(SOURCES).reporting).toEqual(DEFAULT_REPORTING);
  });

  it('takes targets by ward, colours, weights and days', () => {
    const { reporting } = readPlan(
      `${SOURCES}targets:
  all: { insurance: 95%, citizenId: 100% }
  "00123": { childInsurance: 1200 }
scores: { green: 92.5, amber: 80, weights: { name_differs: 2, dung: 0 } }
deadlines: { visitDays: 20 }
`,
    );
    expect(reporting).toEqual({
      maskPage: true,
      targets: {
        all: { insurance: { limit: 95, unit: 'percent' }, citizenId: { limit: 100, unit: 'percent' } },
        '00123': { childInsurance: { limit: 1200, unit: 'count' } },
      },
      colours: { green: 92.5, amber: 80 },
      weights: { name_differs: 2, dung: 0 },
      deadlines: { verifyDays: 5, repairDays: 5, visitDays: 20 },
    });
  });

  it.each([
    ['', true, false],
    ['mask: true\n', true, true],
    ['mask: false\n', false, false],
  ])('masks the page unless %j says otherwise; the lists only when asked', (line, page, lists) => {
    const { reporting, mask } = readPlan(SOURCES + line);
    expect([reporting.maskPage, mask]).toEqual([page, lists]);
  });

  it.each([
    ['targets: { "123": { insurance: 90% } }', '3:12 bad_ward_code value=123 suggestion="00123"'],
    ['targets: { all: { insurance: many } }', '3:30 bad_target value=many'],
    ['targets: { all: { insurance: 101% } }', '3:30 bad_target value=101%'],
    ['targets: { all: { insured: 90% } }', '3:19 unknown_key'],
    ['scores: { weights: { name_difers: 2 } }', '3:22 unknown_weight suggestion=name_differs'],
    ['scores: { weights: { rejected: 2 } }', '3:22 unknown_weight'],
    ['scores: { weights: { dung: much } }', '3:28 bad_decimal value=much'],
    ['scores: { green: 120 }', '3:18 bad_decimal value=120'],
    ['scores: { green: 70 }', '3:9 colour_order'],
    ['deadlines: { visitDays: soon }', '3:25 bad_number value=soon'],
  ])('%s', (line, fault) => {
    const found = faultsOf(`${SOURCES}${line}\n`, {}, ['value', 'suggestion']);
    expect(found).toHaveLength(1);
    expect(found[0]!.startsWith(fault)).toBe(true);
  });
});
