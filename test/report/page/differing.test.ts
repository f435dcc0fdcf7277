import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing } from '../../../src/report/page/differing.ts';

function bracketed(letters: readonly string[], marks: Uint8Array): string {
  return letters
    .map((letter, at) => (marks[at] === 1 ? `[${letter}]` : letter))
    .join('')
    .replaceAll('][', '');
}

test.each([
  ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'Nguyễn Văn H[ù]ng', 'Nguyễn Văn H[ư]ng'],
  ['Nguyễn Hùng', 'Nguyễn Văn Hùng', 'Nguyễn Hùng', 'Nguyễn [Văn ]Hùng'],
  ['NGUYỄN VĂN A', 'Nguyễn Văn A', 'NGUYỄN VĂN A', 'Nguyễn Văn A'],
  ['Hòa', 'Hòa', 'Hòa', 'Hòa'],
  ['05/03/1960', '03/05/1960', '0[5]/0[3]/1960', '0[3]/0[5]/1960'],
  ['', 'A', '', '[A]'],
])('%s and %s', (a, b, left, right) => {
  const found = differing(a.normalize('NFC'), b);
  expect([bracketed(found.left, found.leftMarks), bracketed(found.right, found.rightMarks)]).toEqual([
    left,
    right,
  ]);
});

test('what is not marked is the same on both sides, and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcăâđê đ/0123'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const found = differing(a, b);
      const common = (letters: readonly string[], marks: Uint8Array) =>
        letters.filter((_, at) => marks[at] === 0).join('');
      expect(common(found.left, found.leftMarks)).toBe(common(found.right, found.rightMarks));
      expect(found.left.join('')).toBe(a);
      expect(found.right.join('')).toBe(b);
    }),
  );
});

test('a value of many letters is marked whole', () => {
  const { leftMarks } = differing('a'.repeat(40_000), 'a');
  expect(leftMarks.every((mark) => mark === 1)).toBe(true);
});
