/**
 * The real program over people's data: no name and no full number on the screen, in a log, in summary.json, model.json
 * or the processing record, and no socket is ever opened. (Ways to fail: test/cli/privacy-failures.test.ts.)
 */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, inject, test } from 'vitest';
import { peopleIn } from '../helpers/people.ts';
import { privateFolder, type Ran } from '../helpers/program.ts';

const STRACE = 'strace';
const HAS_STRACE = spawnSync(STRACE, ['-V']).status === 0;

/** Under strace, which writes down every socket that is made or used, also of threads and children. */
function runTraced(cwd: string, argv: readonly string[]): Promise<Ran> {
  const program = [join(inject('programFolder'), 'bin/doisoat.js'), ...argv];
  const trace = [
    '-f',
    '-qq',
    '-e',
    'trace=socket,socketpair,connect,bind,listen,accept,accept4',
    '-o',
    'mang.txt',
    process.execPath,
  ];
  const child = HAS_STRACE
    ? spawn(STRACE, [...trace, ...program], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(process.execPath, program, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
}

/** Rows as offices send them: a firm that goes by its owner's name, a number in the ward's column, one shifted, one cut. */
function spoil(file: string): void {
  const text = readFileSync(file, 'utf8');
  const delimiter = text.split('\r\n', 1)[0]!.includes(';') ? ';' : ',';
  const [header = [], ...rows] = parse(text, { delimiter, record_delimiter: '\r\n' });
  const column = (title: string): number => {
    if (!header.includes(title)) throw new Error(`no column ${title} in ${header.join()}`);
    return header.indexOf(title);
  };
  const changed = (row: number, at: number, cell: string): string[] => rows[row]!.with(at, cell);
  const name = column('Họ và tên');
  const number = rows.flat().find((cell) => /^\d{12}$/.test(cell)) ?? '066085001201';
  const spoilt = [
    changed(5, column('Tên đơn vị'), `Hộ kinh doanh ${rows[5]![name]}`),
    changed(6, column('Mã xã'), number),
    changed(7, column('Phường/Xã'), rows[7]![name]!),
    ['', ...rows[8]!.slice(0, -1)],
    rows[9]!.slice(0, 4),
  ];
  appendFileSync(file, stringify(spoilt, { delimiter, record_delimiter: '\r\n' }));
}

test('nothing of any person in what it says and in what is no table; no socket', async () => {
  const folder = privateFolder();
  await folder.expect(0, [
    'generate',
    '--residents',
    '400',
    '--seed',
    'p',
    '--level',
    'harsh',
    '--out',
    'dl',
  ]);
  spoil(folder.file('dl/bao_hiem.csv'));
  const people = peopleIn(folder.file('dl'));
  expect([people.names.length > 300, people.numbers.length > 700]).toEqual([true, true]);
  expect(people.foundIn(folder.text('dl/bao_hiem.csv')).length).toBeGreaterThan(300);

  const run = [
    'run',
    'dl/doisoat.yaml',
    '--as-of',
    '2026-06-30',
    '--fail-on',
    'unmatched=0',
    '--record',
    'so.jsonl',
    '--debug',
  ];
  const programs = await runTraced(folder.path, [...run, '--out', 'a', '--json', '--log-format', 'json']);
  if (programs.code !== 1) throw new Error(folder.everything(run, programs, 1));
  expect(programs.stdout === folder.text('a/summary.json')).toBe(true);
  const officers = await folder.expect(1, [...run, '--out', 'a', '--overwrite', '--lang', 'vi']);
  const refused = await folder.expect(2, [...run, '--out', 'a']);
  const scored = await folder.expect(0, ['evaluate', 'a', '--truth', 'dl/truth']);
  writeFileSync(folder.file('gãy.csv'), folder.text('dl/bao_hiem.csv').replaceAll('\r\n', '"\r\n"'));
  const broken = await folder.expect(2, [
    'run',
    '--master',
    'dl/dan_cu.csv',
    '--insurance',
    'gãy.csv',
    '--out',
    'b',
    '--debug',
  ]);

  const said = { programs, officers, refused, scored, broken };
  const found = Object.entries(said).flatMap(([what, { stdout, stderr }]) =>
    people.foundIn(stdout + stderr).map((who) => `${what}: ${who}`),
  );
  for (const name of ['a/summary.json', 'a/model.json', 'so.jsonl'])
    found.push(...people.foundIn(folder.text(name)).map((who) => `${name}: ${who}`));
  expect(found).toEqual([]);
  expect(folder.files('a/theo-don-vi').length).toBeGreaterThan(0);

  if (HAS_STRACE) expect(folder.text('mang.txt')).toBe('');
});

test.runIf(!HAS_STRACE)('not run: strace (no socket is opened)', () => {
  expect(HAS_STRACE).toBe(false);
});
