import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SYLLABLE_LEVELS, syllableLikeness } from '../../src/distance/syllable-likeness.ts';
import { canonicalSyllable } from '../../src/vietnamese/syllable.ts';

const likeness = (a: string, b: string) => syllableLikeness(canonicalSyllable(a), canonicalSyllable(b));

describe('levels of two syllables', () => {
  test.each([
    ['same', 'Hoà Hòa, Lý Lí, Quý Qúy, NGUYỄN Nguyễn, Vy Vi'],
    ['marks_missing', 'Hùng Hung, Đức Duc, Nguyễn Nguyen, Phướng Phuong, Lý ly, Kđăm Kdam'],
    ['tone_hoi_nga', 'Mỹ Mỷ, Dũng Dủng, Nguyễn Nguyển'],
    ['one_mark', 'Hùng Húng, Đương Dương, Phượng Phương, Lân Lăn, Mỹ Mý, Nguy?n Nguyễn'],
    ['marks_differ', 'Hùng Hưng, Lân Lạn, Đức Dực'],
    [
      'sound',
      'Sinh Xinh, Trâm Châm, Giang Dang, Rung Dung, Vân Dân, Long Nong, Lan Lang, Các Cát, gì dì, giếng diếng',
    ],
    ['sound_unmarked', 'Sâm Xam, Trần Chan, Lường Nuong, Đắc Dat'],
    [
      'one_key',
      'Nguyễn Nguễn, Nguyễn Nguyyễn, Nguyễn Ngyuễn, Hùng Hùg, Ha Hoa, Hùng Cùng, An Anh, Nguyễn Nguyn, Hùng Hyng, Lê Kê, Mỹ ỸM, Ly Lyy, Huy Hy, Thuỳ Thùùy',
    ],
    ['one_key_unmarked', 'Nguyễn Nguen, Hùng hugn, Thuỷ Thuyy'],
    ['different', 'Hùng Lan, Hà Hồ, Lành Lán, A Y, Đạt Vật, Văn Thị, Hoa Hoanh, An Na, Hùng Hạng'],
  ])('%s: %s', (level, pairs) => {
    for (const pair of pairs.split(', ')) {
      const [a, b] = pair.split(' ') as [string, string];
      expect(likeness(a, b), pair).toBe(level);
      expect(likeness(b, a), pair).toBe(level);
    }
  });
});

test('đ is another sound than d: no d/gi/r/v confusion', () => {
  expect(likeness('Đạt', 'Vạt')).toBe('one_key');
  expect(likeness('Đung', 'Dung')).toBe('marks_missing');
});

test('symmetric for any two words, one of the closed list, same only for equal ones', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưynghtrlsxdđcáàảãạễ?'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const a = canonicalSyllable(left);
      const b = canonicalSyllable(right);
      const level = syllableLikeness(a, b);
      expect(SYLLABLE_LEVELS).toContain(level);
      expect(syllableLikeness(b, a)).toBe(level);
      expect(level === 'same').toBe(a === b);
    }),
    { numRuns: 5000 },
  );
});
