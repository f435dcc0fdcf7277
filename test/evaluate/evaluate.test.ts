import { afterEach, describe, expect, test } from 'vitest';
import { evaluate, tallyRun } from '../../src/evaluate/evaluate.ts';
import { reportOf } from '../../src/evaluate/report.ts';
import { poolTallies } from '../../src/evaluate/tally.ts';
import { Failure } from '../../src/failure.ts';
import { RunFolder, type RunTexts } from './run-folder.ts';

const opened: RunFolder[] = [];
const open = (texts: RunTexts): RunFolder => {
  const folder = new RunFolder(texts);
  opened.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of opened.splice(0)) folder.remove();
});

const TRUTH_HEADER = 'extract,row,person,resident_id,error_classes';

/** Two extracts; what became of each person stands behind the row. */
const RUN: RunTexts = {
  extracts: { bh: 9, ks: 2 },
  links: [
    'bh,1,self,match,A,0.999900,20.00,,,', // right
    'bh,2,self,match,B,0.995000,12.00,,,', // wrong: C is
    'bh,3,self,match,D,0.999000,15.00,,,duplicate_in_master', // right: one of two copies
    'bh,4,self,review,E,0.700000,9.00,F,0.200000,below_match', // proposal right
    'bh,5,self,review,G,0.500000,9.00,H,0.500000,equal_candidates', // rival right
    'bh,6,self,review,I,0.980000,9.00,,,resident_taken', // taken: no match at any threshold
    'bh,7,self,unmatched,,,,,,date_differs', // nearest right, 0.4
    'bh,8,self,unmatched,,,,,,outside_area', // has no resident
    'bh,9,self,match,K,0.992000,11.00,,,', // no answer known
    'ks,1,child,match,L,0.999999,30.00,,,', // right
    'ks,1,mother,match,M,0.993000,30.00,,,', // wrong: has no resident
    'ks,2,child,unmatched,,,,,,no_candidate',
  ],
  unmatched: ['bh,7,self,date_differs,J,0.400000,"Trần, Văn A"', 'bh,8,self,outside_area,K,0.700000,x'],
  files: {
    'truth/bh.csv': [
      TRUTH_HEADER,
      'bh,1,self,A,name_mark|capitals',
      'bh,2,self,C,capitals',
      'bh,3,self,D2|D,',
      'bh,4,self,E,',
      'bh,5,self,H,',
      'bh,6,self,I,',
      'bh,7,self,J,',
      'bh,8,self,,not_in_master',
    ],
    'truth/ks.csv': [
      TRUTH_HEADER,
      'ks,1,child,L,',
      'ks,1,mother,,not_in_master',
      'ks,2,child,,not_in_master',
      'ks,2,father,N,', // whom the run did not count
    ],
  },
};

describe('evaluate', () => {
  test('counts each person once, and what was right', async () => {
    const folder = open(RUN);
    const report = await evaluate(folder.out, [folder.file('truth')]);
    expect(report.all.counts).toEqual({
      persons: 12,
      withResident: 9,
      match: 5,
      matchRight: 3,
      review: 3,
      reviewRight: 3,
      unmatched: 4,
      unmatchedRight: 2,
    });
    expect(report.all.precision).toMatchObject({ part: 3, whole: 5 });
    expect(report.all.recall).toMatchObject({ part: 3, whole: 9 });
    expect(report.all.matchReviewRecall).toMatchObject({ part: 6, whole: 9 });
    expect(report.all.reviewLoad).toMatchObject({ part: 3, whole: 12 });
    expect(report.all.f1.value).toBeCloseTo((2 * 3) / (5 + 9), 12);
    expect(report.withoutAnswer).toBe(1);
    expect(report.notCounted).toBe(1);
    expect(report.extracts.map(({ extract, counts }) => [extract, counts.persons])).toEqual([
      ['bh', 8],
      ['ks', 4],
    ]);
    expect(report.persons.map(({ extract, person, counts }) => [extract, person, counts.match])).toEqual([
      ['ks', 'child', 1],
      ['ks', 'mother', 1],
      ['ks', 'father', 0],
    ]);
    expect(
      report.errorClasses.map(({ errorClass, counts }) => [errorClass, counts.match, counts.matchRight]),
    ).toEqual([
      ['capitals', 2, 1],
      ['name_mark', 1, 1],
      ['not_in_master', 1, 0],
    ]);
  });

  test('other thresholds use the nearest resident of the unmatched, never one that is taken or outside', async () => {
    const folder = open(RUN);
    const { thresholds, calibration } = await evaluate(folder.out, [folder.file('truth')]);
    const rows = new Map(thresholds[0]!.rows.map((row) => [row.threshold, row]));
    const short = (at: number): readonly unknown[] => {
      const row = rows.get(at)!;
      return [row.match, row.matchRight, row.reviewLoad.part, row.matchReviewRecall.part];
    };
    expect(short(0.5)).toEqual([7, 4, 1, 5]); // row 5's rival is lost, row 6 stays in review
    expect(short(0.7)).toEqual([6, 4, 2, 6]);
    expect(short(0.99)).toEqual([5, 3, 3, 6]);
    expect(short(0.995)).toEqual([4, 3, 4, 6]);
    expect(short(0.9999)).toEqual([2, 2, 6, 6]);
    expect(rows.get(0.99)!.chosen).toBe(true);
    expect(thresholds.map(({ extract }) => extract)).toEqual(['', 'bh', 'ks']);
    expect(thresholds[0]!.bestCut.threshold).toBe(0.4);
    const band = calibration.find(({ from }) => from === 0.99);
    expect(band).toMatchObject({ count: 1, meanProbability: 0.993, right: { part: 0, whole: 1 } });
    expect(calibration.find(({ from }) => from === 0.5)).toMatchObject({ count: 1, right: { part: 0 } });
    expect(calibration.at(-1)).toMatchObject({ from: 0.9999, to: 1, count: 2, right: { part: 2 } });
  });

  test('several runs add up to the run of all their people', async () => {
    const folder = open(RUN);
    const whole = await tallyRun(folder.out, [folder.file('truth')]);
    const parts = [
      await tallyRun(folder.out, [folder.file('truth/bh.csv')]),
      await tallyRun(folder.out, [folder.file('truth/ks.csv')]),
    ];
    expect({ ...reportOf(poolTallies(parts)), runs: 1 }).toEqual(reportOf(whole));
    const twice = reportOf(poolTallies([whole, whole]));
    expect(twice.runs).toBe(2);
    expect(twice.all.precision).toMatchObject({ part: 6, whole: 10 });
    expect(twice.thresholds[0]!.rows.map(({ precision }) => precision.value)).toEqual(
      reportOf(whole).thresholds[0]!.rows.map(({ precision }) => precision.value),
    );
    expect(() => poolTallies([whole, { ...whole, thresholds: { match: 0.9, review: 0.5 } }])).toThrow(
      RangeError,
    );
  });

  test('findings and copies that must be made', async () => {
    const folder = open({
      ...RUN,
      findings: [
        'f1,dead_still_resident,song,high,kt,3,self,R3,,,,act,police',
        'f2,several_insurance_numbers,sach,high,bh,1,self,R1,,,,act,insurance',
        'f3,duplicate_resident,sach,high,master,1,self,C1,,,copy: C1 – Lê A; copy: C2 – Lê A,act,police',
      ],
      files: {
        'findings.csv': [
          'code,extract,row,resident_id',
          'dead_still_resident,kt,3,R3',
          'dead_still_resident,kt,4,R4',
          'several_insurance_numbers,bh,1,R1',
          'several_insurance_numbers,bh,7,R1', // the same finding told by a second record
          'duplicate_resident,dan_cu,2,C2',
          'birth_not_resident,ks,5,',
        ],
        'copies.csv': ['resident_id,copy_of', 'C2,C1', 'C9,C8'],
      },
    });
    const { findings } = await evaluate(folder.out, [folder.file('findings.csv'), folder.file('copies.csv')]);
    expect(findings.map(({ code, recall }) => [code, recall.part, recall.whole])).toEqual([
      ['birth_not_resident', 0, 1],
      ['copy_pairs', 1, 2],
      ['dead_still_resident', 1, 2],
      ['duplicate_resident', 1, 1],
      ['several_insurance_numbers', 1, 1],
    ]);
  });

  test.each<[what: string, texts: RunTexts, truth: string, code: string, facts: object]>([
    ['no such file', {}, 'nowhere.csv', 'truth_missing', {}],
    ['a folder without answers', { files: { 'f/a.csv': ['x,y', '1,2'] } }, 'f', 'truth_none_in_folder', {}],
    [
      'another table',
      { files: { 'a.csv': ['x,y'] } },
      'a.csv',
      'table_columns_missing',
      { headers: ['x', 'y'] },
    ],
    ['an empty file', { files: { 'a.csv': [] } }, 'a.csv', 'table_columns_missing', {}],
    ['only a header', { files: { 'a.csv': [TRUTH_HEADER] } }, 'a.csv', 'truth_empty', {}],
    [
      'a broken quote',
      { files: { 'a.csv': [TRUTH_HEADER, 'bh,1,self,"A,'] } },
      'a.csv',
      'table_unreadable',
      {},
    ],
    [
      'row 0',
      { files: { 'a.csv': [TRUTH_HEADER, 'bh,0,self,A,'] } },
      'a.csv',
      'truth_row_invalid',
      { lines: ['2'] },
    ],
    [
      'two answers',
      { files: { 'a.csv': [TRUTH_HEADER, 'bh,1,self,A,', 'bh,1,self,B,'] } },
      'a.csv',
      'truth_person_twice',
      { extract: 'bh', count: 1, rows: ['1'] },
    ],
    [
      'another extract',
      { files: { 'a.csv': [TRUTH_HEADER, 'bhyt,1,self,A,'] } },
      'a.csv',
      'truth_extract_unknown',
      { extracts: ['bhyt'], known: ['bh'] },
    ],
    [
      'rows beyond the extract',
      { files: { 'a.csv': [TRUTH_HEADER, 'bh,11,self,A,'] } },
      'a.csv',
      'truth_rows_unknown',
      { count: 1, rows: ['11'], read: 10 },
    ],
    [
      'residents named by other keys',
      {
        links: ['bh,1,self,match,A,1.000000,20.00,,,'],
        files: { 'a.csv': [TRUTH_HEADER, 'bh,1,self,0790,'] },
      },
      'a.csv',
      'truth_other_keys',
      { key: 'residentId' },
    ],
    [
      'a foreign summary',
      { summary: { program: { name: 'x' } }, files: { 'a.csv': [TRUTH_HEADER] } },
      'a.csv',
      'results_not_ours',
      {},
    ],
  ])('%s is a failure', async (_what, texts, truth, code, facts) => {
    const folder = open(texts);
    const error = await evaluate(folder.out, [folder.file(truth)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).faults).toHaveLength(1);
    expect((error as Failure).faults[0]).toMatchObject({ code, facts });
  });

  test('a folder that holds no run says what is missing', async () => {
    const folder = open({});
    const error = await evaluate(folder.path, []).catch((thrown: unknown) => thrown);
    expect((error as Failure).faults[0]).toMatchObject({
      code: 'results_missing',
      facts: { names: ['links.csv', 'unmatched.csv', 'findings.csv', 'summary.json'] },
    });
  });
});
