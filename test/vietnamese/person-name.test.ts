import { describe, expect, test } from 'vitest';
import { MOST_SYLLABLES, readPersonName } from '../../src/vietnamese/person-name.ts';

/** Written, syllables, script, alias, issues — people invented. */
const ROWS: readonly (readonly [string, string, 'kinh' | 'other', string, string])[] = [
  ['Nguyễn Văn Hùng', 'nguyễn văn hùng', 'kinh', '', ''],
  ['NGUYỄN  VĂN HÙNG', 'nguyễn văn hùng', 'kinh', '', ''],
  ['nguyen van hung', 'nguyen van hung', 'kinh', '', ''],
  ['Lý Thị Mỹ Hòa', 'lí thị mĩ hoà', 'kinh', '', ''],
  ['Trần-Quốc_Tuấn', 'trần quốc tuấn', 'kinh', '', ''],
  ['NguyễnVăn Hùng', 'nguyễn văn hùng', 'kinh', '', ''],
  ['Ông Nguyễn Văn Hùng', 'nguyễn văn hùng', 'kinh', '', 'name_title_removed'],
  ['Bà: Lê Thị Hoa', 'lê thị hoa', 'kinh', '', 'name_title_removed'],
  ['Ông/Bà Lê Thị Hoa', 'lê thị hoa', 'kinh', '', 'name_title_removed'],
  ['cháu Lê Minh Khôi', 'lê minh khôi', 'kinh', '', 'name_title_removed'],
  ['Ông Ích Khải', 'ông ích khải', 'kinh', '', ''],
  ['Nguyễn Văn Bền (tức Tư Bảy)', 'nguyễn văn bền', 'kinh', 'tư bảy', 'name_alias'],
  ['Nguyễn Văn Bền tức Bảy', 'nguyễn văn bền', 'kinh', 'bảy', 'name_alias'],
  ['Nguyễn Văn Bền, bí danh Sáu Dân', 'nguyễn văn bền', 'kinh', 'sáu dân', 'name_alias'],
  ['Nguyễn Văn Bền (còn gọi là: Bảy Bền)', 'nguyễn văn bền', 'kinh', 'bảy bền', 'name_alias'],
  ['Nguyễn Văn Bền / Nguyễn Văn Bảy', 'nguyễn văn bền', 'kinh', 'nguyễn văn bảy', 'name_alias'],
  ['Lê Thị Hoa (đã chết)', 'lê thị hoa', 'kinh', '', 'name_title_removed'],
  ['Lê Thị Hoa (1960)', 'lê thị hoa', 'kinh', '', 'name_digits'],
  ['3. Lê Thị Hoa', 'lê thị hoa', 'kinh', '', 'name_digits'],
  ['Nguyeenx Vawn Hufng', 'nguyễn văn hùng', 'kinh', '', 'name_typing_keys'],
  ['Nguye6n4 Va8n Hu2ng', 'nguyễn văn hùng', 'kinh', '', 'name_typing_keys'],
  ['Hùng', 'hùng', 'kinh', '', 'name_incomplete'],
  ['Nguy?n Văn H?ng', 'nguy?n văn h?ng', 'kinh', '', 'letters_lost'],
  ["H'Hen Niê", 'h hen niê', 'other', '', ''],
  ['H’Hen Niê', 'h hen niê', 'other', '', ''],
  ['H Hen Niê', 'h hen niê', 'other', '', ''],
  ['HHen Niê', 'h hen niê', 'other', '', ''],
  ['HHEN NIÊ', 'h hen niê', 'other', '', ''],
  ["Niê H'Hen", 'niê h hen', 'other', '', ''],
  ['Y Bhiăt Niê Kđăm', 'y bhiăt niê kđăm', 'other', '', ''],
  ['YBhiăt Niê', 'y bhiăt niê', 'other', '', ''],
  ["K'Brêu", 'k brêu', 'other', '', ''],
  ['Rơ Châm Puih', 'rơ châm puih', 'other', '', ''],
  ['Lò Văn Páo', 'lò văn páo', 'other', '', ''],
  ['Giàng A Sính', 'giàng a sính', 'other', '', ''],
  ['Thạch Sa Ra', 'thạch sa ra', 'other', '', ''],
  ['Mấu Hồng Thái', 'mấu hồng thái', 'other', '', ''],
  ['Ngyuễn Văn Hùng', 'ngyuễn văn hùng', 'kinh', '', ''],
];

describe('readPersonName', () => {
  test.each(ROWS)('%s', (text, syllables, script, alias, issues) => {
    const { value, issues: found } = readPersonName(text);
    expect(value?.syllables.join(' ')).toBe(syllables);
    expect(value?.script).toBe(script);
    expect(value?.alias?.join(' ') ?? '').toBe(alias);
    expect(found.join(' ')).toBe(issues);
    expect(value?.folded).toHaveLength(value!.syllables.length);
  });

  test.each(['không', 'Chưa đặt tên', '-', '...', 'N/A', 'x'])('%s stands for nothing', (text) => {
    expect(readPersonName(text)).toEqual({ value: undefined, issues: ['placeholder'] });
  });

  test('the text to show keeps what was written', () => {
    expect(readPersonName('  Ông NGUYỄN VĂN BỀN (tức Bảy) ').value?.text).toBe(
      'Ông NGUYỄN VĂN BỀN (tức Bảy)',
    );
    expect(readPersonName('Nguyeenx Vawn Hufng').value?.text).toBe('Nguyeenx Vawn Hufng');
  });

  test('a whole page in the cell is cut', () => {
    const { value, issues } = readPersonName('Lê Thị Hoa '.repeat(100_000));
    expect(value!.syllables.length).toBeLessThanOrEqual(MOST_SYLLABLES);
    expect(issues).toEqual(['too_long']);
  });

  test('an empty cell is no issue', () => {
    expect(readPersonName('  ')).toEqual({ value: undefined, issues: [] });
  });
});
