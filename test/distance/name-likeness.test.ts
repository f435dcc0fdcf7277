import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_LEVELS, nameLikeness } from '../../src/distance/name-likeness.ts';
import { type PersonName, readPersonName } from '../../src/vietnamese/person-name.ts';

const name = (text: string): PersonName => readPersonName(text).value!;

/** Level, one name, the other — people invented. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['same', 'Nguyễn Thị Hoà', 'Nguyễn Thị Hoà'],
  ['style', 'NGUYỄN THỊ HÒA', 'Nguyễn Thị Hoà'],
  ['style', 'Lý Thị Mỹ', 'Lí Thị Mĩ'],
  ['style', 'Nguyễn-Thị Hoà', 'Nguyễn Thị Hoà'],
  ['title', 'Ông Nguyễn Văn Hùng', 'Nguyễn Văn Hùng'],
  ['title', 'Nguyễn Văn Hùng (Tư)', 'Nguyễn Văn Hùng'],
  ['typing_keys', 'Nguyeenx Vawn Hufng', 'Nguyễn Văn Hùng'],
  ['typing_keys', 'Nguye6n4 Va8n Hu2ng', 'Nguyễn Văn Hùng'],
  ['marks_missing', 'NGUYEN VAN HUNG', 'Nguyễn Văn Hùng'],
  ['tone_hoi_nga', 'Nguyễn Thị Mỷ', 'Nguyễn Thị Mỹ'],
  ['tone_hoi_nga', 'Nguyển Thị Mỷ', 'Nguyễn Thị Mỹ'],
  ['one_mark', 'Nguyễn Văn Húng', 'Nguyễn Văn Hùng'],
  ['one_mark', 'Nguyễn Văn Hung', 'Nguyễn Văn Hùng'],
  ['one_mark', 'Nguy?n Văn Hùng', 'Nguyễn Văn Hùng'],
  ['marks_differ', 'Nguyễn Vân Húng', 'Nguyễn Văn Hùng'],
  ['marks_differ', 'Nguyễn Văn Hưng', 'Nguyễn Văn Hùng'],
  ['marks_differ', 'Nguy?n V?n H?ng', 'Nguyễn Văn Hùng'],
  ['sound', 'Nguyễn Thị Xen', 'Nguyễn Thị Sen'],
  ['sound', 'Trần Văn Giũng', 'Trần Văn Dũng'],
  ['sound', 'Nê Thị Hoa', 'Lê Thị Hoa'],
  ['typo', 'Nguyễn Văn Hùgn', 'Nguyễn Văn Hùng'],
  ['typo', 'Nguễn Văn Hùng', 'Nguyễn Văn Hùng'],
  ['middle', 'Nguyễn Hùng', 'Nguyễn Văn Hùng'],
  ['middle', 'Nguyễn Thị Ngọc Lan', 'Nguyễn Ngọc Lan'],
  ['middle', 'Nguyen Hung', 'Nguyễn Văn Hùng'],
  ['order', 'Hùng Nguyễn Văn', 'Nguyễn Văn Hùng'],
  ['order', 'Van Hung Nguyen', 'Nguyễn Văn Hùng'],
  ['family_variant', 'Huỳnh Văn Hùng', 'Hoàng Văn Hùng'],
  ['family_variant', 'Võ Thị Lan', 'Vũ Thị Lan'],
  ['alias', 'Nguyễn Văn Bền (tức Bảy)', 'Nguyễn Văn Bảy'],
  ['alias', 'Nguyễn Văn Bền (tức Trần Bảy)', 'Tran Bay'],
  ['two_changes', 'Nguyen Van Hugn', 'Nguyễn Văn Hùng'],
  ['two_changes', 'Nguyễn Thị Xen', 'Nguễn Thị Sen'],
  ['two_changes', 'Huỳnh Văn Hùgn', 'Hoàng Văn Hùng'],
  ['given_family', 'Nguyễn Minh Hùng', 'Nguyễn Văn Hùng'],
  ['given_family', 'Nguyễn Thị Hoà', 'Nguyễn Văn Hoà'],
  ['given', 'Trần Đức Hùng', 'Nguyễn Văn Hùng'],
  ['given', 'Hùng', 'Nguyễn Văn Hùng'],
  ['different', 'Nguyễn Văn Tuấn', 'Nguyễn Văn Hùng'],
  ['different', 'Trần Thị Lan', 'Nguyễn Văn Hùng'],
  // names without a fixed order
  ['style', "Niê H'Hen", "H'Hen Niê"],
  ['style', 'H Hen Niê', "H'Hen Niê"],
  ['style', 'Rơchâm Puih', 'Rơ Châm Puih'],
  ['marks_missing', 'Y Bhiat Nie Kdam', 'Y Bhiăt Niê Kđăm'],
  ['one_mark', 'Y Bhiăt Niê Kdăm', 'Y Bhiăt Niê Kđăm'],
  ['typo', 'Y Bhăt Niê', 'Niê Y Bhiăt'],
  ['middle', 'Hen Niê', "H'Hen Niê"],
  ['middle', 'Y Bhiăt Niê', 'Y Bhiăt Niê Kđăm'],
  ['middle', 'Lò Páo', 'Lò Văn Páo'],
  ['given_family', 'Lò Thị Páo', 'Lò Văn Páo'],
  ['different', 'Lò Văn Minh', 'Lò Văn Páo'],
  ['different', "H'Bia Niê", "H'Hen Niê"],
];

test.each(PAIRS)('%s: %s – %s', (level, a, b) => {
  expect(nameLikeness(name(a), name(b))).toBe(level);
  expect(nameLikeness(name(b), name(a))).toBe(level);
});

test('every level has an example above', () => {
  expect(new Set(PAIRS.map(([level]) => level))).toEqual(new Set(NAME_LEVELS));
});

describe('names of a people without fixed order', () => {
  const peoples = [
    "H'Hen Niê",
    'Siu Bla',
    'Y Thắng Bkrông',
    'Mấu Thị Hồng',
    "K'Brêu Ka Să",
    'Giàng A Sính',
    'Lò Thị Páo',
    'Thạch Sa Ra',
    'Chế Mỹ Lan',
  ];
  test.each(peoples)('%s is the same name in any order', (text) => {
    const words = text.split(' ');
    for (const other of [words.toReversed(), [...words.slice(1), words[0]!]]) {
      expect(['same', 'style']).toContain(nameLikeness(name(text), name(other.join(' '))));
    }
  });
  test.each(peoples)('%s never agrees by the last syllable alone', (text) => {
    const last = text.split(' ').at(-1)!;
    expect(nameLikeness(name(text), name(`Nguyễn Văn ${last}`))).toBe('different');
  });
});

test('symmetric and in the list, for any two names', () => {
  const word = fc.constantFrom(
    ...'Nguyễn Nguyen Nguễn Trần Trân Tran Hoàng Huỳnh Vũ Võ Văn Van Thị Thi Lan Lân Lang Sen Xen Hùng Hung Y H Niê Lò Mỹ Mỷ'.split(
      ' ',
    ),
  );
  const names = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => name(words.join(' ')));
  fc.assert(
    fc.property(names, names, (a, b) => {
      const level = nameLikeness(a, b);
      expect(NAME_LEVELS).toContain(level);
      expect(nameLikeness(b, a)).toBe(level);
      expect(nameLikeness(a, a)).toBe('same');
    }),
    { numRuns: 5000 },
  );
});
