/**
 * How often somebody who is not in the master has a namesake there for other reasons than chance, where such namesakes live and
 * when they were born. Learned from persons whose numbers agree with nobody's: almost all of them are not in the master, so
 * residents who bear their names are strangers, namesakes, or, seldom, themselves with a wrong number. Strangers come at the
 * rate that independence foretells, so what is above it is namesakes (expectation–maximisation over birth × place); the prior
 * model enters as pseudo-persons.
 */
import { SAME_SYLLABLES } from '../distance/name-levels.ts';
import type { CleanTable, ComparedPairs, ComparisonShape, PatternCounts } from '../flow.ts';
import { sexRate } from './counted-rates.ts';
import { type Model, modelOf, table } from './model.ts';
import { namesakeRates } from './prior-model.ts';
import { levelReader } from './reasons.ts';

/** Persons not in the master at whose rates the prior model enters. */
const PRIOR_PERSONS = 60;
const ITERATIONS = 40;
const NUMBERS = ['citizenId', 'oldId', 'insurance'] as const;
const NUMBER_AGREES: ReadonlySet<string> = new Set(['same', 'transposed', 'one_digit']);
/** Names that blocking finds whatever else differs. */
const NAMESAKES: ReadonlySet<string> = new Set(SAME_SYLLABLES);
/** Birth levels that a namesake and the person himself can both reach; at all others the prior stands. */
const LEARNED: ReadonlySet<string> = new Set(['compatible', 'one_digit', 'two_parts']);
/**
 * A namesake born in the person's year is another person all the same: that his day is the very same, or the same turned round, is
 * as likely as for any stranger born in that year. So few are that counting them would count residents with a wrong number.
 */
const OF_ONE_YEAR = ['two_parts', 'year'] as const;
const BY_CHANCE_IN_A_YEAR: ReadonlySet<string> = new Set(['same', 'swap', 'lunar']);

export interface NamesakeData {
  readonly table: CleanTable;
  readonly pairs: ComparedPairs;
  readonly shapes: readonly ComparisonShape[];
  /** Trained, with the prior's namesakes. */
  readonly model: Model;
  readonly random: PatternCounts;
  readonly masterCount: number;
}

/** The model with its namesakes learned. */
export function withNamesakes(data: NamesakeData): Model {
  const { shapes, model } = data;
  const birth = shapes.findIndex(({ name }) => name === 'birth');
  const place = shapes.findIndex(({ name }) => name === 'place');
  if (model.namesakesPerPerson === 0 || birth < 0 || place < 0) return model;
  const known = shareWithNumbers(data);
  const { cells, persons } = count(data, birth, place);
  const fitted = learn(data, cells, persons * known, birth, place);
  const [m, u] = [table(model, shapes, 'm'), table(model, shapes, 'u')];
  const [relatives, twins] = [table(model, shapes, 'relatives'), table(model, shapes, 'twins')];
  const total = fitted.births.reduce((sum, rate, level) => (level === 0 ? sum : sum + rate), 0);
  const own = {
    birth: ratesByName(shapes[birth]!, fitted.births, total),
    place: ratesByName(shapes[place]!, fitted.places, 1),
  };
  return modelOf(
    shapes,
    { m, u, relatives, twins, namesakes: namesakeRates(shapes, m, u, own) },
    { ...model, namesakesPerPerson: total },
  );
}

function ratesByName(shape: ComparisonShape, rates: Float64Array, total: number): Record<string, number> {
  return Object.fromEntries(shape.levels.slice(1).map((level, index) => [level, rates[index + 1]! / total]));
}

/** Share of random pairs of which both sides have one of the numbers. */
function shareWithNumbers({ random, shapes }: NamesakeData): number {
  const levels = levelReader(shapes);
  let all = 0;
  let known = 0;
  random.patterns.forEach((pattern, index) => {
    all += random.counts[index]!;
    if (NUMBERS.some((number) => (levels.level(pattern, number) ?? 'missing') !== 'missing'))
      known += random.counts[index]!;
  });
  return (known + 1) / (all + 1);
}

/** Pairs of equal names and different numbers by birth × place, and how many persons' numbers agree with nobody's. */
function count({ table: persons, pairs, shapes }: NamesakeData, birth: number, place: number) {
  const levels = levelReader(shapes);
  const places = shapes[place]!.levels.length;
  const cells = new Float64Array(shapes[birth]!.levels.length * places);
  const cellOf = cellReader(shapes, birth, place);
  const columns = NUMBERS.map((name) => persons.columns.get(name));
  const hasNumber = (row: number): boolean => columns.some((column) => (column?.[row] ?? 0) !== 0);
  const agrees = (pattern: number): boolean =>
    NUMBERS.some((name) => NUMBER_AGREES.has(levels.level(pattern, name) ?? ''));
  const kinds = new Map<number, { agrees: boolean; cell: number }>();
  const kindOf = (pattern: number) => {
    let kind = kinds.get(pattern);
    if (kind === undefined) {
      const differs = NUMBERS.some((name) => levels.level(pattern, name) === 'different');
      const alike =
        NAMESAKES.has(levels.level(pattern, 'name') ?? '') && levels.level(pattern, 'sex') !== 'different';
      const cell = differs && alike ? cellOf(pattern) : -1;
      kind = { agrees: agrees(pattern), cell };
      kinds.set(pattern, kind);
    }
    return kind;
  };
  let unconfirmed = 0;
  let from = 0;
  for (let row = 0; row < persons.count; row++) {
    let until = from;
    let confirmed = false;
    while (until < pairs.count && pairs.left[until] === row) {
      if (kindOf(pairs.pattern[until]!).agrees) confirmed = true;
      until++;
    }
    if (persons.present[row] === 1 && hasNumber(row) && !confirmed) {
      unconfirmed++;
      for (let at = from; at < until; at++) {
        const { cell } = kindOf(pairs.pattern[at]!);
        if (cell >= 0) cells[cell]!++;
      }
    }
    from = until;
  }
  return { cells, persons: unconfirmed };
}

/** birth level × places + place level of a pattern. */
function cellReader(shapes: readonly ComparisonShape[], birth: number, place: number) {
  const strideOf = (comparison: number): number =>
    shapes.slice(0, comparison).reduce((product, shape) => product * shape.levels.length, 1);
  const [birthStride, placeStride] = [strideOf(birth), strideOf(place)];
  const [births, places] = [shapes[birth]!.levels.length, shapes[place]!.levels.length];
  return (pattern: number): number =>
    (Math.floor(pattern / birthStride) % births) * places + (Math.floor(pattern / placeStride) % places);
}

/** Expected namesakes a person by birth level, and how they divide over places. */
function learn(
  { shapes, model, masterCount }: NamesakeData,
  cells: Float64Array,
  persons: number,
  birth: number,
  place: number,
): { births: Float64Array; places: Float64Array } {
  const [m, u, prior] = [
    table(model, shapes, 'm'),
    table(model, shapes, 'u'),
    table(model, shapes, 'namesakes'),
  ];
  const name = shapes.findIndex((shape) => shape.name === 'name');
  const equal = shapes[name]!.levels.map((level) => (NAMESAKES.has(level) ? 1 : 0));
  const equalRate = (rates: Float64Array): number =>
    rates.reduce((sum, rate, level) => sum + rate * equal[level]!, 0);
  // u of an equal name is made for strangers of one sex.
  const [equalInMatch, equalByChance] = [equalRate(m[name]!), equalRate(u[name]!) * sexRate(shapes, u)];
  const births = prior[birth]!.map((rate) => rate * model.namesakesPerPerson);
  const priorBirths = births.slice();
  const places = prior[place]!.slice();
  const width = places.length;
  const levels = shapes[birth]!.levels;
  let wrongNumbers = 0.1 * persons;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const byBirth = new Float64Array(births.length);
    const byPlace = new Float64Array(width);
    let matches = 0;
    cells.forEach((pairs, cell) => {
      const [b, p] = [Math.floor(cell / width), cell % width];
      if (pairs === 0 || !(LEARNED.has(levels[b]!) || BY_CHANCE_IN_A_YEAR.has(levels[b]!))) return;
      const match = wrongNumbers * equalInMatch * m[birth]![b]! * m[place]![p]!;
      const stranger = persons * masterCount * equalByChance * u[birth]![b]! * u[place]![p]!;
      const namesake = persons * equalInMatch * births[b]! * places[p]!;
      const share = pairs / (match + stranger + namesake);
      byBirth[b]! += namesake * share;
      if (p !== 0) byPlace[p]! += namesake * share;
      matches += match * share;
    });
    wrongNumbers = matches / equalInMatch;
    births.forEach((_, b) => {
      if (LEARNED.has(levels[b]!))
        births[b] =
          (byBirth[b]! / equalInMatch + PRIOR_PERSONS * priorBirths[b]!) / (persons + PRIOR_PERSONS);
    });
    const inYear = (rates: Float64Array): number =>
      OF_ONE_YEAR.reduce((sum, level) => sum + rates[levels.indexOf(level)]!, 0);
    births.forEach((_, b) => {
      if (BY_CHANCE_IN_A_YEAR.has(levels[b]!))
        births[b] = (inYear(births) * u[birth]![b]!) / inYear(u[birth]!);
    });
    const placed = byPlace.reduce((sum, value) => sum + value, 0);
    for (let p = 1; p < width; p++)
      places[p] = (byPlace[p]! + PRIOR_PLACES * prior[place]![p]!) / (placed + PRIOR_PLACES);
  }
  return { births, places };
}

/** Namesakes at whose places the prior model enters. */
const PRIOR_PLACES = 10;
