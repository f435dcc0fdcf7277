/**
 * The whole job against what a column store needs only to load the same files. The answer is verified before anything
 * is timed. Figures, machine and date are kept in RESULTS.md. `npm run bench [-- --residents N --times N]`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate } from '../../src/evaluate/evaluate.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const PROGRAM = join(ROOT, 'bin/doisoat.js');
/** Limits of the work order: time as a multiple of DuckDB's load, and peak memory. */
const MOST_TIMES = 20;
const MOST_BYTES = 1e9;

interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
  readonly stages: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '200000' },
    times: { type: 'string', default: '3' },
    workers: { type: 'string', default: String(Math.min(2, cpus().length)) },
  },
});
const data = makeData(Number(values.residents));
const files = [join(data, 'dan_cu.csv'), join(data, 'bao_hiem.csv')];
const out = join(data, 'ket-qua');

await verify();
// Turn by turn, so that whatever else the machine does meets both.
const turns = Array.from({ length: Number(values.times) }, () => ({ run: runOnce(), load: loadOnce() }));
const runs = turns.map(({ run }) => run);
const loads = turns.map(({ load }) => load);
report(
  median(runs, ({ wallMs }) => wallMs),
  median(loads, ({ loadMs }) => loadMs),
);

/** Made once for each size and version of the generator's program; kept in the system's temporary folder. */
function makeData(residents: number): string {
  const folder = join(tmpdir(), 'doisoat-bench', String(residents));
  if (existsSync(join(folder, 'dan_cu.csv'))) return folder;
  mkdirSync(join(tmpdir(), 'doisoat-bench'), { recursive: true });
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  doisoat([
    'generate',
    '--residents',
    String(residents),
    '--seed',
    'bench',
    '--level',
    'typical',
    '--out',
    half,
  ]);
  renameSync(half, folder);
  return folder;
}

function doisoat(
  argv: readonly string[],
  nodeFlags: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): void {
  execFileSync(process.execPath, [...nodeFlags, PROGRAM, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
}

function reconcile(nodeFlags: readonly string[] = [], env: NodeJS.ProcessEnv = {}): void {
  const [master, insurance] = files as [string, string];
  const sources = ['--master', master, '--insurance', insurance];
  const setting = ['--reports', 'tables', '--workers', values.workers, '--as-of', '2026-06-30', '--quiet'];
  doisoat(['run', ...sources, '--out', out, '--overwrite', ...setting], nodeFlags, env);
}

/** A fast wrong answer is worth nothing. */
async function verify(): Promise<void> {
  reconcile();
  const { all } = await evaluate(out, [join(data, 'truth/bao_hiem.csv')]);
  const precision = all.precision.value ?? 0;
  const recall = all.matchReviewRecall.value ?? 0;
  console.log(
    `answer: ${all.counts.persons} persons, precision ${precision.toFixed(5)}, recall with review ${recall.toFixed(5)}`,
  );
  if (precision < 0.998 || recall < 0.99) throw new Error('the answer is wrong; nothing was timed');
}

function runOnce(): Measured {
  const note = join(data, 'measure.json');
  const started = performance.now();
  reconcile(['--import', join(import.meta.dirname, 'measure.js')], { DOISOAT_MEASURE: note });
  const wallMs = performance.now() - started;
  const { peakBytes, cpuMs } = JSON.parse(readFileSync(note, 'utf8')) as { peakBytes: number; cpuMs: number };
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as {
    durationsMs: Readonly<Record<string, number>>;
  };
  return { wallMs, cpuMs, peakBytes, stages: summary.durationsMs };
}

function loadOnce(): { readonly loadMs: number; readonly rows: readonly number[] } {
  const script = join(import.meta.dirname, 'duckdb.js');
  const said = execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' });
  return JSON.parse(said) as { loadMs: number; rows: readonly number[] };
}

/** The run in the middle by the given figure. */
function median<One>(all: readonly One[], figure: (one: One) => number): One {
  const sorted = [...all].sort((left, right) => figure(left) - figure(right));
  return sorted[Math.floor(sorted.length / 2)]!;
}

function report(run: Measured, load: { readonly loadMs: number; readonly rows: readonly number[] }): void {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const times = run.wallMs / load.loadMs;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 1e9).toFixed(1)} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
  console.log(
    [
      `machine: ${machine}`,
      `files: ${load.rows.join(' + ')} rows (as DuckDB counts them), median of ${values.times}`,
      `doisoat run --reports tables --workers ${values.workers}: ${seconds(run.wallMs)} (processor ${seconds(run.cpuMs)}), peak ${(run.peakBytes / 1e6).toFixed(0)} MB`,
      ...Object.entries(run.stages).map(([stage, ms]) => `  ${stage.padEnd(12)} ${seconds(ms)}`),
      `DuckDB, loading the two files: ${seconds(load.loadMs)}`,
      `${times <= MOST_TIMES ? 'held' : 'MISSED'}: ${times.toFixed(1)} times DuckDB's load (limit ${MOST_TIMES})`,
      `${run.peakBytes < MOST_BYTES ? 'held' : 'MISSED'}: peak memory ${(run.peakBytes / 1e6).toFixed(0)} MB (limit ${MOST_BYTES / 1e6} MB)`,
    ].join('\n'),
  );
  if (times > MOST_TIMES || run.peakBytes >= MOST_BYTES) process.exitCode = 1;
}
