import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATE_LEVELS, type DateLikeness, dateLikeness } from '../../src/distance/date-likeness.ts';
import { readDate } from '../../src/vietnamese/birth-date.ts';
import type { CivilDate } from '../../src/vietnamese/civil-date.ts';

function date(text: string): CivilDate {
  const { value } = readDate(text);
  if (value === undefined) throw new Error(`no date: ${text}`);
  return value;
}

describe('dateLikeness', () => {
  test.each<[string, string, DateLikeness]>([
    ['05/03/1960', '5-3-1960', 'same'],
    ['01/03/1960', '01/03/1960', 'same'],
    ['30/02/1961', '30/02/1961', 'same'],
    ['30/02/1960', '01/03/1960', 'equivalent'],
    ['29/02/1961', '01/03/1961', 'equivalent'],
    ['31/04/1960', '01/05/1960', 'equivalent'],
    ['15/8/1960 âm lịch', '05/10/1960', 'equivalent'],
    ['1960', '05/03/1960', 'compatible'],
    ['1960', '1960', 'compatible'],
    ['01/01/1960', '05/03/1960', 'compatible'],
    ['01/01/1960', '01/01/1960', 'compatible'],
    ['01/01/1960', '1960', 'compatible'],
    ['03/1960', '05/03/1960', 'compatible'],
    ['01/03/1960', '05/03/1960', 'compatible'],
    ['03/1960', '1960', 'compatible'],
    ['05/03/1960', '03/05/1960', 'swap'],
    ['01/03/1960', '03/01/1960', 'swap'],
    ['05/03/1960', '06/03/1960', 'one_digit'],
    ['05/03/1960', '15/03/1960', 'one_digit'],
    ['05/03/1960', '05/03/1961', 'one_digit'],
    ['05/03/1960', '05/03/1860', 'one_digit'],
    ['05/03/1960', '32/03/1960', 'two_parts'],
    ['09/03/1960', '10/03/1960', 'two_parts'],
    ['05/03/1960', '08/02/1960', 'lunar'],
    ['28/01/1960', '01/01/1960', 'compatible'],
    ['30/01/1960', '03/01/1960', 'lunar'],
    ['05/03/1960', '27/03/1960', 'two_parts'],
    ['05/03/1999', '05/03/2000', 'two_parts'],
    ['05/03/1960', '27/11/1960', 'year'],
    ['03/1960', '27/11/1960', 'year'],
    ['05/03/1960', '27/11/1961', 'near_year'],
    ['05/03/1960', '27/11/1970', 'near_year'],
    ['1960', '1961', 'near_year'],
    ['1960', '05/03/1950', 'near_year'],
    ['01/01/1960', '02/05/1961', 'near_year'],
    ['05/03/1960', '27/11/1965', 'different'],
    ['1960', '1965', 'different'],
  ])('%s and %s: %s', (a, b, level) => {
    expect(dateLikeness(date(a), date(b))).toBe(level);
    expect(dateLikeness(date(b), date(a))).toBe(level);
  });

  test('is symmetric, and equals itself by the strongest level its precision allows', () => {
    const dates = fc
      .tuple(
        fc.integer({ min: 1901, max: 2025 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
      )
      .map(([year, month, day]) => date(`${day}/${month}/${year}`));
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(dateLikeness(a, b)).toBe(dateLikeness(b, a));
        const isWhole = a.day > 0 && a.isDefault !== 'year';
        expect(dateLikeness(a, a)).toBe(isWhole ? 'same' : 'compatible');
      }),
      { numRuns: 2000 },
    );
  });

  test('the levels are listed once each', () => {
    expect(new Set(DATE_LEVELS).size).toBe(DATE_LEVELS.length);
  });
});
