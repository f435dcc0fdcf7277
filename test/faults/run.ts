/**
 * `npm run faults`: every step of small runs made to fail, at least 1,000 points, on a program built for it.
 * Takes about ten minutes on two free cores. `npm run faults -- 'tables$'` takes only the scenarios of that pattern.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { INSURANCE, MASTER } from '../program/small-commune.ts';
import { PUBLISHING_ROOMS, publishing, wholeRun } from './scenarios.ts';
import { whyNoStrace } from './strace.ts';
import { type Sweep, sweep } from './sweep.ts';

const FEWEST = 1000;

// Compiled to .build/scripts/test/faults.
const root = resolve(import.meta.dirname, '../../../..');
const why = whyNoStrace();
if (why !== undefined) {
  console.log(`not run: ${why}`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'doisoat-faults-'));
const program = join(root, '.build', `faults-${process.pid}`);
const { bundleProgram } = (await import(join(root, 'rolldown.config.js'))) as {
  bundleProgram(to: string, more: readonly string[]): Promise<unknown>;
};
for (const name of ['bin', 'package.json'])
  cpSync(join(root, name), join(program, name), { recursive: true });
await bundleProgram(join(program, 'dist/program'), PUBLISHING_ROOMS);
const inputs = join(folder, 'inputs');
mkdirSync(inputs);
for (const [name, lines] of [
  ['dan_cu.csv', MASTER],
  ['bhyt.csv', INSURANCE],
] as const) {
  writeFileSync(join(inputs, name), lines.map((line) => `${line}\r\n`).join(''));
}
const scripts = join(root, 'test/faults');
const all = [
  publishing(program, false, scripts),
  publishing(program, true, scripts),
  wholeRun(program, inputs, { reports: 'tables', replaces: true, scripts }),
  wholeRun(program, inputs, { reports: 'tables', replaces: false, scripts }),
  wholeRun(program, inputs, { reports: 'all', replaces: true, scripts }),
].filter(({ name }) => new RegExp(process.argv[2] ?? '').test(name));
/** Each scenario in two parts, so that neither lane waits long for the other. */
const parts = all.flatMap((scenario) =>
  [0, 1].map((part) => ({ ...scenario, calls: scenario.calls.filter((_, at) => at % 2 === part) })),
);

const began = performance.now();
const minutes = (): string => ((performance.now() - began) / 60_000).toFixed(1);
const waiting = parts.entries();
const lane = async (number: number): Promise<Sweep[]> => {
  const results: Sweep[] = [];
  for (const [, scenario] of waiting) {
    const place = join(folder, `lane-${number}`);
    mkdirSync(place);
    const done = await sweep(scenario, place, {
      onPoint: ({ points, wrong }) => {
        if (points % 50 === 0) console.log(`${scenario.name}: ${points} points, ${wrong.length} wrong`);
      },
    });
    rmSync(place, { recursive: true });
    const calls = [...done.byCall].map(([call, count]) => `${call} ${count}`).join(', ');
    console.log(
      `${scenario.name}: ${done.points} points (${calls}) in ${minutes()} minutes; killed ${done.killed}`,
    );
    console.log(
      `  published all the same ${done.published}, put in order by the next run ${done.recovered}, wrong ${done.wrong.length}`,
    );
    for (const text of done.wrong) console.log(`  ${text}`);
    results.push(done);
  }
  return results;
};
const results = (await Promise.all([lane(1), lane(2)])).flat();
for (const made of [folder, program]) rmSync(made, { recursive: true, force: true });
const points = results.reduce((sum, { points: some }) => sum + some, 0);
const wrong = results.reduce((sum, { wrong: some }) => sum + some.length, 0);
console.log(`${points} points fired, ${wrong} wrong, ${minutes()} minutes`);
if (wrong > 0 || (process.argv[2] === undefined && points < FEWEST)) process.exitCode = 1;
