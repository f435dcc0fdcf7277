/**
 * Estimates the model from the data alone, on pattern counts: u from random pairs, relatives from pairs of one household,
 * m by expectation–maximisation (Dempster, Laird & Rubin 1977; for record linkage Winkler 1988, Jaro 1989) with u and relatives held fixed.
 * One session a blocking rule, over all pairs that the rule finds; the comparisons that the rule uses agree there by
 * construction, so a session leaves them out, and m of a field comes only from rules that do not use it.
 */
import type { EqualPairs } from '../counts.ts';
import type { ComparisonShape, PatternCounts } from '../flow.ts';
import { countedRates } from './counted-rates.ts';
import { levelCounts, ratesFrom, ratesWithPrior } from './frequencies.ts';
import { type Model, modelOf, table } from './model.ts';
import { population } from './odds.ts';
import { namesakeRates } from './prior-model.ts';
import { asWritten, estimateHousehold, type Household } from './relatives.ts';
import { type Classes, fitClasses, PRIOR_MATCHES, project } from './session.ts';
import { patternWeights } from './weights.ts';

export interface RandomSample {
  readonly shapes: readonly ComparisonShape[];
  readonly prior: Model;
  readonly random: PatternCounts;
  readonly rightCount: number;
}

export interface TrainingData extends RandomSample {
  /** All compared pairs by the set of rules that find them. */
  readonly counts: readonly PatternCounts[];
  /** Comparisons used by each rule, by bit. */
  readonly ruleUses: readonly (readonly string[])[];
  readonly households: PatternCounts;
  /** Pairs of equal values, where more of them were counted than the sample of random pairs can hold. */
  readonly equal: readonly EqualPairs[];
  readonly leftCount: number;
  /** Expected number of other members of a resident's household, twins included. */
  readonly relativesPerPerson: number;
}

/** Rules that find fewer pairs teach nothing. */
const FEWEST_PAIRS = 50;
/** More of the pairs with one number cannot be strangers, however little the rest of them varies. */
const MOST_CHANCE = 0.5;
/** One record in this many carries another resident's number: the least chance that two strangers share one. */
const STRAY_NUMBERS = 0.005;

/** Model with m, u, relatives and twins estimated; share as in the prior (see prior.ts). */
export function train(data: TrainingData): Model {
  const { shapes, prior } = data;
  const u = countedRates(data, estimateU(data), strangerWeight(data));
  const household = estimateHousehold(data);
  const m = estimateM(data, u, household);
  const { share, namesakesPerPerson } = prior;
  const { relativesPerPerson, twinsPerPerson } = household;
  const tables = {
    m,
    u,
    relatives: asWritten(household.relatives, shapes)(m),
    twins: asWritten(household.twins, shapes)(m),
    namesakes: namesakeRates(shapes, m, u),
  };
  return modelOf(shapes, tables, { share, relativesPerPerson, twinsPerPerson, namesakesPerPerson });
}

/** The prior model with u as the random pairs show it: enough to tell which pairs are worth keeping. */
export function estimateStrangers(data: RandomSample): Model {
  const { shapes, prior } = data;
  const tables = {
    m: table(prior, shapes, 'm'),
    u: estimateU(data),
    relatives: table(prior, shapes, 'relatives'),
    twins: table(prior, shapes, 'twins'),
    namesakes: table(prior, shapes, 'namesakes'),
  };
  return modelOf(shapes, tables, prior);
}

/** Expected number of other members of a resident's household; the prior's where the master has no households. */
export function relativesPerPerson(households: Int32Array | undefined, prior: Model): number {
  if (households === undefined) return prior.relativesPerPerson;
  let most = 0;
  for (let row = 0; row < households.length; row++) most = Math.max(most, households[row]!);
  const sizes = new Int32Array(most + 1);
  for (let row = 0; row < households.length; row++) sizes[households[row]!]!++;
  let persons = 0;
  let others = 0;
  for (let household = 1; household < sizes.length; household++) {
    const size = sizes[household]!;
    persons += size;
    others += size * (size - 1);
  }
  return persons === 0 ? prior.relativesPerPerson : others / persons;
}

/**
 * u from random pairs; the few matches among them are weighted out by the prior model. A person has one record in the master, so
 * no more than one pair in `rightCount` is a match: where columns do not vary, the prior model would take all pairs for matches.
 */
function estimateU(data: RandomSample): Float64Array[] {
  const { shapes, prior, random, rightCount } = data;
  const stranger = strangerWeight(data);
  let pairs = 0;
  let matches = 0;
  random.patterns.forEach((pattern, index) => {
    pairs += random.counts[index]!;
    matches += random.counts[index]! * (1 - stranger(pattern));
  });
  const most = pairs / Math.max(1, rightCount);
  const part = matches > most ? most / matches : 1;
  const weight = (pattern: number): number => 1 - part * (1 - stranger(pattern));
  const u = ratesFrom(levelCounts(random, shapes, weight), table(prior, shapes, 'u'));
  raiseToStrays(data, u);
  return u;
}

/**
 * Numbers of strangers that are equal, or nearly: another resident's number strays into a record, and is mistyped there as one's
 * own is, so that a wrong digit never speaks louder than none. A master of few rows is a sample here as in the prior odds.
 */
function raiseToStrays({ shapes, prior, rightCount }: RandomSample, u: readonly Float64Array[]): void {
  const strays = STRAY_NUMBERS / population(rightCount);
  const m = table(prior, shapes, 'm');
  shapes.forEach(({ levels }, comparison) => {
    const same = levels.indexOf('same');
    if (!levels.includes('transposed')) return;
    for (const level of ['same', 'transposed', 'one_digit'].map((name) => levels.indexOf(name))) {
      const least = (strays * m[comparison]![level]!) / m[comparison]![same]!;
      u[comparison]![level] = Math.max(u[comparison]![level]!, least);
    }
  });
}

/** Probability under the prior model that a pair of this pattern is two persons. */
function strangerWeight({ shapes, prior, rightCount }: RandomSample): (pattern: number) => number {
  const weights = patternWeights(prior, shapes, rightCount);
  const odds = prior.share / Math.max(1, rightCount);
  return (pattern) => 1 / (1 + odds * 2 ** weights.of(pattern));
}

function estimateM(data: TrainingData, u: readonly Float64Array[], household: Household): Float64Array[] {
  const { shapes, prior, ruleUses } = data;
  const priorM = table(prior, shapes, 'm');
  const matched = shapes.map((shape) => new Float64Array(shape.levels.length));
  const classes: Classes = {
    match: priorM,
    stranger: u,
    namesake: namesakeRates(shapes, priorM, u),
    relativeBy: asWritten(household.relatives, shapes),
    twinBy: asWritten(household.twins, shapes),
  };
  ruleUses.forEach((uses, rule) => {
    const left = shapes.map((shape) => !uses.includes(shape.name));
    const patterns = project(data.counts, rule, shapes, left);
    if (patterns.total < FEWEST_PAIRS) return;
    let fitted = fitClasses(patterns, classes);
    const most = mostByChance(data, uses, u) / patterns.total;
    if (fitted.byChance > MOST_CHANCE && most < MOST_CHANCE) fitted = fitClasses(patterns, classes, most);
    fitted.expected.forEach((counts, comparison) => {
      counts.forEach((count, level) => {
        matched[comparison]![level]! += count;
      });
    });
  });
  return ratesWithPrior(matched, priorM, PRIOR_MATCHES);
}

/**
 * How many pairs of different people agree by chance on the number that a rule looks for; no bound for other rules. Where names,
 * dates and wards do not vary, equal ones speak for strangers rather than for one person, and only this tells that pairs who
 * share a number of their own are not strangers all the same.
 */
function mostByChance(
  { shapes, leftCount, rightCount }: TrainingData,
  uses: readonly string[],
  u: readonly Float64Array[],
): number {
  const number = uses.length === 1 ? shapes.findIndex(({ name }) => name === uses[0]) : -1;
  if (number < 0 || !shapes[number]!.levels.includes('transposed')) return Number.POSITIVE_INFINITY;
  return leftCount * rightCount * u[number]![1]!;
}
