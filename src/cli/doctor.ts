/** What `doctor` looks at: is this machine fit for a run. Each check answers with a state and facts; words come later. */
import { access, constants, mkdtemp, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { freemem, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { Facts } from '../failure.ts';
import type { Screen } from './screen.ts';

export const DOCTOR_CHECKS = [
  'node',
  'cores',
  'memory',
  'temporary',
  'output',
  'space',
  'language',
  'terminal',
  'clock',
  'ledger',
] as const;
export type DoctorCheck = (typeof DOCTOR_CHECKS)[number];

export interface Diagnosis {
  readonly check: DoctorCheck;
  /** `bad`: a run would fail. */
  readonly state: 'good' | 'warning' | 'bad';
  readonly facts: Facts;
}

const LEAST_NODE = [20, 20, 2] as const;
/** Node 20 gets no repairs since April 2026. */
const SUPPORTED_MAJOR = 22;
const GIGABYTE = 2 ** 30;
/** A million residents against as many insured took 3 GB in the bench; a commune takes 0.2. */
const ROOMY_MEMORY = 2 * GIGABYTE;
const LEAST_SPACE = GIGABYTE / 2;
/** This version was made then: a clock before it is wrong. */
const MADE = Date.UTC(2026, 0, 1);

/** A ledger that the user asks about: as he wrote it, and its absolute path. */
export interface AskedLedger {
  readonly file: string;
  readonly path: string;
}

/** `folder`: absolute path where results would be written. */
export async function diagnose(
  screen: Screen,
  folder: string,
  asked?: AskedLedger,
): Promise<readonly Diagnosis[]> {
  return [
    node(process.versions.node),
    { check: 'cores', state: screen.cores > 1 ? 'good' : 'warning', facts: { cores: screen.cores } },
    memory(),
    await writable('temporary', tmpdir()),
    await writable('output', folder),
    await space(folder),
    language(screen),
    terminal(screen),
    clock(screen.now()),
    ...(asked === undefined ? [] : [await ledger(asked)]),
  ];
}

async function ledger({ file, path }: AskedLedger): Promise<Diagnosis> {
  const { inspectLedger } = await import('../ledger/inspect.ts');
  const { problems, tables } = await inspectLedger(path);
  if (problems.length === 0 && tables.every(({ isWhole }) => isWhole)) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { check: 'ledger', state: 'good', facts: { file, rows } };
  }
  const read = tables.map(({ name, rows, isWhole }) => `${name} ${rows}${isWhole ? '' : '…'}`);
  return { check: 'ledger', state: 'bad', facts: { file, problems, tables: read } };
}

/** Exported for its table of versions. */
export function node(version: string): Diagnosis {
  const parts = version.split('.').map(Number);
  const older = LEAST_NODE.findIndex((least, index) => (parts[index] ?? 0) !== least);
  const isOld = older >= 0 && (parts[older] ?? 0) < LEAST_NODE[older]!;
  const state = isOld ? 'bad' : (parts[0] ?? 0) < SUPPORTED_MAJOR ? 'warning' : 'good';
  return { check: 'node', state, facts: { version, least: LEAST_NODE.join('.') } };
}

function memory(): Diagnosis {
  const total = totalmem();
  const facts = {
    total: gigabytes(total),
    free: gigabytes(freemem()),
    heap: gigabytes(getHeapStatistics().heap_size_limit),
  };
  return { check: 'memory', state: total < ROOMY_MEMORY ? 'warning' : 'good', facts };
}

/** With one decimal. */
function gigabytes(bytes: number): number {
  return Math.round((bytes / GIGABYTE) * 10) / 10;
}

/** Tried, not asked: permissions on Windows and on network folders only show when something is written. */
async function writable(check: 'temporary' | 'output', folder: string): Promise<Diagnosis> {
  try {
    const made = await mkdtemp(join(await existing(folder), '.doisoat-doctor-'));
    try {
      await writeFile(join(made, 'Kiểm tra.txt'), 'đối soát');
    } finally {
      await rm(made, { recursive: true, force: true });
    }
    return { check, state: 'good', facts: { folder } };
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { check, state: 'bad', facts: { folder, system } };
  }
}

/** The folder itself, or the nearest above it that exists. */
async function existing(folder: string): Promise<string> {
  // A file in the middle of the path is found when its own turn comes.
  const held = await stat(folder).catch(() => undefined);
  if (held?.isDirectory()) {
    await access(folder, constants.W_OK);
    return folder;
  }
  if (held !== undefined) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  return dirname(folder) === folder ? folder : existing(dirname(folder));
}

async function space(folder: string): Promise<Diagnosis> {
  let place = folder;
  while (dirname(place) !== place && !(await stat(place).catch(() => undefined))) place = dirname(place);
  try {
    const { bavail, bsize } = await statfs(place);
    const free = bavail * bsize;
    return {
      check: 'space',
      state: free < LEAST_SPACE ? 'warning' : 'good',
      facts: { folder, free: gigabytes(free) },
    };
  } catch {
    return { check: 'space', state: 'warning', facts: { folder } };
  }
}

/** Vietnamese letters reach the screen only where the terminal takes UTF-8. */
function language({ env, platform }: Screen): Diagnosis {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  if (platform === 'win32') {
    const modern = env['WT_SESSION'] !== undefined || env['TERM_PROGRAM'] !== undefined;
    return { check: 'language', state: modern ? 'good' : 'warning', facts: { locale: 'Windows' } };
  }
  const isUtf8 = /utf-?8/i.test(locale ?? '');
  return { check: 'language', state: isUtf8 ? 'good' : 'warning', facts: { locale: locale ?? 'C' } };
}

function terminal({ stdout, stderr }: Screen): Diagnosis {
  const columns = stdout.columns ?? 0;
  const isTerminal = stdout.isTTY === true && stderr.isTTY === true;
  const facts = isTerminal ? { columns } : {};
  return { check: 'terminal', state: isTerminal && columns < 80 ? 'warning' : 'good', facts };
}

function clock(now: Date): Diagnosis {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const vietnam = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  const facts = {
    zone: timeZone,
    vietnam: `${vietnam.slice(8, 10)}/${vietnam.slice(5, 7)}/${vietnam.slice(0, 4)} ${vietnam.slice(11, 16)}`,
  };
  return { check: 'clock', state: now.getTime() < MADE ? 'bad' : 'good', facts };
}
