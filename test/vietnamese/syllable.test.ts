import { describe, expect, test } from 'vitest';
import {
  canonicalSyllable,
  isBareSyllable,
  isLegalSyllable,
  spellSyllable,
  syllableParts,
} from '../../src/vietnamese/syllable.ts';

describe('canonicalSyllable: one spelling for one syllable', () => {
  test.each([
    ['hoà', 'Hòa', 'HÒA', 'hoà', 'hòa'],
    ['thuý', 'Thúy', 'Thuý', 'THÚY', 'thúy'],
    ['loè', 'lòe', 'loè', 'Lòe', 'LOÈ'],
    ['lí', 'Lý', 'Lí', 'LÝ', 'lý'],
    ['mĩ', 'Mỹ', 'Mĩ', 'MỸ', 'mỹ'],
    ['quý', 'Quý', 'Quí', 'Qúy', 'Qúi'],
    ['ý', 'Ý', 'ý', 'Í', 'í'],
    ['yến', 'Yến', 'yến', 'Iến', 'YẾN'],
    ['nguyễn', 'Nguyễn', 'NGUYỄN', 'Nguyêñ', 'Nguỹên'],
    ['tuấn', 'Tuấn', 'Tuâń', 'Túân', 'TUẤN'],
    ['giá', 'Giá', 'Gía', 'giá', 'GIÁ'],
    ['đặng', 'Đặng', '\u00d0ặng', '\u0189ặng', 'ĐẶNG'],
    ['khuỷu', 'Khuỷu', 'khủyu', 'khuỷu', 'KHUỶU'],
  ])('%s', (canonical, ...spellings) => {
    expect(spellings.map(canonicalSyllable)).toEqual(spellings.map(() => canonical));
  });

  test.each([
    ['tay', 'tây'],
    ['mai', 'may'],
    ['thui', 'thuy'],
    ['hoài', 'hoái'],
  ])('%s and %s stay apart', (a, b) => {
    expect(canonicalSyllable(a)).not.toBe(canonicalSyllable(b));
  });

  test.each([
    ['Kđăm', 'kđăm'],
    ['Bhiăt', 'bhiăt'],
    ['Niê', 'niê'],
    ['Ê\u0306', 'ê\u0306'],
    ['Ñô', 'ñô'],
    ['Smith', 'smith'],
    ['hòạ', 'hòạ'],
  ])('%s is no Vietnamese syllable and only loses its capitals', (written, canonical) => {
    expect(canonicalSyllable(written)).toBe(canonical);
    expect(isLegalSyllable(written)).toBe(false);
  });
});

describe('isLegalSyllable', () => {
  test.each(
    'Nguyễn Huỳnh Thuý Quỳnh Giang Giêng gì gìn Khuya Nghĩa Ngọc Ghi Kỳ Cường Uyên Yến Ước Oanh Huỵch Xoong Quốc Quyết Đắc'.split(
      ' ',
    ),
  )('%s is legal', (word) => {
    expect(isLegalSyllable(word)).toBe(true);
  });

  test.each([
    ['Nguyeenx', 'typing keys'],
    ['ngyễn', 'no such onset'],
    ['ka', 'k before a'],
    ['ci', 'c before i'],
    ['nghà', 'ngh before a'],
    ['các'.replace('á', 'a'), 'a stopped syllable has sắc or nặng'],
    ['cảc', 'hỏi on a stopped syllable'],
    ['Đắk', 'ends in k'],
    ['fa', 'f'],
    ['', 'empty'],
    ['12', 'digits'],
    ['NguyÔn', 'TCVN3 seen as windows-1252'],
  ])('%s is not: %s', (word) => {
    expect(isLegalSyllable(word)).toBe(false);
  });

  test('a syllable without its marks', () => {
    expect('nguyet dac nguyen duong quoc'.split(' ').every(isBareSyllable)).toBe(true);
    expect('nguyeenx ksor bhiat'.split(' ').some(isBareSyllable)).toBe(false);
  });
});

test('parts', () => {
  expect(syllableParts('Nguyễn')).toEqual({ onset: 'ng', rime: 'uyên', coda: 'n', tone: 4 });
  expect(syllableParts('quý')).toEqual({ onset: 'qu', rime: 'y', coda: '', tone: 1 });
  expect(syllableParts('giếng')).toEqual({ onset: 'gi', rime: 'iêng', coda: 'ng', tone: 1 });
  expect(syllableParts('Smith')).toBeUndefined();
});

test.each([
  ['h', 'oa', 'hoà hoá hoả hoã hoạ'],
  ['th', 'uy', 'thuỳ thuý thuỷ thuỹ thuỵ'],
  ['m', 'ia', 'mìa mía mỉa mĩa mịa'],
  ['c', 'ưa', 'cừa cứa cửa cữa cựa'],
  ['h', 'ương', 'hường hướng hưởng hưỡng hượng'],
  ['ng', 'uyên', 'nguyền nguyến nguyển nguyễn nguyện'],
  ['h', 'oai', 'hoài hoái hoải hoãi hoại'],
  ['gi', 'iêng', 'giềng giếng giểng giễng giệng'],
])('new-style spelling of %s + %s', (onset, rime, spelt) => {
  const tones = ([2, 1, 3, 4, 5] as const).map((tone) => spellSyllable({ onset, rime, coda: '', tone }));
  expect(tones.join(' ')).toBe(spelt);
});
