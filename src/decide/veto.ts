/**
 * Patterns that no weight may turn into a match. A number alone never makes two people one (a child carries its mother's
 * number, a clerk copies the line above): name and birth must not both speak against it, and one of them must say something.
 */
import type { ComparedPairs, ComparisonShape } from '../flow.ts';
import { levelReader } from './reasons.ts';

const NAME_AGAINST = ['given_family', 'given', 'different'];
const BIRTH_AGAINST = ['year', 'near_year', 'different'];

/** Bits that take a vetoed pair out of every decision while it stays visible as a candidate. */
export const VETO_BITS = -60;

/** Names that have nothing in common, or none at all: what is left is a number, unless the date of birth speaks for it. */
const NAME_SILENT = ['missing', 'different'];
const BIRTH_SILENT = ['missing'];

/** `stage`: in the household of his child a number does not stand alone. */
export function vetoes(
  shapes: readonly ComparisonShape[],
  stage: 'own' | 'household' = 'own',
): (pattern: number) => boolean {
  const name = shapes.findIndex((shape) => shape.name === 'name');
  const birth = shapes.findIndex((shape) => shape.name === 'birth');
  if (name === -1 || birth === -1) return () => false;
  const against = (comparison: number, levels: readonly string[]): ReadonlySet<number> =>
    new Set(levels.map((level) => shapes[comparison]!.levels.indexOf(level)));
  const nameAgainst = against(name, NAME_AGAINST);
  const birthAgainst = against(birth, BIRTH_AGAINST);
  const alone = stage === 'own';
  const nameSilent = against(name, alone ? NAME_SILENT : []);
  const birthSilent = against(birth, alone ? [...BIRTH_SILENT, ...BIRTH_AGAINST] : []);
  const stride = (comparison: number) =>
    shapes.slice(0, comparison).reduce((product, shape) => product * shape.levels.length, 1);
  const [nameStride, birthStride] = [stride(name), stride(birth)];
  const levelOf = (pattern: number, comparison: number, ofStride: number) =>
    Math.floor(pattern / ofStride) % shapes[comparison]!.levels.length;
  return (pattern) => {
    const nameLevel = levelOf(pattern, name, nameStride);
    const birthLevel = levelOf(pattern, birth, birthStride);
    return (
      (nameAgainst.has(nameLevel) && birthAgainst.has(birthLevel)) ||
      (nameSilent.has(nameLevel) && birthSilent.has(birthLevel))
    );
  };
}

/** Any of these makes two records with different citizen ids one person with two numbers rather than two namesakes. */
const TIES: readonly (readonly [comparison: string, levels: readonly string[]])[] = [
  ['oldId', ['same']],
  ['insurance', ['same']],
  ['phone', ['same']],
  ['place', ['same_household', 'same_address']],
];

/**
 * Patterns that no weight may turn into a copy inside the master: two different citizen ids, and nothing besides name, birth date
 * and ward in common. In a country where one person in five shares the full name, two namesakes born on one day are no rarity.
 */
export function copyVetoes(shapes: readonly ComparisonShape[]): (pattern: number) => boolean {
  const levels = levelReader(shapes);
  return (pattern) =>
    levels.level(pattern, 'citizenId') === 'different' &&
    !TIES.some(([comparison, ties]) => ties.includes(levels.level(pattern, comparison) ?? 'missing'));
}

/** Weights of pairs inside the master, those that are never copies taken out. */
export function copyBits(
  shapes: readonly ComparisonShape[],
  { pattern }: ComparedPairs,
  bits: Float64Array,
): Float64Array {
  const vetoed = copyVetoes(shapes);
  return bits.map((value, at) => (vetoed(pattern[at]!) ? VETO_BITS : value));
}
