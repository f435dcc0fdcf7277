/** Every way in which reading people's data can fail, in this process: whatever is said, no person of the files is in it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixturePeople, peopleIn } from '../helpers/people.ts';
import { doisoat } from './fake-screen.ts';

let cwd = '';
let people: FixturePeople;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-privacy-'));
  const made = ['generate', '--residents', '120', '--seed', 'kín', '--level', 'harsh', '--out', 'dl'];
  expect((await doisoat(made, { cwd })).code).toBe(0);
  people = peopleIn(join(cwd, 'dl'));
  expect([people.names.length > 100, people.numbers.length > 200]).toEqual([true, true]);
});
afterAll(() => rmSync(cwd, { recursive: true }));

const text = (name: string): string => readFileSync(join(cwd, 'dl', name), 'utf8');
const rows = (name: string): string[] =>
  text(name)
    .split('\r\n')
    .filter((line) => line !== '');
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, 'dl', name), content);
  return `dl/${name}`;
};
const crlf = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');
const run = (...more: string[]): readonly string[] => ['run', '--out', 'ra', '--reports', 'tables', ...more];
const withInsurance = (content: string | Uint8Array, ...more: string[]): readonly string[] =>
  run('--master', 'dl/dan_cu.csv', '--insurance', put('thu.csv', content), ...more);
const withConfig = (yaml: string): readonly string[] => [...run(), put('cau-hinh.yaml', yaml)];

const CASES: readonly (readonly [string, number, () => readonly string[]])[] = [
  ['no header row', 2, () => withInsurance(crlf(rows('bao_hiem.csv').slice(1)))],
  [
    'a header in the middle',
    2,
    () =>
      withInsurance(
        crlf([...rows('bao_hiem.csv').slice(1, 60), ...rows('bao_hiem.csv')]),
        '--max-rejected',
        '0',
      ),
  ],
  [
    'too many rejected rows',
    2,
    () =>
      withInsurance(crlf(rows('bao_hiem.csv').map((line, at) => (at % 2 === 0 ? line : line.slice(0, 40))))),
  ],
  [
    'open quotes',
    2,
    () => withInsurance(crlf(rows('bao_hiem.csv').map((line, at) => (at % 3 === 1 ? `"${line}` : line)))),
  ],
  [
    'bytes that are no text',
    2,
    () =>
      withInsurance(
        Buffer.concat([Buffer.from(text('bao_hiem.csv')), Buffer.from([0x4e, 0xff, 0xfe])]),
        '--max-rejected',
        '0',
      ),
  ],
  ['letters lost', 2, () => withInsurance(text('bao_hiem.csv').replace(/[À-ỹ]/g, '?'))],
  [
    'the wrong delimiter',
    2,
    () =>
      withConfig(
        `master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv, delimiter: "|" }\n`,
      ),
  ],
  [
    'a header row that is a row of data',
    2,
    () =>
      withConfig(
        `master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv, headerRow: 7 }\n`,
      ),
  ],
  [
    'a column that is not there',
    2,
    () =>
      withConfig(
        `master: { file: dan_cu.csv, columns: { fullName: HO_TEN_KHAI } }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv }\n`,
      ),
  ],
  [
    'any two tables without a header row',
    2,
    () => {
      put('khong-dau.csv', crlf(rows('dan_cu.csv').slice(1)));
      const field = '{ field: ten, compare: name, master: HO_VA_TEN, extract: ho_ten }';
      return withConfig(
        `master: { kind: custom, file: dan_cu.csv }\nextracts:\n  - { kind: custom, file: khong-dau.csv, fields: [${field}] }\n`,
      );
    },
  ],
  [
    'a header row and nothing below',
    2,
    () =>
      withConfig(
        `master: { file: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv, headerRow: ${rows('bao_hiem.csv').length} }\n`,
      ),
  ],
  ['data in place of a configuration', 2, () => [...run(), put('nham.yaml', text('dan_cu.csv'))]],
  [
    'data in place of a model',
    2,
    () => run('--master', 'dl/dan_cu.csv', '--insurance', 'dl/bao_hiem.csv', '--model', 'dl/dan_cu.csv'),
  ],
  [
    'data in place of a model in JSON',
    2,
    () =>
      run(
        '--master',
        'dl/dan_cu.csv',
        '--insurance',
        'dl/bao_hiem.csv',
        '--model',
        put(
          'm.json',
          JSON.stringify({ models: Object.fromEntries(rows('dan_cu.csv').map((line) => [line, 1])) }),
        ),
      ),
  ],
  [
    'data in place of units',
    2,
    () =>
      withConfig(
        `master: { file: dan_cu.csv }\nwards: { units: dan_cu.csv }\nextracts:\n  - { kind: insurance, file: bao_hiem.csv }\n`,
      ),
  ],
  [
    'data in place of a record',
    2,
    () => run('--master', 'dl/dan_cu.csv', '--insurance', 'dl/bao_hiem.csv', '--record', 'dl/dan_cu.csv'),
  ],
  [
    'data in place of a key',
    2,
    () =>
      run('--master', 'dl/dan_cu.csv', '--insurance', 'dl/bao_hiem.csv', '--pseudonymise', 'dl/dan_cu.csv'),
  ],
  ['an extract of another kind', 2, () => run('--master', 'dl/dan_cu.csv', '--marriages', 'dl/bao_hiem.csv')],
];

test.each(CASES)('%s', async (_, code, argv) => {
  const words = argv();
  const shown: string[] = [];
  for (const more of [
    ['--debug', '--log-format', 'json', '--json'],
    ['--debug', '--lang', 'vi'],
  ]) {
    const said = await doisoat([...words, ...more], { cwd });
    expect([said.code, said.stderr]).toEqual([code, said.stderr]);
    expect(said.stderr.length).toBeGreaterThan(20);
    shown.push(said.stdout, said.stderr);
  }
  expect(people.foundIn(shown.join('\n'))).toEqual([]);
});
