/** Distances of plain strings, against their definitions and against talisman. */
import fc from 'fast-check';
import talisman from 'talisman/metrics/jaro-winkler.js';
import { describe, expect, test } from 'vitest';
import { DIGIT_LEVELS, digitLikeness } from '../../src/distance/digit-likeness.ts';
import { editDistance, isOneKeyApart } from '../../src/distance/edit.ts';
import { jaroSimilarity, jaroWinkler } from '../../src/distance/jaro-winkler.ts';

const short = fc.string({ unit: fc.constantFrom(...'abcdê '), maxLength: 14 });

describe('jaroWinkler', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.961111],
    ['DIXON', 'DICKSONX', 0.813333],
    ['DWAYNE', 'DUANE', 0.84],
    ['abc', 'xyz', 0],
    ['', '', 1],
    ['', 'a', 0],
  ])('%s – %s = %f', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 5);
  });

  test('no boost at or below 0.7', () => {
    expect(jaroSimilarity('abcdef', 'abxyzw')).toBeLessThan(0.7);
    expect(jaroWinkler('abcdef', 'abxyzw')).toBe(jaroSimilarity('abcdef', 'abxyzw'));
  });

  test('equals talisman', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        fc.pre(a !== '' || b !== '');
        expect(jaroWinkler(a, b)).toBeCloseTo(talisman(a, b), 10);
      }),
      { numRuns: 5000 },
    );
  });

  test('symmetric, and bounded on long texts', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12);
      }),
    );
    expect(jaroWinkler('ab'.repeat(500_000), 'ba'.repeat(500_000))).toBeGreaterThan(0.8);
  });
});

describe('edit distance', () => {
  test('counts keys, on the first 512 letters', () => {
    expect(editDistance('nguyen', 'nguen')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('a'.repeat(1_000_000), 'b')).toBe(512);
  });

  test.each([
    ['nguyen', 'nguen', true, 'missed'],
    ['nguyen', 'nguyyen', true, 'doubled'],
    ['nguyen', 'ngyuen', true, 'swapped'],
    ['nguyen', 'nguhen', true, 'replaced'],
    ['a', '', true, 'missed'],
    ['nguyen', 'nguyen', false, 'the same'],
    ['nguyen', 'ngeuyn', false, 'swapped over a third'],
    ['nguyen', 'guye', false, 'two missed'],
  ])('%s – %s one key apart: %s (%s)', (a, b, apart) => {
    expect(isOneKeyApart(a, b)).toBe(apart);
    expect(isOneKeyApart(b, a)).toBe(apart);
  });

  test('one key apart by definition', () => {
    const swap = (text: string, i: number) =>
      text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
    fc.assert(
      fc.property(short, short, (a, b) => {
        const swapped = a.length === b.length && [...a].some((_, i) => i + 1 < a.length && swap(a, i) === b);
        expect(isOneKeyApart(a, b)).toBe(a !== b && (editDistance(a, b) === 1 || swapped));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('digitLikeness', () => {
  test.each([
    ['079085001234', '079085001234', 'same'],
    ['079085001234', '079085001243', 'transposed'],
    ['079085001234', '079085001235', 'one_digit'],
    ['079085001234', '07908500123', 'one_digit'],
    ['079085001234', '0790850012341', 'one_digit'],
    ['079085001234', '079085001325', 'different'],
    ['079085001234', '', 'different'],
    ['1234', '1235', 'different'],
    ['', '', 'same'],
  ])('%s – %s: %s', (a, b, level) => {
    expect(digitLikeness(a, b)).toBe(level);
    expect(digitLikeness(b, a)).toBe(level);
  });

  test('symmetric for any digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'012'), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        expect(DIGIT_LEVELS).toContain(digitLikeness(a, b));
        expect(digitLikeness(b, a)).toBe(digitLikeness(a, b));
      }),
    );
  });
});
