import { describe, expect, test } from 'vitest';
import { resolveTypingKeys } from '../../src/vietnamese/typing-keys.ts';

describe('Telex and VNI keys left in', () => {
  test.each([
    ['Nguyeenx Vawn Hufng', 'Nguyễn Văn Hùng'],
    ['NGUYEENX THIJ HOAF', 'NGUYỄN THỊ HOÀ'],
    ['Nguyenx Thij Lan', undefined], // Nguyẽn is no syllable: ê is missing too
    ['DDawngj Thij Huowng', 'Đặng Thị Hương'],
    ['Ddoox Thuowr', 'Đỗ Thuở'],
    ['Traanf Quoocs Tuaans', 'Trần Quốc Tuấn'],
    ['Nguye6n4 Va8n Hu2ng', 'Nguyễn Văn Hùng'],
    ['D9a85ng Thi5 Hu7o7ng', 'Đặng Thị Hương'],
    ['Tra6n2 Quo6c1 Tua6n1', 'Trần Quốc Tuấn'],
    ['Nguyễn Vawn Hùng', 'Nguyễn Văn Hùng'],
    ['Nguyễn Trần Hair', 'Nguyễn Trần Hải'],
    ['Nguyễn Coong Thắng', 'Nguyễn Công Thắng'],
    ['Lys Minh Trang', 'Lí Minh Trang'],
    ['Y Wown Niee Kddawm', 'Y Wơn Niê Kđăm'],
    ["Rmah H'Nhux", "Rmah H'Nhũ"],
  ])('%s → %s', (typed, meant) => {
    expect(resolveTypingKeys(typed)).toBe(meant);
  });

  test.each([
    ['Nguyễn Văn Hùng', 'Vietnamese already'],
    ['Nguyen Van Hung', 'no keys, only no marks'],
    ['Thach Dar', 'one word that ends in r is not enough'],
    ['Nguyễn Thu Tarng', 'a slip for Trang: tones are typed last'],
    ['Nguyễn Thị Minj', 'a slip for Minh'],
    ['Rmah Ksor', 'no Vietnamese syllables come out'],
    ['Nguyen Van A 2', 'a lone number'],
    ['William Smith', 'foreign'],
    ['', 'empty'],
  ])('%s stays as it is: %s', (typed) => {
    expect(resolveTypingKeys(typed)).toBeUndefined();
  });
});
