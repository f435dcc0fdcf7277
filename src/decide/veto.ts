/**
 * Patterns that no weight may turn into a match. A number alone never makes two people one (a child carries its mother's
 * number, a clerk copies the line above): name and birth must not both speak against it.
 */
import type { ComparisonShape } from '../flow.ts';

const NAME_AGAINST = ['given_family', 'given', 'different'];
const BIRTH_AGAINST = ['year', 'near_year', 'different'];

/** Bits that take a vetoed pair out of every decision while it stays visible as a candidate. */
export const VETO_BITS = -60;

export function vetoes(shapes: readonly ComparisonShape[]): (pattern: number) => boolean {
  const name = shapes.findIndex((shape) => shape.name === 'name');
  const birth = shapes.findIndex((shape) => shape.name === 'birth');
  if (name === -1 || birth === -1) return () => false;
  const against = (comparison: number, levels: readonly string[]): ReadonlySet<number> =>
    new Set(levels.map((level) => shapes[comparison]!.levels.indexOf(level)));
  const nameAgainst = against(name, NAME_AGAINST);
  const birthAgainst = against(birth, BIRTH_AGAINST);
  const stride = (comparison: number) =>
    shapes.slice(0, comparison).reduce((product, shape) => product * shape.levels.length, 1);
  const [nameStride, birthStride] = [stride(name), stride(birth)];
  const levelOf = (pattern: number, comparison: number, ofStride: number) =>
    Math.floor(pattern / ofStride) % shapes[comparison]!.levels.length;
  return (pattern) =>
    nameAgainst.has(levelOf(pattern, name, nameStride)) &&
    birthAgainst.has(levelOf(pattern, birth, birthStride));
}
