import { expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/plan.ts';
import type { OutcomeRows } from '../outcome.ts';
import { booksOf, peopleOf } from './books.ts';

const HAMLETS = ['Tổ dân phố 1', 'TDP số 2', 'Thôn Đông', '', 'Tổ dân phố 2', 'Đông', 'Tổ dân phố 10'];

/** Sheets of people with the numbers of the people on them. */
async function sheets(split: NonNullable<Plan['split']>): Promise<Record<string, string>> {
  const rows: OutcomeRows = {
    master: HAMLETS.map((_, row) => ({ residentId: String(row), fullName: `Lê ${row}` })),
    extracts: [],
    findings: HAMLETS.map((hamlet, row) => ({ id: `f${row}`, source: 'master', row, resident: row, hamlet })),
    plan: { split },
  };
  const [book] = (await booksOf(rows)).values();
  const people = [...book!].slice(2).map(([name, sheet]) => {
    const keys = peopleOf(sheet).map(({ key }) => key!.slice(2, 3));
    return [name, `${sheet[1]![0]!.split(')')[1]!.trim()} = ${keys.join(' ')}`] as const;
  });
  return Object.fromEntries(people);
}

test('a sheet for each hamlet, however it is written', async () => {
  expect(await sheets('hamlet')).toEqual({
    'cong-an-thon-dong': 'Thôn Đông 30/09/2026: 2 = 2 5',
    'cong-an-to-dan-pho-1': 'Tổ dân phố 1 30/09/2026: 1 = 0',
    'cong-an-tdp-so-2': 'TDP số 2 30/09/2026: 2 = 1 4',
    'cong-an-to-dan-pho-10': 'Tổ dân phố 10 30/09/2026: 1 = 6',
    'cong-an-chua-ro-thon': '[unknown hamlet] 30/09/2026: 1 = 3',
  });
});

test('a sheet for each officer with his hamlets, the others together', async () => {
  const split = [
    { officer: 'Trần Văn Ánh', hamlets: ['Thôn Đông', 'tdp 02'] },
    { officer: 'Lê Thị Bông', ward: '00004', hamlets: ['Tổ 1', 'Tổ 2'] },
    { officer: 'Ai Đó Xã Khác', ward: '99999', hamlets: ['Tổ dân phố 10'] },
  ];
  expect(await sheets(split)).toEqual({
    'cong-an-tran-van-anh': 'Trần Văn Ánh 30/09/2026: 4 = 2 5 1 4',
    'cong-an-le-thi-bong': 'Lê Thị Bông 30/09/2026: 1 = 0',
    'cong-an-con-lai': '[other hamlets] 30/09/2026: 2 = 6 3',
  });
});

test('names of sheets stay short and different', async () => {
  const officer = 'Một Cái Tên Rất Rất Rất Dài Không Ai Có';
  const split = [
    { officer: `${officer} A`, hamlets: ['Tổ dân phố 1'] },
    { officer: `${officer} B`, hamlets: ['Tổ dân phố 2'] },
  ];
  const names = Object.keys(await sheets(split));
  expect(names).toContain('cong-an-mot-cai-ten-rat-rat-rat');
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,31}$/);
});
