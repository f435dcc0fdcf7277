/** What files of real life hold: the workbooks open all the same, and nothing is cut without saying so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, testFolder } from '../folder.ts';
import type { OutcomeRows } from '../outcome.ts';
import { entryText } from '../xlsx/zip-entry.ts';
import { booksOf, peopleOf, writeBooks } from './books.ts';

const finding = (row: number, more: object = {}) => ({
  id: `f${row}`,
  source: 'master',
  row,
  resident: row,
  ...more,
});

test('wards with names that no folder may have, and two wards of one name', async () => {
  const names = ['Xã A/B', 'CON', '..', 'Xã \u202eđảo', 'Xã Trùng', 'Xã  TRÙNG', '\u0000\n', 'Xã A\\B'];
  const master = names.map((wardName, row) => ({ fullName: `Lê ${row}`, wardCode: `0000${row}`, wardName }));
  const findings = names.map((_, row) => finding(row, { wardCode: `0000${row}` }));
  const found = await booksOf({ master, extracts: [], findings });
  expect([...found.keys()]).toEqual(
    [
      '00000-xa-a-b',
      '00001-con',
      '00002',
      '00003-xa-dao',
      '00004-xa-trung',
      '00005-xa-trung',
      '00006',
      '00007-xa-a-b',
    ].map((folder) => `theo-xa/${folder}/danh-sach.xlsx`),
  );
  for (const book of found.values()) expect(peopleOf(book.get('cong-an'))).toHaveLength(1);
});

describe('texts that a spreadsheet would calculate', () => {
  const NASTY = [
    '=HYPERLINK("http://x")',
    '+84912',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '＋1',
    ' =1',
    '\u200b=1',
  ];

  test('stay texts, with the apostrophe of Excel in front', async () => {
    const folder = await testFolder();
    await writeBooks(folder, {
      master: NASTY.map((text) => ({ fullName: text, address: text, phone: text, householdId: text })),
      extracts: [],
      findings: NASTY.map((text, row) =>
        finding(row, { hamlet: text, evidence: [{ field: 'age', fact: text }] }),
      ),
    });
    const [file] = await filesIn(folder);
    const bytes = await readFile(join(folder, file!));
    const xml = entryText(bytes, 'xl/worksheets/sheet3.xml');
    expect(xml).not.toMatch(/<f[ >]/);
    const styles = entryText(bytes, 'xl/styles.xml').match(/<xf [^>]*xfId="0"[^>]*>/g)!;
    const cells = [...xml.matchAll(/<c r="\w+" s="(\d+)" t="inlineStr"><is>(?:<r>)?<t[^>]*>([^<]*)</g)];
    const risky = cells.filter(([, , text]) => /^[\s\u200b]*[=+\-@＝＋－＠]/.test(text!));
    expect(risky.length).toBeGreaterThan(NASTY.length);
    for (const [, style, text] of risky)
      expect([text, styles[Number(style)]]).toEqual([text, expect.stringContaining('quotePrefix="1"')]);
  });

  test('also as the name of a ward, an employer or an officer, who stand in headings and footers', async () => {
    const found = await booksOf({
      master: [{ fullName: 'Lê An', wardCode: '00004', wardName: '=1+1 & "x" <y>' }],
      extracts: [],
      findings: [finding(0, { hamlet: 'Tổ 1' })],
      plan: { split: [{ officer: '=cmd|x!A1', hamlets: ['Tổ 1'] }] },
    });
    const [book] = found.values();
    expect([...book!.keys()]).toEqual(['tong-hop', 'huong-dan', 'cong-an-cmd-x-a1']);
    expect(book!.get('tong-hop')![0]![0]).toBe('=1+1 & "x" <y> (00004)');
  });
});

test('a cell of 40,000 letters is cut, says so and is counted', async () => {
  const folder = await testFolder();
  const long = 'đ'.repeat(40_000);
  const rows: OutcomeRows = {
    master: [{ fullName: 'Lê An', address: long, phone: '0912' }],
    extracts: [],
    findings: [finding(0, { evidence: [{ field: 'employer', extract: long, master: 'x' }] })],
  };
  const cut = await writeBooks(folder, rows);
  const [book] = (await booksOf(rows)).values();
  const [an] = peopleOf(book!.get('cong-an'));
  for (const cell of [an!.contact!, an!.finding!]) {
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.slice(-30)).toContain('đ… (đã cắt, xem bảng kê)');
  }
  expect(cut).toBe(2);
});

test('100,000 findings in one ward', async () => {
  const count = 100_000;
  const master = Array.from({ length: 500 }, (_, row) => ({ fullName: `Lê ${row}` }));
  const findings = Array.from({ length: count }, (_, at) =>
    finding(at % 500, { id: `f${at}`, severity: at % 1000 === 0 ? 'high' : 'low', hamlet: `Tổ ${at % 7}` }),
  );
  const [book] = (await booksOf({ master, extracts: [], findings })).values();
  const keys = ['cong-an', 'cong-an-bo-sung'].flatMap((name) =>
    peopleOf(book!.get(name)).map(({ key }) => key!),
  );
  expect(keys).toHaveLength(500);
  const ids = keys.flatMap((key) => key.split(' | ')[1]!.split(' '));
  expect(new Set(ids).size).toBe(count);
}, 60_000);
