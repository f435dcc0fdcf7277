import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { f1, share } from '../../src/evaluate/figures.ts';

describe('share with its Wilson interval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is between %f and %f', (part, whole, low, high) => {
    const figure = share(part, whole);
    expect(figure.value).toBe(part / whole);
    expect(figure.low).toBeCloseTo(low, 4);
    expect(figure.high).toBeCloseTo(high, 4);
  });

  test('its limits are the shares that lie 1.96 standard errors from the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(), (whole, seed) => {
        const part = 1 + (seed % (whole - 1));
        const { value, low, high } = share(part, whole);
        for (const limit of [low!, high!]) {
          const errors = Math.abs(value! - limit) / Math.sqrt((limit * (1 - limit)) / whole);
          expect(errors).toBeCloseTo(1.959964, 5);
        }
      }),
    );
  });

  test('of nothing there is no share', () => {
    expect(share(0, 0)).toEqual({ part: 0, whole: 0, value: null, low: null, high: null });
    expect(f1(0, 0, 0).value).toBeNull();
  });

  test('the interval holds the value, and shrinks as evidence grows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, at) => {
          const part = Math.round(at * whole);
          const small = share(part, whole);
          const large = share(part * 10, whole * 10);
          expect(small.low!).toBeLessThanOrEqual(small.value!);
          expect(small.high!).toBeGreaterThanOrEqual(small.value!);
          expect(large.high! - large.low!).toBeLessThan(small.high! - small.low!);
        },
      ),
    );
  });

  test('F1 is the harmonic mean of precision and recall, inside its interval', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (right, wrong, missed) => {
        fc.pre(right > 0);
        const figure = f1(right, right + wrong, right + missed);
        const precision = right / (right + wrong);
        const recall = right / (right + missed);
        expect(figure.value).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
        expect(figure.low!).toBeLessThanOrEqual(figure.value!);
        expect(figure.high!).toBeGreaterThanOrEqual(figure.value!);
      }),
    );
  });
});
