/** Levels of a name comparison in a pattern: those of distance/name-levels that differ once writing style is gone. */
import { NAME_LEVELS } from '../distance/name-levels.ts';

/** Canonical names do not tell these apart: equal codes are equal names. */
const STYLE_LEVELS: ReadonlySet<string> = new Set(['style', 'title', 'typing_keys']);

/** Index = level in the pattern; 0 is missing. */
export const NAME_PATTERN_LEVELS: readonly string[] = [
  'missing',
  ...NAME_LEVELS.filter((level) => !STYLE_LEVELS.has(level)),
];

/** Level in the pattern of a likeness. */
export function namePatternLevel(likeness: string): number {
  return STYLE_LEVELS.has(likeness) ? 1 : NAME_PATTERN_LEVELS.indexOf(likeness);
}
