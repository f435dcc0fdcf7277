/** Days of the made-up population; its reference date is 30 June 2026. */
import type { Random } from './random.ts';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const REFERENCE: Day = { year: 2026, month: 6, day: 30 };
/** Births and marriages of the last three years stand in their registers. */
export const EVENTS_SINCE: Day = { year: 2023, month: 7, day: 1 };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** yyyymmdd as a number: compares in the order of time. */
export function dayOrder(day: Day): number {
  return day.year * 10_000 + day.month * 100 + day.day;
}

/** A real day of the year, never after the reference date. */
export function drawDay(random: Random, year: number): Day {
  const month = random.between(1, year >= REFERENCE.year ? REFERENCE.month : 12);
  return { year, month, day: random.between(1, monthLength(year, month)) };
}

/** A day of the last `years` years before the reference date. */
export function drawRecentDay(random: Random, years: number): Day {
  const months = REFERENCE.year * 12 + REFERENCE.month - 1 - random.below(years * 12);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return { year, month, day: random.between(1, monthLength(year, month)) };
}

export function addDays(day: Day, days: number): Day {
  let { year, month } = day;
  let rest = day.day + days;
  while (rest > monthLength(year, month)) {
    rest -= monthLength(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return { year, month, day: rest };
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) => (n < 10 ? `0${n}` : String(n)));

/** How one register writes its dates. */
export type DateStyle = 'dd/mm/yyyy' | 'd/m/yyyy' | 'dd-mm-yyyy' | 'dd.mm.yyyy' | 'yyyy-mm-dd';

export function writeDay(day: Day, style: DateStyle): string {
  const dd = TWO_DIGITS[day.day]!;
  const mm = TWO_DIGITS[day.month]!;
  switch (style) {
    case 'dd/mm/yyyy':
      return `${dd}/${mm}/${day.year}`;
    case 'd/m/yyyy':
      return `${day.day}/${day.month}/${day.year}`;
    case 'dd-mm-yyyy':
      return `${dd}-${mm}-${day.year}`;
    case 'dd.mm.yyyy':
      return `${dd}.${mm}.${day.year}`;
    case 'yyyy-mm-dd':
      return `${day.year}-${mm}-${dd}`;
  }
}
