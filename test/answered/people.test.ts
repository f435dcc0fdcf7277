/**
 * What officers say of people in later runs: findings for the office that has to act, until the data bear them out; notes that
 * come along. The findings of the second night stand in fixtures/findings/can-bo-tra-loi: the golden case of their classes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { answer, Commune, DEATHS, decide, INSURANCE, report } from './commune.ts';

const EXPECTED = resolve(import.meta.dirname, '../../fixtures/findings/can-bo-tra-loi/expected/findings.csv');
const commune = new Commune();
afterAll(() => commune.remove());

const found = (code: string, extract: string, row: number) =>
  commune
    .rows('findings.csv')
    .find((one) => one['code'] === code && one['extract'] === extract && one['row'] === String(row));
const idOf = (code: string, extract: string, row: number): string =>
  found(code, extract, row)!['finding_id']!;

function stateOf(id: string): Promise<unknown> {
  return commune.open(
    ({ database }) => rowsOf(database, 'SELECT state FROM states WHERE finding_id = ?', id)[0]?.[0],
  );
}

beforeAll(async () => {
  await commune.night('2026-06-01');
  const ids = {
    absent: idOf('not_found', 'bao_hiem', 3),
    dead: idOf('under_review', 'bao_hiem', 4),
    abroad: idOf('name_differs', 'bao_hiem', 1),
    known: idOf('under_review', 'khai_tu', 1),
    noted: idOf('not_found', 'bao_hiem', 5),
  };
  await commune.open((ledger) => {
    ledger.write((database) => {
      report(ledger, ids.absent, 'absent', 'HS0002');
      report(ledger, ids.abroad, 'abroad', 'HS0001', { audience: 'insurance' });
      report(ledger, ids.dead, 'dead', 'HS0003', { audience: 'insurance' });
      report(ledger, ids.known, 'dead', 'HS0007');
      const hashes = rowsOf(
        database,
        'SELECT record FROM findings WHERE finding_id IN (?, ?) ORDER BY finding_id = ?',
        ids.noted,
        ids.known,
        ids.known,
      ).map(([record]) => String(record));
      decide(ledger, { source: 'khai_tu', record: hashes[1]!, resident: 'HS0007' }, 'pinned');
      const note = database.prepare(
        'INSERT INTO notes (person, audience, written_on, text) VALUES (?, ?, ?, ?)',
      );
      note.run(ledger.hash.resident('HS0002'), 'police', '2026-06-01', 'gọi con gái 0912345678 sau 18 giờ');
      note.run(hashes[0]!, 'insurance', '2026-06-01', 'đã chuyển sang Tổ 7');
      note.run(hashes[0]!, 'employer', '2026-06-02', 'nghỉ việc, số 066179010110');
    });
  });
  await commune.night('2026-06-02', '--reports', 'all', '--lang', 'vi');
});

test('each report opens a finding for the office that acts; a death that is registered is the register’s', () => {
  if (process.env['DOISOAT_UPDATE'] === '1') writeFileSync(EXPECTED, commune.text('findings.csv'));
  expect(commune.text('findings.csv')).toBe(readFileSync(EXPECTED, 'utf8'));
  expect(found('reported_dead', 'master', 3)).toMatchObject({ who: 'civil_status', severity: 'high' });
  expect(found('reported_dead', 'master', 7)).toBeUndefined();
  expect(found('dead_still_resident', 'khai_tu', 1)).toMatchObject({ resident_id: 'HS0007' });
  expect(found('reported_absent', 'master', 2)).toMatchObject({ who: 'police' });
  expect(found('reported_abroad', 'master', 1)).toMatchObject({ who: 'police|insurance' });
  expect(commune.text('khai-tu-qua-han.xlsx').length).toBeGreaterThan(1000);
});

test('notes come along with day and officer, of residents and of records', async () => {
  const books = await Promise.all(commune.lists().map((path) => readXlsx(readFileSync(path))));
  const open = books
    .flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flat()))
    .map(String)
    .filter((cell) => cell.includes('Ghi chú ngày'))
    .join('\n');
  expect(open).toContain('Ghi chú ngày 01/06/2026 (công an): gọi con gái 0912345678 sau 18 giờ');
  expect(open).toContain('Ghi chú ngày 01/06/2026 (bảo hiểm): đã chuyển sang Tổ 7');
  expect(open).toContain('Ghi chú ngày 02/06/2026 (đơn vị sử dụng lao động): nghỉ việc, số 066179010110');
});

test('"fixed" opens again while the data differ and is resolved when they agree; absence is settled by it', async () => {
  const [name, absent] = [idOf('name_differs', 'bao_hiem', 1), idOf('reported_absent', 'master', 2)];
  await commune.open((ledger) => {
    ledger.write(() => {
      answer(ledger, name, 'fixed', { on: '2026-06-02' });
      answer(ledger, absent, 'fixed', { on: '2026-06-02' });
    });
  });
  commune.write('khai_tu.csv', [...DEATHS, 'Lê Quang Hiển,30/08/1972,Nam,066072003403,02/06/2026,24133']);
  await commune.night('2026-06-03');
  expect([await stateOf(name), await stateOf(absent)]).toEqual(['reopened', 'resolved']);
  // the death is registered now: the register says so, and not the officer
  expect(found('reported_dead', 'master', 3)).toBeUndefined();
  expect(found('dead_still_resident', 'khai_tu', 3)).toMatchObject({ resident_id: 'HS0003' });
  await commune.open((ledger) => {
    ledger.write(() => answer(ledger, name, 'fixed', { on: '2026-06-03' }));
  });
  commune.write('bao_hiem.csv', INSURANCE.with(1, INSURANCE[1]!.replace('Nguyen Van Bao', 'Nguyễn Văn Bảo')));
  await commune.night('2026-06-04');
  expect(await stateOf(name)).toBe('resolved');
  commune.write('bao_hiem.csv', INSURANCE);
  await commune.night('2026-06-05');
  expect(await stateOf(name)).toBe('reopened');
});
