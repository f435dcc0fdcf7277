/**
 * The speed of small things: `--version` and `--help` against `node -e 0`, turn by turn, and a commune of 10,000 residents
 * with five extracts from a cold start. `npm run bench:start`; figures with machine and date are kept in RESULTS.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../../..', 'bin/doisoat.js');
const TURNS = 25;
/** Limits of the work order. */
const MOST_TIMES = 2;
const MOST_RUN_MS = 3000;

/** Where this names a file, Node reads all its certificates at every start: 30 ms or more that few users wait for. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...ENVIRONMENT } = process.env;

function timeOf(argv: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', env: ENVIRONMENT });
  if (status !== 0) throw new Error(`node ${argv.join(' ')} ended with ${status}\n${stderr}`);
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]!;
}

function judge(what: string, value: number, limit: number, unit: string): void {
  if (value > limit) process.exitCode = 1;
  console.log(
    `${value <= limit ? 'held' : 'MISSED'}: ${what} ${value.toFixed(2)}${unit} (limit ${limit}${unit})`,
  );
}

console.log(
  `machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const commands = new Map([
  ['node -e 0', ['-e', '0']],
  ['--version', [PROGRAM, '--version']],
  ['--help', [PROGRAM, '--help']],
]);
const times = new Map([...commands.keys()].map((name) => [name, [] as number[]]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, argv] of commands) times.get(name)!.push(timeOf(argv));
}
const least = median(times.get('node -e 0')!);
console.log(`node -e 0: ${least.toFixed(0)} ms, median of ${TURNS}`);
for (const name of ['--version', '--help'])
  judge(name, median(times.get(name)!) / least, MOST_TIMES, ' times');

const folder = mkdtempSync(join(tmpdir(), 'doisoat-start-'));
try {
  const data = join(folder, 'du-lieu');
  timeOf([
    PROGRAM,
    'generate',
    '--residents',
    '10000',
    '--seed',
    'start',
    '--level',
    'typical',
    '--out',
    data,
  ]);
  for (const reports of ['tables', 'all']) {
    const argv = [
      'run',
      join(data, 'doisoat.yaml'),
      '--as-of',
      '2026-06-30',
      '--reports',
      reports,
      '--quiet',
    ];
    const runs = [1, 2, 3].map((turn) =>
      timeOf([PROGRAM, ...argv, '--out', join(folder, `${reports}${turn}`)]),
    );
    judge(
      `10,000 residents, five extracts, --reports ${reports}`,
      median(runs) / 1000,
      MOST_RUN_MS / 1000,
      ' s',
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
