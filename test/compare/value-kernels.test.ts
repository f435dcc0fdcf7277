/** Twin tests of the kernels for dates, numbers and short texts on seeded piles of values. */
import { expect, test } from 'vitest';
import type { CodeKernel } from '../../src/compare/comparison.ts';
import { DateKernel } from '../../src/compare/kernels/date.kernel.ts';
import { dateLevelByReference } from '../../src/compare/kernels/date.reference.ts';
import { DigitsKernel } from '../../src/compare/kernels/digits.kernel.ts';
import { digitLevelByReference } from '../../src/compare/kernels/digits.reference.ts';
import { TextKernel } from '../../src/compare/kernels/text.kernel.ts';
import { TEXT_PATTERN_LEVELS, textLevelByReference } from '../../src/compare/kernels/text.reference.ts';
import { DATE_PATTERN_LEVELS, DIGIT_PATTERN_LEVELS } from '../../src/compare/values.ts';
import { DateBookBuilder } from '../../src/normalise/books.ts';
import { Dictionary } from '../../src/table/dictionary.ts';
import { seededRandom } from '../../src/table/random.ts';
import { readDate } from '../../src/vietnamese/birth-date.ts';

/** Every pair of codes 0..size-1 through the kernel, beside the reference; answers which levels were met. */
function checkTwins(
  size: number,
  kernel: CodeKernel,
  reference: (a: number, b: number) => number,
): Set<number> {
  const met = new Set<number>();
  const b = Int32Array.from({ length: size }, (_, code) => code);
  const out = new Uint8Array(size);
  for (let code = 0; code < size; code++) {
    kernel.levels(new Int32Array(size).fill(code), b, size, out);
    const expected = Array.from(b, (other) => reference(code, other));
    expect([...out]).toEqual(expected);
    for (const level of out) met.add(level);
    kernel.levels(b, new Int32Array(size).fill(code), size, out);
    expect([...out]).toEqual(expected);
  }
  return met;
}

test('dates', () => {
  const random = seededRandom(11);
  const pad = (value: number) => String(value).padStart(2, '0');
  const builder = new DateBookBuilder();
  const fixed = [
    '05/03/1960',
    '03/05/1960',
    '06/03/1960',
    '1960',
    '01/01/1960',
    '01/03/1960',
    '03/1960',
    '30/02/1960',
    '01/03/1960',
    '08/02/1960',
  ];
  const made = Array.from({ length: 150 }, () => {
    const [day, month, year] = [
      1 + Math.floor(random() * 31),
      1 + Math.floor(random() * 12),
      1958 + Math.floor(random() * 6),
    ];
    return random() < 0.15 ? String(year) : `${pad(day)}/${pad(month)}/${year}`;
  });
  let size = 1;
  for (const text of [...fixed, ...made]) {
    const { value } = readDate(text);
    if (value !== undefined) size = Math.max(size, builder.add(value) + 1);
  }
  const book = builder.freeze();
  const met = checkTwins(size, new DateKernel(book), (a, b) => dateLevelByReference(book, a, b));
  expect(DATE_PATTERN_LEVELS.filter((_, level) => !met.has(level))).toEqual([]);
});

test('numbers', () => {
  const random = seededRandom(12);
  const texts = new Dictionary();
  const numbers = [
    '079160012345',
    '079160012354',
    '079160012346',
    '07916001234',
    '123',
    '124',
    '012345678',
    '012345687',
  ];
  for (let made = 0; made < 120; made++) {
    const digits = [...numbers[Math.floor(random() * numbers.length)]!];
    const at = Math.floor(random() * digits.length);
    digits[at] = String(Math.floor(random() * 10));
    if (random() < 0.2) digits.splice(at, 1);
    numbers.push(digits.join(''));
  }
  // longer than what a sketch says
  numbers.push('GD4797931234567', 'GD4797931234576', 'GD4797931234568', 'DN4011120981734');
  for (const number of numbers) texts.intern(number);
  const met = checkTwins(texts.size, new DigitsKernel(texts), (a, b) => digitLevelByReference(texts, a, b));
  expect(DIGIT_PATTERN_LEVELS.filter((_, level) => !met.has(level))).toEqual([]);
});

test('short texts', () => {
  const random = seededRandom(13);
  const texts = new Dictionary();
  const words = [
    'michaela',
    'michela',
    'mitchell',
    'neumann',
    'newman',
    'stanley street',
    'stanley st',
    'bega flats',
    'x',
    // Around the 32 letters of one number, and beyond ASCII.
    'khu nha o cong nhan khu cong ng',
    'khu nha o cong nhan khu cong ngh',
    'khu nha o cong nhan khu cong nghi',
    'chợ đà nẵng',
    'chợ da nang',
  ];
  for (const word of words) texts.intern(word);
  for (let made = 0; made < 160; made++) {
    const letters = [...words[Math.floor(random() * words.length)]!];
    letters.splice(Math.floor(random() * letters.length), 1, 'abcdefghij'[Math.floor(random() * 10)]!);
    texts.intern(letters.join(''));
  }
  const kernel = new TextKernel(texts);
  for (let time = 0; time < 2; time++) {
    const met = checkTwins(texts.size, kernel, (a, b) => textLevelByReference(texts, a, b));
    expect(TEXT_PATTERN_LEVELS.filter((_, level) => !met.has(level))).toEqual([]);
  }
});
