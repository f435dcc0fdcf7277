/**
 * How alike two dates are: one level of a closed list, strongest first; the first that holds wins.
 * All that a comparison needs of a date is in five small numbers (a DateKey, made once for each distinct date),
 * so a pair costs some integer arithmetic and no look-up; the compare kernel follows this file.
 */
import { type CivilDate, isRealDate, packDate } from '../vietnamese/civil-date.ts';
import { solarToLunarBoth } from '../vietnamese/lunar.ts';

export const DATE_LEVELS = [
  'same', // 05/03/1960 and 05/03/1960, whole on both sides and not a mere default
  'equivalent', // 30/02/1960 and its official reading 01/03/1960
  'compatible', // what is known agrees: 1960 and 05/03/1960, 01/01/1960 and any day of 1960
  'swap', // 05/03/1960 and 03/05/1960
  'one_digit', // 05/03/1960 and 06/03/1960
  'lunar', // 05/03/1960 solar and 08/02/1960, the same day by the lunar calendar
  'two_parts', // 05/03/1960 and 27/03/1960
  'year', // 05/03/1960 and 27/11/1960, 03/1960 and 27/11/1960
  'near_year', // year off by one or by ten: 1960 and 1961, 05/03/1960 and 27/11/1970
  'different',
] as const;

export type DateLikeness = (typeof DATE_LEVELS)[number];

/** What a comparison needs to know of one date; 0 stands for "none". */
export interface DateKey {
  /** yyyymmdd as written. */
  readonly packed: number;
  /** yyyymmdd of the official reading of an unreal date. */
  readonly equivalent: number;
  /** yyyymmdd of the same day in the lunar calendar at UTC+7 and UTC+8, for whole real dates. */
  readonly lunar7: number;
  readonly lunar8: number;
  /** How much is known for certain: 1 the year, 2 month and year, 3 the day. */
  readonly precision: number;
}

const SAME = 0;
const EQUIVALENT = 1;
const COMPATIBLE = 2;
const SWAP = 3;
const ONE_DIGIT = 4;
const LUNAR = 5;
const TWO_PARTS = 6;
const YEAR = 7;
const NEAR_YEAR = 8;
const DIFFERENT = 9;

/** Symmetric and pure; examples stand beside the levels. */
export function dateLikeness(a: CivilDate, b: CivilDate): DateLikeness {
  return DATE_LEVELS[compareDateKeys(dateKey(a), dateKey(b))]!;
}

/** The key of one date; the lunar day is looked up here so that pairs need not. */
export function dateKey(date: CivilDate): DateKey {
  const { year, month, day } = date;
  const lunar = isRealDate(year, month, day) ? solarToLunarBoth(year, month, day) : undefined;
  return {
    packed: packDate(date),
    equivalent: date.equivalent === undefined ? 0 : packDate(date.equivalent),
    lunar7: lunar === undefined ? 0 : packDate(lunar.utc7),
    lunar8: lunar === undefined ? 0 : packDate(lunar.utc8),
    precision: knownParts(date),
  };
}

function knownParts(date: CivilDate): number {
  if (date.month === 0 || date.isDefault === 'year') return 1;
  return date.day === 0 || date.isDefault === 'month' ? 2 : 3;
}

/**
 * Index into DATE_LEVELS. A default date (01/01/1960, 01/03/1960) is first taken for the year or month that it may
 * stand for; against a date of that time it is compatible, and equal to itself it proves no more than that time,
 * except that 01/03 = 01/03 is a whole date on both sides. Where the month disagrees it is a date like any other.
 */
export function compareDateKeys(a: DateKey, b: DateKey): number {
  const x = a.packed;
  const y = b.packed;
  const known = Math.min(a.precision, b.precision);
  if (x === y && known > 1 && x % 100 > 0) return SAME;
  if (a.equivalent === y || b.equivalent === x) return EQUIVALENT;
  const sameYear = Math.floor(x / 10000) === Math.floor(y / 10000);
  if (known < 3 && sameYear && (known === 1 || Math.floor(x / 100) === Math.floor(y / 100)))
    return COMPATIBLE;
  if (known === 1 || x % 100 === 0 || y % 100 === 0) return sameYear ? YEAR : yearLevel(x, y);
  return compareWhole(x, y, a, b);
}

/** Two whole dates that differ. */
function compareWhole(x: number, y: number, a: DateKey, b: DateKey): number {
  const yearX = Math.floor(x / 10000);
  const yearY = Math.floor(y / 10000);
  const monthX = Math.floor(x / 100) % 100;
  const monthY = Math.floor(y / 100) % 100;
  const dayX = x % 100;
  const dayY = y % 100;
  const sameYear = yearX === yearY;
  if (sameYear && dayX === monthY && monthX === dayY) return SWAP;
  if (isOneDigit(Math.abs(x - y)) && differingDigits(x, y) === 1) return ONE_DIGIT;
  if (x === b.lunar7 || x === b.lunar8 || y === a.lunar7 || y === a.lunar8) return LUNAR;
  const sameParts = (sameYear ? 1 : 0) + (monthX === monthY ? 1 : 0) + (dayX === dayY ? 1 : 0);
  if (sameParts === 2) return TWO_PARTS;
  return sameYear ? YEAR : yearLevel(x, y);
}

function yearLevel(x: number, y: number): number {
  const apart = Math.abs(Math.floor(x / 10000) - Math.floor(y / 10000));
  return apart === 1 || apart === 10 ? NEAR_YEAR : DIFFERENT;
}

/** Whether a difference is one digit from 1 to 9 followed by zeros only: all that one changed digit can make. */
function isOneDigit(difference: number): boolean {
  let rest = difference;
  while (rest % 10 === 0 && rest > 0) rest /= 10;
  return rest > 0 && rest < 10;
}

/** How many of the eight digits of two packed dates differ. */
function differingDigits(x: number, y: number): number {
  let count = 0;
  let restX = x;
  let restY = y;
  for (let place = 0; place < 8; place++) {
    if (restX % 10 !== restY % 10) count++;
    restX = Math.floor(restX / 10);
    restY = Math.floor(restY / 10);
  }
  return count;
}
