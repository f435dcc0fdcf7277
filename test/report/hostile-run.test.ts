/**
 * A whole run over data that wants to be more: names of the language and of Windows, paths, marks that turn the reading
 * direction, terminal sequences, markup and formulas in cells, headers, wards, employers and configuration. What is told is
 * inert, files for programs hold it exactly, folders are plain, workbooks calculate nothing, the page runs nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doisoat } from '../cli/fake-screen.ts';
import { CHROMIUM, launch, open } from './page/browser.ts';
import { entryText } from './xlsx/zip-entry.ts';

const ESC = '\u001b';
const TRICKS = [
  '__proto__',
  'constructor',
  'toString',
  '..',
  '../../x',
  '.',
  'CON',
  'nul.txt',
  'COM1',
  'x. ',
  'a/b\\c:d*e?',
  '\u202egnohp',
  `${ESC}[2J${ESC}[31mđỏ`,
  `${ESC}]8;;http://x${ESC}\\bấm${ESC}]8;;${ESC}\\`,
  `${ESC}]52;c;eA==\u0007`,
  '\u009b31mx',
  '\u200e\u2066x\u2069',
  '<script>document.title = "x"</script>',
  '<img src=x onerror="document.title = 1">',
  '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>',
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '\t@SUM(1)',
  '${x} {name} [[x]]',
];
const quoted = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
const BIRTH = '01/02/1985';
/** As many as leave the header row to be seen for one. */
const HEADERS = TRICKS.filter((_, at) => at % 4 !== 3);
const MASTER = [
  ['MA_HO_SO', 'HO_VA_TEN', 'NGAY_SINH', 'GIOI_TINH', 'MA_XA', 'TEN_XA', 'THON_TO', ...HEADERS],
  ...TRICKS.map((trick, at) => [
    trick,
    `Nguyễn Văn ${trick}`,
    BIRTH,
    'Nam',
    at % 2 === 0 ? trick : '24133',
    trick,
    trick,
    ...HEADERS,
  ]),
];
const EXTRACT = [
  [
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Mã số BHXH',
    'Tên đơn vị',
    'Địa chỉ',
    'Mã xã',
    'Tên xã',
    ...HEADERS,
  ],
  ...TRICKS.flatMap((trick) => [
    [`Nguyễn Văn ${trick}`, BIRTH, 'Nam', trick, trick, trick, trick, trick, ...HEADERS],
    [`Trần ${trick}`, '05/06/1990', 'Nữ', '', trick, trick, '24133', trick, ...HEADERS],
  ]),
];
const CONFIG = JSON.stringify({
  master: { file: 'dan_cu.csv' },
  extracts: [{ kind: 'insurance', name: '__proto__', file: 'bhyt.csv' }],
  out: 'ket-qua',
  asOf: '2026-06-30',
  maxRejected: '100%',
});

/** Nothing but line ends that a terminal would act upon, and nothing unseen. */
function expectInert(text: string): void {
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
}

const folder = mkdtempSync(join(tmpdir(), 'doisoat-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeFileSync(join(folder, 'dan_cu.csv'), MASTER.map(quoted).join(''));
  writeFileSync(join(folder, 'bhyt.csv'), EXTRACT.map(quoted).join(''));
  writeFileSync(join(folder, 'doisoat.yaml'), CONFIG);
  const said = await doisoat(['run'], { cwd: folder, env: { LANG: 'vi_VN.UTF-8' } });
  expect(said.code, said.stderr).toBe(0);
  expectInert(said.stderr + said.stdout);
});

const files = (): string[] => readdirSync(join(folder, 'ket-qua'), { recursive: true, encoding: 'utf8' });

test('files for programs hold what stood in the data', () => {
  const links = parse(readFileSync(join(folder, 'ket-qua/links.csv'), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];
  expect(links).toHaveLength(2 * TRICKS.length);
  expect(new Set(links.map((row) => row['extract']))).toEqual(new Set(['__proto__']));
  const unmatched = parse(readFileSync(join(folder, 'ket-qua/unmatched.csv'), 'utf8'), {
    columns: true,
  }) as Record<string, string>[];
  expect(unmatched.length).toBeGreaterThan(TRICKS.length / 2);
  for (const row of unmatched) expect(TRICKS).toContain(row['employer']);
  const ids = new Set(links.map((row) => row['resident_id']!).filter((id) => id !== ''));
  for (const id of ids) expect(TRICKS).toContain(id);
});

test('folders have plain names, and no sheet calculates', () => {
  const names = files();
  expect(names.filter((name) => name.endsWith('.xlsx')).length).toBeGreaterThan(10);
  for (const name of names) {
    for (const part of name.split('/'))
      expect(part).toMatch(/^[a-z0-9][a-z0-9-]*(?:\.(?:csv|json|xlsx|html))?$/);
    expect(name).not.toMatch(/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/);
    if (!name.endsWith('.xlsx')) continue;
    const sheet = entryText(readFileSync(join(folder, 'ket-qua', name)), 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...sheet].filter((sign) => sign < ' ' && sign !== '\t' && sign !== '\n')).toEqual([]);
  }
});

describe.each([
  ['a summary as JSON', ['run', '--json', '--overwrite', '--lang', 'en']],
  ['a log as JSON', ['run', '--log-format', 'json', '--overwrite']],
  ['an explanation', ['explain', 'ket-qua', '__proto__', '3']],
  ['an explanation as JSON', ['explain', 'ket-qua', '__proto__', '3', '--json']],
  ['a resident who is not there', ['explain', 'ket-qua', '__proto__', '1', 'self', `${ESC}[31m\u202e`]],
  ['an extract that is not there', ['explain', 'ket-qua', `${ESC}]52;c;eA==\u0007`, '1']],
  ['known answers', ['evaluate', 'ket-qua', '--truth', 'truth.csv']],
  ['known answers as JSON', ['evaluate', 'ket-qua', '--truth', 'truth.csv', '--json']],
  ['an option', [`--${ESC}[31m`]],
  ['a command', [`${ESC}[31m\u202e`]],
  ['a missing file', ['run', '--master', `${ESC}]8;;x${ESC}\\.csv`, '--insurance', `\u009b.csv`]],
  ['a bad configuration', ['run', 'bad.yaml']],
  ['a bad configuration, with its stack', ['run', 'bad.yaml', '--debug']],
  ['columns that are not there', ['run', 'columns.yaml', '--overwrite']],
])('%s', (_what, argv) => {
  test('reaches no terminal as more than text', async () => {
    const truth = TRICKS.map((trick, at) => ['__proto__', String(2 * at + 1), 'self', trick, trick]);
    writeFileSync(
      join(folder, 'truth.csv'),
      [['extract', 'row', 'person', 'resident_id', 'error_classes'], ...truth].map(quoted).join(''),
    );
    const bad = TRICKS.map((trick) => `${JSON.stringify(trick)}: ${JSON.stringify(trick)}`).join('\n');
    writeFileSync(
      join(folder, 'bad.yaml'),
      `${bad}\nlang: "\\e[31m"\nasOf: "\\x9b"\nmaster: { "\\u202e": "\\e" }\n`,
    );
    const columns = { fullName: `${ESC}[31m`, address: '\u202e', hamlet: '__proto__' };
    writeFileSync(
      join(folder, 'columns.yaml'),
      CONFIG.replace('"bhyt.csv"', `"bhyt.csv","columns":${JSON.stringify(columns)}`),
    );
    const said = await doisoat(argv, { cwd: folder });
    expect(said.code).toBeLessThan(3);
    expect(said.stderr + said.stdout).not.toBe('');
    expectInert(said.stderr + said.stdout);
  });
});

describe.skipIf(CHROMIUM === undefined)('the page', () => {
  test('shows data as text and runs none of it', async () => {
    const browser = await launch();
    const view = { width: 1280, height: 900, colorScheme: 'light' } as const;
    const { page, complaints } = await open(browser, join(folder, 'ket-qua/bao-cao.html'), view);
    const found = await page.evaluate<Record<string, number>>(`({
      scripts: document.scripts.length,
      images: document.images.length,
      handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on'))).length,
      links: [...document.links].filter(({ protocol }) => protocol !== 'file:').length,
    })`);
    expect(found).toEqual({ scripts: 1, images: 0, handlers: 0, links: 0 });
    expect(await page.title()).not.toMatch(/^(?:x|1)$/);
    expect(await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toMatch(
      /^default-src 'none'; /,
    );
    expect(complaints).toEqual([]);
    await browser.close();
  });
});

test.runIf(CHROMIUM === undefined)('not run: chromium (the page of hostile data)', () => {
  expect(CHROMIUM).toBeUndefined();
});
