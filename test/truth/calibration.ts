/**
 * Whether a probability means what it says: populations of all three levels are added up until every band above 0.9 has
 * 1,000 links; bands that stay smaller are joined with their neighbour. Each band's share of right links must lie within two
 * points of its mean. `npm run calibration [-- --residents 50000 --seeds 30 --start 1 --levels clean,typical,harsh]`
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allScores, poolTallies, type Tally } from '../../src/evaluate/tally.ts';
import { type Band, bandsOf, joinSmall } from './bands.ts';
import { scoreOf } from './made-up.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../..', 'bin/doisoat.js');
const EDGES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.000_001];
const FROM = 0.9;
const LEAST_LINKS = 1000;
const MOST_POINTS = 2;

const { values } = parseArgs({
  options: {
    residents: { type: 'string', default: '50000' },
    seeds: { type: 'string', default: '30' },
    start: { type: 'string', default: '1' },
    levels: { type: 'string', default: 'clean,typical,harsh' },
  },
});

const all: Tally[] = [];
let held = true;
for (const level of values.levels.split(',')) {
  const tallies: Tally[] = [];
  for (let index = 0; index < Number(values.seeds); index++) {
    const seed = `calibration-${Number(values.start) + index}`;
    tallies.push(await scoreOf(PROGRAM, { residents: Number(values.residents), seed, level }));
    const fewest = Math.min(...aboveFrom(tallies).map(({ links }) => links));
    console.error(`${level} ${seed}: fewest links of a band above ${FROM} so far: ${fewest}`);
    if (fewest >= LEAST_LINKS) break;
  }
  all.push(...tallies);
  report(level, tallies);
}
report('all levels', all);
console.log(held ? '\nheld' : `\nMISSED: more than ${MOST_POINTS} points`);
if (!held) process.exitCode = 1;

function bands(tallies: readonly Tally[]): readonly Band[] {
  return bandsOf(allScores(poolTallies(tallies)), EDGES);
}

function aboveFrom(tallies: readonly Tally[]): readonly Band[] {
  return bands(tallies).filter(({ from }) => from >= FROM);
}

function report(name: string, tallies: readonly Tally[]): void {
  console.log(`\n${name}, ${tallies.length} populations of ${values.residents}`);
  console.log('| probability | links | mean % | right % | points off |\n|---|---|---|---|---|');
  const below = bands(tallies).filter(({ from }) => from < FROM);
  const above = joinSmall(aboveFrom(tallies), LEAST_LINKS);
  for (const band of [...below, ...above]) {
    const { from, to, links, mean, right } = band;
    const off = (right / links - mean) * 100;
    if (from >= FROM && links >= LEAST_LINKS && Math.abs(off) > MOST_POINTS) held = false;
    const cells = [(mean * 100).toFixed(3), ((right / links) * 100).toFixed(3), off.toFixed(2)];
    if (links > 0) console.log(`| ${from}–${Math.min(1, to)} | ${links} | ${cells.join(' | ')} |`);
  }
}
