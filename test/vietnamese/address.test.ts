import { describe, expect, test } from 'vitest';
import { LONGEST_ADDRESS, readAddress, readHamlet } from '../../src/vietnamese/address.ts';

/** Written; house | street | hamlet | ward */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ['12 Lê Lợi, TDP số 03, P. Tự An', '12 | le loi | to dan pho 3 | tu an'],
  ['Số nhà 12 đường Lê Lợi, tổ dân phố 3, phường Tự An, Tỉnh Đắk Lắk', '12 | le loi | to dan pho 3 | tu an'],
  ['số 012 Lê Lợi; Tổ 3; Phường Tự An', '12 | le loi | to dan pho 3 | tu an'],
  ['12A/5 Lê Lợi - TDP3 - P.Tự An', '12a/5 | le loi | to dan pho 3 | tu an'],
  ['K12/5 Trần Phú, KP2, P.5, Quận 3', 'k12/5 | tran phu | khu pho 2 | 5'],
  ['45/12 Y Jút, Tổ 5, Phường Phương Liệt', '45/12 | y jut | to dan pho 5 | phuong liet'],
  ['Số 12 ngõ 5 phố Huế', '12 | ngo 5 hue |  | '],
  ['12A đường 3/2, khu phố 05, P.14', '12a | 3 2 | khu pho 5 | 14'],
  ['Thôn 3 xã Ea Kao TP Buôn Ma Thuột', ' |  | thon 3 | ea kao'],
  ['Thon 3 xa Ea Kao', ' |  | thon 3 | ea kao'],
  ['T. Đông Hạ, X. Hoà Thắng', ' |  | thon dong ha | hoa thang'],
  ['Xóm 3, thôn Hạ, xã Phương Đình', ' |  | thon ha | phuong dinh'],
  ['Buôn Ea Kmát, Phường Tân An, TP. Buôn Ma Thuột', ' |  | buon ea kmat | tan an'],
  ['12 Lê Lợi, phường Tự An, TP. Buôn Ma Thuột', '12 | le loi |  | tu an'],
  ['xã Bản Hồ, tỉnh Lào Cai', ' |  |  | ban ho'],
  ['Tổ III, xã Ea Kao', ' |  | to dan pho 3 | ea kao'],
  ['Lê Lợi, phường Tự An', ' | le loi |  | tu an'],
];

describe('readAddress', () => {
  test.each(ADDRESSES)('%s', (text, expected) => {
    const { value, issues } = readAddress(text);
    const { house = '', street = '', hamlet = '', ward = '' } = value!;
    expect(`${house} | ${street} | ${hamlet} | ${ward}`).toBe(expected);
    expect(issues).toEqual([]);
  });

  test('text is kept as written', () => {
    expect(readAddress(' 12  Lê Lợi,\nP. Tự An ').value).toMatchObject({ text: '12 Lê Lợi, P. Tự An' });
  });

  test('nothing, a placeholder, and too much', () => {
    expect(readAddress('')).toEqual({ value: undefined, issues: [] });
    expect(readAddress('không rõ')).toEqual({ value: undefined, issues: ['placeholder'] });
    const long = readAddress('xã Ea Kao, '.repeat(100_000));
    expect(long.issues).toEqual(['too_long']);
    expect(long.value!.text.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });
});

describe('readHamlet', () => {
  test.each([
    [
      'to dan pho 3',
      ['Tổ 3', 'TDP số 3', 'Tổ dân phố 03', 'TDP3', 'TDP 3', 'To dan pho 3', 'tổ dân phố số 3', 'TỔ 3'],
    ],
    ['thon dong ha', ['Thôn Đông Hạ', 'thôn đông hạ', 'T. Đông Hạ', 'THÔN ĐÔNG HẠ', 'Thon Dong Ha']],
    ['khu pho 2', ['Khu phố 2', 'KP2', 'KP.2', 'kp 02', 'Khu phố II', 'Tổ 3, khu phố 2']],
    ['buon ea kmat', ['Buôn Ea Kmát', 'buôn ea kmat', 'BUÔN EA KMÁT']],
    ['dong ha', ['Đông Hạ', 'ĐÔNG HẠ']],
    ['3', ['3', '03']],
  ])('%s', (hamlet, spellings) => {
    for (const spelling of spellings) expect(readHamlet(spelling).value?.hamlet, spelling).toBe(hamlet);
  });

  test('thôn 3 and tổ 3 are two places', () => {
    expect(readHamlet('Thôn 3').value!.hamlet).not.toBe(readHamlet('Tổ 3').value!.hamlet);
  });

  test.each([
    ['Thôn Đông Hạ', 'dong ha'],
    ['Đông Hạ', 'dong ha'],
    ['TDP số 03', '3'],
    ['Lạng Sơn', 'lang son'],
  ])('the name of %s without its kind is %s', (written, name) => {
    expect(readHamlet(written).value!.hamletName).toBe(name);
  });
});
