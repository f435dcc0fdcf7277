import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '../../src/report/model.ts';
import { writeReports } from '../../src/report/report.ts';
import { filesIn, testFolder } from './folder.ts';
import { type Decided, makeOutcome } from './outcome.ts';
import { testPorts } from './ports.ts';

const MASTER = [
  {
    residentId: 'R1',
    fullName: 'Nguyễn Văn Hùng',
    birthDate: '01/02/1980',
    wardCode: '00004',
    wardName: 'Phường Ba Đình',
  },
  {
    residentId: 'R2',
    fullName: 'Trần Thị "Bé"',
    birthDate: '1990',
    wardCode: '00004',
    wardName: 'Phường Ba Đình',
  },
  {
    residentId: 'R3',
    fullName: 'Lê An',
    birthDate: '05/05/2001',
    wardCode: '00008',
    wardName: 'Phường Ngọc Hà',
  },
];
const MATCH: Decided = {
  status: 'match',
  candidates: [
    [0, 0.9999994, 21.456],
    [2, 0.0000004, -3.2],
  ],
};
const ALONE: Decided = { status: 'match', reason: 'duplicate_in_master', candidates: [[1, 1, 30]] };
const TWINS: Decided = {
  status: 'review',
  reason: 'equal_candidates',
  candidates: [
    [0, 0.45, 10],
    [2, 0.45, 10],
    [1, 0.05, 7],
  ],
};
const NOBODY: Decided = { status: 'unmatched', reason: 'no_candidate' };
const NEAR: Decided = { status: 'unmatched', reason: 'date_differs', candidates: [[1, 0.3, 2]] };
const ABSENT: Decided = { status: 'absent' };

const INSURED = [
  { fullName: 'NGUYEN VAN HUNG', birthDate: '1/2/1980', insuranceNumber: '0123456789', wardCode: '00004' },
  { fullName: 'Trần Thị Bé, con', birthDate: '1990', insuranceNumber: '', wardCode: '4' },
  { fullName: 'Lê An', birthDate: '05/05/2001', address: 'Số 1\nThôn Đông', wardCode: '00008' },
];
const BIRTHS = [
  { 'child.fullName': 'Lê Bình', 'father.fullName': 'Lê An', 'mother.fullName': '' },
  { 'child.fullName': 'Trần Cúc', 'father.fullName': '', 'mother.fullName': 'Trần Bé' },
];

async function tables(outcome: RunOutcome): Promise<(file: string) => string[][]> {
  const folder = await testFolder();
  await writeReports(outcome, { path: (name) => join(folder, name) }, testPorts());
  const texts = new Map<string, string>();
  for (const file of await filesIn(folder)) texts.set(file, await readFile(join(folder, file), 'utf8'));
  return (file) => {
    const text = texts.get(file)!;
    expect(text.startsWith('\ufeff')).toBe(false);
    expect(text.endsWith('\r\n')).toBe(true);
    return parse(text, { record_delimiter: '\r\n' });
  };
}

function outcome(more: Partial<Parameters<typeof makeOutcome>[0]> = {}): RunOutcome {
  return makeOutcome({
    master: MASTER,
    extracts: [
      {
        name: 'bao_hiem',
        kind: 'insurance',
        rows: INSURED,
        decided: { self: [MATCH, NEAR, TWINS] },
        rejected: [
          { row: 2, line: 3, byte: 90, reason: 'broken_quote', detail: '2 of 4 fields', raw: '"x,y' },
        ],
      },
      {
        name: 'khai_sinh',
        kind: 'birth',
        rows: BIRTHS,
        decided: { child: [NOBODY, ALONE], father: [MATCH, ABSENT], mother: [ABSENT, NOBODY] },
      },
    ],
    plan: { reports: 'tables' },
    ...more,
  });
}

describe('links.csv', () => {
  test('one row for every counted person, in input order', async () => {
    const read = await tables(outcome());
    expect(read('links.csv')).toEqual([
      [
        'extract',
        'row',
        'person',
        'status',
        'resident_id',
        'probability',
        'weight',
        'rival_resident_id',
        'rival_probability',
        'reason',
      ],
      ['bao_hiem', '1', 'self', 'match', 'R1', '0.999999', '21.46', 'R3', '0.000000', ''],
      ['bao_hiem', '3', 'self', 'unmatched', '', '', '', '', '', 'date_differs'],
      ['bao_hiem', '4', 'self', 'review', 'R1', '0.450000', '10.00', 'R3', '0.450000', 'equal_candidates'],
      ['khai_sinh', '1', 'child', 'unmatched', '', '', '', '', '', 'no_candidate'],
      ['khai_sinh', '1', 'father', 'match', 'R1', '0.999999', '21.46', 'R3', '0.000000', ''],
      ['khai_sinh', '2', 'child', 'match', 'R2', '1.000000', '30.00', '', '', 'duplicate_in_master'],
      ['khai_sinh', '2', 'mother', 'unmatched', '', '', '', '', '', 'no_candidate'],
    ]);
  });
});

describe('unmatched.csv', () => {
  test('reason, nearest resident and the texts as they stand', async () => {
    const read = await tables(outcome());
    const [header, ...rows] = read('unmatched.csv');
    expect(header).toEqual(
      'extract,row,person,reason,nearest_resident_id,nearest_probability,full_name,birth_date,sex,citizen_id,old_id_number,insurance_number,ward_code,hamlet,address,employer'.split(
        ',',
      ),
    );
    expect(rows).toEqual([
      [
        'bao_hiem',
        '3',
        'self',
        'date_differs',
        'R2',
        '0.300000',
        'Trần Thị Bé, con',
        '1990',
        '',
        '',
        '',
        '',
        '4',
        '',
        '',
        '',
      ],
      ['khai_sinh', '1', 'child', 'no_candidate', '', '', 'Lê Bình', ...new Array<string>(9).fill('')],
      ['khai_sinh', '2', 'mother', 'no_candidate', '', '', 'Trần Bé', ...new Array<string>(9).fill('')],
    ]);
  });

  test('a name in two columns is read as one', async () => {
    const read = await tables(
      makeOutcome({
        master: MASTER,
        extracts: [
          {
            name: 'x',
            kind: 'insurance',
            rows: [{ familyName: 'Lê Thị', givenName: 'Cúc' }],
            decided: { self: [NOBODY] },
          },
        ],
        plan: { reports: 'tables' },
      }),
    );
    expect(read('unmatched.csv')[1]![6]).toBe('Lê Thị Cúc');
  });
});

describe('review.csv', () => {
  test('candidates side by side, equal ones share a rank', async () => {
    const read = await tables(outcome());
    const [header, ...rows] = read('review.csv');
    expect(header!.slice(0, 12)).toEqual(
      'extract,row,person,rank,candidates,resident_id,probability,reason,full_name_extract,full_name_master,birth_date_extract,birth_date_master'.split(
        ',',
      ),
    );
    expect(header!.slice(-2)).toEqual(['mother_name_extract', 'mother_name_master']);
    expect(rows.map((row) => row.slice(3, 12))).toEqual([
      [
        '1',
        '3',
        'R1',
        '0.450000',
        'equal_candidates',
        'Lê An',
        'Nguyễn Văn Hùng',
        '05/05/2001',
        '01/02/1980',
      ],
      ['1', '3', 'R3', '0.450000', 'equal_candidates', 'Lê An', 'Lê An', '05/05/2001', '05/05/2001'],
      ['3', '3', 'R2', '0.050000', 'equal_candidates', 'Lê An', 'Trần Thị "Bé"', '05/05/2001', '1990'],
    ]);
    expect(rows[0]![header!.indexOf('address_extract')]).toBe('Số 1\nThôn Đông');
  });

  test('at most ten of them, and how many there were', async () => {
    const many: Decided = {
      status: 'review',
      reason: 'equal_candidates',
      candidates: Array.from({ length: 12 }, (_, row) => [row, 1 / 12, 3] as const),
    };
    const read = await tables(
      makeOutcome({
        master: Array.from({ length: 12 }, (_, row) => ({ residentId: `R${row}`, fullName: 'Lê An' })),
        extracts: [
          { name: 'x', kind: 'insurance', rows: [{ fullName: 'Lê An' }], decided: { self: [many] } },
        ],
        plan: { reports: 'tables' },
      }),
    );
    const rows = read('review.csv').slice(1);
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map((row) => `${row[3]} of ${row[4]}`))).toEqual(new Set(['1 of 12']));
  });

  test("a child's parents stand beside it", async () => {
    const read = await tables(
      outcome({
        extracts: [
          {
            name: 'khai_sinh',
            kind: 'birth',
            rows: BIRTHS,
            decided: { child: [TWINS, NOBODY], father: [NOBODY, ABSENT] },
          },
        ],
      }),
    );
    const [header, row] = read('review.csv');
    expect(row![header!.indexOf('father_name_extract')]).toBe('Lê An');
  });
});

describe('conflicts.csv and findings.csv', () => {
  test('values as they stand, the finding of each conflict, evidence with stable field names', async () => {
    const read = await tables(
      outcome({
        conflicts: [
          {
            source: 'bao_hiem',
            row: 1,
            person: 'self',
            resident: 1,
            field: 'fullName',
            extractValue: 'Trần Thị Bé, con',
            masterValue: 'Trần Thị "Bé"',
            difference: 'typo',
            findingId: 'f7',
          },
        ],
        findings: [
          {
            id: 'f7',
            code: 'name_differs',
            row: 1,
            resident: 1,
            who: ['insurance', 'police'],
            evidence: [
              { field: 'fullName', extract: 'A', master: 'B' },
              { field: 'phone', extract: '0912', master: '' },
              { field: 'birthDate', master: '1990' },
              { field: 'reason', fact: 'no_number' },
            ],
          },
          {
            id: 'f8',
            code: 'duplicate_resident',
            source: 'master',
            row: 2,
            resident: 2,
            wardCode: '',
            hamlet: 'Tổ 1',
          },
        ],
      }),
    );
    expect(read('conflicts.csv')).toEqual([
      [
        'extract',
        'row',
        'person',
        'resident_id',
        'field',
        'extract_value',
        'master_value',
        'difference',
        'finding_id',
      ],
      ['bao_hiem', '3', 'self', 'R2', 'fullName', 'Trần Thị Bé, con', 'Trần Thị "Bé"', 'typo', 'f7'],
    ]);
    expect(read('findings.csv')).toEqual([
      'finding_id,code,dimension,severity,extract,row,person,resident_id,ward_code,hamlet,evidence,action,who'.split(
        ',',
      ),
      [
        'f7',
        'name_differs',
        'du',
        'high',
        'bao_hiem',
        '3',
        'self',
        'R2',
        '00004',
        '',
        'fullName: A ≠ B; phone: 0912 ≠ –; birthDate: 1990; reason: no_number',
        '[do name_differs]',
        'insurance|police',
      ],
      [
        'f8',
        'duplicate_resident',
        'du',
        'high',
        'master',
        '3',
        'self',
        'R3',
        '',
        'Tổ 1',
        '',
        '[do duplicate_resident]',
        'police',
      ],
    ]);
  });
});

describe('issues.csv and rejected.csv', () => {
  test('by file, row, field and code', async () => {
    const read = await tables(
      outcome({
        issues: [
          {
            source: 'khai_sinh',
            key: 'child.fullName',
            byText: new Map([[1, ['name_incomplete', 'name_digits']]]),
            byRow: new Map(),
          },
          // One date for both spouses: read twice, one cell.
          {
            source: 'bao_hiem',
            key: 'self.wardCode',
            byText: new Map([[2, ['ward_code_zero_restored']]]),
            byRow: new Map(),
          },
          {
            source: 'bao_hiem',
            key: 'wardCode',
            byText: new Map([[2, ['ward_code_zero_restored']]]),
            byRow: new Map(),
          },
          { source: 'bao_hiem', key: 'birthDate', byText: new Map(), byRow: new Map([[2, ['date_future']]]) },
          {
            source: 'master',
            key: 'birthDate',
            byText: new Map([[2, ['date_year_only']]]),
            byRow: new Map(),
          },
        ],
      }),
    );
    expect(read('issues.csv')).toEqual([
      ['file', 'row', 'field', 'code'],
      ['master.csv', '2', 'birthDate', 'date_year_only'],
      ['bao_hiem.csv', '3', 'wardCode', 'ward_code_zero_restored'],
      ['bao_hiem.csv', '4', 'birthDate', 'date_future'],
      ['khai_sinh.csv', '1', 'child.fullName', 'name_digits'],
      ['khai_sinh.csv', '1', 'child.fullName', 'name_incomplete'],
    ]);
    expect(read('rejected.csv')).toEqual([
      ['extract', 'row', 'line', 'byte', 'reason', 'detail', 'raw'],
      ['bao_hiem', '2', '3', '90', 'broken_quote', '2 of 4 fields', '"x,y'],
    ]);
  });
});

describe('which files', () => {
  test('--reports tables makes no workbooks', async () => {
    const folder = await testFolder();
    await writeReports(outcome(), { path: (name) => join(folder, name) }, testPorts());
    expect(await filesIn(folder)).toEqual([
      'conflicts.csv',
      'findings.csv',
      'issues.csv',
      'links.csv',
      'model.json',
      'rejected.csv',
      'review.csv',
      'summary.json',
      'unmatched.csv',
    ]);
  });

  test('the same outcome gives the same bytes twice, but for the time in summary.json', async () => {
    const contents = await Promise.all(
      [1, 2].map(async () => {
        const folder = await testFolder();
        const run = outcome({
          plan: { reports: 'all' },
          findings: [{ row: 1 }, { id: 'f2', row: 2, wardCode: '' }],
        });
        await writeReports(run, { path: (name) => join(folder, ...name.split('/')) }, testPorts());
        const files = await filesIn(folder);
        return Promise.all(
          files.map(async (file) => {
            const bytes = await readFile(join(folder, file));
            return [
              file,
              file === 'summary.json'
                ? bytes.toString().replace(/"finished": "[^"]+"/, '')
                : bytes.toString('hex'),
            ];
          }),
        );
      }),
    );
    expect(contents[0]).toEqual(contents[1]);
    expect(contents[0]!.map(([file]) => file)).toContain('theo-xa/chua-ro-xa/danh-sach.xlsx');
  });

  test('a stop asked for while writing ends it', async () => {
    const folder = await testFolder();
    const controller = new AbortController();
    controller.abort();
    await expect(
      writeReports(outcome(), { path: (name) => join(folder, name) }, testPorts(controller.signal)),
    ).rejects.toThrow('abort');
  });
});
