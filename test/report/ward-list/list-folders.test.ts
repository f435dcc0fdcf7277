import { expect, test } from 'vitest';
import { EmployerFolders, WardFolders } from '../../../src/report/ward-list/list-folders.ts';

test.each([
  ['00004', 'Phường Ba Đình', '00004-phuong-ba-dinh'],
  ['00004', '', '00004'],
  ['', 'Xã Nào Đó', 'chua-ro-xa'],
  ['00123', '../../etc/passwd', '00123-etc-passwd'],
  ['00123', 'Xã A/B\\C: "D" <E>|*?.', '00123-xa-a-b-c-d-e'],
  ['..', 'Tân Phú', 'xa-tan-phu'],
  ['con', '', 'xa-con'],
  ['hoa binh', 'Xã Hòa Bình', 'hoa-binh-xa-hoa-binh'],
  ['/', '...', 'xa-khac'],
  ['00123', '\u202egnp.exe\u0000', '00123-gnp-exe'],
  ['00123', 'x'.repeat(300), `00123-${'x'.repeat(60)}`],
])('%j %j goes to %s', (code, name, folder) => {
  expect(new WardFolders().folderOf(code, name)).toBe(folder);
});

test('two wards never share a folder', () => {
  const folders = new WardFolders();
  expect(['A 1', 'a-1', 'a.1'].map((code) => folders.folderOf(code, 'Tân Phú'))).toEqual([
    'a-1-tan-phu',
    'a-1-tan-phu-2',
    'a-1-tan-phu-3',
  ]);
});

test.each([
  ['Công ty TNHH Hòa Bình', 'cong-ty-tnhh-hoa-binh'],
  ['CON', 'don-vi-con'],
  ['lpt1', 'don-vi-lpt1'],
  ['삼성', 'don-vi-khac'],
  ['../..\\x', 'x'],
  ['Xí nghiệp \u202e9\u0000', 'xi-nghiep-9'],
])('employer %j goes to %s', (name, folder) => {
  expect(new EmployerFolders().folderOf(name)).toBe(folder);
});

test('two employers never share a folder', () => {
  const folders = new EmployerFolders();
  expect(['Công ty Hoa', 'Công ty Hòa', '삼성', '엘지'].map((name) => folders.folderOf(name))).toEqual([
    'cong-ty-hoa',
    'cong-ty-hoa-2',
    'don-vi-khac',
    'don-vi-khac-2',
  ]);
});
