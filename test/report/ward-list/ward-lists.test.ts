import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RawColumn } from '../../../src/flow.ts';
import { DEFAULT_REPORTING } from '../../../src/plan/reporting.ts';
import { testFolder } from '../folder.ts';
import type { OutcomeRows } from '../outcome.ts';
import { entryText } from '../xlsx/zip-entry.ts';
import { booksOf, peopleOf, writeBooks } from './books.ts';

const BOOK = 'theo-xa/00004-phuong-ba-dinh/danh-sach.xlsx';

const MASTER = [
  {
    residentId: 'R1',
    fullName: 'Nguyễn Văn Hùng',
    birthDate: '01/02/1980',
    sex: 'Nam',
    citizenId: '001080000001',
    wardCode: '00004',
    wardName: 'Phường Ba Đình',
    householdId: 'H2',
    address: 'Số 1',
    phone: '0912000111',
  },
  {
    residentId: 'R2',
    fullName: 'Trần Thị Bé',
    birthDate: '1990',
    sex: 'Nữ',
    citizenId: '=1+1',
    wardCode: '00004',
    wardName: 'Phường Ba Đình',
    householdId: 'H1',
  },
  {
    residentId: 'R3',
    fullName: 'Trần Thị Bé',
    birthDate: '1990',
    sex: 'Nữ',
    citizenId: '001190000002',
    wardCode: '00004',
    wardName: 'P. Ba Đình',
    householdId: 'H1',
  },
];
const EXTRACTS: OutcomeRows['extracts'] = [
  {
    name: 'bao_hiem',
    kind: 'insurance',
    rows: [
      {
        fullName: 'NGUYEN VAN HUNG',
        birthDate: '02/01/1980',
        citizenId: '001080000001',
        contactNote: 'gọi buổi tối',
      },
      { fullName: 'Trần Thị Bé', birthDate: '1990', wardCode: '00004' },
      { fullName: 'Phạm Văn Lạ', birthDate: '1980-02-01', address: 'Thôn Đông', phone: '0900' },
    ],
    decided: {
      self: [
        { status: 'match', candidates: [[0, 0.998, 20]] },
        {
          status: 'review',
          reason: 'equal_candidates',
          candidates: [
            [1, 0.49, 9],
            [2, 0.49, 9],
          ],
        },
        { status: 'unmatched', reason: 'date_differs', candidates: [[0, 0.1, 1]] },
      ],
    },
  },
];

const ROWS: OutcomeRows = {
  master: MASTER,
  extracts: EXTRACTS,
  findings: [
    {
      id: 'a',
      code: 'birth_date_differs',
      severity: 'medium',
      row: 0,
      resident: 0,
      who: ['insurance', 'police'],
      hamlet: 'Tổ 2',
      evidence: [{ field: 'birthDate', extract: '02/01/1980', master: '01/02/1980' }],
    },
    {
      id: 'b',
      code: 'insurance_number_differs',
      severity: 'low',
      row: 0,
      resident: 0,
      hamlet: 'Tổ 2',
      evidence: [{ field: 'insuranceNumber', extract: '6612345678', master: '6612345679' }],
    },
    {
      id: 'c',
      code: 'card_due',
      source: 'master',
      severity: 'medium',
      row: 0,
      resident: 0,
      hamlet: 'Tổ 2',
      evidence: [{ field: 'age', fact: '40' }],
    },
    {
      id: 'd',
      code: 'under_review',
      severity: 'medium',
      row: 1,
      resident: 1,
      hamlet: 'Tổ 10',
      evidence: [{ field: 'reason', fact: 'equal_candidates' }],
    },
    { id: 'e', code: 'not_found', row: 2, hamlet: '' },
  ],
};

describe('one row a person', () => {
  test('a ward is named beside its code, for officers know places by name', async () => {
    const findings = [
      {
        ...ROWS.findings![0]!,
        code: 'other_ward',
        evidence: [{ field: 'wardCode', extract: '99999', master: '00004' }],
      },
    ];
    const book = (await booksOf({ ...ROWS, findings })).get(BOOK)!;
    expect(peopleOf(book.get('cong-an'))[0]!.finding).toContain('≠ 00004 Phường Ba Đình (');
    expect(peopleOf(book.get('cong-an'))[0]!.finding).toContain(' 99999 (');
  });

  test('all findings of a resident in one row, for each officer his own', async () => {
    const found = await booksOf(ROWS);
    expect([...found.keys()]).toEqual([BOOK]);
    const book = found.get(BOOK)!;
    expect([...book.keys()]).toEqual(['tong-hop', 'huong-dan', 'cong-an', 'bao-hiem']);
    expect(book.get('cong-an')![1]![0]).toBe('Phường Ba Đình (00004)  30/09/2026: 3');
    const [la, hung, be] = peopleOf(book.get('cong-an'));
    expect(hung).toEqual({
      number: '2',
      hamlet: 'Tổ 2',
      master: 'Nguyễn Văn Hùng\n01/02/1980 · Nam\n001080000001',
      extract: 'NGUYEN VAN HUNG\n02/01/1980\n001080000001',
      severity: '[medium]',
      finding:
        '• [birth_date_differs]\n• [card_due]: age=40\n• [insurance_number_differs]: 6612345678 (nguồn) ≠ 6612345679 (dân cư)',
      resident: 'R1\nmatch 0.998',
      source: 'bao_hiem 1',
      contact: 'Số 1\n0912000111\ngọi buổi tối',
      action: '• [act birth_date_differs]\n• [act card_due]\n• [act insurance_number_differs]',
      deadline: '[medium]\n05/10/2026 10/10/2026',
      answer: '',
      note: '',
      name: 'Nguyễn Văn Hùng',
      masterNumber: '001080000001',
      extractNumber: '001080000001',
      household: 'H2',
      key: 'R:R1 | a c b',
    });
    expect(be).toMatchObject({
      finding: '[under_review]: reason=equal_candidates',
      extract: 'Trần Thị Bé\n1990',
      master: '[2 candidates]\nTrần Thị Bé\n1990 · Nữ\n=1+1\nTrần Thị Bé\n1990 · Nữ\n001190000002',
      resident: 'R2\nreview 0.49\nR3\nreview 0.49',
      source: 'bao_hiem 2',
      key: 'E:bao_hiem:2:self | d',
    });
    expect(la).toMatchObject({
      hamlet: 'Thôn Đông',
      extract: 'Phạm Văn Lạ\n1980-02-01',
      master: '[nearest]\nNguyễn Văn Hùng\n01/02/1980 · Nam\n001080000001',
      resident: 'R1\nunmatched 0.1',
      severity: '[high]',
      deadline: '[high]\n15/10/2026 visit',
      contact: 'Thôn Đông\n0900',
      name: 'Phạm Văn Lạ',
    });
    expect(peopleOf(book.get('bao-hiem')).map(({ key }) => key)).toEqual(['R:R1 | a']);
  });

  test('who has nothing but proposals stands on a sheet of proposals; nobody is lost', async () => {
    const findings: OutcomeRows['findings'] = [
      { id: 'low', code: 'phone_differs', severity: 'low', row: 0, resident: 0 },
      { id: 'also', code: 'master_field_empty', severity: 'low', row: 1, who: ['insurance', 'police'] },
      { id: 'high', code: 'not_found', severity: 'high', row: 1, who: ['police'] },
    ];
    const book = (await booksOf({ master: MASTER, extracts: EXTRACTS, findings })).get(BOOK)!;
    const keys = [...book].slice(2).map(([name, rows]) => [name, peopleOf(rows).map(({ key }) => key)]);
    expect(keys).toEqual([
      ['cong-an', ['E:bao_hiem:2:self | high also']],
      ['cong-an-bo-sung', ['R:R1 | low']],
      ['bao-hiem-bo-sung', ['E:bao_hiem:2:self | also']],
    ]);
    expect(peopleOf(book.get('cong-an-bo-sung'))[0]).toMatchObject({ severity: '[low]', deadline: '-' });
  });

  test('hamlets by number, urgent households first, then households, then names by tên', async () => {
    const people = [
      // full name, household, hamlet, severity
      ['Lê Văn Ân', 'H1', 'TDP số 02', 'medium'],
      ['Trần Thị An', 'H1', 'Tổ dân phố 2', 'medium'],
      ['Lê An', 'H1', 'Tổ 2', 'medium'],
      ['Đỗ Bình', 'H0', 'Tổ dân phố 2', 'medium'],
      ['Nguyễn Đức', 'H1', 'Tổ 10', 'medium'],
      ['Ai Đó', '', '', 'medium'],
      ['Bùi Gấp', 'H9', 'Tổ dân phố 2', 'high'],
      ['Bùi Chung', 'H9', 'Tổ dân phố 2', 'medium'],
    ] as const;
    const found = await booksOf({
      master: people.map(([fullName, householdId], row) => ({
        residentId: `R${row}`,
        fullName,
        householdId,
      })),
      extracts: [],
      findings: people.map(([, , hamlet, severity], row) => ({
        id: String(row),
        source: 'master',
        row,
        resident: row,
        hamlet,
        severity,
      })),
    });
    const listed = peopleOf(found.get('theo-xa/00004/danh-sach.xlsx')!.get('cong-an'));
    expect(listed.map(({ hamlet, name }) => `${hamlet}: ${name}`)).toEqual([
      'Tổ dân phố 2: Bùi Chung',
      'Tổ dân phố 2: Bùi Gấp',
      'Tổ dân phố 2: Đỗ Bình',
      'Tổ dân phố 2: Lê An',
      'Tổ dân phố 2: Trần Thị An',
      'Tổ dân phố 2: Lê Văn Ân',
      'Tổ 10: Nguyễn Đức',
      ': Ai Đó',
    ]);
  });

  test('an address tells the hamlet, unless it is in another ward', async () => {
    const addresses = ['Số 1, TDP số 3, P. Ba Đình', 'Thôn Hạ, Xã Khác', 'Tổ 3', 'Số 5 đường Láng', ''];
    const found = await booksOf({
      master: MASTER,
      extracts: [
        {
          name: 'a',
          kind: 'residence',
          rows: addresses.map((address, row) => ({ fullName: `Lê ${row}`, address })),
          decided: { self: addresses.map(() => ({ status: 'unmatched' })) },
        },
      ],
      findings: addresses.map((_, row) => ({ id: `f${row}`, source: 'a', row })),
    });
    const listed = peopleOf(found.get(BOOK)!.get('cong-an'));
    expect(listed.map(({ hamlet, name }) => `${name}: ${hamlet}`)).toEqual([
      'Lê 0: TDP số 3',
      'Lê 2: TDP số 3',
      'Lê 1: ',
      'Lê 3: ',
      'Lê 4: ',
    ]);
  });

  test('copies of a resident are shown below each other', async () => {
    const found = await booksOf({
      master: MASTER,
      extracts: [],
      copies: [[1, 2]],
      findings: [
        { id: 'x', code: 'duplicate_resident', source: 'master', row: 1, resident: 1, others: [2] },
        { id: 'y', code: 'card_due', source: 'master', row: 2, resident: 2 },
      ],
    });
    expect(peopleOf(found.get(BOOK)!.get('cong-an'))).toMatchObject([
      { resident: 'R2\nR3', key: 'R:R2 | x y', source: 'master 2' },
    ]);
  });

  test('the gravest finding first; a tick under "Nữ" reads as its heading', async () => {
    const death = { name: 'khai_tu', kind: 'death' as const, rows: [{ fullName: 'Trần Thị Bê', sex: 'x' }] };
    const rows: OutcomeRows = {
      master: MASTER,
      extracts: [{ ...death, decided: { self: [{ status: 'match', candidates: [[1, 1, 20]] }] } }],
      findings: [
        { id: 'x', code: 'name_differs', severity: 'low', source: 'khai_tu', row: 0, resident: 1 },
        { id: 'y', code: 'dead_still_resident', severity: 'high', source: 'khai_tu', row: 0, resident: 1 },
      ],
    };
    const found = await booksOf(rows, {
      change: (outcome) => {
        const columns = outcome.extracts[0]!.raw.columns as Map<string, RawColumn>;
        columns.set('sex', { ...columns.get('sex')!, header: ' Nữ' });
      },
    });
    const listed = peopleOf(found.get(BOOK)!.get('cong-an'));
    expect(listed).toMatchObject([{ key: 'R:R2 | y x', extract: 'Trần Thị Bê\nNữ' }]);
  });

  test('a record that says what the residents’ file says is not written out again', async () => {
    const rows: OutcomeRows = {
      master: MASTER,
      extracts: [
        {
          name: 'a',
          kind: 'insurance',
          rows: [{ fullName: 'NGUYỄN VĂN HÙNG', birthDate: '1980-02-01', sex: '1', citizenId: '1080000001' }],
          decided: { self: [{ status: 'match', candidates: [[0, 1, 20]] }] },
        },
        {
          name: 'b',
          kind: 'residence',
          rows: [{ fullName: 'Nguyễn Văn Hưng', birthDate: '1980' }],
          decided: { self: [{ status: 'match', candidates: [[0, 1, 20]] }] },
        },
      ],
      findings: ['a', 'b'].map((source) => ({ id: source, source, row: 0, resident: 0 })),
    };
    const [hung] = peopleOf((await booksOf(rows)).get(BOOK)!.get('cong-an'));
    expect(hung!.extract).toBe('a: [same]\nb: \nNguyễn Văn Hưng\n1980');
  });

  test('an old number in the column of citizen ids is no other number', async () => {
    const folder = await testFolder();
    await writeBooks(folder, {
      master: [{ residentId: 'R1', fullName: 'Lê An', citizenId: '001080000001', oldIdNumber: '012345678' }],
      extracts: [
        {
          name: 'a',
          kind: 'insurance',
          rows: [{ fullName: 'Lê Ân', citizenId: '012345678' }],
          decided: { self: [{ status: 'match', candidates: [[0, 1, 20]] }] },
        },
      ],
      findings: [{ id: 'a', source: 'a', row: 0, resident: 0, code: 'name_differs' }],
    });
    const xml = entryText(
      await readFile(join(folder, 'theo-xa/00004/danh-sach.xlsx')),
      'xl/worksheets/sheet3.xml',
    );
    const runs = [...xml.matchAll(/<r><rPr><b\/><u\/>.*?<t xml:space="preserve">(.*?)<\/t><\/r>/g)];
    expect(runs.map((run) => run[1])).toEqual(['A', 'Â']);
  });

  test('numbers are masked only where it is asked for, telephone numbers never', async () => {
    const evidence = [
      { field: 'insuranceNumber', extract: '6612345678', master: '' },
      { field: 'numberHolder', fact: 'Lê An, 001190000777' },
      { field: 'phone', extract: '0912345678', master: '' },
    ];
    const rows: OutcomeRows = {
      ...ROWS,
      findings: [{ id: 'a', code: 'x', row: 0, resident: 0, evidence }],
      plan: { mask: true },
    };
    const [hung] = peopleOf((await booksOf(rows)).get(BOOK)!.get('cong-an'));
    expect(hung).toMatchObject({
      master: 'Nguyễn Văn Hùng\n01/02/1980 · Nam\n•••••••••001',
      masterNumber: '•••••••••001',
      finding: '[x]: [insuranceNumber]: •••••••678; numberHolder=Lê An, •••••••••777; [phone]: 0912345678',
      contact: 'Số 1\n0912000111\ngọi buổi tối',
      key: 'R:R1 | a',
    });
  });

  test('characters that would mislead the reader are left out', async () => {
    const found = await booksOf({
      master: [{ residentId: 'R1', fullName: 'Lê \u202eAn\u0007', wardCode: '' }],
      extracts: [],
      findings: [{ id: 'x', source: 'master', row: 0, resident: 0, wardCode: '' }],
    });
    const listed = peopleOf(found.get('theo-xa/chua-ro-xa/danh-sach.xlsx')!.get('cong-an'));
    expect(listed).toMatchObject([{ master: 'Lê An' }]);
  });

  test('no findings, no lists', async () => {
    expect((await booksOf({ master: MASTER, extracts: EXTRACTS })).size).toBe(0);
  });
});

describe('people of no known ward', () => {
  test('are listed with the wards that they may belong to', async () => {
    const rows: OutcomeRows = {
      ...ROWS,
      findings: [
        { id: 'a', code: 'under_review', row: 1, resident: 1, wardCode: '' },
        { id: 'b', code: 'not_found', row: 2, wardCode: '00013|00097' },
      ],
    };
    const found = await booksOf(rows);
    expect([...found.keys()]).toEqual(['theo-xa/chua-ro-xa/danh-sach.xlsx']);
    const listed = peopleOf([...found.values()][0]!.get('cong-an'));
    expect(listed.map(({ key, candidateWards }) => [key, candidateWards])).toEqual([
      ['E:bao_hiem:3:self | b', ' (00013)\n (00097)\nPhường Ba Đình (00004)'],
      ['E:bao_hiem:2:self | a', 'Phường Ba Đình (00004)\nnguồn: 00004'],
    ]);
  });

  test('in a known ward there is no such column', async () => {
    const sheet = (await booksOf(ROWS)).get(BOOK)!.get('cong-an')!;
    expect(sheet[3]).not.toContain('[candidateWards]');
  });
});

describe('cover and guide', () => {
  test('the cover counts every person once, by the gravest task', async () => {
    const cover = (await booksOf(ROWS)).get(BOOK)!.get('tong-hop')!;
    const filled = cover
      .map((row) => row.filter((cell) => cell !== '').join(' | '))
      .filter((row) => row !== '');
    expect(filled).toEqual([
      'Phường Ba Đình (00004)',
      '[cover]',
      '[as of 30/09/2026]',
      '3 1 0',
      '[note]',
      '[by officer]',
      '[list] | [urgent] | [normal] | [proposals] | [people] | [sheet] | [deadline]',
      'DANH SÁCH police check | 1 | 2 | 0 | 3 | cong-an | 05/10/2026',
      'DANH SÁCH insurance check | 0 | 1 | 0 | 1 | bao-hiem | 05/10/2026',
      '[by hamlet]',
      '[hamlet] | [urgent] | [normal] | [proposals] | [people]',
      'Thôn Đông | 1 | 0 | 0 | 1',
      'Tổ 2 | 0 | 1 | 0 | 1',
      'Tổ 10 | 0 | 1 | 0 | 1',
      '[total] | 1 | 2 | 0 | 3',
      '[by finding]',
      '[finding] | [urgent] | [normal] | [proposals] | [people] | [officer]',
      '[not_found] | 1 | 0 | 0 | 1 | [police]',
      '[birth_date_differs] | 0 | 1 | 0 | 1 | [police], [insurance]',
      '[card_due] | 0 | 1 | 0 | 1 | [police]',
      '[under_review] | 0 | 1 | 0 | 1 | [police]',
      '[insurance_number_differs] | 0 | 0 | 1 | 1 | [police]',
    ]);
  });

  test('the guide explains the answers, the deadlines and every finding of the book', async () => {
    const guide = (await booksOf(ROWS))
      .get(BOOK)!
      .get('huong-dan')!
      .map((row) => row.join('|'));
    for (const line of ['đã chết|c', '30/09/2026 +5 +5 +15', '[hamlet]|[meaning of hamlet]']) {
      expect(
        guide.some((row) => row.startsWith(line)),
        line,
      ).toBe(true);
    }
    for (const finding of ROWS.findings!) {
      expect(guide).toContain(`[${finding.code}]|[why ${finding.code}]|[do ${finding.code}]`);
    }
  });

  test('deadlines are the office’s own where it sets them', async () => {
    const deadlinesSet = { verifyDays: 2, repairDays: 1, visitDays: 40 };
    const plan = { reporting: { ...DEFAULT_REPORTING, deadlines: deadlinesSet } };
    const found = await booksOf({ ...ROWS, plan });
    const deadlines = peopleOf(found.get(BOOK)!.get('cong-an')).map(({ deadline }) => deadline);
    expect(deadlines).toEqual([
      '[high]\n09/11/2026 visit',
      '[medium]\n02/10/2026 03/10/2026',
      '[medium]\n02/10/2026 03/10/2026',
    ]);
  });
});
