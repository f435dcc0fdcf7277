/** 500 wards with twenty hamlets each, every class of findings in every ward: the page stays a page. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { loadWords } from '../../../src/cli/load-words.ts';
import { reportWording } from '../../../src/cli/report-wording.ts';
import type { WardScore } from '../../../src/report/measures.ts';
import type { RunFigures } from '../../../src/report/model.ts';
import { pageText } from '../../../src/report/page/page.ts';
import { RULES } from '../../../src/report/scores/rules.ts';
import { countRun } from '../../../src/report/summary.ts';
import { makeOutcome } from '../outcome.ts';
import { readTables } from './read-page.ts';

const WARDS = Array.from({ length: 500 }, (_, index) => String(10_000 + index));
const HAMLETS = 20;

function manyWards(figures: RunFigures): RunFigures {
  const measures = [
    { measure: 'insurance' as const, total: 12_345, covered: 11_234, percent: 90 },
    { measure: 'childInsurance' as const, total: 1_234, covered: 1_111, percent: 90 },
    { measure: 'citizenId' as const, total: 9_876, covered: 9_765, percent: 90 },
  ];
  const dimensions = figures.scores.dimensions.map((one) => ({ ...one, total: 100, passing: 90, score: 90 }));
  return {
    ...figures,
    findings: RULES.map(({ code, dimension }) => ({
      code,
      dimension,
      count: 61_500,
      high: 500,
      medium: 1_000,
      low: 60_000,
      sources: [],
      officers: [{ officer: 'police', count: 61_500 }],
    })),
    wards: WARDS.map((code) => ({
      code,
      name: `Phường ${code}`,
      residents: 12_345,
      persons: 12_345,
      match: 12_000,
      review: 45,
      unmatched: 300,
      findings: RULES.map((rule) => ({ code: rule.code, count: 123 })),
    })),
    scores: { ...figures.scores, wards: WARDS.map((code): WardScore => ({ code, dimensions, score: 90 })) },
    coverage: {
      ...figures.coverage,
      measures: measures.map(({ measure }) => ({ measure, complete: true })),
      whole: measures,
      wards: WARDS.map((code) => ({ code, measures })),
      hamlets: WARDS.flatMap((ward) =>
        Array.from({ length: HAMLETS }, (_, hamlet) => ({
          ward,
          hamlet: `Tổ dân phố ${hamlet + 1}`,
          measures: measures.map((one) => ({ ...one, covered: one.covered - (hamlet % 7) })),
        })),
      ),
      employers: Array.from({ length: 5_000 }, (_, index) => ({
        employer: `Công ty trách nhiệm hữu hạn một thành viên ${index}`,
        persons: 100,
        match: 90,
        review: 4,
        unmatched: 6,
        citizenId: 88,
        percent: { match: 90, review: 4, unmatched: 6, citizenId: 97.8 },
      })),
    },
  };
}

test('less than 5 MB for 500 wards, and what is left out is said', async () => {
  const outcome = makeOutcome({
    master: [{ residentId: 'R1', fullName: 'Lê Văn Mật', wardCode: '10000' }],
    extracts: [
      { name: 'bao_hiem', kind: 'insurance', rows: [{}], decided: { self: [{ status: 'unmatched' }] } },
    ],
  });
  const figures = manyWards(countRun(outcome));
  const page = pageText(outcome, figures, reportWording(await loadWords('vi')));
  expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
  const tables = readTables(page);
  expect(tables.get('heat')!.rows.size).toBe(500);
  expect(tables.get('heat')!.columns.length).toBe(RULES.length + 1);
  expect(tables.get('hamlets')!.rows.size).toBe(2_500);
  expect(page).toContain('Bảng chỉ hiện 2.500 trong 10.000 dòng');
  expect(page).toContain('Bảng chỉ hiện 1.000 trong 5.000 dòng');
});
