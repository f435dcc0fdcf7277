import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinhFamily, kinhName } from '../../src/generate/kinh-names.ts';
import { Random } from '../../src/generate/random.ts';
import { readPersonName } from '../../src/vietnamese/person-name.ts';

/** A space behind the text changes nothing of the name, but takes the longer way. */
const theLongWay = (text: string) => readPersonName(`${text} `);

const WORDS =
  `Nguyễn NGUYỄN nguyen Trần Văn Thị thị Hùng Ông Bà bé Cô Anh Ba B O Tức tên là La Danh Y H' HHen H Hng K' A Seo Mí Năng Rơ Lò Cao
  Không khong rõ Chưa có Võ vô danh Danh Mất Quên trống Hoà Hòa Lý Lí Qúy Xuân NguyễnVăn Hugn xyz Ñ Ð đ Đào Thạch Sơn ơ u' 12 (Bảy) - Nguy?n x 0`.split(
    /\s+/,
  );

test('a name of usual words is read as by the longer way, whatever stands beside them', () => {
  const name = fc.array(fc.constantFrom(...WORDS, ''), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(name, (words) => {
      const text = words.join(' ');
      expect(readPersonName(text)).toEqual(theLongWay(text));
    }),
    { numRuns: 3000 },
  );
});

test('names as they are made are usual, and read the same', () => {
  const random = new Random('usual', 1);
  for (let at = 0; at < 2000; at++) {
    const text = kinhName(random, at % 2 === 0 ? 'male' : 'female', kinhFamily(random), 1980);
    expect(readPersonName(text)).toEqual(theLongWay(text));
  }
});
