import { describe, expect, test } from 'vitest';
import { cleanText, foldKey, foldText, isBare, LONGEST_TEXT } from '../../src/vietnamese/letters.ts';

describe('cleanText: one form for one text', () => {
  test.each([
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hùng', [], 'clean already'],
    ['Nguye\u0302\u0303n Va\u0306n Hu\u0300ng', 'Nguyễn Văn Hùng', [], 'decomposed'],
    ['Nguyê\u0303n', 'Nguyễn', [], 'half composed (windows-1258)'],
    ['  Lê\u00a0\u00a0Thị \t Hoà\n', 'Lê Thị Hoà', [], 'non-breaking and double spaces, line break'],
    ['Lê\u3000Thị\u2009Hoà', 'Lê Thị Hoà', [], 'wide and thin spaces'],
    ['Lê\u200b Thị\ufeff Ho\u200dà', 'Lê Thị Hoà', [], 'zero-width characters'],
    ['\u00d0ặng, \u0189ỗ', 'Đặng, Đỗ', [], 'Ð and Ɖ for Đ'],
    ['H’Hen, Hʼ Hen, K`Brêu', "H'Hen, H' Hen, K'Brêu", [], 'apostrophes'],
    ['１２ ＡＢ（ｃ）', '12 AB(c)', [], 'full-width'],
    ['12–3—1960', '12-3-1960', [], 'dashes'],
    ['Lê\u202eThị', 'LêThị', ['control_characters'], 'direction mark'],
    ['Lê\u0000 Thị\u0007', 'Lê Thị', ['control_characters'], 'control characters'],
    ['Nguy?n Văn', 'Nguy?n Văn', ['letters_lost'], 'a letter that became ?'],
    ['Nguy\ufffdn', 'Nguy\ufffdn', ['letters_lost'], 'a letter that became U+FFFD'],
    ['Lê \ud83d Thị', 'Lê \ufffd Thị', ['letters_lost'], 'half an emoji'],
    ['Có phải không?', 'Có phải không?', [], 'a question is no lost letter'],
  ])('%j → %j %j (%s)', (text, value, issues) => {
    expect(cleanText(text)).toEqual({ value, issues });
  });

  test.each(['', ' ', '\t\r\n', '\u00a0\u200b', '\ufeff'])('%j holds nothing', (text) => {
    expect(cleanText(text).value).toBeUndefined();
  });

  test('absurdly long text is cut and says so', () => {
    const { value, issues } = cleanText('Lê '.repeat(400_000));
    expect(value!.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(issues).toEqual(['too_long']);
    expect(cleanText(value!)).toEqual({ value, issues: [] });
  });
});

describe('foldText and foldKey: all marks off', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'nguyen thi hoa', 'nguyenthihoa'],
    ['ĐẶNG ĐỨC ƯỚC', 'dang duc uoc', 'dangducuoc'],
    ['\u00d0ặng \u0189ỗ', 'dang do', 'dangdo'],
    ["Y Bhiăt Niê Kđăm, H'Hen, ƀun ñô", 'y bhiat nie kdam h hen bun no', 'ybhiatniekdamhhenbunno'],
    ['Số ĐDCN/CCCD/\nCMND', 'so ddcn cccd cmnd', 'soddcncccdcmnd'],
    ['HO_VA_TEN', 'ho va ten', 'hovaten'],
    ['ê\u0306 Ｈ１ ß æ', 'e h1 ss ae', 'eh1ssae'],
    ['-- /// --', '', ''],
  ])('%j → %j, %j', (text, folded, key) => {
    expect(foldText(text)).toBe(folded);
    expect(foldKey(text)).toBe(key);
  });

  test('every Vietnamese letter folds to its base, small and capital', () => {
    for (const [base, letters] of Object.entries({
      a: 'aàáảãạăằắẳẵặâầấẩẫậ',
      d: 'dđ',
      e: 'eèéẻẽẹêềếểễệ',
      i: 'iìíỉĩị',
      o: 'oòóỏõọôồốổỗộơờớởỡợ',
      u: 'uùúủũụưừứửữự',
      y: 'yỳýỷỹỵ',
    })) {
      for (const letter of letters) {
        expect(foldText(letter)).toBe(base);
        expect(foldText(letter.toUpperCase().normalize('NFD'))).toBe(base);
      }
    }
  });

  test('isBare', () => {
    expect(['Nguyen', 'Nguyễn', 'Đo', ''].map(isBare)).toEqual([true, false, false, true]);
  });
});
