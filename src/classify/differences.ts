/**
 * In what way two values of a matched pair differ: the closed list behind the column `difference` of conflicts.csv.
 * It is the likeness level of the pair, less the levels that are no conflict (writing style, compatible dates).
 */
import type { DateLikeness } from '../distance/date-likeness.ts';
import type { DigitLikeness } from '../distance/digit-likeness.ts';
import type { NameLikeness } from '../distance/name-levels.ts';
import type { Severity } from '../flow.ts';

export const DIFFERENCES = [
  // names
  'marks_missing',
  'tone_hoi_nga',
  'one_mark',
  'marks_differ',
  'sound',
  'typo',
  'middle',
  'order',
  'family_variant',
  'alias',
  'two_changes',
  'given_family',
  'given',
  // dates
  'swap',
  'lunar',
  'two_parts',
  'year',
  'near_year',
  // numbers
  'one_digit',
  'transposed',
  // addresses
  'street',
  'house',
  // anything
  'different',
] as const;

export type Difference = (typeof DIFFERENCES)[number];

const OF_NAMES: Readonly<Record<NameLikeness, Difference | undefined>> = {
  same: undefined,
  style: undefined,
  title: undefined,
  typing_keys: undefined,
  marks_missing: 'marks_missing',
  tone_hoi_nga: 'tone_hoi_nga',
  one_mark: 'one_mark',
  marks_differ: 'marks_differ',
  sound: 'sound',
  typo: 'typo',
  middle: 'middle',
  order: 'order',
  family_variant: 'family_variant',
  alias: 'alias',
  two_changes: 'two_changes',
  given_family: 'given_family',
  given: 'given',
  different: 'different',
};

const OF_DATES: Readonly<Record<DateLikeness, Difference | undefined>> = {
  same: undefined,
  equivalent: undefined,
  compatible: undefined,
  swap: 'swap',
  one_digit: 'one_digit',
  lunar: 'lunar',
  two_parts: 'two_parts',
  year: 'year',
  near_year: 'near_year',
  different: 'different',
};

const OF_DIGITS: Readonly<Record<DigitLikeness, Difference | undefined>> = {
  same: undefined,
  transposed: 'transposed',
  one_digit: 'one_digit',
  different: 'different',
};

export function differenceOfNames(level: NameLikeness): Difference | undefined {
  return OF_NAMES[level];
}

export function differenceOfDates(level: DateLikeness): Difference | undefined {
  return OF_DATES[level];
}

export function differenceOfDigits(level: DigitLikeness): Difference | undefined {
  return OF_DIGITS[level];
}

/** Low: most likely one person written in two ways. High: the two values speak for two persons. */
const LOW: ReadonlySet<Difference> = new Set<Difference>([
  'marks_missing',
  'tone_hoi_nga',
  'family_variant',
  'alias',
  'lunar',
  'house',
]);
const HIGH: ReadonlySet<Difference> = new Set<Difference>(['given_family', 'given', 'different']);

export function severityOf(difference: Difference): Severity {
  if (LOW.has(difference)) return 'low';
  return HIGH.has(difference) ? 'high' : 'medium';
}
