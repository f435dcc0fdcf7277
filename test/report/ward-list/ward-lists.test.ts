import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import type { RawColumn } from '../../../src/flow.ts';
import type { RunOutcome } from '../../../src/report/model.ts';
import { WARD_COLUMNS, type WardColumn } from '../../../src/report/wording.ts';
import { TABLES } from '../../../src/report/writers/list.ts';
import { wardLists } from '../../../src/report/writers/ward-lists.ts';
import { filesIn, testFolder } from '../folder.ts';
import { makeOutcome, type OutcomeRows } from '../outcome.ts';
import { WORDING } from '../wording.ts';

type Cells = Record<WardColumn, string>;

/** Sheets of every ward's workbook: file → sheet → all rows as they stand. */
async function books(
  rows: OutcomeRows,
  change: (outcome: RunOutcome) => void = () => undefined,
): Promise<Map<string, Map<string, string[][]>>> {
  const folder = await testFolder();
  const outcome = makeOutcome(rows);
  change(outcome);
  await wardLists.write({
    outcome,
    wording: WORDING,
    tables: TABLES,
    rows: new Map(),
    path: (name) => join(folder, ...name.split('/')),
    signal: undefined,
  });
  const found = new Map<string, Map<string, string[][]>>();
  for (const file of await filesIn(folder)) {
    const { sheets } = await readXlsx(await readFile(join(folder, file)));
    found.set(
      file,
      new Map(
        sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map((cell) => String(cell ?? '')))]),
      ),
    );
  }
  return found;
}

/** The people of a sheet by column. */
function people(rows: readonly (readonly string[])[]): Cells[] {
  return rows
    .slice(4)
    .map(
      (row) => Object.fromEntries(WARD_COLUMNS.map((column, index) => [column, row[index] ?? ''])) as Cells,
    );
}

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
      { fullName: 'Phạm Văn Lạ', birthDate: '1970', address: 'Thôn Đông', phone: '0900' },
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

describe('one row a person', () => {
  const rows: OutcomeRows = {
    master: MASTER,
    extracts: EXTRACTS,
    findings: [
      {
        id: 'a',
        code: 'birth_date_differs',
        row: 0,
        resident: 0,
        who: ['insurance', 'police'],
        hamlet: 'Tổ 2',
        evidence: [{ field: 'birthDate', extract: '02/01/1980', master: '01/02/1980' }],
      },
      {
        id: 'b',
        code: 'old_id_differs',
        row: 0,
        resident: 0,
        hamlet: 'Tổ 2',
        evidence: [{ field: 'oldIdNumber', extract: '1', master: '2' }],
      },
      {
        id: 'c',
        code: 'card_due',
        source: 'master',
        row: 0,
        resident: 0,
        hamlet: 'Tổ 2',
        evidence: [{ field: 'age', fact: '40' }],
      },
      {
        id: 'd',
        code: 'under_review',
        row: 1,
        resident: 1,
        hamlet: 'Tổ 10',
        evidence: [{ field: 'reason', fact: 'equal_candidates' }],
      },
      { id: 'e', code: 'not_found', row: 2, hamlet: '' },
    ],
  };

  test('all findings of a resident in one row, for each officer his own', async () => {
    const found = await books(rows);
    expect([...found.keys()]).toEqual(['theo-xa/00004-phuong-ba-dinh/danh-sach.xlsx']);
    const book = found.get('theo-xa/00004-phuong-ba-dinh/danh-sach.xlsx')!;
    expect([...book.keys()]).toEqual(['cong-an', 'bao-hiem']);
    const [police, insurance] = [...book.values()];
    expect(police![1]![0]).toBe('Phường Ba Đình (00004) 30/09/2026: 3');
    const [hung, be, la] = people(police!);
    expect(hung).toEqual({
      number: '1',
      finding: '• [birth_date_differs]\n• [old_id_differs]: oldIdNumber 1≠2\n• [card_due]: age=40',
      name_extract: 'NGUYEN VAN HUNG',
      birth_extract: '02/01/1980',
      sex_extract: '',
      citizen_id_extract: '001080000001',
      name_master: 'Nguyễn Văn Hùng',
      birth_master: '01/02/1980',
      sex_master: 'Nam',
      citizen_id_master: '001080000001',
      resident: 'R1',
      confidence: 'match 0.998',
      source: 'bao_hiem 1',
      hamlet: 'Tổ 2',
      address: 'Số 1',
      phone: 'gọi buổi tối\n0912000111',
      action: '[do birth_date_differs]\n[do old_id_differs]\n[do card_due]',
      answer: '',
      note: '',
      key: 'a b c',
    });
    expect(be).toMatchObject({
      finding: '[under_review]: reason=equal_candidates',
      name_extract: 'Trần Thị Bé',
      name_master: 'Trần Thị Bé',
      citizen_id_master: '=1+1\n001190000002',
      resident: 'R2\nR3',
      confidence: 'review 0.49',
      source: 'bao_hiem 2',
    });
    expect(la).toMatchObject({
      name_extract: 'Phạm Văn Lạ',
      name_master: 'Nguyễn Văn Hùng',
      resident: '',
      confidence: 'unmatched 0.1',
      address: 'Thôn Đông',
      phone: '0900',
    });
    expect(people(insurance!).map((person) => person.key)).toEqual(['a']);
  });

  test('hamlets by number, then households, then names by tên', async () => {
    const named = ['Lê Văn Ân', 'Trần Thị An', 'Lê An', 'Đỗ Bình', 'Nguyễn Đức'].map((fullName, row) => ({
      residentId: `R${row}`,
      fullName,
      householdId: row === 3 ? 'H0' : 'H1',
    }));
    const hamlets = ['Tổ 2', 'Tổ 2', 'Tổ 2', 'Tổ 2', 'Tổ 10'];
    const found = await books({
      master: [...named, { residentId: 'R5', fullName: 'Ai Đó', householdId: '' }],
      extracts: [],
      findings: [5, 0, 1, 2, 3, 4].map((row) => ({
        id: String(row),
        source: 'master',
        row,
        resident: row,
        hamlet: hamlets[row] ?? '',
      })),
    });
    const [sheet] = found.get('theo-xa/00004/danh-sach.xlsx')!.values();
    expect(people(sheet!).map((person) => person.name_master)).toEqual([
      'Đỗ Bình',
      'Lê An',
      'Trần Thị An',
      'Lê Văn Ân',
      'Nguyễn Đức',
      'Ai Đó',
    ]);
  });

  test('copies of a resident are shown below each other', async () => {
    const found = await books({
      master: MASTER,
      extracts: [],
      copies: [[1, 2]],
      findings: [
        { id: 'x', code: 'duplicate_resident', source: 'master', row: 1, resident: 1, others: [2] },
        { id: 'y', code: 'card_due', source: 'master', row: 2, resident: 2 },
      ],
    });
    const [sheet] = found.get('theo-xa/00004-phuong-ba-dinh/danh-sach.xlsx')!.values();
    expect(people(sheet!)).toMatchObject([{ resident: 'R2\nR3', key: 'x y', source: 'master 2' }]);
  });

  test('the gravest finding first; a tick under "Nữ" reads as its heading', async () => {
    const death = { name: 'khai_tu', kind: 'death' as const, rows: [{ fullName: 'Trần Thị Bé', sex: 'x' }] };
    const rows: OutcomeRows = {
      master: MASTER,
      extracts: [{ ...death, decided: { self: [{ status: 'match', candidates: [[1, 1, 20]] }] } }],
      findings: [
        { id: 'x', code: 'name_differs', severity: 'low', source: 'khai_tu', row: 0, resident: 1 },
        { id: 'y', code: 'dead_still_resident', severity: 'high', source: 'khai_tu', row: 0, resident: 1 },
      ],
    };
    const found = await books(rows, (outcome) => {
      const columns = outcome.extracts[0]!.raw.columns as Map<string, RawColumn>;
      columns.set('sex', { ...columns.get('sex')!, header: ' Nữ' });
    });
    const [sheet] = found.get('theo-xa/00004-phuong-ba-dinh/danh-sach.xlsx')!.values();
    expect(people(sheet!)).toMatchObject([{ key: 'y x', sex_extract: 'Nữ' }]);
  });

  test('people of no known ward, and characters that would mislead the reader', async () => {
    const found = await books({
      master: [{ residentId: 'R1', fullName: 'Lê \u202eAn\u0007', wardCode: '' }],
      extracts: [],
      findings: [{ id: 'x', source: 'master', row: 0, resident: 0, wardCode: '' }],
    });
    const [sheet] = found.get('theo-xa/chua-ro-xa/danh-sach.xlsx')!.values();
    expect(people(sheet!)).toMatchObject([{ name_master: 'Lê An' }]);
  });

  test('no findings, no lists', async () => {
    expect((await books({ master: MASTER, extracts: EXTRACTS })).size).toBe(0);
  });
});
