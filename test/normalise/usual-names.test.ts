/** A name read from the bytes of its cell is the name that its text is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameBookBuilder } from '../../src/normalise/name-book.ts';
import { UsualNames } from '../../src/normalise/usual-names.ts';
import { readAnyName } from '../../src/vietnamese/person-name.ts';

const WORDS =
  `Nguyễn NGUYỄN nguyen Trần Văn Thị thị Hùng Ông Bà bé Cô Anh Ba B O Tức tên là La Danh Y H' HHen H Hng K' A Seo Mí Năng Rơ Lò Cao
  Không khong rõ Chưa có Võ vô danh Danh Mất Quên trống Hoà Hòa Lý Lí Qúy Xuân NguyễnVăn Hugn xyz Ñ Ð đ Đào Thạch Sơn ơ u' 12 (Bảy)
  (tức (Hùng) Năm) - Nguy?n x 0 Nguyễn\u00a0Văn 王 李`.split(/[ \n]+/);

test('one by one, and in one book', () => {
  const names = fc.array(fc.array(fc.constantFrom(...WORDS, ''), { minLength: 1, maxLength: 10 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(names, (written) => {
      const texts = written.map((words) => words.join(' '));
      const byText = new NameBookBuilder();
      const expected = texts.map((text) => {
        const { value } = readAnyName(text);
        return value === undefined ? 0 : byText.add(value);
      });
      const byBytes = new NameBookBuilder();
      const usual = new UsualNames(byBytes);
      const codes = texts.map((text, at) => {
        const bytes = Buffer.from(`Trần ${text} Lan`);
        const code = usual.codeOf(bytes, 6, bytes.length - 4);
        if (code !== 0) return code;
        const { value } = readAnyName(texts[at]!);
        return value === undefined ? 0 : byBytes.add(value);
      });
      expect(codes).toEqual(expected);
      expect(contents(byBytes)).toEqual(contents(byText));
    }),
    { numRuns: 300 },
  );
});

test('a name that somebody bears in brackets is the same name when it stands alone', () => {
  const book = new NameBookBuilder();
  const [, alone, bare] = ['Trần Thị Hoà (tức Nguyễn Văn Bảy)', 'Nguyễn Văn Bảy', 'NGUYEN VAN BAY'].map(
    (text) => book.add(readAnyName(text).value!),
  ) as [number, number, number];
  const { folded, given, sorted, flags } = book.freeze();
  for (const unit of [folded, given, sorted]) expect(unit[alone]).toBe(unit[bare]);
  expect([flags[alone], flags[bare]]).toEqual([0, 2]);
});

/** The book with its texts spelt out. */
function contents(builder: NameBookBuilder) {
  const { texts, syllableTexts, foldedTexts, ...codes } = builder.freeze();
  const spelt = [texts, syllableTexts, foldedTexts].map((dictionary) =>
    Array.from({ length: dictionary.size }, (_, code) => dictionary.text(code)),
  );
  expect(spelt.map((list) => new Set(list).size)).toEqual(spelt.map((list) => list.length));
  return { spelt, ...codes };
}
