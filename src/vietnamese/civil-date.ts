/**
 * Calendar dates as people's papers hold them: whole, partial (0 for an unknown part) or impossible.
 * The arithmetic is our own so that no date library rolls 30/02 over silently.
 */

export interface DayMonthYear {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface CivilDate extends DayMonthYear {
  /** 1..12, 0 unknown; a wrongly written month (15) is kept as it stands. */
  readonly month: number;
  /** 1..31, 0 unknown; a wrongly written day is kept as it stands. */
  readonly day: number;
  /** 01/01: possibly only the year is known; 01/mm: possibly only month and year are. */
  readonly isDefault?: 'year' | 'month';
  /** The official reading of an unreal date (30/02 → 01/03), or the solar day of a stated lunar date. */
  readonly equivalent?: DayMonthYear;
}

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 0000-03-01 to 1970-01-01 in the proleptic Gregorian calendar. */
const EPOCH_FROM_MARCH_0 = 719468;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month of 1..12 in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month]!;
}

export function isRealDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** yyyymmdd with 00 for unknown parts; sorts as the dates do and fits 32 bits. */
export function packDate(date: DayMonthYear): number {
  return date.year * 10000 + date.month * 100 + date.day;
}

/** The three parts of a packed date. */
export function unpackDate(packed: number): DayMonthYear {
  return {
    year: Math.floor(packed / 10000),
    month: Math.floor(packed / 100) % 100,
    day: packed % 100,
  };
}

/** Days since 1970-01-01, proleptic Gregorian; a day beyond the month's end counts on into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = DAYS_BEFORE_MONTH[month]! + (month > 2 && isLeapYear(year) ? 1 : 0) + day;
  return before * 365 + leapDays + inYear - 719163;
}

/** The date of a day number: the inverse of `dayNumber` on real dates (years from March, after Euclid's division). */
export function dateOfDayNumber(number: number): DayMonthYear {
  const fromMarch0 = number + EPOCH_FROM_MARCH_0;
  const era = Math.floor(fromMarch0 / 146097);
  const dayOfEra = fromMarch0 - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The official reading of an unreal date, counted on from the last real day: 29/02 of a common year → 01/03,
 * 30/02 → 01/03 (leap) or 02/03; 31/04, 31/06, 31/09, 31/11 → the first of the next month (by analogy only).
 * undefined: the date is real, or no day of any month (32/05, 15/13).
 */
export function officialReading(year: number, month: number, day: number): DayMonthYear | undefined {
  if (month < 1 || month > 12 || day > 31) return undefined;
  const last = daysInMonth(year, month);
  return day > last ? { year, month: month + 1, day: day - last } : undefined;
}

/** ISO yyyy-mm-dd as people here write it, dd/mm/yyyy. */
export function dayText(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
