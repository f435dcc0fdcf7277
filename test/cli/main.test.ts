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
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/options.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doisoat cli Hồ sơ '));
  const made = await doisoat(['generate', '--residents', '250', '--seed', 'a', '--out', 'dữ liệu'], {
    cwd: folder,
  });
  expect(made).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const here = (argv: readonly string[], setting = {}) => doisoat(argv, { cwd: folder, ...setting });

describe('help', () => {
  it('of the bare command: two examples and the next step', async () => {
    const { code, stdout, stderr } = await doisoat([]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^ {2}doisoat /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(stdout).toContain('Next:');
    expect((await doisoat([], { env: VIETNAMESE })).stdout).toContain('Xem tiếp:');
  });

  it.each(COMMAND_NAMES)('%s: long with examples for both systems first, short without', async (name) => {
    const long = await doisoat([name, '--help']);
    const short = await doisoat([name, '-h']);
    expect([long.code, short.code]).toEqual([0, 0]);
    expect(long.stdout).toMatch(/^Examples:/);
    expect(long.stdout).toContain('Windows');
    expect(long.stdout).toContain('Linux');
    expect(short.stdout).toMatch(/^Usage: doisoat /);
    expect(long.stdout).toContain(short.stdout.trim());
    const vietnamese = await doisoat([name, '--help'], { env: VIETNAMESE });
    expect(vietnamese.stdout).toMatch(/^Ví dụ:[\s\S]*^Cách dùng: /m);
    expect(vietnamese.stdout).not.toMatch(/^(Usage|Options|Arguments|Commands):/m);
  });

  it('names every command and says the version', async () => {
    const { stdout } = await doisoat(['--help']);
    for (const name of COMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toContain('130');
    const version = await doisoat(['--version']);
    const { version: expected } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toEqual({ code: 0, stdout: `${expected}\n`, stderr: '', listened: false });
    expect(await doisoat(['run', '--version'])).toEqual(version);
  });
});

describe('arguments that nobody knows', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['rnu'], ['Unknown command "rnu"', 'Did you mean "run"?']],
    [
      ['run', '--otu', 'x'],
      ['Unknown option "--otu"', 'Did you mean --out?'],
    ],
    [['run', '--out'], ['Option --out needs a value']],
    [
      ['run', 'nope.yaml'],
      ['There is no configuration "nope.yaml"', '--> nope.yaml'],
    ],
    [['run'], ['no doisoat.yaml in this folder', 'doisoat run --master']],
    [['run', 'dữ liệu'], ['is a folder, not a configuration']],
    [
      ['run', '--color', 'blue'],
      ['"--color" does not know "blue"', 'auto, always, never'],
    ],
    [['run', '--lang', 'fr'], ['"--lang" does not know "fr"']],
    [['run', '--recrod', 'x'], ['Unknown option "--recrod"']],
    [['generate'], ['--residents is missing', '--out is missing']],
    [
      ['generate', '--residents', 'x', '--level', 'tpyical', '--out', 'y'],
      ['whole number from 1', 'Did you mean "typical"?'],
    ],
    [['generate', '--residents', '5', '--out', 'y', 'more'], ['Nothing is known to do with: more']],
    [
      ['run', '--master', '*.csv', '--insurance', 'b?.csv', '--lang', 'en'],
      ['No file matches "*.csv" (--master)', 'No file matches "b?.csv" (--insurance)'],
    ],
    [
      ['run', 'dữ liệu/doisoat.yaml', 'other.yaml', '--workers', 'x'],
      ['Nothing is known to do with: other.yaml', '"--workers" must be a whole number'],
    ],
  ])('%j', async (argv, expected) => {
    const { code, stdout, stderr } = await here(argv);
    expect([code, stdout]).toEqual([2, '']);
    for (const part of expected) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr).toContain('what to do:');
  });

  it('names every fault of a configuration with its place', async () => {
    const file = join(folder, 'sai.yaml');
    writeFileSync(file, 'mastr: a\nextracts:\n  - kind: births\n    file: b.csv\n    headerRow: 0\n');
    const { code, stderr } = await here(['run', 'sai.yaml']);
    expect(code).toBe(2);
    for (const place of ['sai.yaml:1:1', 'sai.yaml:3:11', 'sai.yaml:5:16'])
      expect(stderr).toContain(`--> ${place}`);
    const json = await here(['run', 'sai.yaml', '--log-format', 'json']);
    const events = json.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string });
    const names = events.map(({ event }) => event);
    expect(names).toEqual(['start', 'error', 'error', 'error', 'error', 'done']);
  });

  it('says when a configuration is not text', async () => {
    writeFileSync(join(folder, 'byte.yaml'), Buffer.from([0x6d, 0xff, 0xfe]));
    const { code, stderr } = await here(['run', 'byte.yaml']);
    expect([code, stderr.includes('is not UTF-8 text')]).toEqual([2, true]);
  });
});

describe('generate', () => {
  it('leaves only the finished folder', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(join(folder, 'dữ liệu'))).toContain('doisoat.yaml');
  });

  it('refuses what it did not make, and replaces what it did', async () => {
    const argv = ['generate', '--residents', '50', '--out', 'lại'];
    expect((await here(argv)).code).toBe(0);
    const again = await here(argv);
    expect([again.code, again.stderr.includes('exists already')]).toEqual([2, true]);
    expect((await here([...argv, '--overwrite'])).code).toBe(0);
    writeFileSync(join(folder, 'lại', 'của tôi.txt'), 'x');
    const refused = await here([...argv, '--overwrite']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('của tôi.txt');
    mkdirSync(join(folder, 'khác'));
    writeFileSync(join(folder, 'khác', 'x'), '');
    expect((await here(['generate', '--residents', '50', '--out', 'khác', '--overwrite'])).code).toBe(2);
    writeFileSync(join(folder, 'tệp'), '');
    expect((await here(['generate', '--residents', '50', '--out', 'tệp'])).stderr).toContain(
      'A file stands where',
    );
  });

  it('leaves nothing when it is stopped', async () => {
    const stop = new AbortController();
    stop.abort('SIGTERM');
    const { code } = await here(['generate', '--residents', '50', '--out', 'dừng'], { signal: stop.signal });
    expect(code).toBe(143);
    expect(readdirSync(folder).filter((name) => name.includes('dừng'))).toEqual([]);
  });
});

describe('run', () => {
  it('reconciles, tells the result and where it is', async () => {
    const { code, stdout, stderr, listened } = await here(
      ['run', 'dữ liệu/doisoat.yaml', '--out', 'kết quả'],
      { env: VIETNAMESE },
    );
    // An open pipe that is listened to would be waited for at the end.
    expect([code, stderr, listened]).toEqual([0, expect.stringContaining('Đọc dữ liệu'), false]);
    for (const part of ['bao_hiem', 'khai_sinh', 'Đã khớp', 'Báo cáo trong kết quả:', 'Việc tiếp theo:']) {
      expect(stdout).toContain(part);
    }
    expect(existsSync(join(folder, 'kết quả', 'links.csv'))).toBe(true);
    const again = await here(['run', 'dữ liệu/doisoat.yaml', '--out', 'kết quả']);
    expect([again.code, again.stderr.includes('exists already')]).toEqual([2, true]);
  });

  it('runs from flags, with wildcards and a configuration behind them left alone', async () => {
    const argv = [
      'run',
      '--master',
      'dữ liệu/dan_cu.csv',
      '--deaths',
      'dữ liệu/khai_t?.csv',
      '--out',
      'từ cờ',
    ];
    const { code, stdout, listened } = await here([
      ...argv,
      '--json',
      '--reports',
      'tables',
      '--quiet',
      '--fail-on',
      'match=0',
    ]);
    expect([code, listened]).toEqual([1, false]);
    const summary = JSON.parse(stdout) as { extracts: { name: string; kind: string }[] };
    expect(summary.extracts.map(({ name, kind }) => [name, kind])).toEqual([['khai_tu', 'death']]);
  });

  it('writes nothing when a file is missing or it is stopped', async () => {
    const missing = await here([
      'run',
      '--master',
      'dữ liệu/dan_cu.csv',
      '--births',
      'khong.csv',
      '--out',
      'không',
    ]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('--> khong.csv');
    const stop = new AbortController();
    stop.abort('SIGINT');
    const stopped = await here(['run', 'dữ liệu/doisoat.yaml', '--out', 'không'], { signal: stop.signal });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('Nothing was written');
    expect(readdirSync(folder).filter((name) => name.includes('không'))).toEqual([]);
  });

  it('says nothing on --quiet but warnings', async () => {
    const argv = [
      'run',
      '--master',
      'dữ liệu/dan_cu.csv',
      '--deaths',
      'dữ liệu/khai_tu.csv',
      '--reports',
      'tables',
    ];
    const { code, stdout, stderr } = await here([...argv, '--out', 'im', '--quiet']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('!'))).toEqual([]);
  });
});
