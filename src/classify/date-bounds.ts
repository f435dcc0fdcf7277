/**
 * The first and the last day that a date may stand for, so that ages and deadlines are only claimed where they are
 * certain: "1960" and 01/01/1960 are any day of 1960, 00/03/1960 any day of March, 30/02/1960 its official reading.
 * Days are packed yyyymmdd, so adding years is adding multiples of 10,000 and comparing is comparing numbers.
 */
import type { DateBook } from '../flow.ts';
import { dayNumber } from '../vietnamese/civil-date.ts';

/** Both arrays are indexed by date code; code 0 has 0. */
export interface DateBounds {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/**
 * What a first of January or of a month may stand for depends on the date: of a birth for the whole year or month, of a
 * death for the whole year (notices default to 0101), of any other event or deadline for itself.
 */
export type DateUse = 'birth' | 'death' | 'event';

export function dateBounds(dates: DateBook, use: DateUse): DateBounds {
  const yearDefault = use === 'event' ? -1 : 1;
  const monthDefault = use === 'birth' ? 2 : -1;
  const first = new Int32Array(dates.size);
  const last = new Int32Array(dates.size);
  for (let code = 1; code < dates.size; code++) {
    const packed = dates.equivalent[code] !== 0 ? dates.equivalent[code]! : dates.packed[code]!;
    const year = Math.floor(packed / 10000);
    const month = Math.floor(packed / 100) % 100;
    const day = packed % 100;
    if (month === 0 || month > 12 || day > 31 || dates.defaults[code] === yearDefault) {
      first[code] = year * 10000 + 101;
      last[code] = year * 10000 + 1231;
    } else if (day === 0 || dates.defaults[code] === monthDefault) {
      first[code] = year * 10000 + month * 100 + 1;
      last[code] = year * 10000 + month * 100 + 31;
    } else {
      first[code] = packed;
      last[code] = packed;
    }
  }
  return { first, last };
}

/** Whether somebody born on this date has certainly completed so many years on the day. */
export function isAtLeast(bounds: DateBounds, birth: number, years: number, day: number): boolean {
  return birth !== 0 && bounds.last[birth]! + years * 10000 <= day;
}

/** Whether somebody born on this date has certainly not yet completed so many years on the day. */
export function isUnder(bounds: DateBounds, birth: number, years: number, day: number): boolean {
  return birth !== 0 && bounds.first[birth]! + years * 10000 > day;
}

/** ISO yyyy-mm-dd as yyyymmdd. */
export function packIso(iso: string): number {
  return Number(iso.slice(0, 4)) * 10000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10));
}

/** yyyymmdd as dd/mm/yyyy, unknown parts left out; what an officer reads. */
export function showDay(packed: number): string {
  const year = String(Math.floor(packed / 10000)).padStart(4, '0');
  const month = Math.floor(packed / 100) % 100;
  const day = packed % 100;
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  if (month === 0) return year;
  return day === 0 ? `${twoDigits(month)}/${year}` : `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** Days from one packed day to another. */
export function daysBetween(from: number, to: number): number {
  return dayOf(to) - dayOf(from);
}

function dayOf(packed: number): number {
  return dayNumber(Math.floor(packed / 10000), Math.floor(packed / 100) % 100, packed % 100);
}
