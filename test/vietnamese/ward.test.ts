import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldWardName, readWardCode } from '../../src/vietnamese/ward.ts';

test.each([
  ['00123', '00123', ''],
  [' 24664 ', '24664', ''],
  ['123', '00123', 'ward_code_zero_restored'],
  ['123.0', '00123', 'number_excel_wrapped ward_code_zero_restored'],
  ['="00123"', '00123', 'number_excel_wrapped'],
  ["'00123", '00123', 'number_excel_wrapped'],
  ['246641', undefined, 'ward_unknown'],
  ['P5', undefined, 'ward_unknown'],
  ['00000', undefined, 'ward_unknown'],
  ['-', undefined, 'placeholder'],
  ['', undefined, ''],
])('ward code %j → %s %s', (text, code, issues) => {
  expect(readWardCode(text).value).toBe(code);
  expect(readWardCode(text).issues.join(' ')).toBe(issues);
});

describe('ward names without the kind of unit', () => {
  test.each([
    [
      'ben nghe',
      ['Phường Bến Nghé', 'P. Bến Nghé', 'P.Bến Nghé', 'bến nghé', 'PHƯỜNG BẾN NGHÉ', 'Phuong Ben Nghe'],
    ],
    ['hoa thang', ['Xã Hoà Thắng', 'X. Hòa Thắng', 'xa hoa thang']],
    ['phuoc an', ['Thị trấn Phước An', 'TT. Phước An', 'TT Phước An', 'Thi tran Phuoc An']],
    ['phu quoc', ['Đặc khu Phú Quốc', 'dac khu phu quoc']],
    ['5', ['Phường 5', 'Phường 05', 'P.5', 'P5', 'phuong 5']],
    ['phuong liet', ['Phường Phương Liệt', 'Phương Liệt', 'Phuong Liet', 'Phuong Phuong Liet']],
    ['xa dung', ['Xã Xa Dung', 'Xa Dung']],
    ['', ['', ' - ']],
  ])('%s', (folded, names) => {
    for (const name of names) expect(foldWardName(name), name).toBe(folded);
  });

  const units = new URL('../../../shared/data/admin/don-vi-hanh-chinh-2026.csv', import.meta.url);
  test.skipIf(!existsSync(units))('all of today’s units: kind written or not, marks or not', () => {
    const names = readFileSync(units, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',')[3]!);
    const wrong = names.filter((name) => {
      const plain = name.replace(/^(?:Phường|Xã|Đặc khu) /, '');
      return plain.includes('Phường') ? false : foldWardName(plain) !== foldWardName(name);
    });
    expect(names.length).toBe(3321);
    expect(wrong).toEqual([]);
  });
});
