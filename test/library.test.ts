/** The library: the same plan as doisoat.yaml, plain data out, nothing on disk unless it is asked for. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Config, Failure, reconcile } from '../src/library.ts';

const cwd = mkdtempSync(join(tmpdir(), 'doisoat-library-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(cwd, name), lines.join('\n'));
write('dan_cu.csv', [
  'Mã hồ sơ,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã xã',
  'R1,Nguyễn Văn Thử,02/03/1985,Nam,001085000017,22300',
  'R2,Trần Thị Mẫu,04/05/1990,Nữ,001190000028,22300',
]);
write('bao_hiem.csv', [
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Mã số BHXH',
  'Nguyen Van Thu,02/03/1985,Nam,001085000017,7912345678',
  'Lê Không Có,01/01/1970,Nam,001070000039,7912345679',
]);
const CONFIG: Config = {
  master: { file: 'dan_cu.csv', covers: ['22300'] },
  extracts: [{ kind: 'insurance', name: 'bh', file: 'bao_hiem.csv' }],
  decide: { match: 0.99, review: 0.5 },
  asOf: '2026-06-30',
  workers: 1,
};

test('what was decided comes back as plain data, and nothing is written', async () => {
  const before = readdirSync(cwd);
  const stages: string[] = [];
  const result = await reconcile(CONFIG, { cwd, onStage: (stage) => stages.push(stage) });
  expect(result.master).toEqual({ name: 'master', read: 2, rejected: 0, used: 2 });
  expect(result.extracts).toEqual([
    { name: 'bh', read: 2, rejected: 0, used: 2, persons: 2, match: 1, review: 0, unmatched: 1 },
  ]);
  expect(result.links).toMatchObject([
    { extract: 'bh', row: 1, person: 'self', status: 'match', residentId: 'R1', reason: '' },
    { extract: 'bh', row: 2, person: 'self', status: 'unmatched', residentId: null, probability: null },
  ]);
  expect(result.links[0]!.probability).toBeGreaterThan(0.99);
  expect(
    result.findings.map(({ code, extract, row, residentId }) => [code, extract, row, residentId]),
  ).toEqual(
    expect.arrayContaining([
      ['not_found', 'bh', 2, null],
      ['name_differs', 'bh', 1, 'R1'],
    ]),
  );
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expect(stages).toEqual(expect.arrayContaining(['read', 'normalise', 'compare', 'classify']));
  expect(stages).not.toContain('publish');
  expect(readdirSync(cwd)).toEqual(before);
});

test('a file of a configuration does the same, and `out` writes the reports', async () => {
  writeFileSync(join(cwd, 'doisoat.yaml'), JSON.stringify({ ...CONFIG, out: 'ket-qua', reports: 'tables' }));
  const written = await reconcile('doisoat.yaml', { cwd });
  const { links, findings } = await reconcile(CONFIG, { cwd });
  expect(written.links).toEqual(links);
  expect(written.findings).toEqual(findings);
  expect(written.out).toBe(join(cwd, 'ket-qua'));
  expect(existsSync(join(cwd, 'ket-qua/links.csv'))).toBe(true);
  await expect(reconcile('doisoat.yaml', { cwd })).rejects.toThrow(Failure);
  await expect(reconcile('doisoat.yaml', { cwd, overwrite: true })).resolves.toMatchObject({ links });
});

test('faults come as codes, all at once; a signal calls it off', async () => {
  const wrong = { ...CONFIG, asof: '2026-06-30', decide: { match: 2 } };
  const faults = await reconcile(wrong, { cwd }).catch((error: unknown) =>
    error instanceof Failure ? error.faults.map(({ code }) => code) : error,
  );
  expect(faults).toEqual(expect.arrayContaining(['unknown_key', 'bad_probability']));
  const missing = { ...CONFIG, master: { file: 'khong_co.csv' } };
  await expect(reconcile(missing, { cwd })).rejects.toMatchObject({ faults: [{ code: 'file_missing' }] });
  await expect(reconcile(CONFIG, { cwd, signal: AbortSignal.abort() })).rejects.toThrow('abort');
});
