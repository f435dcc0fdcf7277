/** doisoat check: a profile that counts every row and shows nobody, and the same refusals as a run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/check/check.ts';
import { privateFolder } from '../helpers/program.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const { path } = privateFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const MASTER = [
  'MA_HO_SO,HO_VA_TEN,NGAY_SINH,GIOI_TINH,SO_DDCN,MA_XA,DAN_TOC',
  'HS1,Lê Văn An,02/03/1985,Nam,079085001234,22300,Kinh',
  'HS2,Trần Thị Bé,31/02/1990,Nữ,079190001235,22300,Kinh',
  'HS3,Phạm Văn Cả,1971,Nam,1.12E+11,22300,Kinh',
  'HS3,Ngô Văn Dư,05/06/2001,Nam,079 085 001 234,22300,Kinh',
  'HS5,"hỏng',
  '',
];
const INSURED = [
  'Mã số BHXH;Họ tên;Ngày sinh',
  '7912345678;Lê Văn An;02/03/1985',
  '7912345678;Lê An;2/3/85',
  '',
];
const FILES = { 'dan_cu.csv': MASTER.join('\n'), 'bhyt.csv': INSURED.join('\r\n') };
const ARGV = ['check', '--master', 'dan_cu.csv', '--insurance', 'bhyt.csv', '--as-of', '2026-06-30'];

async function checked(files: Readonly<Record<string, string>>, more: readonly string[] = []) {
  const cwd = folderWith(files);
  const said = await doisoat([...ARGV, '--json', '--quiet', ...more], { cwd });
  return { ...said, cwd, report: JSON.parse(said.stdout) as CheckReport };
}

describe('the profile', () => {
  it('counts every row, with masked examples and lines', async () => {
    const { report, code } = await checked(FILES);
    const [master, bhyt] = report.files;
    expect([code, report.faults]).toEqual([0, []]);
    expect(master).toMatchObject({
      kind: 'master',
      rowsRead: 5,
      rowsUsed: 4,
      encoding: 'utf-8',
      headerLine: 1,
    });
    expect(master?.rejected).toEqual([
      { reason: 'broken_quote', rows: 1, examples: [{ line: 6, shape: 'XX9,***' }] },
    ]);
    expect(master?.keys).toEqual([
      { field: 'residentId', filled: 4, distinct: 3, repeated: 1, rowsRepeated: 2, lines: [4, 5] },
      { field: 'citizenId', filled: 3, distinct: 2, repeated: 1, rowsRepeated: 2, lines: [2, 5] },
    ]);
    const issue = (field: string, name: string) =>
      master?.issues.find((one) => one.field === field && one.code === name);
    expect(issue('birthDate', 'date_unreal')).toMatchObject({
      rows: 1,
      examples: [{ line: 3, shape: '99/99/9999' }],
    });
    expect(issue('citizenId', 'number_scientific')).toMatchObject({
      rows: 1,
      examples: [{ line: 4, shape: '9.99X+99' }],
    });
    expect(issue('citizenId', 'citizen_id_birth_year')).toMatchObject({ rows: 1, examples: [{ line: 5 }] });
    expect(master?.dates).toEqual([
      {
        field: 'birthDate',
        order: 'dmy',
        shapes: [
          { shape: '99/99/9999', rows: 3 },
          { shape: '9999', rows: 1 },
        ],
        others: 0,
      },
    ]);
    expect(master?.fields.find(({ field }) => field === 'fullName')).toMatchObject({
      filled: 4,
      distinct: 4,
    });
    expect(bhyt?.keys).toMatchObject([{ field: 'insuranceNumber', repeated: 1, lines: [2, 3] }]);
    expect(JSON.stringify(report)).not.toMatch(/Lê|Trần|Bé|079085|7912345678|DAN_TOC/);
  });

  it('scores what the file alone shows', async () => {
    const { report } = await checked(FILES);
    const [master] = report.scores;
    const rule = (name: string) => master?.rules.find(({ code }) => code === name);
    expect(rule('citizen_id_contradiction')).toMatchObject({ total: 3, passing: 2 });
    expect(rule('citizen_id_missing')).toMatchObject({ total: 4, passing: 3 });
    expect(rule('number_malformed')).toMatchObject({ total: 4, passing: 3 });
    expect(rule('number_repeated')).toMatchObject({ total: 3, passing: 2 });
    expect(rule('date_impossible')).toMatchObject({ total: 4, passing: 3 });
    expect(rule('without_citizen_id')).toMatchObject({ total: 4, passing: 3 });
    expect(master?.dimensions.map(({ dimension }) => dimension)).toEqual(['dung', 'du', 'sach', 'song']);
    expect(master?.dimensions[0]?.score).toBe(66.66);
  });

  it('tells the pairs of every rule that a run would block', async () => {
    const { path: cwd } = privateFolder();
    await doisoat(['generate', '--residents', '300', '--out', 'x'], { cwd });
    const { stdout } = await doisoat(['check', 'x/doisoat.yaml', '--json', '--quiet'], { cwd });
    const { load } = JSON.parse(stdout) as CheckReport;
    await doisoat(['run', 'x/doisoat.yaml', '--reports', 'tables', '--out', 'o', '--quiet'], { cwd });
    const { blocking } = JSON.parse(readFileSync(join(cwd, 'o/summary.json'), 'utf8')) as {
      blocking: {
        source: string;
        rules: { rule: string; pairs: number; largestBlocks: { pairs: number }[] }[];
      }[];
    };
    const short = (rules: readonly { rule: string; pairs: number }[]) =>
      rules.map(({ rule, pairs }) => `${rule} ${pairs}`);
    expect(load.map(({ source, rules }) => [source, short(rules)])).toEqual(
      blocking.map(({ source, rules }) => [source, short(rules)]),
    );
    expect(load[1]?.rules[0]?.largest.length).toBeGreaterThan(0);
    expect(load[1]?.rules[0]?.largest).toEqual(blocking[1]?.rules[0]?.largestBlocks);
  });

  it('is told to people in both languages, and says what to do next', async () => {
    const cwd = folderWith(FILES);
    const english = await doisoat(ARGV, { cwd });
    expect(english.stdout).toContain(
      'citizen id: ruined by Excel (1.12E+11) – 1 rows\n      line 4: 9.99X+99',
    );
    expect(english.stdout.trimEnd().split('\n').at(-1)).toBe('Next: doisoat run …');
    writeFileSync(
      join(cwd, 'doisoat.yaml'),
      'master: { file: dan_cu.csv }\nextracts: [{ kind: insurance, file: bhyt.csv }]\n',
    );
    const { stdout } = await doisoat(['check'], { cwd, env: VIETNAMESE });
    expect(stdout).toContain('Số định danh khớp giới tính và năm sinh: 2 trên 3 người đạt (66,7 %)');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Việc tiếp theo: doisoat run doisoat.yaml');
    expect(stdout).not.toMatch(/Trần|079085/);
  });
});

describe('what a run would stop at', () => {
  it('is told all at once, and good files are profiled all the same', async () => {
    const { code, report, stderr, cwd } = await checked({ ...FILES, 'bhyt.csv': 'Mã;Ngày\n1;2\n' }, [
      '--model',
      'none.json',
    ]);
    expect([code, report.faults.map((fault) => fault.code)]).toEqual([
      2,
      ['model_unreadable', 'header_not_found'],
    ]);
    expect(report.files.map(({ file }) => file)).toEqual(['dan_cu.csv']);
    expect(stderr).toContain('bhyt.csv');
    mkdirSync(join(cwd, 'ket-qua'));
    const { code: held, stderr: why } = await doisoat(ARGV, { cwd });
    expect([held, why]).toEqual([2, expect.stringContaining('ket-qua')]);
  });

  it('a missing master, a wrong setting', async () => {
    const { code, report } = await checked({ ...FILES, 'dan_cu.csv': '' });
    expect([code, report.residentId, report.load, report.files[0]?.kind]).toEqual([2, null, [], 'insurance']);
    const wrong = await doisoat([...ARGV, '--workers', 'x'], { cwd: folderWith(FILES) });
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  });
});
