import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsText, probabilityText } from '../../src/report/figures.ts';
import { dayText } from '../../src/vietnamese/civil-date.ts';

describe('probabilityText', () => {
  test.each([
    [0, '0.000000'],
    [0.99, '0.990000'],
    [0.9899999, '0.989999'],
    [0.29, '0.290000'],
    [0.5, '0.500000'],
    [1e-9, '0.000000'],
    [0.9999999999, '0.999999'],
    [1, '1.000000'],
    [Number.NaN, '0.000000'],
  ])('%s reads %s', (probability, text) => {
    expect(probabilityText(probability)).toBe(text);
  });

  test('never above the value, and less than a millionth below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const shown = Number(probabilityText(probability));
        expect(shown).toBeLessThanOrEqual(probability);
        expect(probability - shown).toBeLessThan(1.000001e-6);
      }),
    );
  });

  test('every threshold of 6 decimals stands as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
        expect(Number(probabilityText(millionths / 1_000_000))).toBe(millionths / 1_000_000);
      }),
    );
  });
});

test.each([
  [12.345, '12.35'],
  [-3.2, '-3.20'],
  [-0.001, '0.00'],
  [0, '0.00'],
  [9.999, '10.00'],
  [Number.NEGATIVE_INFINITY, ''],
])('%s bits read %s', (bits, text) => {
  expect(bitsText(bits)).toBe(text);
});

test('a day is written as people here write it', () => {
  expect(dayText('2026-09-03')).toBe('03/09/2026');
});
