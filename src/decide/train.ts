/**
 * Estimates the model from the data alone, on pattern counts: u from random pairs, relatives from pairs of one household,
 * m by expectation–maximisation (Dempster, Laird & Rubin 1977; for record linkage Winkler 1988, Jaro 1989) with u and relatives held fixed.
 * One session a blocking rule, over all pairs that the rule finds; the comparisons that the rule uses agree there by
 * construction, so a session leaves them out, and m of a field comes only from rules that do not use it.
 */
import type { EqualPairs } from '../counts.ts';
import type { ComparisonShape, PatternCounts } from '../flow.ts';
import { countedRates } from './counted-rates.ts';
import { eachLevel, levelCounts, ratesFrom, ratesWithPrior } from './frequencies.ts';
import { type Model, modelOf, table } from './model.ts';
import { population } from './odds.ts';
import { namesakeRates } from './prior-model.ts';
import { asWritten, estimateHousehold, type Household } from './relatives.ts';
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

/** Pseudo-matches with which the prior model enters m. */
const PRIOR_MATCHES = 40;
const MOST_ITERATIONS = 60;
const CONVERGED = 1e-6;
/** Rules that find fewer pairs teach nothing. */
const FEWEST_PAIRS = 50;
/** Of match, strangers, namesakes, relatives, twins among a rule's pairs, before they are looked at. */
const FIRST_SHARES = [0.3, 0.4, 0.1, 0.18, 0.02] as const;
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
    relatives: asWritten(household.relatives, m, shapes),
    twins: asWritten(household.twins, m, shapes),
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
  ruleUses.forEach((uses, rule) => {
    const left = shapes.map((shape) => !uses.includes(shape.name));
    const patterns = project(data.counts, rule, shapes, left);
    if (patterns.total < FEWEST_PAIRS) return;
    let fitted = session(patterns, shapes, left, priorM, u, household);
    const most = mostByChance(data, uses, u) / patterns.total;
    if (fitted.byChance > MOST_CHANCE && most < MOST_CHANCE)
      fitted = session(patterns, shapes, left, priorM, u, household, most);
    fitted.expected.forEach((counts, comparison) => {
      if (left[comparison])
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

/** Distinct patterns of one rule's pairs without the comparisons that it uses: levels laid out flat, missing for those left out. */
interface Projected {
  readonly levels: Uint8Array;
  readonly counts: Float64Array;
  readonly total: number;
}

function project(
  all: readonly PatternCounts[],
  rule: number,
  shapes: readonly ComparisonShape[],
  left: readonly boolean[],
): Projected {
  const merged = new Map<number, number>();
  let total = 0;
  for (const { rules, patterns, counts } of all) {
    if ((rules & (1 << rule)) === 0) continue;
    for (let index = 0; index < patterns.length; index++) {
      let key = 0;
      let stride = 1;
      eachLevel(patterns[index]!, shapes, (comparison, level) => {
        if (left[comparison]) key += level * stride;
        stride *= shapes[comparison]!.levels.length;
      });
      merged.set(key, (merged.get(key) ?? 0) + counts[index]!);
      total += counts[index]!;
    }
  }
  const keys = [...merged.keys()].sort((a, b) => a - b);
  const levels = new Uint8Array(keys.length * shapes.length);
  keys.forEach((key, index) => {
    eachLevel(key, shapes, (comparison, level) => {
      levels[index * shapes.length + comparison] = level;
    });
  });
  return { levels, counts: Float64Array.from(keys, (key) => merged.get(key)!), total };
}

/** Expected level counts of the matches among a rule's pairs, and the share of strangers and namesakes. */
interface Fitted {
  readonly expected: readonly Float64Array[];
  readonly byChance: number;
}

/**
 * Five classes: match, strangers, namesakes, relatives, twins; only m and the shares move. `most`: strangers and namesakes together
 * have no greater share.
 */
function session(
  { levels, counts, total }: Projected,
  shapes: readonly ComparisonShape[],
  left: readonly boolean[],
  priorM: readonly Float64Array[],
  u: readonly Float64Array[],
  household: Household,
  most = 1,
): Fitted {
  const width = shapes.length;
  const strangerOf = products(levels, width, u);
  const namesakeOf = products(levels, width, namesakeRates(shapes, priorM, u));
  let m: readonly Float64Array[] = priorM;
  let shares = withBound(FIRST_SHARES, most);
  let expected = shapes.map((shape) => new Float64Array(shape.levels.length));
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    expected = shapes.map((shape) => new Float64Array(shape.levels.length));
    const matchOf = products(levels, width, m);
    const relativeOf = products(levels, width, asWritten(household.relatives, m, shapes));
    const twinOf = products(levels, width, asWritten(household.twins, m, shapes));
    const [match, stranger, namesake, relative, twin] = shares as typeof FIRST_SHARES;
    const sums = [0, 0, 0, 0, 0];
    for (let index = 0; index < counts.length; index++) {
      const a = match * matchOf[index]!;
      const b = stranger * strangerOf[index]!;
      const c = namesake * namesakeOf[index]!;
      const d = relative * relativeOf[index]!;
      const e = twin * twinOf[index]!;
      const weight = counts[index]! / (a + b + c + d + e);
      sums[0]! += a * weight;
      sums[1]! += b * weight;
      sums[2]! += c * weight;
      sums[3]! += d * weight;
      sums[4]! += e * weight;
      for (let comparison = 0; comparison < width; comparison++) {
        if (left[comparison]) expected[comparison]![levels[index * width + comparison]!]! += a * weight;
      }
    }
    const before = shares;
    shares = withBound(
      sums.map((sum) => (sum + 1) / (total + sums.length)),
      most,
    );
    m = ratesWithPrior(expected, priorM, PRIOR_MATCHES);
    if (Math.abs(shares[0]! - before[0]!) + Math.abs(shares[3]! - before[3]!) < CONVERGED) break;
  }
  return { expected, byChance: shares[1]! + shares[2]! };
}

/** What strangers and namesakes have too much belongs to matches. */
function withBound(shares: readonly number[], most: number): readonly number[] {
  const [match, stranger, namesake, ...rest] = shares as typeof FIRST_SHARES;
  const chance = stranger + namesake;
  if (chance <= most) return shares;
  const part = most / chance;
  return [match + chance - most, stranger * part, namesake * part, ...rest];
}

/** Product of the rates of each pattern's levels; level 0 counts 1. */
function products(levels: Uint8Array, width: number, rates: readonly ArrayLike<number>[]): Float64Array {
  const products = new Float64Array(levels.length / width).fill(1);
  for (let comparison = 0; comparison < width; comparison++) {
    const ofLevel = rates[comparison]!;
    for (let index = 0; index < products.length; index++)
      products[index]! *= ofLevel[levels[index * width + comparison]!]!;
  }
  return products;
}
