/** Coverage of a commune small enough to count by hand; birth dates are put into the books by the test. */
import { expect, test } from 'vitest';
import { DEFAULT_REPORTING, type ReportingPlan } from '../../src/plan/reporting.ts';
import { coverageOf } from '../../src/report/coverage.ts';
import type { RunOutcome } from '../../src/report/model.ts';
import { residentsOf } from '../../src/report/residents.ts';
import { makeOutcome } from './outcome.ts';

const MATCHED = (resident: number) => ({ status: 'match' as const, candidates: [[resident, 1, 9] as const] });

function outcome(targets: ReportingPlan['targets'] = {}): RunOutcome {
  const made = makeOutcome({
    plan: { asOf: '2026-09-30', reporting: { ...DEFAULT_REPORTING, targets } },
    master: [
      { wardCode: '00004', hamlet: 'Thôn 10', citizenId: '1' }, // born 1980, insured
      { wardCode: '00004', hamlet: 'Thôn 2', citizenId: '' }, // born 2021: a child, not insured
      { wardCode: '00004', hamlet: 'Thôn  2', citizenId: '' }, // 2012: 14 only if born by September
      { wardCode: '00008', hamlet: '', citizenId: '' }, // dead
      { wardCode: '00008', hamlet: '', citizenId: '2' }, // born 1970, not insured
      { wardCode: '00008', hamlet: '', citizenId: '' }, // born 1950, insured
    ],
    copies: [],
    extracts: [
      {
        name: 'bao_hiem',
        kind: 'insurance',
        rows: [{ employer: 'Công ty A' }, { employer: 'Công ty  A' }, { employer: 'Công ty B' }],
        decided: { self: [MATCHED(0), MATCHED(5), { status: 'unmatched', reason: 'no_candidate' }] },
      },
      { name: 'khai_tu', kind: 'death', rows: [{}], decided: { self: [MATCHED(3)] } },
    ],
  });
  const births = [19800512, 20210101, 20120000, 19400101, 19700601, 19500214];
  const packed = Int32Array.from([0, ...births]);
  const columns = new Map(made.masterClean.columns);
  columns.set(
    'birth',
    Int32Array.from(births, (_, row) => row + 1),
  );
  columns.set('citizenId', Int32Array.from([1, 0, 0, 0, 2, 0]));
  const size = packed.length;
  return {
    ...made,
    masterClean: { ...made.masterClean, columns },
    books: {
      ...made.books,
      dates: {
        size,
        packed,
        defaults: new Uint8Array(size),
        equivalent: new Int32Array(size),
        lunar7: new Int32Array(size),
        lunar8: new Int32Array(size),
      },
    },
  };
}

function counted(targets?: ReportingPlan['targets']) {
  const made = outcome(targets);
  return coverageOf(made, residentsOf(made));
}

test('of the living, each person once, those who are insured, insured children, and with a number from 14', () => {
  expect(counted().whole).toEqual([
    { measure: 'insurance', total: 5, covered: 2, percent: 40 },
    { measure: 'childInsurance', total: 1, covered: 0, percent: 0 },
    // "2012" may be December: not certainly 14.
    { measure: 'citizenId', total: 3, covered: 2, percent: 66.7 },
  ]);
});

test('by ward and by hamlet, hamlets in the order of their numbers, odd spaces apart', () => {
  const { wards, hamlets } = counted();
  expect(wards.map(({ code, measures }) => [code, measures[0]!.covered, measures[0]!.total])).toEqual([
    ['00004', 1, 3],
    ['00008', 1, 2],
  ]);
  expect(hamlets.map(({ ward, hamlet, measures }) => [ward, hamlet, measures[0]!.total])).toEqual([
    ['00004', 'Thôn 2', 2],
    ['00004', 'Thôn 10', 1],
  ]);
});

test('targets of a ward before those of all; a share is reached by whole people', () => {
  const { wards } = counted({
    all: { insurance: { limit: 90, unit: 'percent' }, citizenId: { limit: 100, unit: 'percent' } },
    '00008': { insurance: { limit: 5, unit: 'count' } },
  });
  const targets = wards.map(({ code, measures }) => [
    code,
    ...measures.map(({ target }) => (target === undefined ? '' : `${target.limit} ${target.missing}`)),
  ]);
  expect(targets).toEqual([
    ['00004', '90 2', '', '100 0'],
    ['00008', '5 4', '', '100 1'],
  ]);
});

test('people by employer, the largest first, with those found among the residents', () => {
  expect(counted().employers).toEqual([
    {
      employer: 'Công ty A',
      persons: 2,
      match: 2,
      review: 0,
      unmatched: 0,
      citizenId: 1,
      percent: { match: 100, review: 0, unmatched: 0, citizenId: 50 },
    },
    {
      employer: 'Công ty B',
      persons: 1,
      match: 0,
      review: 0,
      unmatched: 1,
      citizenId: 0,
      percent: { match: 0, review: 0, unmatched: 100, citizenId: null },
    },
  ]);
});

test('says what is no list of everybody', () => {
  const made = { ...outcome(), notProduced: [{ code: 'resident_not_insured', needs: 'insurance_of_all' }] };
  const { measures } = coverageOf(made, residentsOf(made));
  expect(measures).toEqual([
    { measure: 'insurance', complete: false },
    { measure: 'childInsurance', complete: true },
    { measure: 'citizenId', complete: true },
  ]);
});
