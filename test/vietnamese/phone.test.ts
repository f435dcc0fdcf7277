import { expect, test } from 'vitest';
import { readPhone } from '../../src/vietnamese/phone.ts';

test.each([
  ['0912345678', '0912345678', ''],
  ['0912 345 678', '0912345678', ''],
  ['0912.345.678', '0912345678', ''],
  ['+84 912 345 678', '0912345678', ''],
  ['84912345678', '0912345678', ''],
  ['(+84)0912345678', '0912345678', ''],
  ['912345678', '0912345678', 'number_zero_restored'],
  ['912345678.0', '0912345678', 'number_excel_wrapped number_zero_restored'],
  ['="0912345678"', '0912345678', 'number_excel_wrapped'],
  ["'0912345678", '0912345678', 'number_excel_wrapped'],
  ['01681234567', '0381234567', 'phone_renumbered'], // renumbered 2018
  ['0121 234 5678', '0792345678', 'phone_renumbered'],
  ['1681234567', '0381234567', 'number_zero_restored phone_renumbered'],
  ['+84 168 123 4567', '0381234567', 'phone_renumbered'],
  ['0243 812 3456', '02438123456', ''],
  ['(024) 38123456', '02438123456', ''],
  ['0912345678 / 0987654321', '0912345678', 'number_several'],
  ['0912345678 / 0912.345.678', '0912345678', ''],
  ['0912345678 0987654321', '0912345678', 'number_several'],
  ['0912 345 678 - 0987654321', '0912345678', 'number_several'],
  ['ĐT: 0912345678 (con gái)', '0912345678', ''],
  ['không có', undefined, 'placeholder'],
  ['9.12E+08', undefined, 'number_scientific'],
  ['0000000000', undefined, 'number_repeated_digit'],
  ['09*****678', undefined, 'number_masked'],
  ['12345', undefined, 'phone_malformed'],
  ['01101234567', undefined, 'phone_malformed'], // 0110 never was a mobile prefix
  ['gọi con trai', undefined, 'phone_malformed'],
  ['', undefined, ''],
])('%j → %s %s', (text, phone, issues) => {
  const reading = readPhone(text);
  expect(reading.value).toBe(phone);
  expect(reading.issues.join(' ')).toBe(issues);
});
