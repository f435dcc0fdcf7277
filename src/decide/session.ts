/**
 * One session of the training (train.ts): the pairs of one blocking rule by their patterns, and expectation–maximisation over five
 * classes: match, strangers, namesakes, relatives, twins; only m and the shares move. Rates of all comparisons stand one after the
 * other in one column, and a pattern is a few places in it: of the comparisons that the session leaves out or that nobody has
 * filled every rate is 1, so they have no place.
 */
import type { ComparisonShape, PatternCounts } from '../flow.ts';
import { IntCounter } from '../table/counter.ts';
import { ratesWithPrior } from './frequencies.ts';

/** Pseudo-matches with which the prior model enters m. */
export const PRIOR_MATCHES = 40;
const MOST_ITERATIONS = 60;
const CONVERGED = 1e-6;
/** Of match, strangers, namesakes, relatives, twins among a rule's pairs, before they are looked at. */
const FIRST_SHARES = [0.3, 0.4, 0.1, 0.18, 0.02] as const;
/** Distinct patterns for which there is room at first. */
const ROOM = 1 << 10;

/** Rates of the five classes by comparison and level; relatives and twins go with m. */
export interface Classes {
  /** m of the prior model, with which the session begins. */
  readonly match: readonly Float64Array[];
  readonly stranger: readonly ArrayLike<number>[];
  readonly namesake: readonly ArrayLike<number>[];
  readonly relativeBy: (m: readonly Float64Array[]) => readonly Float64Array[];
  readonly twinBy: (m: readonly Float64Array[]) => readonly Float64Array[];
}

/** Distinct patterns of one rule's pairs without the comparisons that it uses. */
export interface Projected {
  /** Where the rates of each comparison begin, and after the last where they end. */
  readonly starts: readonly number[];
  /** Places of a pattern. */
  readonly width: number;
  readonly places: Uint16Array;
  readonly counts: Float64Array;
  readonly total: number;
}

/** Expected level counts of the matches among a rule's pairs, and the share of strangers and namesakes. */
export interface Fitted {
  readonly expected: readonly Float64Array[];
  readonly byChance: number;
}

/** left: comparisons that are not left out. */
export function project(
  all: readonly PatternCounts[],
  rule: number,
  shapes: readonly ComparisonShape[],
  left: readonly boolean[],
): Projected {
  const strides: number[] = [];
  const starts = [0];
  let size = 1;
  for (const { levels } of shapes) {
    strides.push(size);
    size *= levels.length;
    starts.push(starts.at(-1)! + levels.length);
  }
  const levelOf = (pattern: number, comparison: number): number =>
    Math.floor(pattern / strides[comparison]!) % shapes[comparison]!.levels.length;
  const out = shapes.flatMap((_, comparison) => (left[comparison] ? [] : [comparison]));
  const merged = new IntCounter(ROOM);
  let total = 0;
  for (const { rules, patterns, counts } of all) {
    if ((rules & (1 << rule)) === 0) continue;
    for (let index = 0; index < patterns.length; index++) {
      let key = patterns[index]!;
      for (const comparison of out) key -= levelOf(key, comparison) * strides[comparison]!;
      merged.add(key, counts[index]!);
      total += counts[index]!;
    }
  }
  const { keys, counts } = merged.sorted();
  const filled = shapes.flatMap((_, at) => (keys.some((key) => levelOf(key, at) !== 0) ? [at] : []));
  const width = filled.length;
  const places = new Uint16Array(keys.length * width);
  filled.forEach((comparison, lane) => {
    for (let index = 0; index < keys.length; index++)
      places[index * width + lane] = starts[comparison]! + levelOf(keys[index]!, comparison);
  });
  return { starts, width, places, counts, total };
}

/** `most`: strangers and namesakes together have no greater share. */
export function fitClasses(
  { starts, width, places, counts, total }: Projected,
  { match: priorM, stranger, namesake, relativeBy, twinBy }: Classes,
  most = 1,
): Fitted {
  const flat = (rates: readonly ArrayLike<number>[]): Float64Array => {
    const column = new Float64Array(starts.at(-1)!);
    rates.forEach((ofLevels, comparison) => {
      column.set(ofLevels, starts[comparison]!);
    });
    return column;
  };
  const strangerOf = products(places, width, counts.length, flat(stranger));
  const namesakeOf = products(places, width, counts.length, flat(namesake));
  const expected = new Float64Array(starts.at(-1)!);
  const byComparison = priorM.map((_, at) => expected.subarray(starts[at], starts[at + 1]));
  let m = priorM;
  let shares = withBound(FIRST_SHARES, most);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    expected.fill(0);
    const sums = expectation(
      { places, width, counts, strangerOf, namesakeOf },
      { match: flat(m), relative: flat(relativeBy(m)), twin: flat(twinBy(m)) },
      shares as typeof FIRST_SHARES,
      expected,
    );
    const before = shares;
    shares = withBound(
      sums.map((sum) => (sum + 1) / (total + sums.length)),
      most,
    );
    m = ratesWithPrior(byComparison, priorM, PRIOR_MATCHES);
    if (Math.abs(shares[0]! - before[0]!) + Math.abs(shares[3]! - before[3]!) < CONVERGED) break;
  }
  return { expected: byComparison, byChance: shares[1]! + shares[2]! };
}

/** What does not move: the patterns, and how likely each is among strangers and namesakes. */
interface Still extends Pick<Projected, 'places' | 'width' | 'counts'> {
  readonly strangerOf: Float64Array;
  readonly namesakeOf: Float64Array;
}

/** Adds the expected matches to the counts of levels; gives the expected number of pairs of each class. */
function expectation(
  { places, width, counts, strangerOf, namesakeOf }: Still,
  rates: Readonly<Record<'match' | 'relative' | 'twin', Float64Array>>,
  [match, stranger, namesake, relative, twin]: typeof FIRST_SHARES,
  expected: Float64Array,
): number[] {
  const { match: matches, relative: relatives, twin: twins } = rates;
  let [sumA, sumB, sumC, sumD, sumE] = [0, 0, 0, 0, 0];
  for (let index = 0, at = 0; index < counts.length; index++) {
    let [ofMatch, ofRelative, ofTwin] = [1, 1, 1];
    const end = at + width;
    for (let from = at; from < end; from++) {
      const place = places[from]!;
      ofMatch *= matches[place]!;
      ofRelative *= relatives[place]!;
      ofTwin *= twins[place]!;
    }
    const a = match * ofMatch;
    const b = stranger * strangerOf[index]!;
    const c = namesake * namesakeOf[index]!;
    const d = relative * ofRelative;
    const e = twin * ofTwin;
    const weight = counts[index]! / (a + b + c + d + e);
    const likely = a * weight;
    sumA += likely;
    sumB += b * weight;
    sumC += c * weight;
    sumD += d * weight;
    sumE += e * weight;
    for (; at < end; at++) expected[places[at]!]! += likely;
  }
  return [sumA, sumB, sumC, sumD, sumE];
}

/** What strangers and namesakes have too much belongs to matches. */
function withBound(shares: readonly number[], most: number): readonly number[] {
  const [match, stranger, namesake, ...rest] = shares as typeof FIRST_SHARES;
  const chance = stranger + namesake;
  if (chance <= most) return shares;
  const part = most / chance;
  return [match + chance - most, stranger * part, namesake * part, ...rest];
}

/** Product of the rates of each pattern. */
function products(places: Uint16Array, width: number, patterns: number, rates: Float64Array): Float64Array {
  const products = new Float64Array(patterns).fill(1);
  for (let index = 0, at = 0; index < patterns; index++)
    for (let lane = 0; lane < width; lane++) products[index]! *= rates[places[at++]!]!;
  return products;
}
