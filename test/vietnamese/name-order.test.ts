import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, compareTexts, nameOrder, textRanks } from '../../src/vietnamese/name-order.ts';

test('tên first, then họ, then đệm, by the Vietnamese alphabet', () => {
  const ordered = [
    'Lê An',
    'Lê Thị An',
    'Lê Văn An',
    'Trần An',
    'Lê Ân',
    'Lê Dung',
    'Lê Đào',
    'Lê Hoa',
    'Lê Hòa',
    'Nguyễn Thị Yến',
  ];
  expect([...ordered].reverse().sort(compareNames)).toEqual(ordered);
});

test('numbers in texts go by their value', () => {
  expect(['Thôn 10', 'Thôn 2', 'Tổ 1', 'Thôn 1'].sort(compareTexts)).toEqual([
    'Thôn 1',
    'Thôn 2',
    'Thôn 10',
    'Tổ 1',
  ]);
});

test('ranks order names as comparing them does', () => {
  const syllable = fc.constantFrom('An', 'an', 'Ân', 'Bình', 'Đào', 'Dao', 'Hòa', 'Hoà', 'Thị', 'Lê', 'Y');
  const name = fc.array(syllable, { minLength: 0, maxLength: 4 }).map((syllables) => syllables.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
      const places = [...names.keys()].sort(nameOrder(names));
      expect(places.map((at) => names[at])).toEqual([...names].sort(compareNames));
    }),
  );
});

test('a text that was not ranked has rank 0', () => {
  expect(textRanks(['b', 'a'])('c')).toBe(0);
});
