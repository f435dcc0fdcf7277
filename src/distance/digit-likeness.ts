/**
 * Likeness of two numbers kept as text (citizen id, insurance number, phone): the slips of somebody who
 * copies digits. Never a repair: a number one digit off is evidence to look at, not the same number.
 */
import { isOneKeyApart } from './edit.ts';

export const DIGIT_LEVELS = ['same', 'transposed', 'one_digit', 'different'] as const;
export type DigitLikeness = (typeof DIGIT_LEVELS)[number];

/**
 * transposed: two neighbours swapped (079123… and 071923…); one_digit: one digit wrong, missing or too many.
 * Numbers of fewer than six digits are the same or different: one digit of four is no slip but another number.
 */
export function digitLikeness(a: string, b: string): DigitLikeness {
  if (a === b) return 'same';
  if (Math.min(a.length, b.length) < SHORTEST || !isOneKeyApart(a, b)) return 'different';
  if (a.length !== b.length) return 'one_digit';
  let differing = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) differing++;
  }
  return differing === 2 ? 'transposed' : 'one_digit';
}

const SHORTEST = 6;
