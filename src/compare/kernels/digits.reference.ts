/** The obvious way to compare two numbers of the dictionary: ask distance/digit-likeness. */
import { DIGIT_LEVELS, digitLikeness } from '../../distance/digit-likeness.ts';
import type { Dictionary } from '../../table/dictionary.ts';

export function digitLevelByReference(texts: Dictionary, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return 1 + DIGIT_LEVELS.indexOf(digitLikeness(texts.text(a), texts.text(b)));
}
