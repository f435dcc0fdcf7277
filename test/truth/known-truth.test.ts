/**
 * Accuracy on a made-up population of a seed that nobody developed with. Small, so that it always runs: a limit fails
 * only when even the upper end of the 95 % interval misses it. `npm run accuracy` pools until the intervals are narrow.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type EvaluationReport, reportOf } from '../../src/evaluate/report.ts';
import { scoreOf } from './made-up.ts';

const EXTRACTS = ['bao_hiem', 'khai_sinh', 'khai_tu', 'ket_hon', 'cu_tru'];

let report: EvaluationReport;
beforeAll(async () => {
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  report = reportOf(await scoreOf(program, { residents: 5000, seed: 'known-truth-2026', level: 'typical' }));
}, 120_000);

describe('a typical population of 5,000', () => {
  test('every answer is about a person that the run counted, and the other way round', () => {
    expect(report.extracts.map(({ extract }) => extract)).toEqual(EXTRACTS);
    expect([report.notCounted, report.withoutAnswer]).toEqual([0, 0]);
  });

  test('precision of all matches is at least 0.998', () => {
    expect(report.all.precision.value).toBeGreaterThanOrEqual(0.998);
  });

  test('recall of match and review over all extracts is at least 0.99', () => {
    expect(report.all.matchReviewRecall.value).toBeGreaterThanOrEqual(0.99);
  });

  test.each(EXTRACTS)('%s: precision and recall are not below 0.998 and 0.99 beyond chance', (name) => {
    const extract = report.extracts.find((one) => one.extract === name)!;
    expect(extract.precision.high).toBeGreaterThanOrEqual(0.998);
    expect(extract.matchReviewRecall.high).toBeGreaterThanOrEqual(0.99);
  });

  test('few people are left to review', () => {
    expect(report.all.reviewLoad.value).toBeLessThan(0.02);
  });

  test('a probability of 0.99 and more means that', () => {
    const sure = report.calibration.filter(({ from }) => from >= 0.99);
    const count = sure.reduce((sum, band) => sum + band.count, 0);
    const right = sure.reduce((sum, band) => sum + band.right.part, 0);
    expect(right / count).toBeGreaterThanOrEqual(0.99);
  });

  test('findings that must be made are made', () => {
    const found = new Map(report.findings.map(({ code, recall }) => [code, recall.value ?? 0]));
    for (const code of [
      'dead_still_resident',
      'birth_not_resident',
      'other_ward',
      'citizen_id_other_person',
    ]) {
      expect([code, found.get(code)! >= 0.9]).toEqual([code, true]);
    }
    expect(found.get('copy_pairs')!).toBeGreaterThanOrEqual(0.7);
  });
});
