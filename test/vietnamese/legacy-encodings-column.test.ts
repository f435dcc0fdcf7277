import { describe, expect, test } from 'vitest';
import { columnDecoder } from '../../src/vietnamese/legacy-encodings-column.ts';

function shown(texts: string[]): string[] {
  const { decode } = columnDecoder(texts);
  return texts.map((text) => {
    const { text: decoded, issues } = decode(text);
    return [decoded, ...issues].join(' | ');
  });
}

describe('columnDecoder', () => {
  test.each<[string, string[], string[]]>([
    [
      'a TCVN3 column, with a cell typed in Unicode later',
      ['NguyÔn V¨n A', 'TrÇn ThÞ H\u00ad¬ng', 'L\u00ad¬ng B¶o', 'Đặng Bình', 'AN'],
      [
        'Nguyễn Văn A | legacy_encoding',
        'Trần Thị Hương | legacy_encoding',
        'Lương Bảo | legacy_encoding',
        'Đặng Bình',
        'AN',
      ],
    ],
    [
      'a Unicode column with one VNI cell',
      ['Nguyễn Văn A', 'Traàn Thò Höông', 'Lê Thị Hà', 'Võ Hà', 'Đỗ An', 'Bùi Thế Mỹ'],
      ['Nguyễn Văn A', 'Trần Thị Hương | legacy_encoding', 'Lê Thị Hà', 'Võ Hà', 'Đỗ An', 'Bùi Thế Mỹ'],
    ],
    [
      'UTF-8 read as windows-1252, once',
      ['Nguyá»…n VÄƒn A', 'Nguyễn Văn B', 'HÃ\u00a0 Ná»™i'],
      ['Nguyễn Văn A | mojibake_repaired', 'Nguyễn Văn B', 'Hà Nội | mojibake_repaired'],
    ],
    [
      'names that are not Kinh stay as they are',
      ["H'Hen Niê", 'Y Bhiăt Niê Kđăm', 'Rơ Châm Hơñ', 'Siu Blê Ayŭn', 'René Hélène', 'K’Brêu'],
      ["H'Hen Niê", 'Y Bhiăt Niê Kđăm', 'Rơ Châm Hơñ', 'Siu Blê Ayŭn', 'René Hélène', 'K’Brêu'],
    ],
    ['nothing', [], []],
  ])('%s', (_what, texts, expected) => {
    expect(shown(texts)).toEqual(expected);
  });

  test('says what was found', () => {
    expect(columnDecoder(['NguyÔn V¨n A']).found).toMatchObject({ encoding: 'tcvn3', confidence: 1 });
    expect(columnDecoder(['Nguyễn Văn A']).found.encoding).toBe('none');
  });
});
