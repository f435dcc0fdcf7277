/**
 * `npm run fuzz [-- --seed S --inputs N | --minutes M] [--from K] [--keep DIR]`: spoiled tables, configurations and
 * workbooks, judged in a thread of this process, every 1,000th by the real program. Ends with 1 when anything failed;
 * failures are written to DIR, each as the files of a run, ready to become a folder under fixtures/fuzz.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { makePopulations } from './bases.ts';
import { makeCase } from './cases.ts';
import type { WorkerInput, WorkerReport } from './worker.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    inputs: { type: 'string' },
    minutes: { type: 'string' },
    from: { type: 'string', default: '0' },
    keep: { type: 'string', default: join(tmpdir(), 'doisoat-fuzz') },
  },
});

const ROOT = resolve(import.meta.dirname, '../../../..');
const PROGRAM = join(ROOT, 'bin/doisoat.js');
// The program as it is compiled here looks for its version two folders above.
// Renamed into place: another fuzzer of the same build may be reading it.
const ABOUT = resolve(import.meta.dirname, '../../package.json');
copyFileSync(join(ROOT, 'package.json'), `${ABOUT}.${process.pid}`);
renameSync(`${ABOUT}.${process.pid}`, ABOUT);
const SEED = Number(values.seed);
const FROM = Number(values.from);
const END_AT =
  values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
const TO =
  values.inputs === undefined
    ? values.minutes === undefined
      ? FROM + 20_000
      : 2 ** 31 - 2
    : FROM + Number(values.inputs);
/** An input that takes so much processor time is given up, and one that waits so long for whatever it is. */
const GIVEN_UP_CPU_MS = 20_000;
const GIVEN_UP_MS = 300_000;
const TELL_EVERY = 20_000;

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const root = mkdtempSync(join(memory, 'doisoat-fuzz-'));
const began = Date.now();
const outcomes = new Map<string, number>();
const failures: { index: number; what: string; stack: string }[] = [];
let judged = 0;
let toldAt = 0;

for (let from = FROM; from < TO && Date.now() < END_AT; ) from = await runThread(from);
rmSync(root, { recursive: true, force: true });
await keepFailures();
tell();
for (const [label, count] of [...outcomes].sort((a, b) => b[1] - a[1])) {
  if (count * 1_000 > judged) console.log(String(count).padStart(9), label);
}
console.log(`${outcomes.size} kinds of outcome in all`);
for (const { index, what } of failures)
  console.log(`FAILED --seed ${SEED} --from ${index} --inputs 1: ${what.split('\n')[0]}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Judges from there on until the end, the end of the time or an input that hangs; answers where to go on. */
async function runThread(from: number): Promise<number> {
  const beat = new SharedArrayBuffer(8);
  const beats = new Int32Array(beat);
  Atomics.store(beats, 0, from);
  // Folders between, so that "../../x" in a configuration stays inside.
  const input: WorkerInput = {
    seed: SEED,
    from,
    to: TO,
    folder: join(root, 'a/b/c/d'),
    program: PROGRAM,
    beat,
  };
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: input,
    // everything is short-lived here
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((done) => {
    let last = -1;
    let since = Date.now();
    let used = process.cpuUsage();
    const clock = setInterval(() => {
      const [index, count] = [Atomics.load(beats, 0), Atomics.load(beats, 1)];
      if (count !== last) [last, since, used] = [count, Date.now(), process.cpuUsage()];
      const isGivenUp =
        Date.now() - since > GIVEN_UP_MS || process.cpuUsage(used).user > GIVEN_UP_CPU_MS * 1_000;
      if (isGivenUp) stop(index, 'hang: given up');
      else if (Date.now() > END_AT) stop(TO, undefined);
    }, 500);
    const stop = (index: number, what: string | undefined): void => {
      clearInterval(clock);
      if (what !== undefined) failures.push({ index, what, stack: '' });
      worker.once('exit', () => done(index + 1));
      void worker.terminate();
    };
    worker.on('message', (report: WorkerReport) => take(report));
    worker.on('error', (error) => stop(Atomics.load(beats, 0), `the thread died: ${String(error)}`));
    worker.on('exit', (code) => {
      if (code !== 0) return;
      clearInterval(clock);
      done(TO);
    });
  });
}

function take(report: WorkerReport): void {
  judged += report.judged;
  for (const [label, count] of Object.entries(report.outcomes))
    outcomes.set(label, (outcomes.get(label) ?? 0) + count);
  failures.push(...report.failures);
  for (const { index, what } of report.failures) console.error(`input ${index}: ${what}`);
  if (judged - toldAt >= TELL_EVERY) tell();
}

function tell(): void {
  toldAt = judged;
  const seconds = (Date.now() - began) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `seed ${SEED}: ${judged} inputs from ${FROM} on, ${failures.length} failures, ${seconds.toFixed(0)} s, peak ${peak} MB`,
  );
}

/** The files of each failed input, and what went wrong. */
async function keepFailures(): Promise<void> {
  if (failures.length === 0) return;
  const populations = await makePopulations();
  for (const { index, what, stack } of failures) {
    const folder = join(values.keep, `${SEED}-${index}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of makeCase(SEED, index, populations).files)
      writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'what.txt'), `${what}\n\n${stack}\n`);
  }
}
