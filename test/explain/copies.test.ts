/** Rows of the residents' file: which other rows are the same person, held against what the run found. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '../../src/evaluate/read-table.ts';
import type { CopiesExplanation, PairExplanation } from '../../src/explain/explanation.ts';
import { doisoat, VIETNAMESE } from '../cli/fake-screen.ts';

const MASTER = [
  'MA_HO_SO,SO_DDCN,SO_CMND,HO_VA_TEN,NGAY_SINH,GIOI_TINH,MA_XA,THON_TO,SDT',
  'HS0001,066085001201,,Nguyễn Văn Bảo Khang,12/03/1985,Nam,24133,Tổ 1,',
  'HS0002,066190002302,,Trần Thị Mỹ Duyên,05/11/1990,Nữ,24133,Tổ 2,',
  'HS0003,066085001201,,Nguyễn Văn Bảo Khanh,12/03/1985,Nam,24133,Tổ 4,',
  'HS0004,066301004504,,Phạm Ngọc Thùy Linh,17/06/2001,Nữ,24133,Tổ 3,',
  'HS0005,066066005605,,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 3,',
  'HS0006,066066117893,,Hoàng Đức Thịnh,01/09/1966,Nam,24133,Tổ 5,',
  // the row in the middle bears the first one's number and the last one's name, old number and date
  'HS0007,066171007707,,Lý Thị Ngọc Hà,20/10/1971,Nữ,24133,Tổ 6,',
  'HS0008,066171007707,240171888,Lý Ngọc Hà,20/10/1971,Nữ,24133,Tổ 6,0905171717',
  'HS0009,,240171888,Lý Ngọc Hạ,,Nữ,24175,Tổ 9,0905171717',
];
const INSURANCE = ['Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã xã', 'Trần Thị Mỹ Duyên,05/11/1990,Nữ,,24133'];

let cwd = '';
const say = (argv: readonly string[], env: Readonly<Record<string, string>> = { LANG: 'C.UTF-8' }) =>
  doisoat(argv, { cwd, env });

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-copies-'));
  writeFileSync(join(cwd, 'dan_cu.csv'), `${MASTER.join('\n')}\n`);
  writeFileSync(join(cwd, 'bao_hiem.csv'), `${INSURANCE.join('\n')}\n`);
  const files = ['--master', 'dan_cu.csv', '--insurance', 'bao_hiem.csv', '--out', 'ket-qua'];
  const { code, stderr } = await say(['run', ...files, '--reports', 'tables', '--quiet']);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function json(...args: readonly string[]): Promise<CopiesExplanation> {
  const { stdout, stderr, code } = await say(['explain', 'ket-qua', ...args, '--json', '--quiet']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as CopiesExplanation;
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
const standings = ({ candidates }: CopiesExplanation): string[] =>
  candidates.map(({ residentId, standing }) => `${residentId} ${standing}`);

/** What the steps of the waterfall come to. */
const sumOf = ({ fields, householdBits }: PairExplanation): number =>
  fields.reduce((sum, { bits, rarityBits }) => sum + bits + rarityBits, householdBits);

test('every row of the file: the same rows as in findings.csv, and figures that add up', async () => {
  const clusters: string[][] = [];
  await readTable(
    join(cwd, 'ket-qua/findings.csv'),
    { required: ['code', 'evidence'] },
    ([code, evidence]) => {
      if (code === 'duplicate_resident') clusters.push(evidence!.match(/HS\d{4}/g) ?? []);
    },
  );
  expect(clusters).toEqual([
    ['HS0001', 'HS0003'],
    ['HS0007', 'HS0008', 'HS0009'],
  ]);
  for (let row = 1; row < MASTER.length; row++) {
    const { agrees, residentId, copies, candidates, prior } = await json('dan_cu', String(row));
    const cluster = clusters.find((ids) => ids.includes(residentId)) ?? [residentId];
    expect([agrees, ...[residentId, ...copies].sort(byText)]).toEqual([true, ...cluster]);
    for (const pair of candidates) {
      const likely = 2 ** (prior.bits + pair.weightBits);
      expect(pair.probability).toBeCloseTo(likely / (1 + likely), 9);
      if (!pair.vetoed) expect(sumOf(pair)).toBeCloseTo(pair.weightBits, 9);
    }
  }
});

test('a copy: both values, level, bits; the same figures from either row', async () => {
  const [there, back] = [await json('dan_cu', '1'), await json('master', '3')];
  expect(there).toMatchObject({
    kind: 'master',
    extract: 'master',
    copies: ['HS0003'],
    line: 2,
    officers: null,
  });
  expect(standings(there)).toEqual(['HS0003 same_person']);
  const [pair, same] = [there.candidates[0]!, back.candidates[0]!];
  expect(pair.probability).toBeGreaterThanOrEqual(there.thresholds.match);
  expect([same.weightBits, same.probability]).toEqual([pair.weightBits, pair.probability]);
  const name = pair.fields.find(({ comparison }) => comparison === 'name')!;
  expect(name.values).toEqual([
    {
      field: 'fullName',
      extract: { text: 'Nguyễn Văn Bảo Khang', reading: '' },
      master: { text: 'Nguyễn Văn Bảo Khanh', reading: '' },
    },
  ]);
  expect(pair.rules.find(({ rule }) => rule === 'citizen_id')).toMatchObject({ state: 'found' });
  // The row itself is nobody to be found.
  expect(there.search.find(({ rule }) => rule === 'citizen_id')).toMatchObject({ found: 1 });
});

test('rows that only a third one joins; namesakes with two numbers; rows that never met', async () => {
  expect(standings(await json('dan_cu', '7'))).toEqual(['HS0008 same_person', 'HS0009 joined']);
  const namesake = await json('dan_cu', '5');
  expect(namesake).toMatchObject({ copies: [], agrees: true });
  expect(namesake.candidates[0]).toMatchObject({
    residentId: 'HS0006',
    vetoedBy: 'two_numbers',
    weightBits: -60,
  });
  expect(namesake.candidates[0]!.probability).toBeLessThan(1e-9);
  const { asked, candidates } = await json('dan_cu', '2', 'HS0005');
  expect(candidates).toEqual([]);
  expect(asked).toMatchObject({ residentId: 'HS0005', row: 5, standing: 'never_compared' });
  expect(new Set(asked!.rules.map(({ state }) => state))).not.toContain('found');
});

test('on the screen, in both languages', async () => {
  const english = (await say(['explain', 'ket-qua', 'dan_cu', '1', '--quiet'])).stdout;
  expect(english).toContain(
    'The residents’ file, row 1 (line 2 of the file): HS0001\nTHE SAME PERSON as HS0003.',
  );
  expect(english).toContain('HS0003 (row 3 of the residents’ file): the same person');
  expect(english).toContain('Nguyễn Văn Bảo Khang ≠ Nguyễn Văn Bảo Khanh');
  expect(english).toMatch(/citizen id +the same +\+\d+\.\d\d +.*█/);
  expect(english).not.toMatch(/extract|links\.csv/);
  const vietnamese = (await say(['explain', 'ket-qua', 'dan_cu', '1', '--quiet'], VIETNAMESE)).stdout;
  expect(vietnamese).toContain('Tệp dân cư, dòng 1 (dòng 2 trong tệp): HS0001\nCÙNG MỘT NGƯỜI với HS0003.');
  expect(vietnamese).toMatch(/Xác suất hai bản ghi là một người: 0,99\d+\./);
  const alone = (await say(['explain', 'ket-qua', 'dan_cu', '5', '--quiet'], VIETNAMESE)).stdout;
  expect(alone).toContain('KHÔNG CÓ BẢN GHI TRÙNG: không bản ghi nào khác');
  expect(alone).toContain('! Hai số định danh cá nhân khác nhau');
  const missed = (await say(['explain', 'ket-qua', 'dan_cu', '2', 'HS0005', '--quiet'])).stdout;
  expect(missed).toContain('NO COPY: no other row of the residents’ file is the same person.');
  expect(missed).toContain('The two rows were never compared');
  expect(missed).toMatch(/citizen id +066190002302 +066066005605 +keys differ/);
});

test('--mask; the row itself; a row that is not there', async () => {
  const masked = (await say(['explain', 'ket-qua', 'dan_cu', '1', '--mask', '--quiet'])).stdout;
  expect(masked).toContain('*********201');
  expect(masked).not.toContain('066085001201');
  const itself = await say(['explain', 'ket-qua', 'dan_cu', '1', 'HS0001']);
  expect([itself.code, itself.stderr]).toEqual([2, expect.stringContaining('is row 1 itself')]);
  const absent = await say(['explain', 'ket-qua', 'master', '99']);
  expect([absent.code, absent.stderr]).toEqual([2, expect.stringContaining('master has no row 99')]);
});
