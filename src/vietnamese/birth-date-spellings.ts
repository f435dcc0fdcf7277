/**
 * Every way to write a date but the plain dd/mm/yyyy: words ("ngày 5 tháng 3 năm 1960"), ISO, digits run together,
 * mm/yyyy, a year alone, two-digit years, Excel's serial numbers, masked parts ("../../1960"), a time behind.
 * The text is cut into numbers and known words; an unknown word makes it unreadable, so nothing is guessed.
 */
import { dateOfDayNumber } from './civil-date.ts';
import type { IssueCode } from './issue-codes.ts';
import { cleanText } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';

/** Numbers as they stand in the cell, before order, century and defaults are judged. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** The parts stood in day/month order and may be turned round by the column's order. */
  readonly turnable: boolean;
  readonly twoDigitYear?: boolean;
  readonly lunar?: boolean;
  readonly issue?: IssueCode;
}

/** No date is written in more characters than this, even with words, time and time zone. */
const LONGEST = 80;
const FIRST_YEAR = 1850;
const LAST_YEAR = 2100;
/** Day number of Excel's day 0 for serials after its false 29/02/1900, and of the last serial in use. */
const EXCEL_DAY_0 = -25569;
const LAST_SERIAL = 73050;

/** Words that say nothing about which number is which; "nam" says that a year follows. */
const FILLERS = new Set(
  'ngay thang thg th nam sinh sn ns khoang mung mong duong lich dl am al luc gio s c sa ch am pm z'.split(
    ' ',
  ),
);
const MONTH_NAMES = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1]),
);
const MARKED_YEAR = /^[\s_.x?*0-]{0,12}[/.-][\s_.x?*0-]{0,12}[/.-]\s{0,12}(\d{4})$/;
const MARKED_DAY = /^[\s_.x?*-]{0,12}[/.-]\s{0,12}(\d{1,2})\s{0,12}[/.-]\s{0,12}(\d{4})$/;
const TIME = /[\st]\d{1,2}:\d{2}.*/s;

interface Numbers {
  readonly values: number[];
  readonly lengths: number[];
  /** What stood before each number: a word such as "nam" or the separating sign. */
  readonly before: string[];
}

/** The written parts; undefined where the text is no date. `yearExpected`: the companion column says "year only". */
export function readSpelling(
  text: string,
  yearExpected: boolean,
): WrittenDate | 'empty' | 'placeholder' | undefined {
  const cleaned = text.length <= LONGEST ? cleanText(text).value : text.trim();
  if (cleaned === undefined || cleaned === '') return 'empty';
  if (cleaned.length > LONGEST) return undefined;
  if (isPlaceholder(cleaned)) return 'placeholder';
  const folded = fold(cleaned);
  const lunar = /am lich|\bal\b|\(a\.?l\.?\)|\(am\)/.test(folded);
  const plain = folded.replace(TIME, '').trim();
  const marked = plain.length <= 24 ? markedParts(plain) : undefined;
  if (marked !== undefined) return marked;
  const numbers = numbersOf(plain);
  if (numbers === undefined) return undefined;
  const written = partsOf(numbers, yearExpected);
  return written !== undefined && lunar ? { ...written, lunar } : written;
}

/** "../../1960", "xx/03/1960": the parts that are written. */
function markedParts(plain: string): WrittenDate | undefined {
  const year = MARKED_YEAR.exec(plain);
  if (year !== null) return { year: Number(year[1]), month: 0, day: 0, turnable: false };
  const monthYear = MARKED_DAY.exec(plain);
  if (monthYear === null) return undefined;
  return { year: Number(monthYear[2]), month: Number(monthYear[1]), day: 0, turnable: false };
}

/** Lower case without marks; full-width forms made plain; Excel's ="…", leading ' and trailing .0 taken off. */
function fold(text: string): string {
  let plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  if (plain.startsWith('="') && plain.endsWith('"')) plain = plain.slice(2, -1);
  if (plain.startsWith("'")) plain = plain.slice(1);
  return plain.replace(/^(\d+)[.,]0$/, '$1').trim();
}

/** The numbers of a text; undefined when it holds an unknown word or more than three numbers. */
function numbersOf(plain: string): Numbers | undefined {
  const numbers: Numbers = { values: [], lengths: [], before: [] };
  let before = '';
  for (const [token] of plain.matchAll(/\d+|[\p{L}]+|[^\s\d\p{L}]/gu)) {
    const month = MONTH_NAMES.get(token);
    if (token.charCodeAt(0) >= 48 && token.charCodeAt(0) <= 57) {
      numbers.values.push(Number(token));
      numbers.lengths.push(token.length);
      numbers.before.push(before);
      before = '';
    } else if (month !== undefined) {
      numbers.values.push(month);
      numbers.lengths.push(2);
      numbers.before.push('month');
    } else if (FILLERS.has(token)) {
      before = token;
    } else if (/^\p{L}/u.test(token)) return undefined;
    else if (before === '') before = token;
  }
  return numbers.values.length === 0 || numbers.values.length > 3 ? undefined : numbers;
}

function partsOf(numbers: Numbers, yearExpected: boolean): WrittenDate | undefined {
  switch (numbers.values.length) {
    case 3:
      return threeNumbers(numbers);
    case 2:
      return twoNumbers(numbers);
    default:
      return oneNumber(numbers, yearExpected);
  }
}

function threeNumbers({ values, lengths, before }: Numbers): WrittenDate | undefined {
  const [first, second, third] = values as [number, number, number];
  const [firstLength, secondLength, thirdLength] = lengths as [number, number, number];
  if (secondLength > 2) return undefined;
  const named = before[0] === 'month' || before[1] === 'month' || before[1]!.startsWith('th');
  if (firstLength === 4 && thirdLength <= 2) {
    return { year: first, month: second, day: third, turnable: false };
  }
  if (firstLength > 2 || (thirdLength !== 4 && thirdLength !== 2)) return undefined;
  const [day, month] = before[0] === 'month' ? [second, first] : [first, second];
  return { year: third, month, day, turnable: !named, twoDigitYear: thirdLength === 2 };
}

function twoNumbers({ values, lengths, before }: Numbers): WrittenDate | undefined {
  const [first, second] = values as [number, number];
  const [firstLength, secondLength] = lengths as [number, number];
  const partial = { day: 0, turnable: false };
  if (firstLength <= 2 && secondLength === 4) return { ...partial, year: second, month: first };
  if (firstLength === 4 && secondLength <= 2) return { ...partial, year: first, month: second };
  if (firstLength <= 2 && secondLength === 2 && (before[1] === 'nam' || second > 31)) {
    return { ...partial, year: second, month: first, twoDigitYear: true };
  }
  if (before[1] !== '.' && before[1] !== ',') return undefined;
  if (firstLength === 5) return serialOf(first); // the fraction is the time of day
  // 03.1960 taken for a number by Excel and written back as 3.196
  if (first <= 12 && secondLength === 3 && second >= 185 && second <= 210) {
    return { ...partial, year: second * 10, month: first, issue: 'number_zero_restored' };
  }
  return undefined;
}

function oneNumber({ values, lengths, before }: Numbers, yearExpected: boolean): WrittenDate | undefined {
  const value = values[0]!;
  const none = { month: 0, day: 0, turnable: false };
  switch (lengths[0]) {
    case 2:
      return before[0] === 'nam' || before[0] === 'sinh' || yearExpected
        ? { ...none, year: value, twoDigitYear: true }
        : undefined;
    case 4:
      if (isYear(value) || value <= 1 || value === 9999) return { ...none, year: value };
      return value > LAST_YEAR ? serialOf(value) : undefined;
    case 5:
      return serialOf(value);
    case 6:
      return sixDigits(value);
    case 7: {
      const padded = eightDigits(value);
      return padded === undefined ? undefined : { ...padded, issue: 'number_zero_restored' };
    }
    case 8:
      return eightDigits(value);
    case 12: // yyyymmddHHMM of the health insurance's XML
      return eightDigits(Math.floor(value / 1e4));
    case 14:
      return eightDigits(Math.floor(value / 1e6));
    default:
      return undefined;
  }
}

function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** yyyymmdd or ddmmyyyy; never both, because digits 5 and 6 cannot be a month and the century of a year. */
function eightDigits(value: number): WrittenDate | undefined {
  const head = Math.floor(value / 1e4);
  const tail = value % 1e4;
  const tailMonth = Math.floor(tail / 100);
  if (isYear(head) && tailMonth <= 12 && tail % 100 <= 31) {
    return { year: head, month: tailMonth, day: tail % 100, turnable: false };
  }
  if (isYear(tail) && Math.floor(head / 100) <= 31 && head % 100 <= 31) {
    return { year: tail, month: head % 100, day: Math.floor(head / 100), turnable: true };
  }
  return undefined;
}

/** mmyyyy, yyyymm or ddmmyy: read only where one of them alone is possible. */
function sixDigits(value: number): WrittenDate | undefined {
  const readings: WrittenDate[] = [];
  const [head4, tail2] = [Math.floor(value / 100), value % 100];
  const [head2, middle2, tail4] = [Math.floor(value / 1e4), head4 % 100, value % 1e4];
  if (isYear(tail4) && head2 <= 12) readings.push({ year: tail4, month: head2, day: 0, turnable: false });
  if (isYear(head4) && tail2 <= 12) readings.push({ year: head4, month: tail2, day: 0, turnable: false });
  if (head2 >= 1 && head2 <= 31 && middle2 >= 1 && middle2 <= 12) {
    readings.push({ year: tail2, month: middle2, day: head2, turnable: true, twoDigitYear: true });
  }
  return readings.length === 1 ? readings[0] : undefined;
}

/** Excel's serial number of a day (1900 date system) in the range of living memory. */
function serialOf(serial: number): WrittenDate | undefined {
  if (serial > LAST_SERIAL) return undefined;
  return { ...dateOfDayNumber(serial + EXCEL_DAY_0), turnable: false, issue: 'date_serial' };
}
