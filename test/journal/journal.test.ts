/** The file of a processing record: where it may lie, how lines come into it, and that it only grows. */
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { addToJournal, checkJournal, readJournal } from '../../src/journal/journal.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'doisoat-record-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const at = (path: string) => ({ file: 'so.jsonl', path });
const codeOf = (error: unknown): string | undefined =>
  error instanceof Failure ? error.faults[0]?.code : String(error);

test('grows by whole lines, also from several runs at once, readable by its owner only', async () => {
  const record = join(await folder(), 'so.jsonl');
  expect(await checkJournal(at(record), '/nowhere/ket-qua', 'ket-qua')).toEqual([]);
  await addToJournal(at(record), { event: 'run', n: 0 });
  const first = readFileSync(record, 'utf8');
  await Promise.all([1, 2, 3, 4].map((n) => addToJournal(at(record), { event: 'run', n })));
  const { chain, damages } = await readJournal(at(record));
  expect(damages).toEqual([]);
  expect(chain.entries.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  expect(readFileSync(record, 'utf8').startsWith(first)).toBe(true);
  if (process.platform !== 'win32') expect(statSync(record).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(record, '..')).sort()).toEqual(['so.jsonl', 'so.jsonl.end']);
});

test('a line torn by a crash stays where it is, the next one follows on a line of its own', async () => {
  const record = join(await folder(), 'so.jsonl');
  await addToJournal(at(record), { event: 'run' });
  appendFileSync(record, '{"line":2,"bytes":');
  expect(await checkJournal(at(record), '/nowhere/x', 'x')).toEqual([{ line: 2, kind: 'cut' }]);
  await addToJournal(at(record), { event: 'run' });
  expect((await readJournal(at(record))).damages).toEqual([{ line: 2, kind: 'not_a_line' }]);
});

test('lines that somebody cut off stay missed after further runs', async () => {
  const record = join(await folder(), 'so.jsonl');
  for (const n of [1, 2, 3]) await addToJournal(at(record), { n });
  writeFileSync(
    record,
    readFileSync(record, 'utf8')
      .split('\n')
      .slice(0, 2)
      .map((line) => `${line}\n`)
      .join(''),
  );
  expect((await readJournal(at(record))).damages).toEqual([{ line: 3, kind: 'end_differs' }]);
  for (const n of [4, 5]) await addToJournal(at(record), { n });
  expect((await readJournal(at(record))).damages).toEqual([{ line: 3, kind: 'chain' }]);
});

test('a lock left by a killed run is taken over', async () => {
  const record = join(await folder(), 'so.jsonl');
  writeFileSync(`${record}.lock`, '');
  const long = new Date(Date.now() - 60_000);
  utimesSync(`${record}.lock`, long, long);
  await addToJournal(at(record), { event: 'run' });
  expect((await readJournal(at(record))).chain.lines).toBe(1);
});

test.each<[string, string, (home: string) => void]>([
  ['inside the output', 'record_in_out', (home) => mkdirSync(join(home, 'so'))],
  [
    'inside the output, through a link',
    'record_in_out',
    (home) => symlinkSync(join(home, 'ket-qua'), join(home, 'so')),
  ],
  ['a folder', 'record_not_a_file', (home) => mkdirSync(join(home, 'so/so.jsonl'), { recursive: true })],
  ['a link', 'record_not_a_file', (home) => symlinkSync(join(home, 'x'), join(home, 'so.jsonl'))],
  [
    'a file of another kind',
    'record_not_ours',
    (home) => writeFileSync(join(home, 'so.jsonl'), 'MA_HO_SO,HO_TEN\r\n'),
  ],
  ['in a folder that is not there', 'record_unreachable', () => undefined],
])('refused: %s', async (what, code, prepare) => {
  const home = await folder();
  mkdirSync(join(home, 'ket-qua'));
  prepare(home);
  const place: Readonly<Record<string, string>> = {
    'inside the output': 'ket-qua/so.jsonl',
    'inside the output, through a link': 'so/so.jsonl',
    'a folder': 'so/so.jsonl',
    'in a folder that is not there': 'a/b/so.jsonl',
  };
  const path = join(home, place[what] ?? 'so.jsonl');
  const error = await checkJournal(at(path), join(home, 'ket-qua'), 'ket-qua').catch(
    (thrown: unknown) => thrown,
  );
  expect(codeOf(error)).toBe(code);
  expect(readdirSync(join(home, 'ket-qua'))).toEqual([]);
  rmSync(join(home, 'ket-qua'), { recursive: true });
});
