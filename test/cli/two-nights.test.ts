/** Two nights with a ledger in this process: what diff says of them, whom --only leaves on the lists, what purge --before takes. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OUTPUTS } from '../../src/keep-ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { INSURANCE_HEADER, INSURED, MASTER } from '../program/small-commune.ts';
import { doisoat, VIETNAMESE } from './fake-screen.ts';

/** Night 1: a date and a name differ, one is a stranger. Night 2: that name is corrected, another one differs. */
const STRANGER = 'Kiều Xuân Mạnh,04/04/1984,Nam,001084098765,6600000099';
const HIEN = INSURED[2]!.replace('30/08/1972', '30/09/1972');
const NIGHT_1 = [...INSURED.with(3, INSURED[3]!.replace('Linh', 'Lình')).with(2, HIEN), STRANGER];
const NIGHT_2 = [...INSURED.with(10, INSURED[10]!.replace('Triết', 'Triệt')).with(2, HIEN), STRANGER];

let cwd = '';
const here = (argv: readonly string[], setting = {}) => doisoat(argv, { cwd, ...setting });
const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(cwd, name), lines.map((line) => `${line}\r\n`).join(''));
const configuration = (...more: readonly string[]): void =>
  write('doisoat.yaml', [
    'master: { file: dan_cu.csv, covers: ["24133"] }',
    'extracts: [{ kind: insurance, file: bhyt.csv }]',
    'out: ket-qua',
    'ledger: so.db',
    'workers: 1',
    ...more,
  ]);
const run = (asOf: string, ...flags: readonly string[]) =>
  here(['run', '--as-of', asOf, '--overwrite', ...flags]);

/** Whose name stands in a cell of the wards' lists. */
async function listed(): Promise<readonly string[]> {
  const folder = join(cwd, 'ket-qua/theo-xa');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );
  const books = await Promise.all(files.map((name) => readXlsx(readFileSync(join(folder, name)))));
  const cells = new Set(books.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flat())).map(String));
  const names = [...MASTER.map((line) => line.split(',')[2]!), STRANGER.split(',')[0]!];
  return names.filter((name) => cells.has(name));
}

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-two-nights-'));
  write('dan_cu.csv', MASTER);
  configuration();
  write('bhyt.csv', [INSURANCE_HEADER, ...NIGHT_1]);
  expect((await run('2026-06-01')).code).toBe(0);
  expect(await listed()).toEqual(['Lê Quang Hiển', 'Phạm Ngọc Thùy Linh', 'Kiều Xuân Mạnh']);
  const one = await here(['diff']);
  expect([one.code, one.stderr.includes('It takes two runs to compare; the ledger has 1.')]).toEqual([
    2,
    true,
  ]);
  write('bhyt.csv', [INSURANCE_HEADER, ...NIGHT_2]);
  expect((await run('2026-06-10', '--only', 'new')).code).toBe(0);
});
afterAll(() => rmSync(cwd, { recursive: true }));

test('diff shows both tables of the last two runs', async () => {
  const { code, stdout, stderr } = await here(['diff']);
  expect([code, stderr]).toEqual([0, '']);
  const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
  expect(rows).toEqual([
    ['Changes from run 1 (01/06/2026) to run 2 (10/06/2026)'],
    [''],
    ['By ward'],
    ['Ward', 'New', 'Reopened', 'Resolved', 'Open', 'Answered', 'Overdue', 'Oldest (days)'],
    ['unknown', '0', '0', '0', '1', '0', '0', '9'],
    ['24133', '1', '0', '1', '2', '0', '1', '9'],
    ['Total', '1', '0', '1', '3', '0', '1', '9'],
    [''],
    ['By finding'],
    ['Finding', 'New', 'Reopened', 'Resolved', 'Open', 'Answered', 'Overdue', 'Oldest (days)'],
    ['The birth date differs from the residents’ file', '0', '0', '0', '1', '0', '1', '9'],
    ['The name differs from the residents’ file', '1', '0', '1', '1', '0', '0', '0'],
    ['Not found among the residents', '0', '0', '0', '1', '0', '0', '9'],
    ['Total', '1', '0', '1', '3', '0', '1', '9'],
    [''],
    ['Ids of the findings: doisoat diff --json; what they say: findings.csv of the run.'],
    [''],
  ]);
  const vietnamese = await here(['diff'], { env: VIETNAMESE });
  expect(vietnamese.stdout).toContain(
    'Thay đổi từ lần chạy 1 (ngày 01/06/2026) đến lần chạy 2 (ngày 10/06/2026)',
  );
});

test('diff --json gives the same by number, by day and in either order, with the ids of findings.csv', async () => {
  const { stdout } = await here(['diff', '--json']);
  for (const runs of [
    ['1', '2'],
    ['2', '1'],
    ['2026-06-05', '2026-06-30'],
  ])
    expect((await here(['diff', ...runs, '--ledger', 'so.db', '--json'])).stdout).toBe(stdout);
  const said = JSON.parse(stdout) as {
    readonly rows: readonly Readonly<Record<string, unknown>>[];
    readonly findings: Readonly<Record<string, readonly string[]>>;
  };
  expect(said).toMatchObject({
    schemaVersion: 1,
    from: { run: 1, asOf: '2026-06-01', residents: 12, persons: 13, findings: 3 },
    to: { run: 2, asOf: '2026-06-10', residents: 12, persons: 13, findings: 3 },
  });
  const ids = new Map(
    readFileSync(join(cwd, 'ket-qua/findings.csv'), 'utf8')
      .split('\r\n')
      .map((line) => [line.split(',')[1], line.split(',')[0]]),
  );
  expect(said.findings).toMatchObject({
    opened: [ids.get('name_differs')],
    overdue: [ids.get('birth_date_differs')],
  });
  expect(said.findings['resolved']).toHaveLength(1);
  const { ledger } = JSON.parse(readFileSync(join(cwd, 'ket-qua/summary.json'), 'utf8')) as {
    readonly ledger: { readonly changes: unknown };
  };
  expect(said.rows).toEqual(ledger.changes);
});

test.each([
  [['diff', '1', '9'], 'The ledger has no run 9.', 'Runs in the ledger: 1 (2026-06-01), 2 (2026-06-10).'],
  [['diff', '1', '2', '3'], '3', ''],
  [['diff', '--ledger', 'khac.db'], 'There is no ledger here.', ''],
  [['dif', '1', '2'], 'dif', 'Did you mean "diff"?'],
  [['run', '--only', 'overdeu'], 'overdeu', 'Did you mean "overdue"?'],
  [['purge', '--before', '2026-02-30'], '"--before" is not an existing date: "2026-02-30".', '2026-06-30'],
  [['purge', '--ledger', 'so.db'], '--before', ''],
  [['purge', 'ket-qua', '--before', '2026-02-28'], 'purged one at a time', ''],
  [['purge', '--before', '2030-01-01'], 'Nobody can be asked here', '--dry-run'],
] as const)('refused: %j', async (argv, what, next) => {
  const before = readFileSync(join(cwd, 'so.db'));
  const { code, stdout, stderr } = await here(argv);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(what);
  expect(stderr).toContain(next);
  expect(readFileSync(join(cwd, 'so.db')).equals(before)).toBe(true);
});

test('--only: the lists hold what is new, what nobody has answered, what is late; the tables hold all', async () => {
  const all = readFileSync(join(cwd, 'ket-qua/findings.csv'), 'utf8');
  expect(await listed()).toEqual(['Đỗ Minh Triết']);
  const ledger = await openLedger(join(cwd, 'so.db'), { use: 'write' }, OUTPUTS);
  ledger.write((database) => {
    database.exec(`
      INSERT INTO readings VALUES (1, '2026-06-10', 'a.xlsx', 'x');
      INSERT INTO answers (answer, reading, finding_id, audience, verdict, chosen, answered_on, after_run, sheet, cell)
        SELECT 1, 1, finding_id, 'insurance', 'same', NULL, '2026-06-10', 2, 's', 'A1'
        FROM findings WHERE code = 'birth_date_differs';
      UPDATE findings SET answer = 1 WHERE code = 'birth_date_differs'`);
  });
  ledger.close();
  // By the 12th the stranger, whom somebody has to visit, and the name are in time; the answered date is late for its repair.
  expect((await run('2026-06-12', '--only', 'open')).code).toBe(0);
  expect(await listed()).toEqual(['Đỗ Minh Triết', 'Kiều Xuân Mạnh']);
  expect(readFileSync(join(cwd, 'ket-qua/findings.csv'), 'utf8')).toBe(all);
  expect((await run('2026-06-12', '--only', 'overdue')).code).toBe(0);
  expect(await listed()).toEqual(['Lê Quang Hiển']);
});

/** Linh's name was corrected on the 10th: her finding is closed since then. */
test('purge --before counts, asks, removes and says what', async () => {
  const purge = (...more: readonly string[]) => here(['purge', '--ledger', 'so.db', '--before', ...more]);
  const kept = async () => {
    const ledger = await openLedger(join(cwd, 'so.db'), { use: 'read' }, OUTPUTS);
    const [codes, runs] = ['SELECT code FROM findings ORDER BY 1', 'SELECT run FROM runs ORDER BY 1'].map(
      (sql) =>
        ledger.database
          .prepare(sql)
          .all()
          .map((row) => Object.values(row)[0]),
    );
    ledger.close();
    return { codes, runs };
  };
  const none = await purge('2026-06-01');
  expect([none.code, none.stdout, none.stderr]).toEqual([
    0,
    'Nothing in so.db that could be removed is older than 01/06/2026.\n',
    '',
  ]);
  const dry = await purge('11/06/2026', '--dry-run');
  expect([dry.code, dry.stdout.replaceAll('\n', '')]).toEqual([
    0,
    'Would remove from so.db what is older than 11/06/2026: 1 findings, 0 answers, 0 notes, 0 decisions whose people left the data, 0 runs. Nothing was removed.',
  ]);
  const declined = await here(['purge', '--before', '2026-06-11'], { answer: '', env: VIETNAMESE });
  expect([declined.code, declined.stderr.includes('1 phát hiện')]).toEqual([2, true]);
  const three = ['birth_date_differs', 'name_differs', 'name_differs', 'not_found'];
  expect(await kept()).toEqual({ codes: three, runs: [1, 2, 3, 4] });
  const done = await purge('2026-06-11', '--json', '--yes', '--record', 'viec.jsonl');
  expect([done.code, JSON.parse(done.stdout)]).toEqual([
    0,
    {
      schemaVersion: 1,
      ledger: 'so.db',
      before: '2026-06-11',
      removed: true,
      findings: 1,
      answers: 0,
      notes: 0,
      decisions: 0,
      runs: 0,
    },
  ]);
  expect(await kept()).toEqual({ codes: three.toSpliced(1, 1), runs: [1, 2, 3, 4] });
  const record = await here(['record', 'viec.jsonl', '--json']);
  expect(JSON.parse(record.stdout)).toMatchObject({
    entries: [{ entry: { event: 'purge', ledger: join(cwd, 'so.db'), before: '2026-06-11', findings: 1 } }],
  });
});

test('ledgerKeepDays does it after every run', async () => {
  write('bhyt.csv', [INSURANCE_HEADER, ...INSURED, STRANGER]);
  configuration('ledgerKeepDays: 184');
  const closing = await run('2026-06-20', '--reports', 'tables');
  expect([closing.code, closing.stderr.includes('Past their time')]).toEqual([0, false]);
  const inTime = await run('2026-12-21', '--reports', 'tables');
  expect([inTime.code, inTime.stderr.includes('Past their time')]).toEqual([0, false]);
  const later = await run('2026-12-22', '--reports', 'tables');
  expect(later.stderr).toContain('Past their time in the ledger and removed: 2 findings, 1 answers, 0 notes');
  const { stdout } = await here(['diff', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: [{ code: 'not_found', open: 1, resolved: 0, overdue: 1, oldestDays: 204 }],
  });
});
