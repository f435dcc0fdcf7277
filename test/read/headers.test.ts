import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceKindName } from '../../src/flow.ts';
import { guessKind } from '../../src/read/guess-kind.ts';
import { sniff } from '../../src/read/sniff.ts';
import { cellsOf, faultsOf, makeFile, mapping, planFor, read, readCustom } from './files.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/read', name));

describe('columns find themselves', () => {
  const rows: [kind: SourceKindName, header: string, found: Record<string, string>][] = [
    ['master', 'Họ và tên,Ngày sinh', { fullName: 'Họ và tên', birthDate: 'Ngày sinh' }],
    [
      'master',
      'HO_TEN,NGAY_SINH,SO_DDCN,MA_XA',
      { fullName: 'HO_TEN', birthDate: 'NGAY_SINH', citizenId: 'SO_DDCN', wardCode: 'MA_XA' },
    ],
    [
      'insurance',
      'hoTen,Mã BHXH,MA_THE',
      { fullName: 'hoTen', insuranceNumber: 'Mã BHXH', healthCard: 'MA_THE' },
    ],
    ['insurance', 'TÊN,Số CCCD,CMTND', { fullName: 'TÊN', citizenId: 'Số CCCD', oldIdNumber: 'CMTND' }],
    [
      'insurance',
      'Họ và tên đệm,Tên,Số CCCD',
      { familyName: 'Họ và tên đệm', givenName: 'Tên', citizenId: 'Số CCCD' },
    ],
    [
      'birth',
      'HO_TEN_CON,GIOI_TINH_CON,Nơi cư trú của mẹ,Năm sinh người cha',
      {
        'child.fullName': 'HO_TEN_CON',
        'child.sex': 'GIOI_TINH_CON',
        'mother.address': 'Nơi cư trú của mẹ',
        'father.birthDate': 'Năm sinh người cha',
      },
    ],
    ['master', 'Họ tên,Quan hệ', { fullName: 'Họ tên', relationToHead: 'Quan hệ' }],
    ['death', 'Họ tên,Quan hệ', { fullName: 'Họ tên' }],
    ['insurance', 'Họ,Tên,Số CCCD', { familyName: 'Họ', givenName: 'Tên', citizenId: 'Số CCCD' }],
    [
      'birth',
      'nksHoTen,nksNgaySinh,Hoọ tên mẹ',
      { 'child.fullName': 'nksHoTen', 'child.birthDate': 'nksNgaySinh', 'mother.fullName': 'Hoọ tên mẹ' },
    ],
    [
      'birth',
      'Họ tên,Họ tên cha,Hoọ tên mẹ,meSoDDCN',
      {
        'child.fullName': 'Họ tên',
        'father.fullName': 'Họ tên cha',
        'mother.fullName': 'Hoọ tên mẹ',
        'mother.citizenId': 'meSoDDCN',
      },
    ],
    [
      'death',
      'nktHoTen,nktNgayChet,nktSoGiayToTuyThan',
      { fullName: 'nktHoTen', eventDate: 'nktNgayChet', citizenId: 'nktSoGiayToTuyThan' },
    ],
    [
      'marriage',
      'chongHoTen,voHoTen,Ngày đăng ký',
      { 'husband.fullName': 'chongHoTen', 'wife.fullName': 'voHoTen', eventDate: 'Ngày đăng ký' },
    ],
    [
      'residence',
      'Họ tên,Hình thức,Từ ngày,Đến ngày',
      { fullName: 'Họ tên', residenceType: 'Hình thức', fromDate: 'Từ ngày', toDate: 'Đến ngày' },
    ],
    ['master', 'Họ và tên,Giới tính,Nữ', { fullName: 'Họ và tên', sex: 'Giới tính' }],
    ['master', 'Họ và tên,Dân tộc', { fullName: 'Họ và tên' }],
    ['master', 'Họ và tên,Địa chỉ,Địa chỉ 2', { fullName: 'Họ và tên', address: 'Địa chỉ' }],
    [
      'master',
      'Họ và tên,Ngày sing,Giới tính',
      { fullName: 'Họ và tên', birthDate: 'Ngày sing', sex: 'Giới tính' },
    ],
  ];
  test.each(rows)('%s: %s', async (kind, header, found) => {
    const table = await read(`${header}\n${header.replace(/[^,]+/g, 'ô')}\n`, { kind });
    expect(mapping(table)).toEqual(found);
  });

  test('a composed header and the same one in pieces are one', async () => {
    const table = await read(`${'Họ và tên,Số ĐDCN'.normalize('NFD')}\nA,1\n`);
    expect(Object.keys(mapping(table))).toEqual(['fullName', 'citizenId']);
  });

  test('how each column was found is told', async () => {
    const columns = { contactNote: 'Lời dặn' };
    const table = await read('Họ và tên,Ngày sing,Lời dặn,Khác\nA,1,b,c\n', { columns });
    expect(table.facts.columns.map(({ key, how }) => `${key} ${how}`)).toEqual([
      'contactNote configured',
      'fullName exact',
      'birthDate one_letter',
    ]);
    expect(table.facts.unmappedHeaders).toEqual(['Khác']);
    expect([...table.columns.keys()]).not.toContain('Khác');
  });

  test('a column that is configured is not guessed for another field', async () => {
    const table = await read('Họ và tên,Tên\nA,B\n', { columns: { contactNote: 'Tên' } });
    expect(mapping(table)).toEqual({ contactNote: 'Tên', fullName: 'Họ và tên' });
  });

  test('ethnic group is read only where it is mapped by hand', async () => {
    const table = await read('Họ và tên,Dân tộc\nA,Mường\n', { columns: { ethnicGroup: 'Dân tộc' } });
    expect(cellsOf(table, ['ethnicGroup'])).toEqual([['Mường']]);
  });

  test('a column may serve two custom fields', async () => {
    const customColumns = new Map([
      ['given', 'ten'],
      ['alias', 'ten'],
    ]);
    const table = await readCustom('id,ten\n1,An\n', ['id'], { customColumns });
    expect(cellsOf(table, ['id', 'given', 'alias'])).toEqual([['1', 'An', 'An']]);
    expect(table.columns.get('given')!.codes).toBe(table.columns.get('alias')!.codes);
  });
});

describe('two columns for one field', () => {
  test.each([
    ['the other is empty', 'Ngày sinh,Năm sinh', ['01/02/1980,', '03/04/1975,'], 'Ngày sinh'],
    ['the usual one is empty', 'Ngày sinh,Năm sinh', [',1980', ',1975'], 'Năm sinh'],
    [
      'the year is part of the date',
      'Năm sinh,Ngày sinh',
      ['1980,01/02/1980', '1975,03/04/1975'],
      'Ngày sinh',
    ],
    [
      'where he lives and where he stays',
      'Nơi ở hiện tại,Nơi thường trú',
      ['Số 1,Số 2', 'Số 3,Số 4'],
      'Nơi thường trú',
    ],
    ['both say the same', 'Địa chỉ,Nơi thường trú', ['Số 1,Số 1', 'Số 2,Số 2'], 'Nơi thường trú'],
  ])('%s', async (_what, header, rows, taken) => {
    const table = await read(`Họ tên,${header}\n${rows.map((row) => `A,${row}\n`).join('')}`, {
      kind: 'master',
    });
    expect(Object.values(mapping(table))).toEqual(['Họ tên', taken]);
  });

  test('both say something of their own: an error with the line to add', async () => {
    const [fault, ...more] = await faultsOf(read('Họ tên,Địa chỉ,Nơi ở hiện tại\nA,Số 1,Số 2\n'));
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      code: 'column_ambiguous',
      place: { line: 1 },
      facts: {
        field: 'address',
        candidates: ['Địa chỉ', 'Nơi ở hiện tại'],
        configLine: 'columns: { address: "Nơi ở hiện tại" }',
      },
    });
  });

  test('all faults of the columns at once', async () => {
    const columns = { phone: 'So dien thoa' };
    const faults = await faultsOf(
      read('Ngày sinh,Ngày sinh,Số điện thoại,Địa chỉ,Nơi ở hiện tại\n1980,1981,09,Số 1,Số 2\n', { columns }),
    );
    expect(faults.map((fault) => fault.code).sort()).toEqual([
      'column_ambiguous',
      'configured_column_missing',
      'header_duplicate',
      'required_column_missing',
    ]);
    expect(faults[0]!.facts).toMatchObject({ column: 'So dien thoa', suggestion: 'Số điện thoại' });
  });
});

describe('where the header is', () => {
  test('a printed form: titles, merged headers, column numbers, footers, a tick column', async () => {
    const table = await read(fixture('bieu-mau-bao-hiem.csv'));
    expect(mapping(table)).toMatchObject({
      fullName: 'Họ và tên',
      birthDate: 'Ngày sinh',
      sex: 'Nữ',
      citizenId: 'Số ĐDCN/CCCD/ CMND',
      hamlet: 'Nơi cư trú Thôn',
      insuranceNumber: 'Mã số BHXH',
    });
    expect(cellsOf(table, ['fullName', 'birthDate', 'sex', 'hamlet'])).toEqual([
      ['Nguyễn Văn Thử', '01/02/1980', '', 'Thôn 1'],
      ['Trần Thị Nghiệm', '1975', 'x', 'Thôn 2; xóm "Đình"'],
      ['Lê Giả Định', '', '', ''],
    ]);
    expect(table.facts).toMatchObject({
      headerLine: 5,
      titleLines: 4,
      blankLines: 3,
      footerLines: 4,
      recordsRead: 3,
      delimiter: ';',
    });
    expect([...table.line]).toEqual([9, 10, 12]);
    expect(table.rejected).toEqual([]);
  });

  test('sep=; and family beside given name', async () => {
    const table = await read(fixture('sep-ho-ten.csv'));
    expect(cellsOf(table, ['familyName', 'givenName', 'birthDate'])).toEqual([['Nguyễn Văn', 'Thử', '1980']]);
    expect(table.facts).toMatchObject({ delimiter: ';', headerLine: 2, titleLines: 1 });
  });

  test('the configured row is obeyed', async () => {
    const text = 'Họ tên,Số CCCD\nHọ tên,Ngày sinh\nA,1\n';
    const table = await read(text, { headerRow: 2 });
    expect(mapping(table)).toEqual({ fullName: 'Họ tên', birthDate: 'Ngày sinh' });
    const [fault] = await faultsOf(read(text, { headerRow: 9 }));
    expect(fault).toMatchObject({ code: 'header_row_missing', facts: { headerRow: 9, lines: 3 } });
  });

  test('a person called Hồ in the first row is no header', async () => {
    const [fault] = await faultsOf(read('Hồ,Nữ,001080000001\nTên,Nữ,001080000002\n', { kind: 'master' }));
    expect(fault).toMatchObject({
      code: 'header_not_found',
      facts: { kind: 'master', expected: ['Họ và tên', 'Họ tên'] },
    });
  });
});

describe('delimiters', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('%s is found out', async (_name, delimiter) => {
    const rows = [
      ['Họ, chữ đệm, tên', 'Ngày sinh', 'Địa chỉ'],
      ['Nguyễn Thử', '1980', 'Số 1; tổ 2, khu 3 | A'],
    ];
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    const table = await read(text);
    expect(table.facts.delimiter).toBe(delimiter);
    expect(cellsOf(table)).toEqual([rows[1]]);
  });

  test('a configured one is obeyed', async () => {
    const table = await read('Họ tên:Ngày sinh\nA:1\n', { delimiter: ':' });
    expect(cellsOf(table)).toEqual([['A', '1']]);
    const [fault] = await faultsOf(read('Họ tên\nA\n', { delimiter: '"' }));
    expect(fault).toMatchObject({ code: 'delimiter_unusable', facts: { delimiter: '"' } });
  });
});

describe('a look at a file', () => {
  test.each([
    ['insurance', 'Họ và tên;Mã số BHXH;Thẻ BHYT;Đơn vị'],
    ['birth', 'Họ tên;Ngày sinh;Họ tên cha;Họ tên mẹ'],
    ['death', 'nktHoTen;nktNgayChet;so'],
    ['marriage', 'chongHoTen;voHoTen;ngayDangKy'],
    ['residence', 'Họ tên;Loại cư trú;Từ ngày;Đến ngày'],
    ['master', 'MA_HO_SO;HO_VA_TEN;MA_HO;QUAN_HE_CHU_HO'],
  ])('%s', async (kind, header) => {
    const path = makeFile(`${header}\n`);
    const found = await sniff(planFor(path));
    expect([found.kind, found.faults, found.delimiter]).toEqual([kind, [], ';']);
  });

  test('the name of the file decides between kinds of the same columns', () => {
    const headers = ['Họ tên', 'Ngày sinh', 'Số CCCD'];
    expect(guessKind(headers, '/hồ sơ/Khai tử 2026.csv')[0]!.kind).toBe('death');
    expect(guessKind(headers, 'C:\\bhyt.csv')[0]!.kind).toBe('insurance');
  });

  test('no header for any kind', async () => {
    const path = makeFile('mot;hai\n1;2\n');
    expect((await faultsOf(sniff(planFor(path))))[0]!.code).toBe('header_not_found');
  });
});
