/**
 * The Vietnamese lunar calendar from its astronomical rules: a month begins on the local day of the new moon,
 * the month with the winter solstice is the eleventh, and of thirteen months between two solstices the first
 * without a principal solar term is the leap month. Vietnam reckons at UTC+7 since 1968, at UTC+8 before;
 * papers may follow either, so both readings are offered. The moments come from lunar-moments.ts.
 */
import { type DayMonthYear, dateOfDayNumber, dayNumber, isRealDate } from './civil-date.ts';
import { type LunarZone, newMoonDay, sunSector } from './lunar-moments.ts';

export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The month is the leap month that repeats the number of the one before. */
  readonly leap: boolean;
}

/** The months from one eleventh month (with the winter solstice of `year`) up to the next one. */
interface LunarSpan {
  readonly year: number;
  /** Day number of each month's first day; the last entry is the next eleventh month. */
  readonly starts: readonly number[];
  /** Index of the leap month, or -1. */
  readonly leap: number;
}

const FIRST_UTC7_YEAR = 1968;
const FIRST_YEAR = 1600;
const LAST_YEAR = 2400;
/** Index of the sun's sector (30° each from the spring equinox) that begins at the winter solstice. */
const SOLSTICE_SECTOR = 9;

const spans = { 7: new Map<number, LunarSpan>(), 8: new Map<number, LunarSpan>() };

/** The lunar date of a real solar date by the calendar in force (UTC+7, before 1968 UTC+8). */
export function solarToLunar(year: number, month: number, day: number): LunarDate | undefined {
  return solarToLunarAt(year, month, day, zoneOf(year));
}

/** Both readings, at UTC+7 and UTC+8; equal on most days. */
export function solarToLunarBoth(
  year: number,
  month: number,
  day: number,
): { readonly utc7: LunarDate; readonly utc8: LunarDate } | undefined {
  const utc7 = solarToLunarAt(year, month, day, 7);
  const utc8 = solarToLunarAt(year, month, day, 8);
  return utc7 === undefined || utc8 === undefined ? undefined : { utc7, utc8 };
}

export function solarToLunarAt(
  year: number,
  month: number,
  day: number,
  zone: LunarZone,
): LunarDate | undefined {
  if (!(year > FIRST_YEAR && year < LAST_YEAR) || !isRealDate(year, month, day)) return undefined;
  const number = dayNumber(year, month, day);
  let span = spanOf(year, zone);
  if (number < span.starts[0]!) span = spanOf(year - 1, zone);
  let index = span.starts.length - 2;
  while (number < span.starts[index]!) index--;
  const inSpan = span.leap >= 0 && index >= span.leap ? index - 1 : index;
  return {
    year: inSpan < 2 ? span.year : span.year + 1,
    month: inSpan < 2 ? inSpan + 11 : inSpan - 1,
    day: number - span.starts[index]! + 1,
    leap: index === span.leap,
  };
}

/** The solar day of a lunar date; undefined where that year has no such day (month of 29 days, no leap month). */
export function lunarToSolar(
  year: number,
  month: number,
  day: number,
  leap = false,
  zone: LunarZone = zoneOf(year),
): DayMonthYear | undefined {
  if (!(year > FIRST_YEAR && year < LAST_YEAR) || !(month >= 1 && month <= 12)) return undefined;
  const span = spanOf(month >= 11 ? year : year - 1, zone);
  const inSpan = month >= 11 ? month - 11 : month + 1;
  let index = inSpan;
  if (span.leap >= 0 && (leap ? inSpan + 1 : inSpan) >= span.leap) index++;
  if (leap && index !== span.leap) return undefined;
  const start = span.starts[index]!;
  const length = span.starts[index + 1]! - start;
  return day >= 1 && day <= length ? dateOfDayNumber(start + day - 1) : undefined;
}

function zoneOf(year: number): LunarZone {
  return year < FIRST_UTC7_YEAR ? 8 : 7;
}

function spanOf(year: number, zone: LunarZone): LunarSpan {
  const known = spans[zone].get(year);
  if (known !== undefined) return known;
  const span = buildSpan(year, zone);
  spans[zone].set(year, span);
  return span;
}

function buildSpan(year: number, zone: LunarZone): LunarSpan {
  const first = eleventhMonth(year, zone);
  const end = newMoonDay(eleventhMonth(year + 1, zone), zone);
  const starts: number[] = [];
  for (let moon = first; ; moon++) {
    const start = newMoonDay(moon, zone);
    starts.push(start);
    if (start >= end) break;
  }
  let leap = -1;
  if (starts.length === 14) {
    for (let index = 1; index < 13 && leap < 0; index++) {
      if (sunSector(starts[index]!, zone) === sunSector(starts[index + 1]!, zone)) leap = index;
    }
  }
  return { year, starts, leap };
}

/** Number of the new moon that opens the month holding the winter solstice of a year. */
function eleventhMonth(year: number, zone: LunarZone): number {
  const lastDay = dayNumber(year, 12, 31);
  let moon = Math.floor((lastDay - 10957) / 29.530588861) + 1; // 10957: 2000-01-01, near new moon 0
  while (newMoonDay(moon, zone) > lastDay) moon--;
  return sunSector(newMoonDay(moon, zone), zone) >= SOLSTICE_SECTOR ? moon - 1 : moon;
}
