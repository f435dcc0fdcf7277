/** The lunar calendar against known days and against two independent programs. */
import { getLunarDate } from '@dqcai/vn-lunar';
import * as oracle from '@nghiavuive/lunar_date_vi';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayMonthYear, dateOfDayNumber, dayNumber } from '../../src/vietnamese/civil-date.ts';
import {
  type LunarDate,
  lunarToSolar,
  solarToLunar,
  solarToLunarAt,
  solarToLunarBoth,
} from '../../src/vietnamese/lunar.ts';
import { newMoon, newMoonDay } from '../../src/vietnamese/lunar-moments.ts';

/** New moons of 1600 to 2400, counted from that of 2000-01-06. */
const NEW_MOONS = Array.from({ length: 9_900 }, (_, index) => index - 4_950);

const solarDays = fc
  .integer({ min: dayNumber(1800, 1, 1), max: dayNumber(2199, 12, 31) })
  .map((number) => dateOfDayNumber(number));
const zones = fc.constantFrom<7 | 8>(7, 8);

function show(date: LunarDate | DayMonthYear | undefined): string {
  if (date === undefined) return '—';
  return `${date.day}/${date.month}/${date.year}${'leap' in date && date.leap ? ' nhuận' : ''}`;
}

test('terms that are left out never put a new moon into another day', () => {
  const apart = NEW_MOONS.map((k) => Math.abs(newMoon(k, 'rough') - newMoon(k, 'exact')));
  expect(Math.max(...apart)).toBeLessThan(0.004);
  for (const zone of [7, 8] as const) {
    const exact = NEW_MOONS.map((k) => Math.floor(newMoon(k, 'exact') + zone / 24));
    expect(NEW_MOONS.map((k) => newMoonDay(k, zone))).toEqual(exact);
  }
});

describe('known days', () => {
  test.each([
    ['Tết Canh Tý', [1960, 1, 28], '1/1/1960'],
    ['Tết Mậu Thân, miền Bắc', [1968, 1, 29], '1/1/1968'],
    ['Tết Ất Sửu, một tháng trước Trung Quốc', [1985, 1, 21], '1/1/1985'],
    ['Tết Canh Thìn', [2000, 2, 5], '1/1/2000'],
    ['Tết Đinh Hợi, một ngày trước Trung Quốc', [2007, 2, 17], '1/1/2007'],
    ['Tết Giáp Thìn', [2024, 2, 10], '1/1/2024'],
    ['Giao thừa Giáp Thìn', [2025, 1, 28], '29/12/2024'],
    ['Tết Ất Tỵ', [2025, 1, 29], '1/1/2025'],
    ['Trung thu', [2024, 9, 17], '15/8/2024'],
    ['Giỗ Tổ', [2024, 4, 18], '10/3/2024'],
    ['tháng hai nhuận', [2023, 3, 22], '1/2/2023 nhuận'],
    ['tháng sáu nhuận', [2025, 7, 25], '1/6/2025 nhuận'],
    ['tháng tư nhuận', [2020, 5, 23], '1/4/2020 nhuận'],
    ['tháng bảy nhuận', [1987, 8, 24], '1/7/1987 nhuận'],
    ['ngày 30 tháng hai', [2020, 3, 23], '30/2/2020'],
  ])('%s', (_name, solar, lunar) => {
    const [year, month, day] = solar as [number, number, number];
    expect(show(solarToLunar(year, month, day))).toBe(lunar);
  });

  test('before 1968 both reckonings are offered: Tết Mậu Thân was a day later at UTC+8', () => {
    const both = solarToLunarBoth(1968, 1, 29);
    expect(show(both?.utc7)).toBe('1/1/1968');
    expect(show(both?.utc8)).toBe('30/12/1967');
  });

  test.each([
    ['no 30th in a month of 29 days', [2024, 12, 30, false]],
    ['no leap month in that year', [2024, 2, 1, true]],
    ['no thirteenth month', [2024, 13, 1, false]],
    ['no day 0', [2024, 1, 0, false]],
    ['no year 1066', [1066, 1, 1, false]],
  ] as const)('%s', (_why, [year, month, day, leap]) => {
    expect(lunarToSolar(year, month, day, leap)).toBeUndefined();
  });

  test('no lunar day for an unreal date', () => {
    expect(solarToLunar(1961, 2, 29)).toBeUndefined();
    expect(solarToLunar(1961, 13, 1)).toBeUndefined();
    expect(solarToLunar(1066, 1, 1)).toBeUndefined();
  });
});

describe('properties', () => {
  test('solar → lunar → solar comes back, at both hours', () => {
    fc.assert(
      fc.property(solarDays, zones, ({ year, month, day }, zone) => {
        const lunar = solarToLunarAt(year, month, day, zone)!;
        expect(lunarToSolar(lunar.year, lunar.month, lunar.day, lunar.leap, zone)).toEqual({
          year,
          month,
          day,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('the next day is the next day of the month or the first of the next', () => {
    fc.assert(
      fc.property(solarDays, zones, (date, zone) => {
        const next = dateOfDayNumber(dayNumber(date.year, date.month, date.day) + 1);
        const today = solarToLunarAt(date.year, date.month, date.day, zone)!;
        const tomorrow = solarToLunarAt(next.year, next.month, next.day, zone)!;
        expect(today.day).toBeLessThanOrEqual(30);
        if (tomorrow.day === 1) expect(today.day).toBeGreaterThanOrEqual(29);
        else expect(tomorrow).toEqual({ ...today, day: today.day + 1 });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('oracles', () => {
  /** Their tables follow UTC+8 before 1968; before 1930 they follow almanacs of the time. */
  const zoneOfOracles = (year: number) => (year < 1968 ? 8 : 7);

  test('the same as @dqcai/vn-lunar on every day from 1930 to 2053', () => {
    const last = dayNumber(2053, 12, 31);
    for (let number = dayNumber(1930, 1, 1); number <= last; number++) {
      const { year, month, day } = dateOfDayNumber(number);
      const ours = solarToLunarAt(year, month, day, zoneOfOracles(year))!;
      const theirs = getLunarDate(day, month, year);
      const same =
        ours.day === theirs.day &&
        ours.month === theirs.month &&
        ours.year === theirs.year &&
        ours.leap === theirs.leap;
      if (!same) expect.fail(`${day}/${month}/${year}: ours ${show(ours)}, theirs ${show(theirs)}`);
    }
  });

  test('the same as @nghiavuive/lunar_date_vi on days throughout', () => {
    const last = dayNumber(2053, 12, 31);
    for (let number = dayNumber(1930, 1, 1); number <= last; number += 97) {
      const { year, month, day } = dateOfDayNumber(number);
      const theirs = new oracle.SolarDate({ day, month, year }).toLunarDate().get();
      const ours = solarToLunarAt(year, month, day, zoneOfOracles(year))!;
      expect(show(ours)).toBe(show({ ...theirs, leap: theirs.leap_month ?? false } as LunarDate));
    }
  });

  test('few months differ before 1930, and May 2054, whose new moon falls within a minute of midnight', () => {
    const differing = new Set<string>();
    for (const [from, until] of [
      [dayNumber(1901, 1, 1), dayNumber(1929, 12, 31)],
      [dayNumber(2054, 1, 1), dayNumber(2054, 12, 31)],
    ] as const) {
      for (let number = from; number <= until; number++) {
        const { year, month, day } = dateOfDayNumber(number);
        const ours = solarToLunarAt(year, month, day, zoneOfOracles(year))!;
        if (ours.day !== getLunarDate(day, month, year).day) differing.add(`${ours.month}/${ours.year}`);
      }
    }
    expect(differing.size).toBeLessThanOrEqual(12);
  });
});
