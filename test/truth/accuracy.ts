/**
 * Accuracy with narrow intervals: seeds are added up until every extract has 5,000 links, then precision at the default
 * thresholds must be at least 0.998 and recall with review at least 0.99 for each.
 * `npm run accuracy [-- --level typical --residents 20000 --links 5000 --seeds 40 --start 1000]`
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from '../../src/evaluate/figures.ts';
import { type EvaluationReport, type GroupReport, reportOf } from '../../src/evaluate/report.ts';
import { poolTallies, type Tally } from '../../src/evaluate/tally.ts';
import { scoreOf } from './made-up.ts';

const PROGRAM = resolve(import.meta.dirname, '../../../..', 'bin/doisoat.js');
const LEAST_PRECISION = 0.998;
const LEAST_RECALL = 0.99;

const { values } = parseArgs({
  options: {
    level: { type: 'string', default: 'typical' },
    residents: { type: 'string', default: '20000' },
    links: { type: 'string', default: '5000' },
    seeds: { type: 'string', default: '40' },
    start: { type: 'string', default: '1000' },
  },
});

const tallies: Tally[] = [];
let report: EvaluationReport | undefined;
for (let index = 0; index < Number(values.seeds); index++) {
  const seed = `accuracy-${Number(values.start) + index}`;
  tallies.push(await scoreOf(PROGRAM, { residents: Number(values.residents), seed, level: values.level }));
  report = reportOf(poolTallies(tallies));
  const fewest = Math.min(...report.extracts.map(({ counts }) => counts.match + counts.review));
  console.error(`${seed}: fewest links of an extract so far: ${fewest}`);
  if (fewest >= Number(values.links)) break;
}
if (report !== undefined) print(report);

function print({
  extracts,
  persons,
  errorClasses,
  all,
  findings,
  calibration,
  thresholds,
}: EvaluationReport): void {
  console.log(`${values.level}, ${tallies.length} populations of ${values.residents}\n`);
  console.log('| who | links | precision | recall | with review | review load |\n|---|---|---|---|---|---|');
  for (const group of [all, ...extracts, ...persons, ...errorClasses]) console.log(lineOf(group));
  console.log('\n| finding | recall |\n|---|---|');
  for (const { code, recall } of findings) console.log(`| ${code} | ${shown(recall)} |`);
  console.log('\n| probability | persons | mean | right |\n|---|---|---|---|');
  for (const { from, to, count, meanProbability, right } of calibration) {
    console.log(`| ${from}–${to} | ${count} | ${meanProbability?.toFixed(5) ?? '–'} | ${shown(right)} |`);
  }
  console.log('');
  for (const { extract, bestCut } of thresholds)
    console.log(
      `best F1 of ${extract === '' ? 'all' : extract}: ${shown(bestCut.f1)} at ${bestCut.threshold}`,
    );
  const missed = extracts.filter(
    ({ precision, matchReviewRecall }) =>
      (precision.value ?? 0) < LEAST_PRECISION || (matchReviewRecall.value ?? 0) < LEAST_RECALL,
  );
  console.log(
    missed.length === 0 ? '\nheld' : `\nMISSED: ${missed.map(({ extract }) => extract).join(', ')}`,
  );
  if (missed.length > 0) process.exitCode = 1;
}

function lineOf(group: GroupReport): string {
  const { extract, person, errorClass, counts } = group;
  const name = [extract, person, errorClass].filter((part) => part !== '').join(' ') || 'all';
  const { precision, recall, matchReviewRecall, reviewLoad } = group;
  return `| ${name} | ${counts.match + counts.review} | ${[precision, recall, matchReviewRecall, reviewLoad].map(shown).join(' | ')} |`;
}

function shown({ part, whole, value, low, high }: Figure): string {
  if (value === null || low === null || high === null) return '–';
  // 100.00 and 0.00 only where nothing is missing.
  const percent = (share: number): string =>
    (share === 1 ? 100 : Math.min(99.99, Math.max(share > 0 ? 0.01 : 0, share * 100))).toFixed(2);
  return `${part}/${whole} = ${percent(value)} % (${percent(low)}–${percent(high)})`;
}
