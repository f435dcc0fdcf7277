/**
 * `npm run faults-ledger [-- --points N]`: the real program keeps a ledger and is killed (strace, SIGKILL) at its n-th write,
 * flush, rename, removal …, once for each n, in four settings. Then the ledger is opened again, as the next command does, and
 * must agree with the output that stands: the runs before, or one more, whole; nothing lost, nothing doubled.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OUTPUTS } from '../../src/keep-ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { stampAt } from '../../src/report/output-folder.ts';
import { INSURANCE, INSURED, MASTER } from '../program/small-commune.ts';

const { values } = parseArgs({ options: { points: { type: 'string', default: '300' } } });
const POINTS = Number(values.points);
const PROGRAM = resolve(import.meta.dirname, '../../../../bin/doisoat.js');
const FOLDER = mkdtempSync(join(tmpdir(), 'doisoat-sweep-'));
const BASE = join(FOLDER, 'base');
const WORK = join(FOLDER, 'work');

/** Calls of the ledger's own files, and calls of everything else that makes, renames and removes. */
const LEDGER_CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'unlink'] as const;
const OTHER_CALLS = ['rename', 'mkdir', 'rmdir', 'unlink', 'fsync', 'pwrite64'] as const;

interface Setting {
  readonly name: string;
  /** The ledger and the output of a first night stand already. */
  readonly second: boolean;
  readonly out: string;
}

const SETTINGS: readonly Setting[] = [
  { name: 'second night over the first', second: true, out: 'ket-qua' },
  { name: 'first night', second: false, out: 'ket-qua' },
  { name: 'second night beside the first', second: true, out: 'moi/ket-qua' },
];

interface Seen {
  readonly runs: number;
  readonly open: readonly string[];
  /** Sums of what the runs counted. */
  readonly counted: readonly unknown[];
  /** Run in the ledger whose output stands; 0 = none, and its findings. */
  readonly standing: number;
  readonly found: readonly string[];
}

function argv(out: string): string[] {
  const files = ['--master', 'dan_cu.csv', '--insurance', 'bao_hiem.csv', '--out', out, '--overwrite'];
  return [
    'run',
    ...files,
    '--ledger',
    'so.db',
    '--workers',
    '1',
    '--reports',
    'tables',
    '--as-of',
    '2026-06-02',
  ];
}

function run(out: string, strace: readonly string[] = []): number | null {
  const [command, ...rest] = [...strace, process.execPath, PROGRAM, ...argv(out), '--quiet'];
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', LANG: 'C.UTF-8' };
  return spawnSync(command!, rest, { cwd: WORK, env, stdio: 'ignore', timeout: 120_000 }).status;
}

function prepare({ second }: Setting): void {
  rmSync(BASE, { recursive: true, force: true });
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK);
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(WORK, name), lines.map((line) => `${line}\r\n`).join(''));
  write('dan_cu.csv', MASTER);
  write('bao_hiem.csv', INSURANCE);
  if (second) {
    if (run('ket-qua') !== 0) throw new Error('the first night failed');
    // Gone, rewritten and new findings in the second night.
    write('bao_hiem.csv', [INSURANCE[0]!, ...INSURED.slice(2), INSURED[3]!.replace('Linh', 'Lình')]);
    write(
      'dan_cu.csv',
      MASTER.map((line) => line.replace('Hiển', 'Hiền').replace('Triết', 'Triệt')),
    );
  }
  cpSync(WORK, BASE, { recursive: true });
}

/** What stands once the next command has opened ledger and outputs. */
async function look(outs: readonly string[]): Promise<Seen> {
  const path = join(WORK, 'so.db');
  let last: Awaited<ReturnType<typeof stampAt>>;
  let found: string[] = [];
  for (const out of outs) {
    await OUTPUTS.stands(join(WORK, out), '');
    const stamp = await stampAt(join(WORK, out));
    if (stamp === undefined || stamp.run <= (last?.run ?? 0)) continue;
    last = stamp;
    const lines = readFileSync(join(WORK, out, 'findings.csv'), 'utf8')
      .split('\r\n')
      .slice(1, -1);
    found = lines.map((line) => line.slice(0, 16)).sort();
  }
  if (!existsSync(path)) return { runs: 0, open: [], counted: [], standing: last?.run ?? 0, found };
  const ledger = await openLedger(path, { use: 'write', create: true }, OUTPUTS);
  try {
    const column = (sql: string): readonly string[] =>
      rowsOf(ledger.database, sql).map(([value]) => String(value));
    const pending = column("SELECT run_id FROM runs WHERE status = 'pending'");
    const ids = column('SELECT run_id FROM runs');
    if (pending.length > 0) throw new Error('a run is still pending');
    if (last !== undefined && !ids.includes(last.runId))
      throw new Error('the output that stands is not in the ledger');
    return {
      runs: ids.length,
      open: column('SELECT finding_id FROM findings WHERE closed_run IS NULL ORDER BY 1'),
      counted: rowsOf(
        ledger.database,
        'SELECT run, sum(opened), sum(reopened), sum(resolved), sum(open) FROM day_counts GROUP BY run',
      ),
      standing: last?.run ?? 0,
      found,
    };
  } finally {
    ledger.close();
  }
}

interface Tally {
  points: number;
  before: number;
  after: number;
  readonly wrong: string[];
}

async function sweep(setting: Setting, most: number, tally: Tally): Promise<void> {
  prepare(setting);
  const outs = [...new Set(['ket-qua', setting.out])];
  const before = JSON.stringify(await look(outs));
  if (run(setting.out) !== 0) throw new Error('the night failed without any fault');
  const after = JSON.stringify(await look(outs));
  const ledgerFiles = ['so.db', 'so.db-wal', 'so.db.lock', 'so.db.lock-journal', 'so.db-shm'];
  const only = ledgerFiles.flatMap((name) => ['-P', join(WORK, name)]);
  const plans = [
    ...LEDGER_CALLS.map((call) => ({ call, paths: only })),
    ...OTHER_CALLS.map((call) => ({ call, paths: [] as string[] })),
  ];
  const first = tally.points;
  for (const { call, paths } of plans) {
    for (let at = 1; tally.points - first < most; at++) {
      rmSync(WORK, { recursive: true, force: true });
      cpSync(BASE, WORK, { recursive: true });
      const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${at}`];
      const code = run(setting.out, ['strace', '-f', '-o', '/dev/null', ...paths, ...inject]);
      if (code === 0) break; // it ended before its n-th call
      tally.points++;
      const seen = await look(outs).then(
        (one) => JSON.stringify(one),
        (error: unknown) => String(error),
      );
      if (seen === before) tally.before++;
      else if (seen === after) tally.after++;
      else
        tally.wrong.push(`${setting.name}: ${call} ${at} (${paths.length > 0 ? 'ledger' : 'all'}): ${seen}`);
    }
  }
}

const tally: Tally = { points: 0, before: 0, after: 0, wrong: [] };
try {
  for (const [at, setting] of SETTINGS.entries()) {
    const left = SETTINGS.length - at;
    await sweep(setting, Math.ceil((POINTS - tally.points) / left), tally);
    const { points, before, after, wrong } = tally;
    process.stdout.write(
      `${setting.name}: ${points} points so far, ${before} as before, ${after} as after, ${wrong.length} wrong\n`,
    );
  }
  for (const line of tally.wrong) process.stdout.write(`${line.slice(0, 500)}\n`);
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
process.exitCode = tally.wrong.length > 0 ? 1 : 0;
