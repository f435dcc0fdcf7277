/** Numbers in reports, masked by default on the page and not in the lists, both ways by a flag; and the ethnic group, nowhere. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doisoat } from './fake-screen.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/findings/moi-loai-mot-ca');
const ETHNIC = 'Dântộcthử';
let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-mask-'));
  cpSync(FIXTURE, cwd, { recursive: true });
  const [head = '', ...rows] = readFileSync(join(cwd, 'dan_cu.csv'), 'utf8').trimEnd().split('\n');
  const wider = [`${head},DAN_TOC`, ...rows.map((row) => `${row},${ETHNIC}`)];
  // rows that cannot be read: a cell too few, and two too many
  wider.splice(2, 0, wider[1]!.slice(wider[1]!.indexOf(',') + 1), `${wider[1]},x,${ETHNIC}`);
  writeFileSync(join(cwd, 'dan_cu.csv'), `${wider.join('\n')}\n`);
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** Everything that a run wrote: path → text, of workbooks all cells. */
async function filesOf(out: string, ...flags: string[]): Promise<ReadonlyMap<string, string>> {
  expect(await doisoat(['run', 'doisoat.yaml', '--out', out, ...flags], { cwd })).toMatchObject({ code: 0 });
  const files = new Map<string, string>();
  for (const name of readdirSync(join(cwd, out), { recursive: true, encoding: 'utf8' })) {
    const path = join(cwd, out, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    const text = name.endsWith('.xlsx') ? JSON.stringify((await readXlsx(bytes)).sheets) : bytes.toString();
    files.set(name.replaceAll('\\', '/'), text);
  }
  return files;
}

test.each([
  ['default', [], { page: 0, lists: true }],
  ['mask', ['--mask'], { page: 0, lists: false }],
  ['no-mask', ['--no-mask'], { page: 1, lists: true }],
] as const)('%s', async (out, flags, { page, lists }) => {
  const files = await filesOf(out, ...flags);
  const WHOLE = /(?<!\d)0\d{11}(?!\d)/;
  const examples = files
    .get('bao-cao.html')!
    .replaceAll(/<\/?mark>/g, '')
    .replaceAll(/<[^>]*>/g, ' ');
  expect(WHOLE.test(examples)).toBe(page === 1);
  const books = [...files].filter(([name]) => name.startsWith('theo-xa/'));
  expect(books.length).toBeGreaterThan(1);
  for (const [name, text] of books) expect([name, WHOLE.test(text)]).toEqual([name, lists]);
  for (const [name, text] of files) expect([name, text.includes(ETHNIC)]).toEqual([name, false]);
  expect(files.get('bao-cao.html')!).not.toMatch(/dân tộc|dan_toc/i);
  expect(files.get('rejected.csv')!.match(/,\*\*\*/g)).toHaveLength(4);
});

test('the ethnic group, where its column is mapped, stands in the lists of officers only', async () => {
  const plan = readFileSync(join(cwd, 'doisoat.yaml'), 'utf8');
  const mapped = plan.replace('file: dan_cu.csv', 'file: dan_cu.csv, columns: { ethnicGroup: DAN_TOC }');
  expect(mapped).not.toBe(plan);
  writeFileSync(join(cwd, 'doisoat.yaml'), mapped);
  const files = await filesOf('mapped');
  const shows = [...files].filter(([, text]) => text.includes(ETHNIC)).map(([name]) => name);
  expect(shows.length).toBeGreaterThan(0);
  expect(shows.filter((name) => !name.startsWith('theo-xa/'))).toEqual([]);
  expect(files.get('bao-cao.html')!).toMatch(/<th[^>]*>[^<]*dân tộc/i);
});
