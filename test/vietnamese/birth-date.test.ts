/** Every spelling of a date that registers hold; the rows are meant to be read by an officer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateContext, dateOrderOfColumn, readDate } from '../../src/vietnamese/birth-date.ts';
import { type CivilDate, isRealDate } from '../../src/vietnamese/civil-date.ts';
import type { IssueCode } from '../../src/vietnamese/issue-codes.ts';
import { cleanText } from '../../src/vietnamese/letters.ts';

function show(date: CivilDate | undefined): string {
  if (date === undefined) return '—';
  const two = (part: number) => String(part).padStart(2, '0');
  const written = `${two(date.day)}/${two(date.month)}/${date.year}`;
  if (date.isDefault !== undefined) return `${written} ~${date.isDefault}`;
  const { equivalent } = date;
  return equivalent === undefined
    ? written
    : `${written} = ${two(equivalent.day)}/${two(equivalent.month)}/${equivalent.year}`;
}

const isDoubt = (issue: IssueCode) => issue === 'date_unreal' || issue === 'date_lunar';

type Row = readonly [text: string, date: string, issues?: string, context?: DateContext];

const WHOLE: Row[] = [
  ['05/03/1960', '05/03/1960'],
  ['5/3/1960', '05/03/1960'],
  ['05/3/1960', '05/03/1960'],
  ['05-03-1960', '05/03/1960'],
  ['05.03.1960', '05/03/1960'],
  ['05 03 1960', '05/03/1960'],
  [' 05/03/1960 ', '05/03/1960'],
  ['05 / 03 / 1960', '05/03/1960'],
  ['1960-03-05', '05/03/1960'],
  ['1960/3/5', '05/03/1960'],
  ['19600305', '05/03/1960'],
  ['05031960', '05/03/1960'],
  ['19600305.0', '05/03/1960'],
  ['196003050000', '05/03/1960'],
  ['19600305000000', '05/03/1960'],
  ['1960-03-05T00:00:00', '05/03/1960'],
  ['1960-03-05T00:00:00.000Z', '05/03/1960'],
  ['1960-03-05 00:00:00+07:00', '05/03/1960'],
  ['05/03/1960 00:00', '05/03/1960'],
  ['05/03/1960 12:00:00 AM', '05/03/1960'],
  ['ngày 5 tháng 3 năm 1960', '05/03/1960'],
  ['Ngày 05 tháng 03 năm 1960.', '05/03/1960'],
  ['NGÀY 5 THÁNG 3 NĂM 1960', '05/03/1960'],
  ['ngày5tháng3năm1960', '05/03/1960'],
  ['năm 1960 tháng 3 ngày 5', '05/03/1960'],
  ['sinh ngày 05/03/1960', '05/03/1960'],
  ['05-Mar-1960', '05/03/1960'],
  ['Mar 5, 1960', '05/03/1960'],
  ['05-Thg3-1960', '05/03/1960'],
  ['０５/０３/１９６０', '05/03/1960'],
  ['="05/03/1960"', '05/03/1960'],
  ["'05/03/1960", '05/03/1960'],
  ['29/02/1960', '29/02/1960'],
  ['31/12/1999', '31/12/1999'],
];

const PARTIAL: Row[] = [
  ['1960', '00/00/1960', 'date_year_only'],
  ['1960.0', '00/00/1960', 'date_year_only'],
  ['Năm 1960', '00/00/1960', 'date_year_only'],
  ['sinh năm 1960', '00/00/1960', 'date_year_only'],
  ['khoảng 1960', '00/00/1960', 'date_year_only'],
  ['00/00/1960', '00/00/1960', 'date_year_only'],
  ['0/0/1960', '00/00/1960', 'date_year_only'],
  ['../../1960', '00/00/1960', 'date_year_only'],
  ['__/__/1960', '00/00/1960', 'date_year_only'],
  ['xx/xx/1960', '00/00/1960', 'date_year_only'],
  ['--/--/1960', '00/00/1960', 'date_year_only'],
  ['/ /1960', '00/00/1960', 'date_year_only'],
  ['19600000', '00/00/1960', 'date_year_only'],
  ['196000000000', '00/00/1960', 'date_year_only'],
  ['03/1960', '00/03/1960', 'date_month_only'],
  ['3/1960', '00/03/1960', 'date_month_only'],
  ['1960-03', '00/03/1960', 'date_month_only'],
  ['tháng 3 năm 1960', '00/03/1960', 'date_month_only'],
  ['tháng 3/1960', '00/03/1960', 'date_month_only'],
  ['00/03/1960', '00/03/1960', 'date_month_only'],
  ['xx/03/1960', '00/03/1960', 'date_month_only'],
  ['031960', '00/03/1960', 'date_month_only'],
  ['196003', '00/03/1960', 'date_month_only'],
  ['3.196', '00/03/1960', 'number_zero_restored date_month_only'],
  ['01/01/1960', '01/01/1960 ~year', 'date_default'],
  ['1960-01-01T00:00:00', '01/01/1960 ~year', 'date_default'],
  ['01/03/1960', '01/03/1960 ~month', 'date_default'],
  ['01/01/1960', '00/00/1960', 'date_year_only', { kind: '2' }],
  ['01/03/1960', '00/03/1960', 'date_month_only', { kind: '1' }],
  ['01/01/1960', '01/01/1960', '', { kind: '0' }],
  ['01/01/1960', '00/00/1960', 'date_year_only', { kind: 'Chỉ có năm sinh' }],
  ['05/03/1960', '05/03/1960', '', { kind: '2' }],
  ['60', '00/00/1960', 'date_two_digit_year date_year_only', { kind: '2' }],
];

const DAMAGED: Row[] = [
  ['5/3/60', '05/03/1960', 'date_two_digit_year'],
  ['05.03.60', '05/03/1960', 'date_two_digit_year'],
  ['5/3/15', '05/03/2015', 'date_two_digit_year', { asOfYear: 2026 }],
  ['5/3/27', '05/03/1927', 'date_two_digit_year', { asOfYear: 2026 }],
  ['năm 60', '00/00/1960', 'date_two_digit_year date_year_only'],
  ['3/60', '00/03/1960', 'date_two_digit_year date_month_only'],
  ['050360', '05/03/1960', 'date_two_digit_year'],
  ['21980', '05/03/1960', 'date_serial'],
  ['21980.0', '05/03/1960', 'date_serial'],
  ['21980.5', '05/03/1960', 'date_serial'],
  ['8500', '09/04/1923', 'date_serial'],
  ['5031960', '05/03/1960', 'number_zero_restored'],
  ['03/25/1960', '25/03/1960', 'date_day_month_order'],
  ['03/05/1960', '05/03/1960', 'date_day_month_order', { order: 'mdy' }],
  ['25/03/1960', '25/03/1960', 'date_day_month_order', { order: 'mdy' }],
  ['ngày 5 tháng 3 năm 1960', '05/03/1960', '', { order: 'mdy' }],
  ['29/02/1961', '29/02/1961 = 01/03/1961', 'date_unreal'],
  ['30/02/1961', '30/02/1961 = 02/03/1961', 'date_unreal'],
  ['30/02/1960', '30/02/1960 = 01/03/1960', 'date_unreal'],
  ['31/04/1960', '31/04/1960 = 01/05/1960', 'date_unreal'],
  ['31/11/1960', '31/11/1960 = 01/12/1960', 'date_unreal'],
  ['32/05/1960', '32/05/1960', 'date_unreal'],
  ['15/13/1960', '15/13/1960', 'date_unreal'],
  ['15/8/1960 (âm lịch)', '15/08/1960 = 05/10/1960', 'date_lunar'],
  ['05/03/2030', '05/03/2030', 'date_future', { asOfYear: 2026 }],
  ['05/03/1860', '05/03/1860', 'date_too_old', { asOfYear: 2026 }],
  ['', '—'],
  ['   ', '—'],
  ['00/00/0000', '—', 'placeholder'],
  ['01/01/0001', '—', 'placeholder'],
  ['31/12/9999', '—', 'placeholder'],
  ['00/01/1900', '—', 'placeholder'],
  ['/  /', '—', 'placeholder'],
  ['-', '—', 'placeholder'],
  ['không rõ', '—', 'placeholder'],
  ['65 tuổi', '—', 'date_unreadable'],
  ['05/03/196', '—', 'date_unreadable'],
  ['5/3', '—', 'date_unreadable'],
  ['60', '—', 'date_unreadable'],
  ['05/03/1960 hoặc 1961', '—', 'date_unreadable'],
  ['1959-1960', '—', 'date_unreadable'],
  ['079060001234', '—', 'date_unreadable'],
  ['Nguyễn Văn A', '—', 'date_unreadable'],
];

describe('readDate', () => {
  for (const [title, rows] of [
    ['whole dates', WHOLE],
    ['partial dates', PARTIAL],
    ['damaged and doubtful dates', DAMAGED],
  ] as const) {
    for (const [text, date, issues = '', context = {}] of rows) {
      test(`${title}: ${text} → ${date} ${issues}`, () => {
        const reading = readDate(text, context);
        expect(show(reading.value)).toBe(date);
        expect(reading.issues.join(' ')).toBe(issues);
      });
    }
  }

  test('a real date survives every usual spelling', () => {
    const dates = fc.tuple(
      fc.integer({ min: 1910, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(dates, ([year, month, day]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        for (const text of [
          `${two(day)}/${two(month)}/${year}`,
          `${day}-${month}-${year}`,
          `${year}-${two(month)}-${two(day)}`,
          `${year}${two(month)}${two(day)}`,
          `${two(day)}${two(month)}${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
        ]) {
          expect(readDate(text).value).toMatchObject({ year, month, day });
        }
      }),
    );
  });

  test('any text gives a value or an issue and never throws', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789/-. thángnămngàyTZ:x_?'), maxLength: 30 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value, issues } = readDate(text);
        if (value === undefined) return issues.length > 0 || cleanText(text).value === undefined;
        const isWhole = value.month > 0 && value.day > 0;
        return !isWhole || isRealDate(value.year, value.month, value.day) || issues.some(isDoubt);
      }),
      { numRuns: 2000 },
    );
  });

  test('a megabyte of anything is refused at once', () => {
    for (const unit of ['1', '.', '/', ' ', '01/', 'ngày ', '-', 'x/', 'é', '\u0301']) {
      const { value } = readDate(unit.repeat(1_000_000 / unit.length));
      expect(value).toBeUndefined();
    }
  });
});

describe('dateOrderOfColumn', () => {
  test.each<[string, string[], 'dmy' | 'mdy']>([
    ['a day above 12 in front', ['05/03/1960', '25/03/1960'], 'dmy'],
    ['a day above 12 behind', ['5/3/1960', '3/25/1960 0:00', '12/1/1970'], 'mdy'],
    ['nothing above 12', ['05/03/1960', '01/02/1970'], 'dmy'],
    ['as many of both', ['25/03/1960', '03/25/1960'], 'dmy'],
    ['impossible days do not count', ['03/45/1960', '1960', ''], 'dmy'],
  ])('%s', (_why, texts, order) => {
    expect(dateOrderOfColumn(texts)).toBe(order);
  });
});
