/**
 * Dates of birth (and of death, issue, registration) as registers write them, read into a CivilDate.
 * The usual dd/mm/yyyy is read by character codes; every other spelling goes to birth-date-spellings.ts.
 * Impossible dates stay as written; nothing is rolled over, nothing guessed without an issue.
 */
import { readSpelling, type WrittenDate } from './birth-date-spellings.ts';
import { type CivilDate, isRealDate, officialReading, unpackDate } from './civil-date.ts';
import type { IssueCode } from './issue-codes.ts';
import { lunarToSolar } from './lunar.ts';
import { NOTHING, type Reading } from './reading.ts';

export interface DateContext {
  /** The year of the run: resolves two-digit years and tells future dates. */
  readonly asOfYear?: number | undefined;
  /** The order of day and month in this column (see dateOrderOfColumn). */
  readonly order?: 'dmy' | 'mdy' | undefined;
  /** Raw value of the companion column "Loại ngày sinh": 0 full, 1 month/year, 2 year only. */
  readonly kind?: string | undefined;
}

/** Used for two-digit years where the caller states no year. */
const DEFAULT_AS_OF_YEAR = 2026;
const OLDEST_AGE = 120;
/** Years that programs write for "no date": .NET's and SQL's first and last days, Excel's day 0. */
const SENTINEL_YEARS = new Set([0, 1, 9999]);

const UNREADABLE: Reading<never> = { value: undefined, issues: ['date_unreadable'] };
const STANDS_FOR_NOTHING: Reading<never> = { value: undefined, issues: ['placeholder'] };
const NO_CONTEXT: DateContext = {};

/** Reads one cell. Value undefined without an issue: empty; with date_unreadable or placeholder: no date in it. */
export function readDate(text: string, context: DateContext = NO_CONTEXT): Reading<CivilDate> {
  const packed = dmyOf(text);
  if (packed >= 0) {
    const year = packed % 10000;
    const month = Math.floor(packed / 10000) % 100;
    return judge({ year, month, day: Math.floor(packed / 1000000), turnable: true }, context);
  }
  const iso = isoOf(text);
  if (iso >= 0) {
    const date = unpackDate(iso);
    return judge({ year: date.year, month: date.month, day: date.day, turnable: false }, context);
  }
  const written = readSpelling(text, kindOf(context.kind) === 'year');
  if (written === 'empty') return NOTHING;
  if (written === 'placeholder') return STANDS_FOR_NOTHING;
  return written === undefined ? UNREADABLE : judge(written, context);
}

/** ddmmyyyy as one number for d/m/yyyy with any of / - . between; -1 for any other text. */
function dmyOf(text: string): number {
  const length = text.length;
  if (length < 8 || length > 10) return -1;
  let at = 0;
  let packed = 0;
  for (let part = 0; part < 2; part++) {
    let value = text.charCodeAt(at++) - 48;
    if (value < 0 || value > 9) return -1;
    const next = text.charCodeAt(at) - 48;
    if (next >= 0 && next <= 9) {
      value = value * 10 + next;
      at++;
    }
    const mark = text.charCodeAt(at++);
    if (mark < 45 || mark > 47) return -1;
    packed = packed * 100 + value;
  }
  if (length - at !== 4) return -1;
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    packed = packed * 10 + digit;
  }
  return packed;
}

/** yyyymmdd as one number for yyyy-mm-dd with / - . between; -1 for any other text. */
function isoOf(text: string): number {
  if (text.length !== 10) return -1;
  let packed = 0;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code < 45 || code > 47) return -1;
    } else {
      if (code < 48 || code > 57) return -1;
      packed = packed * 10 + code - 48;
    }
  }
  return packed;
}

function judge(written: WrittenDate, context: DateContext): Reading<CivilDate> {
  const asOfYear = context.asOfYear ?? DEFAULT_AS_OF_YEAR;
  const issues: IssueCode[] = [];
  let { year, month, day } = written;
  if (written.issue !== undefined) issues.push(written.issue);
  if (written.twoDigitYear === true) {
    if (year === 0 && month === 0) return STANDS_FOR_NOTHING;
    year += year > asOfYear % 100 ? Math.floor(asOfYear / 100) * 100 - 100 : Math.floor(asOfYear / 100) * 100;
    issues.push('date_two_digit_year');
  }
  if (SENTINEL_YEARS.has(year) || (year === 1900 && month === 1 && day === 0)) return STANDS_FOR_NOTHING;
  if (written.turnable && context.order === 'mdy' && month > 0 && day > 0) {
    [day, month] = [month, day];
    // a part above 12 speaks for itself; here the rest of the column does
    if (day <= 12 && month <= 12 && day !== month) issues.push('date_day_month_order');
  }
  if (month > 12 && day >= 1 && day <= 12) {
    [day, month] = [month, day];
    issues.push('date_day_month_order');
  }
  if (month === 0) day = 0;
  const kind = kindOf(context.kind);
  if (day === 1 && kind === 'month') day = 0;
  if (day === 1 && month === 1 && kind === 'year') day = month = 0;
  if (year > (context.asOfYear ?? 2100)) issues.push('date_future');
  if (year < asOfYear - OLDEST_AGE) issues.push('date_too_old');
  return { value: settle(year, month, day, written.lunar === true, kind, issues), issues };
}

/** Precision, possible default and reality of a date whose parts are in place. */
function settle(
  year: number,
  month: number,
  day: number,
  lunar: boolean,
  kind: 'full' | 'month' | 'year' | undefined,
  issues: IssueCode[],
): CivilDate {
  if (lunar && day > 0) {
    issues.push('date_lunar');
    const solar = lunarToSolar(year, month, day);
    return solar === undefined ? { year, month, day } : { year, month, day, equivalent: solar };
  }
  if (month > 12 || (day > 0 && !isRealDate(year, month, day))) {
    issues.push('date_unreal');
    const equivalent = officialReading(year, month, day);
    return equivalent === undefined ? { year, month, day } : { year, month, day, equivalent };
  }
  if (day === 0) {
    issues.push(month === 0 ? 'date_year_only' : 'date_month_only');
    return { year, month, day };
  }
  if (day > 1 || kind === 'full') return { year, month, day };
  issues.push('date_default');
  return { year, month, day, isDefault: month === 1 ? 'year' : 'month' };
}

/** "0", "0.0", "Đầy đủ" → full; "1", "Tháng năm" → month; "2", "Chỉ có năm" → year. */
function kindOf(raw: string | undefined): 'full' | 'month' | 'year' | undefined {
  if (raw === undefined || raw.length === 0 || raw.length > 40) return undefined;
  const text = raw.trim().normalize('NFC').toLowerCase();
  const first = text.charAt(0);
  if (text.length <= 3 && first >= '0' && first <= '2') {
    return first === '0' ? 'full' : first === '1' ? 'month' : 'year';
  }
  if (text.includes('đầy đủ') || text.includes('ngày')) return 'full';
  if (text.includes('tháng')) return 'month';
  return text.includes('năm') ? 'year' : undefined;
}

/**
 * Whether a column writes day or month first: decided by the parts above 12, which can only be days.
 * Vietnamese files write the day first, so that is the answer where nothing or as much speaks against it.
 */
export function dateOrderOfColumn(texts: Iterable<string>): 'dmy' | 'mdy' {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const parts = firstTwoParts(text);
    if (parts < 0) continue;
    const first = Math.floor(parts / 100);
    const second = parts % 100;
    if (first > 12 && first <= 31 && second <= 12) dayFirst++;
    else if (second > 12 && second <= 31 && first <= 12) monthFirst++;
  }
  return monthFirst > dayFirst ? 'mdy' : 'dmy';
}

/** first × 100 + second of a text such as "3/25/1960 0:00"; -1 when it does not begin so. */
function firstTwoParts(text: string): number {
  let at = 0;
  while (at < 8 && text.charCodeAt(at) <= 39) at++; // blanks and a leading quotation mark
  let packed = 0;
  for (let part = 0; part < 2; part++) {
    let value = 0;
    let digits = 0;
    for (; digits < 3; digits++, at++) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    if (digits === 0 || digits > 2) return -1;
    const mark = text.charCodeAt(at++);
    if (!(mark >= 45 && mark <= 47)) return -1;
    packed = packed * 100 + value;
  }
  const year = text.charCodeAt(at) - 48;
  return year >= 0 && year <= 9 ? packed : -1;
}
