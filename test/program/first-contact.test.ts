/** The real program as people meet it: on a terminal (made by `script` of util-linux), in a pipe, with their file names. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';

const MASTER = ['MA_HO_SO,HO_VA_TEN,NGAY_SINH', 'HS1,Lê Văn An,02/03/1985', 'HS2,Trần Thị Bé,1990'];
const TWIN = ['Họ tên,Ngày sinh,Số CCCD', 'Lê Văn An,02/03/1985,079085001234'];
const INSURED = ['Mã số BHXH;Họ tên;Ngày sinh', '7912345678;Lê Văn An;02/03/1985'];
const PROGRAM = join(inject('programFolder'), 'bin/doisoat.js');

interface Typed {
  readonly code: number | null;
  readonly screen: string;
}

/** From util-linux; a name of its own, so that nobody takes it for a binary of a package. */
const SCRIPT = 'script';
const hasTerminal = spawnSync(SCRIPT, ['-qec', 'true', '/dev/null']).status === 0;

/** Runs `doisoat …argv` on a terminal of 100 columns; `typed` is sent line by line, each when a question ends with ": ". */
function onTerminal(
  folder: PrivateFolder,
  argv: readonly string[],
  typed: readonly string[] = [],
): Promise<Typed> {
  const quoted = [process.execPath, PROGRAM, ...argv]
    .map((word) => `'${word.replaceAll("'", "'\\''")}'`)
    .join(' ');
  const child = spawn(SCRIPT, ['-qec', `stty cols 100; ${quoted}`, '/dev/null'], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm-256color', TZ: 'UTC' },
  });
  const left = [...typed];
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (text.endsWith(': ') && left.length > 0) child.stdin.write(`${left.shift()}\n`);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, screen })));
}

test('on a terminal: init asks, colours help, the bar is redrawn at most ten times a second', async () => {
  if (!hasTerminal) return console.warn('not run: script of util-linux is not here');
  const folder = privateFolder();
  folder.write('a.csv', TWIN);
  folder.write('b.csv', TWIN);
  const asked = await onTerminal(folder, ['init', 'a.csv', 'b.csv'], ['9', '2', '1']);
  expect([asked.code, asked.screen]).toEqual([0, expect.stringContaining('Which file is the residents')]);
  expect(asked.screen).toContain('\u001b[1m');
  expect(folder.text('doisoat.yaml')).toMatch(/^master:\n {2}file: b\.csv/m);
  const started = performance.now();
  const made = await onTerminal(folder, ['generate', '--residents', '6000', '--out', 'x']);
  const seconds = (performance.now() - started) / 1000;
  const drawn = made.screen.match(/\d+ %/g)?.length ?? 0;
  expect([made.code, drawn > 0, drawn <= seconds * 10 + 3]).toEqual([0, true, true]);
});

test('in a pipe: one plain line a stage, no colour unless forced, results apart from talk', async () => {
  const folder = privateFolder();
  folder.write(`Hồ sơ tháng 6/${'dân cư.csv'.normalize('NFD')}`, MASTER);
  folder.write('Hồ sơ tháng 6/bảo hiểm.csv', INSURED);
  const bare = await folder.expect(0, []);
  expect([bare.stdout.match(/^ {2}doisoat /gm)?.length, bare.stderr]).toEqual([3, '']);
  const init = await folder.expect(0, ['init', 'Hồ sơ tháng 6/*.csv', '--out', 'cấu hình.yaml']);
  expect([init.stderr, init.stdout.trimEnd().split('\n').at(-1)]).toEqual([
    '',
    'Next: doisoat check "cấu hình.yaml"',
  ]);
  const again = await folder.expect(2, ['init', 'Hồ sơ tháng 6', '--out', 'cấu hình.yaml']);
  expect(again.stderr).toContain('overwrites nothing');
  const run = await folder.expect(0, [
    'run',
    'cấu hình.yaml',
    '--out',
    'kết quả',
    '--reports',
    'tables',
    '--json',
  ]);
  expect(JSON.parse(run.stdout)).toMatchObject({ schemaVersion: expect.any(Number) });
  expect(run.stderr).not.toContain('\u001b');
  expect(run.stderr.match(/^Read /gm)).toHaveLength(2);
});

test('an error: what, where, the line with a caret, the cure; a stack only when asked for', async () => {
  const folder = privateFolder();
  folder.write('dan_cu.csv', MASTER);
  folder.write(
    'doisoat.yaml',
    'master: { file: dan_cu.csv }\nextracts:\n  - kind: insurence\n    file: b.csv\n',
  );
  const wrong = await folder.expect(2, ['check', '--debug'], { env: { FORCE_COLOR: '1' } });
  const plain = wrong.stderr
    .split('\u001b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
    .join('');
  expect(plain).not.toBe(wrong.stderr);
  expect(plain).toContain('--> doisoat.yaml:3:11\n     |\n   3 |   - kind: insurence\n     |           ^\n');
  expect(plain).toMatch(/Did you mean "insurance"\?[\s\S]*\n +at /);
  expect(readFileSync(folder.file('dan_cu.csv'), 'utf8')).toContain('Lê Văn An');
  expect(folder.files()).toEqual(['dan_cu.csv', 'doisoat.yaml']);
});
