import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateOfDayNumber,
  dayNumber,
  isRealDate,
  officialReading,
  packDate,
  unpackDate,
} from '../../src/vietnamese/civil-date.ts';

describe('day numbers', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [1900, 3, 1, -25508],
    [1, 1, 1, -719162],
  ])('%i-%i-%i is day %i', (year, month, day, number) => {
    expect(dayNumber(year, month, day)).toBe(number);
    expect(dateOfDayNumber(number)).toEqual({ year, month, day });
  });

  test('agree with the platform and go round on every day of the years 1 to 2999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 376000 }), (number) => {
        const { year, month, day } = dateOfDayNumber(number);
        const platform = new Date(number * 86_400_000);
        expect([year, month, day]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(isRealDate(year, month, day)).toBe(true);
      }),
    );
  });
});

describe('packed dates', () => {
  test.each([
    [{ year: 1960, month: 3, day: 5 }, 19600305],
    [{ year: 1960, month: 3, day: 0 }, 19600300],
    [{ year: 1960, month: 0, day: 0 }, 19600000],
  ])('%o ↔ %i', (date, packed) => {
    expect(packDate(date)).toBe(packed);
    expect(unpackDate(packed)).toEqual(date);
  });
});

describe('official readings of days that do not exist', () => {
  test.each([
    ['29/02 của năm thường', [1961, 2, 29], [1961, 3, 1]],
    ['30/02 của năm thường', [1961, 2, 30], [1961, 3, 2]],
    ['30/02 của năm nhuận', [1960, 2, 30], [1960, 3, 1]],
    ['31/04', [1960, 4, 31], [1960, 5, 1]],
    ['31/06', [1960, 6, 31], [1960, 7, 1]],
    ['31/09', [1960, 9, 31], [1960, 10, 1]],
    ['31/11', [1960, 11, 31], [1960, 12, 1]],
  ])('%s', (_name, [year, month, day], [y, m, d]) => {
    expect(isRealDate(year!, month!, day!)).toBe(false);
    expect(officialReading(year!, month!, day!)).toEqual({ year: y, month: m, day: d });
  });

  test('none for real days and for no days at all', () => {
    expect(officialReading(1960, 2, 29)).toBeUndefined();
    expect(officialReading(1960, 5, 32)).toBeUndefined();
    expect(officialReading(1960, 13, 1)).toBeUndefined();
    expect(isRealDate(1900, 2, 29)).toBe(false);
    expect(isRealDate(2000, 2, 29)).toBe(true);
  });
});
