/** The rows of the conventions that show without a terminal: sources of settings, excerpts, standard input, names, completion, doctor. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../src/cli/describe-program.ts';
import { node } from '../../src/cli/doctor.ts';
import { COMMAND_NAMES } from '../../src/cli/options.ts';
import type { Origin } from '../../src/plan/origins.ts';
import { textShape } from '../../src/vietnamese/text-shape.ts';
import { privateFolder } from '../helpers/program.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

const MASTER = 'MA_HO_SO,HO_VA_TEN,NGAY_SINH\nHS1,Lê Văn An,02/03/1985\nHS2,Trần Bé,1990\n';
const INSURED = 'Mã số BHXH,Họ tên,Ngày sinh\n7912345678,Lê Văn An,02/03/1985\n';
const CONFIG = 'master: { file: dan_cu.csv }\nextracts: [{ kind: insurance, file: bhyt.csv }]\n';

function folderWith(files: Readonly<Record<string, string>>): string {
  const { path } = privateFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
const FILES = { 'dan_cu.csv': MASTER, 'bhyt.csv': INSURED };

describe('where settings come from', () => {
  const env = {
    LANG: 'C',
    DOISOAT_OUT: 'from-env',
    DOISOAT_AS_OF: '2026-01-31',
    DOISOAT_FAIL_ON: 'review=1,unmatched=5%',
  };
  const text = `${CONFIG}out: from-file\nasOf: 2026-05-05\nmask: yes\ndecide: { match: 0.95 }\n`;

  it('flags before environment before configuration before defaults, and config shows it', async () => {
    const cwd = folderWith({ ...FILES, 'doisoat.yaml': text });
    const { code, stdout } = await doisoat(['config', '--as-of', '2026-06-30', '--json'], { cwd, env });
    const { settings } = JSON.parse(stdout) as { settings: Origin[] };
    const of = (name: string) => settings.find(({ setting }) => setting === name);
    expect(code).toBe(0);
    expect(of('asOf')).toEqual({ setting: 'asOf', value: '2026-06-30', from: 'flag', name: '--as-of' });
    expect(of('out')).toEqual({
      setting: 'out',
      value: 'from-env',
      from: 'environment',
      name: 'DOISOAT_OUT',
    });
    expect(of('failOn')).toMatchObject({ value: 'review=1,unmatched=5%', from: 'environment' });
    expect(of('mask')).toMatchObject({ value: 'yes', from: 'file', place: { line: 5, column: 1 } });
    expect(of('decide.match')).toMatchObject({ value: '0.95', from: 'file' });
    expect(of('decide.review')).toEqual({ setting: 'decide.review', value: '0.5', from: 'default' });
    expect(of('deadlines.visitDays')).toMatchObject({ value: '15', from: 'default' });
    expect(of('model')).toEqual({ setting: 'model', value: null, from: 'unset' });
    expect(of('extracts[1].file')).toMatchObject({ value: 'bhyt.csv', from: 'file', place: { line: 2 } });
    const shown = await doisoat(['config', '--insurance', 'x.csv'], { cwd, env });
    expect(shown.stdout).toMatch(/^out +from-env +environment DOISOAT_OUT$/m);
    expect(shown.stdout).toMatch(/^mask +yes +doisoat.yaml:5:1$/m);
    expect(shown.stdout).toMatch(/^x\.file +x\.csv +flag --insurance$/m);
    expect(shown.stdout.trimEnd().split('\n').at(-1)).toMatch(/^Next: /);
  });

  it('the environment is checked like a flag, unless a flag is given', async () => {
    const cwd = folderWith({ ...FILES, 'doisoat.yaml': CONFIG });
    const wrong = { LANG: 'C', DOISOAT_WORKERS: 'many' };
    const { code, stderr } = await doisoat(['check'], { cwd, env: wrong });
    expect([code, stderr]).toEqual([2, expect.stringContaining('"DOISOAT_WORKERS"')]);
    expect((await doisoat(['config', '--workers', '1'], { cwd, env: wrong })).code).toBe(0);
    expect((await doisoat([], { env: { LANG: 'C', DOISOAT_LANG: 'vi' } })).stdout).toContain('Xem tiếp');
    expect((await doisoat(['config'], { cwd: privateFolder().path })).code).toBe(0);
  });
});

describe('errors', () => {
  it('show the line of a configuration with a caret', async () => {
    const cwd = folderWith({ ...FILES, 'doisoat.yaml': `${CONFIG}decide:\n  mach: 0.9\n` });
    const { stderr } = await doisoat(['run'], { cwd });
    expect(stderr).toContain('--> doisoat.yaml:4:3\n     |\n   4 |   mach: 0.9\n     |   ^\n');
    expect(stderr).toContain('Did you mean "match"?');
  });

  it('show of data only the shape, of header rows the header', async () => {
    const bad = `Họ tên;Năm\n${'Nguyễn Văn Ánh;"0790850\n'.repeat(4)}`;
    const cwd = folderWith({ ...FILES, 'bhyt.csv': bad });
    const argv = ['check', '--master', 'dan_cu.csv', '--insurance', 'bhyt.csv'];
    const data = await doisoat(argv, { cwd });
    expect(data.stderr).toContain('   2 | Xxxxxx Xxx Xxx;"9999999\n');
    expect(data.stderr).not.toMatch(/Nguyễn|079085/);
    writeFileSync(
      join(cwd, 'doisoat.yaml'),
      `${CONFIG.trim().replace('bhyt.csv }', 'bhyt.csv, columns: { fullName: Tên họ } }')}\n`,
    );
    const header = await doisoat(['check'], { cwd });
    expect(header.stderr).toContain('   1 | Họ tên;Năm\n');
    const [, , number] = header.stderr.match(/^ *(-->) bhyt\.csv:(\d+)$/m) ?? [];
    expect(number).toBe('1');
  });

  it('group equal ones and suggest kinds, columns, commands, options', async () => {
    const cwd = folderWith({
      ...FILES,
      'doisoat.yaml': `${CONFIG.replace('insurance', 'insurence')}covers: []\n`,
    });
    expect((await doisoat(['run'], { cwd })).stderr).toContain('Did you mean "insurance"?');
    writeFileSync(
      join(cwd, 'doisoat.yaml'),
      `${CONFIG}${Array.from({ length: 9 }, (_, index) => `x${index}x: 1\n`).join('')}`,
    );
    const { stderr } = await doisoat(['run'], { cwd });
    expect([stderr.match(/^error:/gm)?.length, stderr.includes('4 more')]).toEqual([5, true]);
    for (const [argv, meant] of [
      [['chek'], 'check'],
      [['check', '--overwite'], '--overwrite'],
      [['completion', 'bsh'], 'bash'],
    ] as const)
      expect((await doisoat(argv)).stderr.replaceAll('"', '')).toContain(`Did you mean ${meant}?`);
  });

  it('suggest ward codes of the table of units', async () => {
    const config = `${CONFIG.replace('dan_cu.csv', 'dan_cu.csv, covers: ["22308", "99999"]')}wards: { units: xa.csv }\n`;
    const units = 'ma_tinh,ten_tinh,ma_xa,ten_xa\n68,Lâm Đồng,22300,Phường A\n68,Lâm Đồng,24133,Phường B\n';
    const cwd = folderWith({ ...FILES, 'doisoat.yaml': config, 'xa.csv': units });
    const { code, stderr } = await doisoat(['check', '--quiet'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('names the ward 22308');
    expect(stderr).toContain('Did you mean "22300"?');
    expect(stderr.match(/Did you mean/g)).toHaveLength(1);
    const { code: run, stderr: why } = await doisoat(['run', '--out', 'o', '--quiet'], { cwd });
    expect([run, why.includes('22300')]).toEqual([2, true]);
  });

  it('a shape keeps signs and spaces only', () => {
    for (const [text, shape] of [
      ['Nguyễn  Văn-Ánh', 'Xxxxxx  Xxx-Xxx'],
      ['Nguyễn'.normalize('NFD'), 'Xxxxxx'],
      ['079 085.1', '999 999.9'],
      ['１２ab', '99xx'],
      ['', ''],
    ] as const)
      expect(textShape(text)).toBe(shape);
    expect(textShape('x'.repeat(99), 5)).toBe('xxxxx…');
  });
});

describe('names of files and standard input', () => {
  it('a configuration and a source through -', async () => {
    const cwd = folderWith(FILES);
    const config = await doisoat(['check', '-', '--json', '--quiet'], { cwd, stdin: CONFIG });
    expect([config.code, JSON.parse(config.stdout).files.length]).toEqual([0, 2]);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('doisoat-stdin-'));
    const argv = ['check', '--master', 'dan_cu.csv', '--insurance', '-', '--json', '--quiet'];
    const source = await doisoat(argv, { cwd, stdin: INSURED });
    expect(source.code).toBe(0);
    expect(JSON.parse(source.stdout).files[1]).toMatchObject({ source: 'insurance', file: '-', rowsUsed: 1 });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('doisoat-stdin-'))).toEqual(before);
    const twice = await doisoat(['check', '--master', '-', '--insurance', '-'], { cwd, stdin: MASTER });
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('one file only')]);
  });

  it('Vietnamese names in either form of Unicode, with spaces', async () => {
    const cwd = folderWith({});
    const pieces = 'Hồ sơ Cà Mau'.normalize('NFD');
    mkdirSync(join(cwd, pieces));
    writeFileSync(join(cwd, pieces, 'dân cư.csv'.normalize('NFD')), MASTER);
    writeFileSync(join(cwd, pieces, 'bảo hiểm.csv'.normalize('NFC')), INSURED);
    const { code, stderr } = await doisoat(
      [
        'check',
        '--master',
        'Hồ sơ Cà Mau/dân cư.csv',
        '--insurance',
        `Hồ sơ*/${'bảo'.normalize('NFD')}*.csv`,
      ],
      { cwd },
    );
    expect([code, stderr.includes('error')]).toEqual([0, false]);
  });
});

describe('completion', () => {
  it.each(SHELLS)('%s names every command and option', async (shell) => {
    const { code, stdout } = await doisoat(['completion', shell]);
    expect(code).toBe(0);
    for (const name of COMMAND_NAMES) expect(stdout).toContain(name);
    for (const flag of ['max-rejected', 'log-format', 'seed']) expect(stdout).toContain(flag);
    const vietnamese = await doisoat(['completion', shell], { env: VIETNAMESE });
    if (shell !== 'bash') expect(vietnamese.stdout).toContain('kiểm tra cấu hình');
  });

  const installed = (shell: string): boolean => {
    try {
      execFileSync(shell, ['-c', 'true']);
      return true;
    } catch {
      return false;
    }
  };

  it('bash completes commands, options, values, folders and files', async () => {
    if (!installed('bash')) return console.warn('not run: bash is not here');
    const cwd = folderWith({ ...FILES, 'có dấu.csv': '' });
    mkdirSync(join(cwd, 'ket-qua'));
    const { stdout } = await doisoat(['completion', 'bash']);
    const complete = (...words: string[]): string[] => {
      const script = `${stdout}\nCOMP_WORDS=(doisoat "$@"); COMP_CWORD=$#; _doisoat; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', script, 'x', ...words], { cwd, encoding: 'utf8' })
        .trimEnd()
        .split('\n');
    };
    expect(complete('ch')).toEqual(['check']);
    expect(complete('run', '--ma')).toEqual(expect.arrayContaining(['--master', '--mask', '--max-rejected']));
    expect(complete('run', '--lang', '')).toEqual(['vi', 'en']);
    expect(complete('run', '--out', 'k')).toEqual(['ket-qua']);
    expect(complete('run', '--master', 'c')).toEqual(['có dấu.csv']);
    expect(complete('completion', 'p')).toEqual(['powershell']);
  });

  /** A name of its own, so that nobody takes it for a binary of a package. */
  const FISH = 'fish';
  /** Lines as typed so far, and what the shell makes of them. */
  const TYPED: readonly (readonly [line: string, completed: string])[] = [
    ['doisoat ch', 'check'],
    ['doisoat --v', '--version'],
    ['doisoat run --repo', '--reports'],
    ['doisoat run --reports t', 'tables'],
    ['doisoat run --reports=t', '--reports=tables'],
    ['doisoat run --out ket', 'ket-qua/'],
    ['doisoat check bh', 'bhyt.csv'],
    ['doisoat completion p', 'powershell'],
  ];
  /** A folder with files to complete, and the script. */
  const shellFolder = async (shell: string): Promise<string> => {
    const cwd = folderWith(FILES);
    mkdirSync(join(cwd, 'ket-qua'));
    writeFileSync(join(cwd, 'script'), (await doisoat(['completion', shell])).stdout);
    return cwd;
  };

  it('fish completes commands, options, values, folders and files', async () => {
    if (!installed('fish')) return console.warn('not run: fish is not here');
    const cwd = await shellFolder('fish');
    const asked = TYPED.map(([line]) => `complete -C '${line}' | head -1`).join('\n');
    const env = { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8' };
    const said = execFileSync(FISH, ['-N', '-c', `source script\n${asked}`], {
      cwd,
      env,
      encoding: 'utf8',
    });
    const found = said.trimEnd().split('\n');
    expect(found.map((line) => line.split('\t')[0])).toEqual(TYPED.map(([, completed]) => completed));
  });

  it('zsh completes commands, options, values, folders and files', async () => {
    if (!installed('zsh')) return console.warn('not run: zsh is not here');
    const cwd = await shellFolder('zsh');
    const driver = join(import.meta.dirname, 'complete.zsh');
    const env = { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', TERM: 'dumb' };
    const argv = [driver, 'script', ...TYPED.map(([line]) => line)];
    const said = execFileSync('zsh', argv, { cwd, env, encoding: 'utf8' }).trimEnd().split('\n');
    // zsh takes the slash away again when the line ends with it
    const words = TYPED.map(([, completed]) => completed.replace(/\/$/, ''));
    expect(said.map((line) => line.split('|').at(-1))).toEqual(words);
  });
});

describe('doctor', () => {
  it('looks the machine through', async () => {
    const cwd = privateFolder().path;
    const { code, stdout } = await doisoat(['doctor', '--json'], { cwd });
    const { checks } = JSON.parse(stdout) as { checks: { check: string; state: string }[] };
    expect(code).toBe(0);
    expect(checks.map(({ check }) => check)).toEqual([
      'node',
      'cores',
      'memory',
      'temporary',
      'output',
      'space',
      'language',
      'terminal',
      'clock',
    ]);
    expect(readdirSync(cwd)).toEqual([]);
    const shown = await doisoat(['doctor'], { cwd, env: { LANG: 'vi_VN' } });
    expect(shown.stdout).toMatch(/^! bảng mã của màn hình: vi_VN\n {4}Chữ có dấu/m);
    expect(shown.stdout.trimEnd().split('\n').at(-1)).toContain('Việc tiếp theo: doisoat init');
  });

  it('says what must be put right, with code 2', async () => {
    const cwd = folderWith({ tep: '' });
    const { code, stdout } = await doisoat(['doctor', '--out', 'tep/ket-qua'], { cwd });
    expect([code, stdout]).toEqual([
      2,
      expect.stringMatching(/^x place of the results .*cannot be written \(ENOTDIR\)/m),
    ]);
  });

  it.each([
    ['18.20.0', 'bad'],
    ['20.20.1', 'bad'],
    ['20.20.2', 'warning'],
    ['22.0.0', 'good'],
    ['24.1.0', 'good'],
  ])('Node %s is %s', (version, state) => {
    expect(node(version).state).toBe(state);
  });
});

it('init writes nothing that check would refuse', async () => {
  const cwd = folderWith(FILES);
  await doisoat(['init', 'dan_cu.csv', 'bhyt.csv'], { cwd });
  expect(readFileSync(join(cwd, 'doisoat.yaml'), 'utf8')).toContain('file: bhyt.csv');
  expect((await doisoat(['check'], { cwd })).code).toBe(0);
});
