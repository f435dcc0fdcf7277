/**
 * Scores: of each rule passing / total × 100, weighted up to dimension, ward and whole (domain.md section 2). Whoever
 * fails a rule without being among those it was asked of is counted among them, so passing never exceeds total.
 */
import { DIMENSIONS } from '../../plan/reporting.ts';
import { percentOf } from '../figures.ts';
import type { DimensionScore, RuleScore, Scores, WardScore } from '../measures.ts';
import type { RunOutcome } from '../model.ts';
import type { Residents } from '../residents.ts';
import { failingRows } from './failing.ts';
import { RULES } from './rules.ts';
import { seatsOf } from './seats.ts';
import { Tallies } from './tally.ts';

export function scoresOf(outcome: RunOutcome, residents: Residents): Scores {
  const { reporting } = outcome.plan;
  const seats = seatsOf(outcome);
  const tallies = new Tallies(seats, residents, failingRows(outcome, seats));
  const missing = new Set(outcome.notProduced.map(({ code }) => code));
  const asked = RULES.filter(
    ({ code, custom }) => !missing.has(code) && (custom || outcome.master.kind !== 'custom'),
  ).map((rule) => ({
    rule: { ...rule, weight: weightOf(reporting.weights, rule.code, rule.weight) },
    tally: tallies.of(rule),
  }));
  const rules = asked.map(({ rule, tally }): RuleScore => {
    const { code, dimension, weight, visit, full } = rule;
    return { code, dimension, weight, visit, full, ...ratio(sum(tally.total), sum(tally.failed)) };
  });
  const wards = seats.wards.codes.flatMap((code, ward): WardScore[] => {
    const here = asked.map(({ rule, tally }) => ({
      ...rule,
      ...ratio(tally.total[ward]!, tally.failed[ward]!),
    }));
    if (here.every(({ total }) => total === 0)) return [];
    return [{ code, ...weighted(here, reporting.weights) }];
  });
  return {
    colours: reporting.colours,
    deadlines: reporting.deadlines,
    rules,
    ...weighted(rules, reporting.weights),
    wards: wards.sort((left, right) => (left.code < right.code ? -1 : 1)),
  };
}

function weightOf(weights: Readonly<Record<string, number>>, name: string, otherwise: number): number {
  return Object.hasOwn(weights, name) ? weights[name]! : otherwise;
}

type Asked = Pick<RuleScore, 'dimension' | 'weight' | 'total' | 'passing'>;

/** The mean of rules by their weights, then of dimensions by theirs; null where nothing was asked. */
function weighted(
  rules: readonly Asked[],
  weights: Readonly<Record<string, number>>,
): Pick<Scores, 'dimensions' | 'score'> {
  const dimensions = DIMENSIONS.map((dimension): DimensionScore => {
    const own = rules.filter((rule) => rule.dimension === dimension && rule.total > 0);
    const mean = meanOf(own.map(({ passing, total, weight }) => [(passing / total) * 100, weight]));
    return {
      dimension,
      weight: weightOf(weights, dimension, 1),
      total: own.reduce((all, { total }) => all + total, 0),
      passing: own.reduce((all, { passing }) => all + passing, 0),
      score: mean === undefined ? null : hundredths(mean),
    };
  });
  const whole = meanOf(
    dimensions.flatMap(({ score, weight }) => (score === null ? [] : [[score, weight] as const])),
  );
  return { dimensions, score: whole === undefined ? null : hundredths(whole) };
}

function meanOf(parts: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const weight = parts.reduce((all, [, own]) => all + own, 0);
  if (!(weight > 0)) return undefined;
  return parts.reduce((all, [value, own]) => all + value * own, 0) / weight;
}

/** Two decimals, cut and never rounded up: 99.999 is not 100, 89.999 is not green. */
function hundredths(score: number): number {
  return Math.floor(score * 100 + 1e-7) / 100;
}

function ratio(total: number, failed: number): Pick<RuleScore, 'total' | 'passing' | 'score' | 'percent'> {
  const passing = total - failed;
  const score = total === 0 ? null : hundredths((passing / total) * 100);
  return { total, passing, score, percent: percentOf(passing, total) };
}

function sum(counts: Float64Array): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
