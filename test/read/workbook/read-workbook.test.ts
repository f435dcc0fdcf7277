/** Workbooks as sources: a row of a sheet is a record like a line of a text file, and every cell says what its reader saw. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sniff } from '../../../src/read/sniff.ts';
import { cellsOf, faultsOf, makeFile, planFor, read, readCustom, rejections } from '../files.ts';
import { row, xlsx, zip } from './make-book.ts';

const HEADER = row(1, ['Họ tên', 'Ngày sinh', 'Số CCCD']);

describe('cells', () => {
  test('what stands in a cell, kind by kind', async () => {
    const book = xlsx({
      strings: [
        '<t>Nguyễn Thử</t>',
        '<r><rPr><b/></rPr><t>Trần </t></r><r><t xml:space="preserve">Thị</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh>',
        '<t>A &amp; B &#7879;&#x1EC7;_x000A_C</t>',
      ],
      sheets: {
        'Trang 1': `${row(1, ['a', 'b', 'c', 'd', 'e'])}
          <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>
          <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>công thức</v></c>
            <c r="D3"><f>1+1</f><v>2</v></c><c r="E3"><f>SUM(A1:A2)</f></c></row>
          <row><c><v>379123456789</v></c><c><v>3.79123456789E11</v></c><c><v>0.1</v></c><c><v>0.30000000000000004</v></c><c t="d"><v>1985-03-02T00:00:00</v></c></row>`,
      },
    });
    const table = await readCustom(book, ['a', 'b', 'c', 'd', 'e']);
    expect(cellsOf(table)).toEqual([
      ['Nguyễn Thử', 'Trần Thị', 'A & B ệệ\nC', '', ''],
      ['TRUE', '#N/A', 'công thức', '2', ''],
      ['379123456789', '379123456789', '0.1', '0.3', '02/03/1985'],
    ]);
    expect([...table.line]).toEqual([2, 3, 4]);
    expect(table.facts.workbook).toEqual({
      sheet: 'Trang 1',
      otherSheets: [],
      hiddenRows: 0,
      uncalculated: 1,
    });
  });

  test.each([
    // format, value, what its reader sees
    [14, 31108, '02/03/1985'],
    ['dd/mm/yyyy', 31108, '02/03/1985'],
    ['[$-1042A]m/d/yy h:mm;@', 31108.5, '02/03/1985 12:00:00'],
    ['yyyy\\-mm\\-dd', 31108, '02/03/1985'],
    [17, 31107, '03/1985'],
    ['mm/yyyy', 31107, '03/1985'],
    ['yyyy', 31048, '1985'],
    ['"Năm" yyyy', 31048, '1985'],
    [20, 0.5, '12:00:00'],
    ['dd/mm/yyyy', 60, '29/02/1900'],
    ['dd/mm/yyyy', 59, '28/02/1900'],
    ['dd/mm/yyyy', 61, '01/03/1900'],
    ['dd/mm/yyyy', 0, '0'],
    ['dd/mm/yyyy', -1, '-1'],
    ['dd/mm/yyyy', 9e9, '9000000000'],
    ['000000000000', 79123456789, '079123456789'],
    ['000" "000\\ 000 000', 79123456789, '079123456789'],
    ['#,##0', 1234, '1234'],
    ['0.00', 12, '12'],
    ['0', 12, '12'],
    ['@', 79123456789, '79123456789'],
    ['[h]:mm', 2, '2'],
    ['General', 12, '12'],
  ])('number format %s of %d', async (format, value, seen) => {
    const book = xlsx({
      formats: [format],
      sheets: { t: `${row(1, ['a'])}<row r="2"><c r="A2" s="1"><v>${value}</v></c></row>` },
    });
    expect(cellsOf(await readCustom(book, ['a']))).toEqual([[seen]]);
  });

  test('days counted from 1904', async () => {
    const book = xlsx({
      formats: [14],
      from1904: true,
      sheets: { t: `${row(1, ['a'])}<row r="2"><c r="A2" s="1"><v>29646</v></c></row>` },
    });
    expect(cellsOf(await readCustom(book, ['a']))).toEqual([['02/03/1985']]);
  });
});

describe('rows', () => {
  test('titles, gaps, hidden rows, notes beside the table, totals below', async () => {
    const book = xlsx({
      sheets: {
        'Danh sách': [
          row(1, ['DANH SÁCH NGƯỜI THAM GIA']),
          row(4, ['STT', 'Họ tên', 'Ngày sinh', 'Số CCCD']),
          row(5, [1, 'An', '01/02/1990', '079090000001']),
          row(7, [2, 'Bình', '02/02/1990', ''], ' hidden="1"'),
          row(8, [3, 'Châu', '', '', '', 'ghi chú bên ngoài']),
          row(9, ['', '', '', '', '', 'chỉ có ghi chú']),
          '<row r="10"/><row r="11"><c r="A11" s="0"/><c r="B11" t="inlineStr"><is><t> </t></is></c></row>',
          row(12, ['Tổng cộng: 3 người']),
        ].join(''),
        Khác: '',
      },
    });
    const table = await read(book);
    expect(cellsOf(table, ['fullName', 'citizenId'])).toEqual([
      ['An', '079090000001'],
      ['Bình', ''],
      ['Châu', ''],
    ]);
    expect([...table.row]).toEqual([1, 2, 3]);
    expect([...table.line]).toEqual([5, 7, 8]);
    expect(table.facts).toMatchObject({
      bytes: book.length,
      sha256: createHash('sha256').update(book).digest('hex'),
      encoding: 'xlsx',
      delimiter: '',
      headerLine: 4,
      titleLines: 1,
      blankLines: 6,
      footerLines: 1,
      recordsRead: 3,
      workbook: { sheet: 'Danh sách', otherSheets: ['Khác'], hiddenRows: 1 },
    });
  });

  test('merged headers and the row of column numbers', async () => {
    const book = xlsx({
      sheets: {
        t: [
          row(1, ['Họ tên', 'Ngày sinh', 'Địa chỉ', '', 'Số CCCD']),
          row(2, ['', '', 'Mã xã', 'Tên xã', '']),
          row(3, [1, 2, 3, 4, 5]),
          row(4, ['An', '1990', '00300', 'Xã Thử', '079090000001']),
        ].join(''),
      },
    });
    const table = await read(book, { kind: 'master' });
    expect(cellsOf(table, ['fullName', 'wardCode', 'wardName'])).toEqual([['An', '00300', 'Xã Thử']]);
    expect([...table.line]).toEqual([4]);
  });

  test('what is no text is rejected, and read = rejected + used', async () => {
    const book = xlsx({
      strings: ['<t>Dung_x0000_</t>', '<t>Lê _xD800_</t>'],
      sheets: {
        t: `${HEADER}${row(2, ['An_x0000_', 'x'])}${row(3, ['Bình _xDC00_'])}<row r="4"><c t="s"><v>0</v></c></row>
          <row r="5"><c t="s"><v>1</v></c></row>${row(6, ['Em', '1'.repeat(1_100_000)])}${row(7, ['Giang', '1990'])}`,
      },
    });
    const table = await read(book);
    expect(rejections(table)).toEqual([
      '1 @2 nul_byte ()',
      '2 @3 not_text ()',
      '3 @4 nul_byte ()',
      '4 @5 not_text ()',
      '5 @6 too_long ()',
    ]);
    expect(table.rejected[0]).toMatchObject({ byte: -1, raw: 'An\\x00\tx' });
    expect(table.facts.recordsRead).toBe(table.rejected.length + table.rowCount);
    expect((await faultsOf(read(book, {}, { maxRejected: { share: 0.2 } })))[0]).toMatchObject({
      code: 'too_many_rejected',
      place: { line: 2 },
    });
  });
});

describe('sheets', () => {
  const data = (name: string): string => HEADER + row(2, [name, '1990', '079090000001']);
  const book = xlsx({
    sheets: { '~Ẩn': data('Ẩn'), 'Trang đầu': data('Đầu'), 'Bảo hiểm': data('Tên trang') },
  });

  test('the first that is shown, or the one that is named', async () => {
    expect(cellsOf(await read(book), ['fullName'])).toEqual([['Đầu']]);
    expect(cellsOf(await read(book, { sheet: 'bảo hiểm' }), ['fullName'])).toEqual([['Tên trang']]);
    expect(cellsOf(await read(book, { sheet: 'Ẩn' }), ['fullName'])).toEqual([['Ẩn']]);
    const [fault] = await faultsOf(read(book, { sheet: 'Bảo hiẻm' }));
    expect(fault).toMatchObject({
      code: 'workbook_sheet_missing',
      facts: { sheets: ['Ẩn', 'Trang đầu', 'Bảo hiểm'], suggestion: 'Bảo hiểm' },
    });
  });

  test('a sheet without rows or header names the others', async () => {
    const cover = xlsx({ sheets: { Bìa: '', 'Dữ liệu': data('An') } });
    expect((await faultsOf(read(cover)))[0]).toMatchObject({
      code: 'workbook_sheet_empty',
      facts: { sheet: 'Bìa', sheets: ['Dữ liệu'] },
    });
    const titled = xlsx({ sheets: { Bìa: row(1, ['Báo cáo']), 'Dữ liệu': data('An') } });
    expect((await faultsOf(read(titled)))[0]).toMatchObject({
      code: 'header_not_found',
      facts: { sheets: ['Dữ liệu'] },
    });
    expect((await faultsOf(read('Họ tên,Ngày sinh\nAn,1990\n', { sheet: 'x' })))[0]!.code).toBe(
      'sheet_without_workbook',
    );
  });

  test('init and check see a workbook as a run does', async () => {
    const path = makeFile(book, 'bhyt thật ra là xlsx.csv');
    const seen = await sniff(planFor(path));
    expect(seen).toMatchObject({
      kind: 'insurance',
      encoding: 'xlsx',
      delimiter: '',
      headers: ['Họ tên', 'Ngày sinh', 'Số CCCD'],
      workbook: { sheet: 'Trang đầu', otherSheets: ['Ẩn', 'Bảo hiểm'] },
      faults: [],
    });
  });
});

describe('damaged and hostile workbooks end in a clear failure', () => {
  const good = xlsx({ sheets: { t: HEADER + row(2, ['An', '1990', '1']) } });
  const withSheet = (sheet: string): Buffer => xlsx({ sheets: { t: sheet } });

  test.each<[string, string, Buffer]>([
    ['cut off', 'workbook_damaged', good.subarray(0, good.length - 40)],
    ['no directory', 'workbook_damaged', Buffer.from('PK\x03\x04 nothing else', 'latin1')],
    ['an empty archive', 'file_is_workbook', zip({})],
    ['an archive of a text file', 'file_is_workbook', zip({ 'a.csv': 'Họ tên\n' })],
    ['a Word document', 'file_is_workbook', zip({ 'word/document.xml': '<x/>' })],
    ['half a tag', 'workbook_damaged', withSheet(`${HEADER}<row r="2"><c r="A2`)],
    ['rows that go back', 'workbook_damaged', withSheet(`${HEADER}${row(3, ['a'])}${row(2, ['b'])}`)],
    ['a row beyond the last', 'workbook_damaged', withSheet(`${HEADER}<row r="1048577"/>`)],
    [
      'a column beyond the last',
      'workbook_damaged',
      withSheet(`${HEADER}<row r="2"><c r="XFE2"><v>1</v></c></row>`),
    ],
    [
      'a shared text that is not there',
      'workbook_damaged',
      withSheet(`${HEADER}<row r="2"><c t="s"><v>9</v></c></row>`),
    ],
    ['an endless tag', 'workbook_damaged', withSheet(`<row ${' '.repeat(5_000_000)}`)],
    [
      'an old container of something else',
      'file_is_workbook',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
    ],
    [
      'a password',
      'workbook_encrypted',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptionInfo', 'utf16le')]),
    ],
    [
      'an old workbook that is none',
      'workbook_damaged',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('Workbook', 'utf16le')]),
    ],
  ])('%s', async (_name, code, bytes) => {
    expect((await faultsOf(read(bytes)))[0]!.code).toBe(code);
  });

  test('a run that was called off stops', async () => {
    await expect(read(good, {}, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});
