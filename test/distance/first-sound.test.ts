import { expect, test } from 'vitest';
import { firstSound } from '../../src/distance/first-sound.ts';

test.each([
  [
    'one sound somewhere',
    'sinh xinh, tram cham, giang dang, rung dung, van dan, long nong, kien cien, quyen cuyen, y i',
  ],
  ['one letter more or less behind it', 'nguyen nuyen, thanh tanh, phuc puc'],
])('%s: %s', (_, pairs) => {
  for (const pair of pairs.split(', ')) {
    const [a, b] = pair.split(' ') as [string, string];
    expect(firstSound(a), pair).toBe(firstSound(b));
    expect(firstSound(a)).toBeGreaterThan(0);
  }
});

test('other sounds are others, and an empty text has none', () => {
  const apart = [
    'an',
    'binh',
    'cuong',
    'dung',
    'em',
    'hung',
    'ich',
    'lan',
    'mai',
    'oanh',
    'phuc',
    'son',
    'thanh',
    'trang',
    'uyen',
  ];
  expect(new Set(apart.map(firstSound)).size).toBe(apart.length);
  expect(firstSound('')).toBe(0);
});
