/**
 * What people expect of a command-line tool (conventions.md), row by row, each with a test of the real program. Those that
 * are tested elsewhere:
 *
 * | row | test |
 * |---|---|
 * | bare command | first-contact: in a pipe |
 * | exit codes, thresholds | stopping: --fail-on, a signal; endings: a disk without room, threads that die |
 * | --json with a schema version | first-contact: in a pipe; here: standard input and output |
 * | progress | first-contact: on a terminal, in a pipe |
 * | caret, cure, --debug | first-contact: an error |
 * | rejects in a file | bad-input: a bad row goes to rejected.csv |
 * | sniff first | bad-input: what a file may look like |
 * | init never overwrites | first-contact: in a pipe |
 * | globs, spaces, Vietnamese letters | first-contact: in a pipe; stopping: runs from any folder |
 * | reserved names | report/ward-list/list-folders, employer-lists (names only: no Windows here) |
 * | completion at work in bash, zsh, fish | cli/contact: completion (what the program prints, in the real shells) |
 * | atomic output, safe re-run, lock, Ctrl-C | stopping, endings, faults |
 * | no network, no telemetry | privacy: no socket is ever opened |
 * | cron, systemd, Task Scheduler | readme: the commands of the page are parsed by the program |
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';

const PROGRAM = join(inject('programFolder'), 'bin/doisoat.js');
const MASTER = [
  'MA_HO_SO,HO_VA_TEN,NGAY_SINH,MA_XA',
  'HS1,Lê Văn An,02/03/1985,22300',
  'HS2,Trần Bé,1990,22300',
];
const INSURED = ['Mã số BHXH;Họ tên;Ngày sinh', '7912345678;Lê Văn An;02/03/1985'];
const FILES = ['--master', 'dan_cu.csv', '--insurance', 'bhyt.csv'];
const ESCAPE = '\u001b';

function commune(config = ''): PrivateFolder {
  const folder = privateFolder();
  folder.write('dan_cu.csv', MASTER);
  folder.write('bhyt.csv', INSURED);
  if (config !== '') folder.write('doisoat.yaml', config);
  return folder;
}

/** What stands last on the screen. */
const last = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

test('help: short with -h, examples first with --help, for both systems, in both languages', async () => {
  const folder = privateFolder();
  const [short, long, vietnamese] = await Promise.all([
    folder.expect(0, ['run', '-h']),
    folder.expect(0, ['run', '--help']),
    folder.expect(0, ['run', '--help'], { env: { LANG: 'vi_VN.UTF-8' } }),
  ]);
  expect(long.stdout.length).toBeGreaterThan(short.stdout.length);
  expect(long.stdout).toMatch(
    /^Examples:\n[\s\S]*\(Linux, macOS\):\n[\s\S]*\(Windows\):\n[\s\S]*"C:\\Hồ sơ\\[\s\S]*Usage:/,
  );
  expect(short.stdout).not.toContain('Examples:');
  expect(vietnamese.stdout).toMatch(/^Ví dụ:\n/);
  expect([short.stderr, long.stderr, vietnamese.stderr]).toEqual(['', '', '']);
});

test('did you mean: commands, options, kinds, columns, ward codes; equal errors in groups; no stack', async () => {
  const config = (kind: string, columns = ''): string =>
    `master: { file: dan_cu.csv, covers: ["22308"]${columns} }\nextracts: [{ kind: ${kind}, file: bhyt.csv }]\nwards: { units: xa.csv }\n`;
  const folder = commune(config('insurence'));
  folder.write('xa.csv', ['ma_tinh,ten_tinh,ma_xa,ten_xa', '68,Lâm Đồng,22300,Phường A']);
  folder.write('ward.yaml', config('insurance'));
  folder.write(
    'column.yaml',
    config('insurance', ', columns: { fullName: HO_TEN }').replace('22308', '22300'),
  );
  folder.write(
    'many.yaml',
    `${config('insurance')}${Array.from({ length: 9 }, (_, at) => `x${at}x: 1\n`).join('')}`,
  );
  const asked: readonly (readonly [argv: readonly string[], meant: string])[] = [
    [['chek'], 'check'],
    [['check', '--overwite'], '--overwrite'],
    [['check'], 'insurance'],
    [['check', 'column.yaml'], 'HO_VA_TEN'],
    [['check', 'ward.yaml'], '22300'],
  ];
  const said = await Promise.all(asked.map(([argv]) => folder.expect(2, argv)));
  for (const [at, { stderr }] of said.entries()) {
    expect(stderr.replaceAll('"', '')).toContain(`Did you mean ${asked[at]![1]}?`);
    expect(/^ +at /m.test(stderr)).toBe(false);
  }
  const many = await folder.expect(2, ['check', 'many.yaml']);
  expect([many.stderr.match(/^error:/gm)?.length, many.stderr.includes('4 more')]).toEqual([5, true]);
});

test('an error of data shows its shape only, with the place, a caret and the cure', async () => {
  const folder = commune();
  folder.write('bhyt.csv', [...INSURED, '7912345678;"Lê Văn An;02/03/1985', '1;2', '1;2']);
  const { stderr } = await folder.expect(2, ['check', ...FILES, '--max-rejected', '0']);
  expect(stderr).toMatch(/^ +--> bhyt\.csv:3\n +\|\n +3 \| 9999999999;"Xx Xxx Xx;99\/99\/9999\n +\| +\^$/m);
  expect(stderr).toMatch(/^ +what to do: .*--max-rejected/m);
  expect(stderr).not.toMatch(/7912345678|Văn An/);
});

test('colour: NO_COLOR, FORCE_COLOR and --color, the flag before the environment', async () => {
  const folder = commune();
  const coloured = async (argv: readonly string[], env: Readonly<Record<string, string>>): Promise<boolean> =>
    (await folder.expect(2, ['chek', ...argv], { env })).stderr.includes(ESCAPE);
  expect(
    await Promise.all([
      coloured([], {}),
      coloured([], { FORCE_COLOR: '1' }),
      coloured(['--color', 'always'], {}),
      coloured(['--color', 'always'], { NO_COLOR: '1' }),
      coloured(['--color', 'never'], { FORCE_COLOR: '1' }),
      coloured([], { NO_COLOR: '1', FORCE_COLOR: '1' }),
    ]),
  ).toEqual([false, true, true, true, false, false]);
});

test('standard input and output: a configuration through a pipe, results apart from talk', async () => {
  const folder = commune();
  const init = await folder.expect(0, ['init', 'dan_cu.csv', 'bhyt.csv', '--out', '-']);
  expect([init.stdout.startsWith('#'), init.stdout.includes('Lê Văn An')]).toEqual([true, false]);
  expect(folder.files()).toEqual(['bhyt.csv', 'dan_cu.csv']);
  const piped = (argv: readonly string[], input: string) =>
    spawnSync(process.execPath, [PROGRAM, ...argv], {
      cwd: folder.path,
      encoding: 'utf8',
      input,
      env: { LANG: 'C.UTF-8' },
    });
  const check = piped(['check', '-', '--json'], init.stdout);
  expect([check.status, JSON.parse(check.stdout)]).toMatchObject([0, { schemaVersion: 1 }]);
  const source = piped(['check', '--master', 'dan_cu.csv', '--insurance', '-'], INSURED.join('\n'));
  expect([source.status, last(source.stdout)]).toEqual([0, expect.stringMatching(/^Next: doisoat run/)]);
});

test('flags before environment before file before defaults, and config shows where each comes from', async () => {
  const folder = commune(
    'master: { file: dan_cu.csv }\nextracts: [{ kind: insurance, file: bhyt.csv }]\nout: from-file\nmask: yes\nasOf: 2026-05-05\n',
  );
  const env = { DOISOAT_OUT: 'from-env', DOISOAT_AS_OF: '2026-01-31' };
  const argv = ['--as-of', '2026-06-30'];
  const [config, run] = await Promise.all([
    folder.expect(0, ['config', ...argv], { env }),
    folder.expect(0, ['run', ...argv, '--reports', 'tables', '--workers', '1'], { env }),
  ]);
  for (const line of [
    /^asOf +2026-06-30 +flag --as-of$/m,
    /^out +from-env +environment DOISOAT_OUT$/m,
    /^mask +yes +doisoat\.yaml:4:1$/m,
    /^decide\.match +0\.99 +default$/m,
  ])
    expect(config.stdout).toMatch(line);
  expect(last(config.stdout)).toMatch(/^Next: /);
  // and the run does as config says
  expect(folder.json('from-env/summary.json')).toMatchObject({
    configuration: { asOf: '2026-06-30', mask: true },
  });
  expect(last(run.stdout)).toMatch(/^Next: open from-env/);
});

test('doctor looks the machine through; completion is sound for each shell', async () => {
  const folder = commune();
  const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
  const [doctor, ...scripts] = await Promise.all([
    folder.expect(0, ['doctor', '--json']),
    ...shells.map((shell) => folder.expect(0, ['completion', shell])),
  ]);
  expect(JSON.parse(doctor!.stdout)).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ check: 'node' })]),
  });
  for (const [at, shell] of shells.entries()) {
    const script = folder.write(`completion.${shell}`, scripts[at]!.stdout);
    const parse =
      shell === 'powershell'
        ? ['pwsh', '-NoProfile', '-Command', `[ScriptBlock]::Create((Get-Content -Raw '${script}'))`]
        : [shell, '-n', script];
    const [command, ...rest] = parse as [string, ...string[]];
    if (spawnSync(command, ['--version']).error !== undefined) console.warn(`not run: ${command}`);
    else expect(execFileSync(command, rest, { encoding: 'utf8' })).not.toContain('error');
  }
});
