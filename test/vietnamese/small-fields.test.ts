import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../src/vietnamese/placeholder.ts';
import { readMaritalStatus, readRelation } from '../../src/vietnamese/relation.ts';
import { readResidenceType } from '../../src/vietnamese/residence.ts';
import { readSex, readSexTick, sexZeroIsFemale } from '../../src/vietnamese/sex.ts';

describe('sex', () => {
  test.each([
    ['male', ['Nam', 'NAM', ' nam ', 'M', '1', '01', '1.0', 'Trai', 'male']],
    ['female', ['Nữ', 'nữ', 'NU', 'F', '2', '2,0', 'Gái', 'Nữ giới']],
  ])('%s', (sex, texts) => {
    for (const text of texts) expect(readSex(text), text).toEqual({ value: sex, issues: [] });
  });

  test('"Nữ" in TCVN3, too short for its encoding to be told', () => {
    expect(readSex('N÷')).toEqual({ value: 'female', issues: ['legacy_encoding'] });
  });

  test('0 is female only in a column without 2', () => {
    expect(readSex('0')).toEqual({ value: undefined, issues: ['sex_unreadable'] });
    expect(sexZeroIsFemale(['1', '0', '', '1'])).toBe(true);
    expect(sexZeroIsFemale(['1', '0', '2'])).toBe(false);
    expect(sexZeroIsFemale(['0', 'Nam'])).toBe(false);
    expect(readSex('0', true)).toEqual({ value: 'female', issues: [] });
  });

  test.each([
    ['3', 'placeholder'],
    ['không', 'placeholder'],
    ['Nan', 'placeholder'],
    ['Nam/Nữ', 'sex_unreadable'],
    ['7', 'sex_unreadable'],
  ])('%s is neither: %s', (text, issue) => {
    expect(readSex(text)).toEqual({ value: undefined, issues: [issue] });
  });

  test.each([
    ['x', 'female'],
    ['X', 'female'],
    ['✓', 'female'],
    ['1', 'female'],
    ['Nữ', 'female'],
    ['', 'male'],
    ['  ', 'male'],
    ['0', 'male'],
    ['không', 'male'],
    ['-', 'male'],
    ['xem lại', undefined],
  ])('tick column "Nữ": %j is %s', (text, sex) => {
    expect(readSexTick(text).value).toBe(sex);
  });
});

test.each([
  ['head', ['Chủ hộ', 'CHỦ HỘ', 'chu ho']],
  ['spouse', ['Vợ', 'Chồng', 'vợ/chồng']],
  ['child', ['Con', 'Con đẻ', 'Con gái', 'con nuôi', 'Con (thứ hai)']],
  ['parent', ['Mẹ', 'Bố', 'cha đẻ']],
  ['sibling', ['Em trai', 'Chị ruột']],
  ['grandchild', ['Cháu', 'Cháu nội', 'cháu ngoại']],
  ['other', ['Con dâu', 'Mẹ vợ', 'Cháu họ', 'Ở nhờ', 'Người giúp việc']],
  [undefined, ['', '-', 'không rõ']],
])('relation to the head: %s', (relation, texts) => {
  for (const text of texts) expect(readRelation(text).value, text).toBe(relation);
});

test.each([
  ['single', ['Độc thân', 'Chưa kết hôn', 'Chưa có vợ/chồng', 'chưa vợ']],
  ['married', ['Đã kết hôn', 'Có vợ', 'Đang có chồng', 'Ly thân']],
  ['divorced', ['Ly hôn', 'Đã ly hôn', 'Li dị'.replace('i', 'y')]],
  ['widowed', ['Góa', 'Goá vợ', 'Chồng chết']],
  [undefined, ['', '2', 'không rõ', 'khác']],
])('marital status: %s', (status, texts) => {
  for (const text of texts) expect(readMaritalStatus(text).value, text).toBe(status);
});

test.each([
  ['permanent', ['Thường trú', 'Hộ khẩu thường trú', 'KT1']],
  ['temporary', ['Tạm trú', 'Đăng ký tạm trú dài hạn', 'KT3', 'KT 4']],
  ['short_stay', ['Lưu trú', 'thông báo lưu trú']],
  ['absent', ['Tạm vắng', 'khai báo tạm vắng']],
  [undefined, ['', 'TT', 'khác']],
])('kind of residence: %s', (kind, texts) => {
  for (const text of texts) expect(readResidenceType(text).value, text).toBe(kind);
});

describe('placeholders', () => {
  test.each([
    'không',
    'Không có',
    'KHÔNG RÕ',
    'chưa rõ',
    'ko',
    '-',
    '---',
    '.',
    '…',
    '?',
    'x',
    'XXX',
    '0',
    '000',
    'N/A',
    '#N/A',
    '#REF!',
    'null',
    'None',
    'chưa cập nhật',
  ])('%s stands for nothing', (text) => expect(isPlaceholder(text)).toBe(true));
  test.each(['Khổng Tử Kỳ', 'Nguyễn Văn X', '1', '10', 'Lê', 'Xuân', '0912345678', '李'])(
    '%s is a value',
    (text) => expect(isPlaceholder(text)).toBe(false),
  );
});
