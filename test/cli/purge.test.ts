/** purge: removes what a run wrote, whole, after it was told to; everything else stays. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRunId } from '../../src/report/publishing/run-id.ts';
import { INSURANCE, MASTER, RUN } from '../program/small-commune.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

let cwd = '';
const here = (argv: readonly string[], setting = {}) => doisoat(argv, { cwd, ...setting });
const made = async (): Promise<void> => {
  if (!existsSync(join(cwd, 'ket-qua'))) expect((await here(RUN)).code).toBe(0);
};
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-purge-'));
  for (const [name, lines] of [
    ['dan_cu.csv', MASTER],
    ['bhyt.csv', INSURANCE],
  ] as const)
    writeFileSync(join(cwd, name), lines.map((line) => `${line}\r\n`).join(''));
});
afterAll(() => rmSync(cwd, { recursive: true }));

test('asks, and removes nothing before it was told to', async () => {
  await made();
  const before = readdirSync(join(cwd, 'ket-qua'));
  const dry = await here(['purge', 'ket-qua', '--dry-run']);
  expect([
    dry.code,
    dry.stdout.includes('Would remove ket-qua: 9 files'),
    dry.stdout.includes('links.csv'),
  ]).toEqual([0, true, true]);
  const nobody = await here(['purge', 'ket-qua']);
  expect([nobody.code, nobody.stderr.includes('Add --yes')]).toEqual([2, true]);
  for (const answer of ['', 'n', 'no', 'không', 'k']) {
    const said = await here(['purge', 'ket-qua'], { answer });
    expect([said.code, said.stderr.includes('9 files'), said.stderr.includes('Nothing was deleted')]).toEqual(
      [2, true, true],
    );
  }
  expect(readdirSync(join(cwd, 'ket-qua'))).toEqual(before);
});

test('removes the whole output, says what, and leaves the record', async () => {
  await made();
  await here([...RUN, '--overwrite', '--record', 'so.jsonl']);
  const { code, stdout } = await here(['purge', 'ket-qua', '--yes', '--json', '--record', 'so.jsonl']);
  expect(code).toBe(0);
  const said = JSON.parse(stdout) as {
    removed: boolean;
    files: number;
    bytes: number;
    entries: { name: string; bytes: number }[];
  };
  expect([said.removed, said.files, said.entries.map(({ name }) => name).includes('summary.json')]).toEqual([
    true,
    9,
    true,
  ]);
  expect(said.entries.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(said.bytes);
  expect(readdirSync(cwd).sort()).toEqual(['bhyt.csv', 'dan_cu.csv', 'so.jsonl', 'so.jsonl.end']);
  const look = await here(['record', 'so.jsonl', '--json']);
  const { entries } = JSON.parse(look.stdout) as { entries: { entry: Record<string, unknown> }[] };
  expect([look.code, entries.at(-1)?.entry]).toMatchObject([
    0,
    { event: 'purge', files: 9, bytes: said.bytes },
  ]);
  const again = await here(['purge', 'ket-qua', '--yes']);
  expect([again.code, again.stderr.includes('There is no output')]).toEqual([2, true]);
});

test('answered with yes in the language of the screen', async () => {
  await made();
  const { code, stdout } = await here(['purge', 'ket-qua'], { answer: 'có', env: VIETNAMESE });
  expect([code, stdout.includes('Đã xóa ket-qua: 9 tệp'), existsSync(join(cwd, 'ket-qua'))]).toEqual([
    0,
    true,
    false,
  ]);
});

test('what a killed purge left is removed with the next command', async () => {
  await made();
  const run = newRunId(new Date('2026-01-01')).replace(/-\d+-([0-9a-f]{8})-/, '-999999999-$1-');
  const stranded = join(cwd, `.ket-qua.doisoat-${run}`);
  mkdirSync(stranded);
  writeFileSync(join(stranded, 'doisoat-run.json'), '{}');
  mkdirSync(join(stranded, `ket-qua.previous-${run}`));
  writeFileSync(
    join(stranded, `ket-qua.previous-${run}`, 'links.csv'),
    readFileSync(join(cwd, 'ket-qua/links.csv')),
  );
  expect((await here(['purge', 'ket-qua', '--yes'])).code).toBe(0);
  expect(readdirSync(cwd).filter((name) => name.includes('ket-qua'))).toEqual([]);
});

test.each<[string, () => string]>([
  [
    'somebody put a file into',
    () => {
      writeFileSync(join(cwd, 'ket-qua/ghi-chu.txt'), 'x');
      return 'ket-qua';
    },
  ],
  [
    'another program wrote',
    () => {
      mkdirSync(join(cwd, 'khac'));
      writeFileSync(join(cwd, 'khac/summary.json'), '{}');
      return 'khac';
    },
  ],
  ['is a file', () => 'dan_cu.csv'],
  ['is the folder above', () => '.'],
])('refuses what %s', async (_, prepare) => {
  await made();
  const out = prepare();
  const before = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
  const { code, stdout, stderr } = await here(['purge', out, '--yes', '--debug']);
  expect([code, stdout, /not deleted|Nothing was deleted/.test(stderr)]).toEqual([2, '', true]);
  expect(readdirSync(cwd, { recursive: true, encoding: 'utf8' })).toEqual(before);
});
