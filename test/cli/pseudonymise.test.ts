/** A run with --pseudonymise, in this process: nothing of any person is left in anything that it writes. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { peopleIn } from '../helpers/people.ts';
import { doisoat } from './fake-screen.ts';

let cwd = '';
const MADE = ['generate', '--residents', '200', '--seed', 'bí danh', '--level', 'harsh', '--out', 'a'];
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-pseudonyms-'));
  expect((await doisoat(MADE, { cwd })).code).toBe(0);
  writeFileSync(join(cwd, 'khoa'), '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n');
  chmodSync(join(cwd, 'khoa'), 0o600);
});
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (out: string, ...more: string[]) =>
  doisoat(['run', 'a/doisoat.yaml', '--as-of', '2026-06-30', '--out', out, ...more], { cwd });
const rows = (path: string): Record<string, string>[] =>
  parse(readFileSync(join(cwd, path), 'utf8'), { columns: true, record_delimiter: '\r\n' });

test('names, numbers and free text are gone; what was decided is the same', async () => {
  const told = await run('kín', '--pseudonymise', 'khoa');
  expect(told).toMatchObject({ code: 0 });
  expect((await run('mở', '--reports', 'tables')).code).toBe(0);
  const files = readdirSync(join(cwd, 'kín')).sort();
  expect(files).toEqual(readdirSync(join(cwd, 'mở')).sort());

  const people = peopleIn(join(cwd, 'a'));
  expect(people.names.length).toBeGreaterThan(150);
  const left = files.flatMap((file) =>
    people.foundIn(readFileSync(join(cwd, 'kín', file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(left).toEqual([]);
  expect(people.foundIn(readFileSync(join(cwd, 'mở/unmatched.csv'), 'utf8')).length).toBeGreaterThan(5);

  const [hidden, open] = [rows('kín/links.csv'), rows('mở/links.csv')];
  const plain = ['extract', 'row', 'person', 'status', 'probability', 'weight', 'reason'] as const;
  const shown = (row: Record<string, string>) => plain.map((column) => row[column]);
  expect(hidden.map(shown)).toEqual(open.map(shown));
  const names = new Map(open.map((row, at) => [row['resident_id'], hidden[at]?.['resident_id']]));
  expect(new Set(names.values()).size).toBe(names.size);
  expect(hidden.every((row, at) => row['resident_id'] === names.get(open[at]?.['resident_id']))).toBe(true);
  const ids = new Set(rows('kín/findings.csv').map((row) => row['finding_id']));
  expect(rows('kín/conflicts.csv').every((row) => ids.has(row['finding_id']))).toBe(true);
  expect(
    rows('kín/conflicts.csv')
      .filter((row) => row['field'] === 'fullName')
      .every((row) => row['extract_value'] !== row['master_value']),
  ).toBe(true);
});

test('the same key gives the same bytes; another one gives other pseudonyms and says so', async () => {
  await run('lại', '--pseudonymise', 'khoa');
  expect(readFileSync(join(cwd, 'lại/review.csv'))).toEqual(readFileSync(join(cwd, 'kín/review.csv')));
  writeFileSync(join(cwd, 'khoa-khac'), Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)), {
    mode: 0o644,
  });
  const other = await run('khác', '--pseudonymise', 'khoa-khac');
  expect(other.stderr).toContain('Others may read the key file');
  const keyOf = (out: string) =>
    (
      JSON.parse(readFileSync(join(cwd, out, 'summary.json'), 'utf8')) as {
        configuration: { pseudonyms: { key: string } };
      }
    ).configuration.pseudonyms.key;
  expect(keyOf('lại')).toMatch(/^[0-9a-f]{16}$/);
  expect(keyOf('khác')).not.toBe(keyOf('lại'));
  const left = new Set(rows('kín/links.csv').map((row) => row['resident_id']));
  expect(
    rows('khác/links.csv').filter((row) => row['resident_id'] !== '' && left.has(row['resident_id'])),
  ).toEqual([]);
});

test.each([
  ['too short', 'ngắn'],
  ['no chance', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['a data file by mistake', 'MA_HO_SO,SO_DDCN\r\n'.repeat(1000)],
])('a key file that is %s is refused', async (_, content) => {
  writeFileSync(join(cwd, 'khoa-xau'), content);
  const { code, stderr } = await run('không', '--pseudonymise', 'khoa-xau');
  expect([code, stderr.includes('usable bytes')]).toEqual([2, true]);
});

test('what needs the people themselves says why it cannot work', async () => {
  for (const argv of [
    ['explain', 'kín', 'bao_hiem', '1'],
    ['evaluate', 'kín', '--truth', 'a/truth'],
  ]) {
    const { code, stderr } = await doisoat(argv, { cwd });
    expect([code, stderr.includes('hold pseudonyms')]).toEqual([2, true]);
  }
  expect((await run('không', '--pseudonymise', 'thiếu')).code).toBe(2);
});
