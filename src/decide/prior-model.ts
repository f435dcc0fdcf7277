/**
 * The prior model that ships: what a match, two random persons and two relatives look like in Vietnamese registers
 * (rates of domain.md section 9, typical level, with room for worse). It enters training as pseudo-counts, so that
 * an extract of ten rows works as well as one of a million.
 */
import type { ComparisonShape } from '../flow.ts';
import { type Model, modelOf } from './model.ts';

type Rates = Readonly<Record<string, readonly [m: number, u: number, relatives: number]>>;

const DIGITS: Rates = {
  same: [0.93, 1e-7, 1e-3],
  transposed: [0.005, 1e-8, 1e-7],
  one_digit: [0.02, 1e-6, 1e-5],
  different: [0.045, 1, 1],
};

const NAME: Rates = {
  same: [0.72, 5e-5, 1e-4],
  marks_missing: [0.1, 1e-5, 1e-5],
  tone_hoi_nga: [0.01, 2e-6, 1e-5],
  one_mark: [0.025, 3e-5, 1e-3],
  marks_differ: [0.012, 5e-5, 1e-3],
  sound: [0.02, 3e-5, 1e-3],
  typo: [0.03, 5e-5, 3e-3],
  middle: [0.025, 3e-4, 1e-3],
  order: [0.01, 2e-6, 1e-4],
  family_variant: [0.005, 4e-6, 1e-4],
  alias: [0.003, 1e-6, 1e-5],
  two_changes: [0.02, 3e-4, 5e-3],
  given_family: [0.008, 5e-3, 0.01],
  given: [0.004, 0.012, 0.01],
  different: [0.008, 0.98, 0.96],
};

const DATE: Rates = {
  same: [0.86, 5e-5, 0.005],
  equivalent: [0.003, 1e-6, 1e-6],
  compatible: [0.06, 1e-3, 2e-3],
  swap: [0.012, 2e-5, 1e-4],
  one_digit: [0.025, 3e-4, 1e-3],
  lunar: [0.004, 3e-5, 1e-4],
  two_parts: [0.012, 3e-3, 0.01],
  year: [0.01, 0.012, 0.02],
  near_year: [0.007, 0.03, 0.05],
  different: [0.007, 0.95, 0.91],
};

const TEXT: Rates = {
  same: [0.8, 0.01, 0.01],
  near: [0.08, 0.002, 0.002],
  similar: [0.06, 0.005, 0.005],
  related: [0.02, 0.03, 0.03],
  different: [0.04, 0.95, 0.95],
};

const MASKED: Rates = {
  same_end: [0.62, 1e-3, 2e-3],
  same_start: [0.3, 0.3, 0.5],
  different: [0.08, 0.7, 0.5],
};

const BY_COMPARISON: Readonly<Record<string, Rates>> = {
  // somebody's record hardly ever bears a name that has nothing of his: with his number on it, it is another's rather
  name: { ...NAME, same: [0.7277, 5e-5, 1e-4], different: [3e-4, 0.98, 0.96] },
  birth: DATE,
  sex: { same: [0.99, 0.5, 0.5], different: [0.01, 0.5, 0.5] },
  citizenId: DIGITS,
  oldId: DIGITS,
  insurance: DIGITS,
  place: {
    same_household: [0.15, 2e-5, 0.98],
    same_address: [0.4, 3e-5, 0.01],
    same_hamlet: [0.25, 3e-3, 0.004],
    same_ward: [0.12, 0.1, 0.004],
    other_ward: [0.08, 0.9, 0.002],
  },
  phone: {
    same: [0.7, 2e-6, 0.3],
    transposed: [0.005, 1e-7, 1e-3],
    one_digit: [0.015, 1e-5, 1e-3],
    different: [0.28, 1, 0.7],
  },
  maskedId: MASKED,
  maskedOldId: MASKED,
  maskedInsurance: MASKED,
  maskedPhone: {
    same_end: [0.55, 1e-3, 0.25],
    same_start: [0.17, 0.1, 0.15],
    different: [0.28, 0.9, 0.6],
  },
  parents: { both: [0.9, 1e-5, 0.4], one: [0.07, 2e-3, 0.15], none: [0.03, 1, 0.45] },
};

/** Levels by which a comparison without rates of its own is recognised. */
const BY_LEVEL: readonly (readonly [level: string, rates: Rates])[] = [
  ['marks_missing', NAME],
  ['swap', DATE],
  [
    'transposed',
    { ...DIGITS, same: [0.9, 1e-3, 1e-3], one_digit: [0.04, 2e-3, 2e-3], different: [0.055, 1, 1] },
  ],
  ['near', TEXT],
];

const EXACT: Rates = { same: [0.9, 0.1, 0.1], different: [0.1, 0.9, 0.9] };

/** Rates by comparison and level. */
export type NamesakeRates = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Namesakes of people who are not in the master: where they live and when they were born, beside him. They bear the name and
 * have the sex of a match, and their numbers are those of strangers.
 */
const NAMESAKES: NamesakeRates = {
  birth: {
    same: 0.00052,
    equivalent: 1e-4,
    compatible: 0.02,
    swap: 0.000208,
    one_digit: 0.012,
    lunar: 0.000312,
    two_parts: 0.026,
    year: 0.13,
    near_year: 0.15,
    different: 0.66086,
  },
  place: { same_household: 1e-4, same_address: 0.01, same_hamlet: 0.06, same_ward: 0.8999, other_ward: 0.03 },
};

/** Registered one after the other: numbers follow each other, so that only their end differs. */
const IN_TURN: Readonly<Record<string, number>> = {
  same: 1e-3,
  transposed: 1e-3,
  one_digit: 0.02,
  different: 0.978,
};

/**
 * Twins: born on one day, mostly of one sex, often with names that differ in one syllable and never in none, with numbers
 * that follow each other; all else as with relatives.
 */
const TWINS: NamesakeRates = {
  name: {
    same: 1e-5,
    marks_missing: 0.0005,
    tone_hoi_nga: 0.001,
    one_mark: 0.01,
    marks_differ: 0.005,
    sound: 0.01,
    typo: 0.06,
    middle: 0.005,
    order: 0.0005,
    family_variant: 0.0005,
    alias: 0.0001,
    two_changes: 0.04,
    given_family: 0.02,
    given: 0.02,
    different: 0.82699,
  },
  sex: { same: 0.8, different: 0.2 },
  citizenId: IN_TURN,
  oldId: IN_TURN,
  insurance: IN_TURN,
};
const LIKE_A_MATCH: ReadonlySet<string> = new Set(['name', 'sex']);

const PRIOR_SHARE = 0.9;
const PRIOR_RELATIVES = 3.5;
/** Births of twins are about one in a hundred, and half of all people live with brothers or sisters. */
const PRIOR_TWINS = 0.015;
const PRIOR_NAMESAKES = 0.25;

/** The prior model for the given comparisons; a field that is no comparison of people takes the rates of its kind of levels. */
export function priorModel(shapes: readonly ComparisonShape[], people: boolean): Model {
  const rates = shapes.map((shape) => ratesOf(shape, people));
  const column = (of: 0 | 1 | 2) =>
    shapes.map((shape, comparison) =>
      shape.levels.map((level, index) => (index === 0 ? 1 : rates[comparison]![level]![of])),
    );
  return modelOf(
    shapes,
    {
      m: column(0),
      u: column(1),
      relatives: column(2),
      twins: twinRates(shapes, column(0), column(2)),
      namesakes: namesakeRates(shapes, column(0), column(1)),
    },
    {
      share: PRIOR_SHARE,
      relativesPerPerson: people ? PRIOR_RELATIVES : 0,
      twinsPerPerson: people ? PRIOR_TWINS : 0,
      namesakesPerPerson: people ? PRIOR_NAMESAKES : 0,
    },
  );
}

/** Rates of namesakes: name and sex as for a match, the given comparisons as given, all else as for strangers. */
export function namesakeRates(
  shapes: readonly ComparisonShape[],
  m: readonly ArrayLike<number>[],
  u: readonly ArrayLike<number>[],
  own: NamesakeRates = NAMESAKES,
): ArrayLike<number>[] {
  return shapes.map((shape, comparison) => {
    const rates = own[shape.name];
    if (LIKE_A_MATCH.has(shape.name)) return m[comparison]!;
    if (rates === undefined) return u[comparison]!;
    return shape.levels.map((level, index) => (index === 0 ? 1 : (rates[level] ?? u[comparison]![index]!)));
  });
}

function twinRates(
  shapes: readonly ComparisonShape[],
  m: readonly (readonly number[])[],
  relatives: readonly (readonly number[])[],
): (readonly number[])[] {
  return shapes.map((shape, comparison) => {
    if (shape.name === 'birth') return m[comparison]!;
    const own = TWINS[shape.name];
    if (own === undefined) return relatives[comparison]!;
    return shape.levels.map((level, index) => (index === 0 ? 1 : own[level]!));
  });
}

function ratesOf(shape: ComparisonShape, people: boolean): Rates {
  const own = people ? BY_COMPARISON[shape.name] : undefined;
  return own ?? BY_LEVEL.find(([level]) => shape.levels.includes(level))?.[1] ?? EXACT;
}
