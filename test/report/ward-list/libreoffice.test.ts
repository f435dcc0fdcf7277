/** The workbooks as LibreOffice opens and prints them. Where it is not installed these tests are not run, and say so. */
import { execFile, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportWording } from '../../../src/cli/report-wording.ts';
import { WORDS } from '../../../src/cli/words.vi.ts';
import { protectFile, protectionOf } from '../../../src/report/xlsx/protect.ts';
import { filesIn } from '../folder.ts';
import type { OutcomeRows } from '../outcome.ts';
import { writeBooks } from './books.ts';

const run = promisify(execFile);
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const IS_THERE = has('soffice') && has('pdftotext');
const SUITE = `lists in LibreOffice${IS_THERE ? '' : ' (not run: libreoffice)'}`;

/** What files of real life hold: a formula, characters that nobody sees, letters turned round, and far too long a cell. */
const NASTY_NAMES = new Map([
  [3, '=1+1'],
  [4, 'Lê\u0007 An\u202e Bình\u0000'],
]);
const LONG = 'đ'.repeat(40_000);

const ROWS: OutcomeRows = {
  master: Array.from({ length: 60 }, (_, row) => ({
    residentId: `HS${row}`,
    fullName: NASTY_NAMES.get(row) ?? `Nguyễn Thị Người Thứ ${row}`,
    birthDate: '02/03/1985',
    sex: 'Nữ',
    citizenId: `00118500${String(row).padStart(4, '0')}`,
    wardCode: '00004',
    wardName: 'Phường Ba & Đình',
    hamlet: 'Tổ dân phố 1',
    address: row === 5 ? LONG : 'Số 1 ngõ 2 đường Rất Dài Tên Là Hoàng Hoa Thám, Tổ dân phố 1',
  })),
  extracts: [
    {
      name: 'bao_hiem',
      kind: 'insurance',
      rows: [{ fullName: 'Nguyễn Thị Nguời', birthDate: '03/02/1985' }],
      decided: { self: [{ status: 'match', candidates: [[0, 0.999, 20]] }] },
    },
  ],
  findings: [
    { id: 'm', code: 'name_differs', severity: 'medium', row: 0, resident: 0, hamlet: 'Tổ dân phố 1' },
    ...Array.from({ length: 60 }, (_, row) => ({
      id: `f${row}`,
      code: 'without_citizen_id',
      source: 'master',
      row,
      resident: row,
      hamlet: `Tổ dân phố ${row % 2}`,
    })),
  ],
};

describe.skipIf(!IS_THERE)(SUITE, () => {
  let folder = '';
  let book = '';

  async function convert(file: string, to: string): Promise<void> {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), file]);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doisoat-lists-'));
    await writeBooks(folder, ROWS, { wording: reportWording(WORDS) });
    book = join(folder, (await filesIn(folder))[0]!);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('print on A4 across, with repeated headings, page numbers and room to sign', async () => {
    await convert(book, 'pdf');
    const { stdout: facts } = await run('pdfinfo', [join(folder, 'out', 'danh-sach.pdf')]);
    expect(facts).toMatch(/Page size: +841\.89 x 595\.3\d? pts \(A4\)|Page size: +841\.\d+ x 595\.\d+ pts/);
    const pages = Number(/Pages: +(\d+)/.exec(facts)![1]);
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'out', 'danh-sach.pdf'), '-']);
    const texts = stdout
      .split('\f')
      .slice(0, pages)
      .map((page) => page.normalize('NFC').replaceAll(/\s/g, ''));
    const lists = texts.filter((page) => page.includes('Côngan–PhườngBa&Đình'));
    expect(lists.length).toBeGreaterThan(2);
    for (const page of lists) expect(page).toContain('Kếtquả');
    for (const [at, page] of texts.entries()) expect(page).toContain(`Trang${at + 1}/${pages}`);
    expect(texts.filter((page) => page.startsWith('Cácnộidungcótrongtệpnày'))).toHaveLength(1);
    const last = lists.at(-1)!;
    for (const sign of ['NGƯỜIKIỂMTRA', 'THỦTRƯỞNGĐƠNVỊ', '(ký,ghirõhọtên)']) expect(last).toContain(sign);
    expect(texts.every((page) => !page.includes('Khóa(không'))).toBe(true);
  }, 120_000);

  test('every cell comes back as the text that it was', async () => {
    await convert(book, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1');
    const files = await readdir(join(folder, 'out'));
    const name = files.find((file) => file.endsWith('-cong-an.csv'))!;
    const csv = await readFile(join(folder, 'out', name), 'utf8');
    expect(csv).toContain('"=1+1\n02/03/1985 · Nữ\n001185000003"');
    expect(csv).toContain(',001185000003,');
    expect(csv).toContain('"Lê An Bình\n02/03/1985');
    expect(csv).toContain('đ… (đã cắt, xem bảng kê)');
    expect(csv).not.toContain('Err:');
  }, 120_000);

  test('a protected book does not open without its password', async () => {
    const locked = join(folder, 'khoa.xlsx');
    await copyFile(book, locked);
    await protectFile(locked, protectionOf('Mật khẩu 1'));
    await convert(locked, 'pdf').catch(() => undefined);
    expect(await readdir(join(folder, 'out'))).not.toContain('khoa.pdf');
  }, 120_000);
});

test.runIf(!IS_THERE)('not run: libreoffice (the lists as they print)', () => {
  expect(IS_THERE).toBe(false);
});
