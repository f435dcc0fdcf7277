/** The twin test: the kernel over codes and the plain reference agree on every pair of a seeded pile of names. */
import { afterAll, expect, test } from 'vitest';
import { NameKernel } from '../../src/compare/kernels/name.kernel.ts';
import { nameLevelByReference } from '../../src/compare/kernels/name.reference.ts';
import { NAME_PATTERN_LEVELS } from '../../src/compare/name-levels.ts';
import { NameBookBuilder } from '../../src/normalise/name-book.ts';
import { seededRandom } from '../../src/table/random.ts';
import { readPersonName } from '../../src/vietnamese/person-name.ts';

const FAMILIES = ['Nguyễn', 'Trần', 'Hoàng', 'Huỳnh', 'Vũ', 'Võ', 'Lê', 'Nguyen', 'Nguễn', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Van', 'Thi', 'Minh', 'Hồng', 'Hong', ''];
const GIVENS = [
  'Hùng',
  'Hưng',
  'Hung',
  'Mỹ',
  'Mỷ',
  'Sinh',
  'Xinh',
  'Lan',
  'Lang',
  'Hạnh',
  'Hành',
  'Hugn',
  'Văn',
];
const OTHERS = [
  'Y Bhiăt Niê Kđăm',
  "H'Hen Niê",
  'Y Niê Bhiăt Kđăm',
  'K’Brêu',
  'Giàng A Páo',
  'Thạch Sâm Bô',
  'Nguyễn Văn Bền (tức Bảy)',
  'Nguyễn Văn Bảy',
  'Trần Thị Lan (tức Bé Hùng)',
  'Lê Minh (tức Lan Hạnh)',
  'Nguyễn Văn Hạnh (tức Bảy)',
  'Hùng',
  'Lê Thị Mỹ',
  'Lê Thị Mỷ',
];

const BAG_WORDS =
  'Y H K A Ka Niê Nie Kđăm Kdam Bhiăt Rơ Châm Rơchâm Mlô Mlo Giàng Páo Thị Văn Siu Lý Siu Ksor Sính'.split(
    ' ',
  );

function pileOfNames(seed: number): string[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const made = Array.from({ length: 260 }, () => {
    const parts = [pick(FAMILIES), pick(MIDDLES), pick(MIDDLES), pick(GIVENS)].filter((part) => part !== '');
    return random() < 0.1 ? [...parts.slice(-1), ...parts.slice(0, -1)].join(' ') : parts.join(' ');
  });
  const unordered = Array.from({ length: 90 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(BAG_WORDS)).join(' '),
  );
  return [...made, ...unordered, ...OTHERS];
}

const met = new Set<number>();

test.each([1, 2, 3])('kernel and reference agree, seed %i', (seed) => {
  const builder = new NameBookBuilder();
  const codes = pileOfNames(seed).flatMap((text) => {
    const name = readPersonName(text).value;
    return name === undefined ? [] : [builder.add(name)];
  });
  const book = builder.freeze();
  const kernel = new NameKernel(book);
  for (const a of codes) {
    for (const b of codes) {
      const level = kernel.levelOf(a, b);
      met.add(level);
      if (level !== nameLevelByReference(book, a, b)) {
        expect({ a: book.texts.text(a), b: book.texts.text(b), level: NAME_PATTERN_LEVELS[level] }).toEqual({
          a: book.texts.text(a),
          b: book.texts.text(b),
          level: NAME_PATTERN_LEVELS[nameLevelByReference(book, a, b)],
        });
      }
      expect(kernel.levelOf(b, a)).toBe(level);
    }
  }
  expect(kernel.levelOf(0, codes[0]!)).toBe(0);
});

// A twin test that never meets a level proves nothing about it.
afterAll(() => {
  const unmet = NAME_PATTERN_LEVELS.filter((_, level) => level > 0 && !met.has(level));
  expect(unmet).toEqual([]);
});
