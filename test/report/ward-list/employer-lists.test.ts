import { describe, expect, test } from 'vitest';
import { employerLists } from '../../../src/report/writers/employer-lists.ts';
import { isOutputFile, isOutputFolder } from '../../../src/report/writers/list.ts';
import type { OutcomeRows } from '../outcome.ts';
import { booksOf, peopleOf } from './books.ts';

const MASTER = [
  {
    residentId: 'R1',
    fullName: 'Lê Thị Mai',
    birthDate: '01/02/1980',
    ethnicGroup: 'Ê Đê',
    citizenId: '001180000001',
    phone: '0911',
    address: 'Nhà riêng',
    householdId: 'H1',
    wardCode: '00004',
    wardName: 'Phường Ba Đình',
  },
  {
    residentId: 'R2',
    fullName: 'Lê Thị May',
    birthDate: '1980',
    citizenId: '001180000002',
    wardCode: '00004',
  },
];
const person = (fullName: string, employer: string) => ({
  fullName,
  employer,
  birthDate: '1980',
  phone: '0922',
});
const ROWS: OutcomeRows = {
  master: MASTER,
  extracts: [
    {
      name: 'bao_hiem',
      kind: 'insurance',
      rows: [
        person('Lê Thị Mài', 'Công ty TNHH Hòa Bình'),
        person('Lê Thị Mây', 'CÔNG TY TNHH HÒA BÌNH'),
        person('Lê Thị Mơ', 'Công ty TNHH Hoa Bình'),
        person('Lê Thị Mận', ''),
        person('Lê Thị Mùa', '---'),
      ],
      decided: {
        self: [
          { status: 'match', candidates: [[0, 0.999, 20]] },
          { status: 'unmatched', candidates: [[1, 0.4, 2]] },
          { status: 'unmatched' },
          { status: 'unmatched' },
          { status: 'unmatched' },
        ],
      },
    },
    {
      name: 'tam_tru',
      kind: 'residence',
      rows: [{ fullName: 'Lê Thị Mai', employer: 'Công ty TNHH Hòa Bình' }],
      decided: { self: [{ status: 'match', candidates: [[0, 1, 20]] }] },
    },
  ],
  findings: [
    { id: 'a', code: 'name_differs', severity: 'medium', row: 0, resident: 0, who: ['insurance', 'police'] },
    {
      id: 'a2',
      code: 'master_field_empty',
      severity: 'high',
      row: 0,
      resident: 0,
      who: ['police'],
    },
    { id: 'a3', code: 'phone_differs', severity: 'low', row: 0, resident: 0, who: ['police'] },
    {
      id: 'b',
      code: 'citizen_id_other_person',
      row: 1,
      who: ['insurance', 'police'],
      evidence: [{ field: 'numberHolder', fact: 'Ai Khác, 1950' }],
    },
    { id: 'c', code: 'not_found', row: 2, who: ['insurance'] },
    { id: 'd', code: 'not_found', row: 3, who: ['insurance'] },
    { id: 'e', code: 'not_found', row: 4, who: ['insurance'] },
    { id: 'f', code: 'name_differs', source: 'tam_tru', row: 0, resident: 0, who: ['police'] },
  ],
};

describe('lists of employers', () => {
  test('hold their own people, whom the insurance has to look at', async () => {
    const found = await booksOf(ROWS, { writer: employerLists });
    const keys = [...found].map(([file, book]) => [
      file,
      peopleOf(book.get('danh-sach')).map(({ key }) => key),
    ]);
    expect(keys).toEqual([
      ['theo-don-vi/cong-ty-tnhh-hoa-binh-2/danh-sach.xlsx', ['E:bao_hiem:2:self | b', 'R:R1 | a']],
      ['theo-don-vi/cong-ty-tnhh-hoa-binh/danh-sach.xlsx', ['E:bao_hiem:3:self | c']],
    ]);
  });

  test('tell an employer nothing of other people, nor how the police reach his own', async () => {
    const found = await booksOf(ROWS, { writer: employerLists });
    const book = found.get('theo-don-vi/cong-ty-tnhh-hoa-binh-2/danh-sach.xlsx')!;
    const [may, mai] = peopleOf(book.get('danh-sach'));
    expect(mai).toMatchObject({
      ward: 'Phường Ba Đình',
      master: 'Lê Thị Mai\n01/02/1980\n001180000001',
      contact: '0922',
      action: '[employer name_differs]',
    });
    expect(may).toMatchObject({ master: '[nobody]', masterNumber: '', finding: '[citizen_id_other_person]' });
    const all = JSON.stringify([...book]);
    for (const secret of ['0911', 'Ê Đê', 'Nhà riêng', 'H1', 'Ai Khác', 'R2', '001180000002', 'Thị May']) {
      expect(all).not.toContain(secret);
    }
  });

  test('are known to the output folder', () => {
    expect(isOutputFile('theo-don-vi/cong-ty/danh-sach.xlsx')).toBe(true);
    expect(isOutputFile('theo-don-vi/danh-sach.xlsx')).toBe(false);
    expect(isOutputFile('theo-don-vi')).toBe(false);
    expect(isOutputFile('theo-don-vi/cong-ty/khac.xlsx')).toBe(false);
    expect(isOutputFolder('theo-don-vi/cong-ty')).toBe(true);
    expect(isOutputFolder('theo-don-vi/cong-ty/sau')).toBe(false);
  });

  test('are not made where nobody has an employer', async () => {
    const findings = ROWS.findings!.filter(({ id }) => id === 'd');
    expect((await booksOf({ ...ROWS, findings }, { writer: employerLists })).size).toBe(0);
  });
});
