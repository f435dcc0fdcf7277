/** "Excel" files that are pages or XML, as office software, Excel and LibreOffice write them, and as they break. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellsOf, faultsOf, mapping, read, rejections } from '../files.ts';

const KEYS = ['fullName', 'birthDate', 'citizenId'];
const HEADER = '<tr><th>Họ và tên</th><th>Ngày sinh</th><th>Số CCCD</th></tr>';
const person = (name: string, number = '079085000017'): string =>
  `<tr><td>${name}</td><td>02/03/1985</td><td>${number}</td></tr>`;
const row = (name: string, number = '079085000017'): string[] => [name, '02/03/1985', number];
const page = (body: string, head = ''): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>${body}</body></html>`;
const table = (...rows: string[]): string => `<table border=1>${rows.join('\n')}</table>`;

async function rowsOf(content: string | Uint8Array, changes = {}): Promise<string[][]> {
  return cellsOf(await read(content, changes), KEYS);
}

async function faultOf(content: string | Uint8Array) {
  return (await faultsOf(read(content)))[0]!;
}

describe('where a cell stands', () => {
  test('merged headers, numbers under them, cells that reach down and across', async () => {
    const content = table(
      '<tr><td rowspan=2>STT</td><td rowspan="2">Họ và tên</td><td rowspan=2>Ngày sinh</td><td rowspan=2>Số<br>CCCD</td><td colspan=2>Địa chỉ</td></tr>',
      '<tr><td>Số nhà</td><td>Mã xã</td></tr>',
      '<tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td></tr>',
      '<tr><td>1</td><td>Lê Một</td><td>02/03/1985</td><td>079085000017</td><td rowspan=2>Thôn 1</td><td>00300</td></tr>',
      '<tr><td>2</td><td>Lê Hai</td><td>02/03/1985</td><td>079085000025</td><td>00301</td></tr>',
      '<tr><td>3</td><td colspan=2>Lê Ba</td><td>079085000033</td></tr>',
    );
    const found = await read(content);
    expect(mapping(found)).toMatchObject({ citizenId: 'Số CCCD', wardCode: 'Địa chỉ Mã xã' });
    expect(cellsOf(found, [...KEYS, 'wardCode'])).toEqual([
      [...row('Lê Một'), '00300'],
      [...row('Lê Hai', '079085000025'), '00301'],
      ['Lê Ba', '', '079085000033', ''],
    ]);
    expect([...found.line]).toEqual([4, 5, 6]);
  });

  test('the table whose header reads like ours, out of tables around and beside it', async () => {
    const inner = table('<caption>Danh sách</caption>', HEADER, person('Lê Một'), person('Lê Hai'));
    const content = page(
      `<h1>Báo cáo</h1>${table('<tr><td>Mã xã</td><td>Số người</td></tr>', '<tr><td>00300</td><td>2</td></tr>')}
      <table><tr><td>Trang chủ</td></tr><tr><td>${inner}</td></tr></table>
      ${table('<tr><td>Người lập</td><td>Thủ trưởng</td></tr>', '<tr><td>(ký)</td><td>(ký)</td></tr>')}`,
    );
    const found = await read(content);
    expect(cellsOf(found, KEYS)).toEqual([row('Lê Một'), row('Lê Hai')]);
    expect(found.facts.workbook).toMatchObject({ sheet: '2', otherSheets: ['1', '3'] });
    expect(
      await rowsOf(page(`${inner}${table(HEADER.replace('tên', 'tên khai sinh'), person('Lê Ba'))}`), {
        sheet: '2',
      }),
    ).toEqual([row('Lê Ba')]);
  });

  test('a report cut into pages is one table; titles, repeated headers and totals are no records', async () => {
    const paged = (title: string, ...rows: string[]): string =>
      table(`<tr><td colspan=3>${title}</td></tr>`, HEADER, ...rows);
    const found = await read(
      page(
        `${paged('DANH SÁCH', person('Lê Một'), HEADER, person('Lê Hai'))}<hr>${paged('Trang 2', person('Lê Ba'), '<tr><td colspan=3>Tổng cộng: 3 người</td></tr>')}`,
      ),
    );
    expect(cellsOf(found, KEYS)).toEqual([row('Lê Một'), row('Lê Hai'), row('Lê Ba')]);
    expect(found.facts).toMatchObject({ recordsRead: 3, footerLines: 1, titleLines: 3 });
    expect(found.facts.workbook?.otherSheets).toEqual([]);
  });

  test('sloppy pages: cells and rows that nobody closes, hidden rows, a fragment without an end', async () => {
    const found = await read(
      '<meta charset=utf-8><style>td{color:red}</style><TABLE><TR><TD>Họ và tên<TD>Ngày sinh<TD>Số CCCD<TR><TD><b>Lê <i>Một</b><TD>02/03/1985<TD>079085000017<TR style="display: none"><TD><p>Lê</p> Hai <script>x<y</script><TD>02/03/1985<TD>079085000017</TR>',
    );
    expect(cellsOf(found, KEYS)).toEqual([row('Lê Một'), row('Lê\nHai')]);
    expect(found.facts.workbook?.hiddenRows).toBe(1);
  });
});

test.each<[string, string, string]>([
  ['text as it stands', '<td>079085000017</td>', '079085000017'],
  [
    'zeros that an inline format shows',
    `<td style='mso-number-format:"000000000000"'>79085000017</td>`,
    '079085000017',
  ],
  ['zeros that a class shows', '<td class="a xl65" x:num>79085000017</td>', '079085000017'],
  ['the number behind a rounded one', '<td x:num="79085000017">7.9085E+10</td>', '79085000017'],
  ['the number behind a grouped one', '<td x:num="379190000028">379.190.000.028</td>', '379190000028'],
  ['the number behind ####', '<td class=xl65 x:num="79085000017">####</td>', '079085000017'],
  [
    'text in spite of its digits',
    `<td style="mso-number-format:'\\@'" x:str>079085000017</td>`,
    '079085000017',
  ],
  ['a formula that keeps zeros', '<td>=&quot;079085000017&quot;</td>', '="079085000017"'],
  ['entities', '<td>&nbsp;0790&#56;5&#x30;00017&nbsp;</td>', '\u00a0079085000017\u00a0'],
])('numbers: %s', async (_name, cell, number) => {
  const style =
    '<style><!-- td{padding:1px} .xl65\n {mso-style-parent:style0; mso-number-format:"000000000000";} --></style>';
  const content = page(table(HEADER, `<tr><td>Lê Một</td><td>02/03/1985</td>${cell}</tr>`), style);
  expect(await rowsOf(content)).toEqual([['Lê Một', '02/03/1985', number]]);
});

test('dates behind their text', async () => {
  const dates = [
    `<td style='mso-number-format:"Short Date"' x:num="31108">3/2/85</td>`,
    `<td style="mso-number-format:dd\\/mm\\/yyyy">31108</td>`,
    '<td sdval="31108" sdnum="1033;0;MM/DD/YY">03/02/85</td>',
    '<td x:num="31108">02/03/1985</td>',
  ];
  const rows = dates.map((date) => `<tr><td>Lê Một</td>${date}<td>079085000017</td></tr>`);
  expect(await rowsOf(page(table(HEADER, ...rows)))).toEqual(dates.map(() => row('Lê Một')));
});

describe('letters', () => {
  const content = (charset: string): string =>
    page(
      table(HEADER, person('Nguyễn Thị Thuỷ Đường')),
      `<meta http-equiv=Content-Type content="text/html; charset=${charset}">`,
    );
  const expected = [row('Nguyễn Thị Thuỷ Đường')];

  test.each<[string, Uint8Array]>([
    ['utf-8', Buffer.from(content('utf-8'))],
    ['utf-8 with a mark', Buffer.from(`\ufeff${content('windows-1252')}`)],
    ['utf-8 that says windows-1252', Buffer.from(content('windows-1252'))],
    ['utf-16le', Buffer.from(`\ufeff${content('unicode')}`, 'utf16le')],
    ['utf-16be without a mark', iconv.encode(content('unicode'), 'utf-16be', { addBOM: false })],
    ['windows-1258', windows1258(content('windows-1258'))],
    ['windows-1258 that says nothing', windows1258(content(''))],
  ])('%s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  test('a configured encoding is obeyed; letters that are none reject their row', async () => {
    const viscii = iconv.encode(content('x-user-defined'), 'viscii');
    expect(await rowsOf(viscii, { encoding: 'viscii' })).toEqual(expected);
    const spoiled = Buffer.from(page(table(HEADER, person('Lê Một'), person('X'), person('Lê Hai'))));
    spoiled[spoiled.indexOf('>X<') + 1] = 0xff;
    const found = await read(spoiled, { encoding: 'utf-8' });
    expect(rejections(found)).toEqual(['2 @3 not_text ()']);
    expect(found.rowCount).toBe(2);
  });
});

/** Base letters with their marks behind them, as Windows writes Vietnamese. */
function windows1258(text: string): Uint8Array {
  const marks = /[\u0300\u0301\u0303\u0309\u0323]/;
  const letters = [...text].map((letter) => {
    const parts = letter.normalize('NFD');
    const mark = marks.exec(parts)?.[0] ?? '';
    return `${parts.replace(mark, '').normalize('NFC')}${mark}`;
  });
  return iconv.encode(letters.join(''), 'windows-1258');
}

describe('SpreadsheetML', () => {
  const book = (sheets: string, end = '</Workbook>'): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheets}${end}`;
  const cells = (...texts: string[]): string =>
    `<Row>${texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`;
  const header = cells('Họ và tên', 'Ngày sinh', 'Số CCCD');
  const sheet = (name: string, rows: string, more = ''): string =>
    `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;

  test('the sheet that reads like ours, or the one that is named; rows and cells at stated places', async () => {
    const hidden = '<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>';
    const content = book(
      sheet('Cũ', `${header}${cells('Lê Cũ', '02/03/1985', '1')}`, hidden) +
        sheet('Bìa', cells('Phụ lục')) +
        sheet(
          'Dữ liệu',
          `${header}<Row ss:Index="7" ss:Hidden="1"><Cell><Data ss:Type="String">Lê &#233;&amp;</Data></Cell><Cell ss:Index="3" ss:Formula="=A1"><Data ss:Type="String">079085000017</Data></Cell></Row><Row><Cell ss:Index="2" ss:Formula="=A1"/><Cell><Data ss:Type="Number">5</Data></Cell></Row>`,
        ),
    );
    const found = await read(content);
    expect(cellsOf(found, KEYS)).toEqual([
      ['Lê é&', '', '079085000017'],
      ['', '', '5'],
    ]);
    expect([...found.line]).toEqual([7, 8]);
    expect(found.facts.workbook).toEqual({
      sheet: 'Dữ liệu',
      otherSheets: ['Cũ', 'Bìa'],
      hiddenRows: 1,
      uncalculated: 1,
    });
    expect(await rowsOf(content, { sheet: 'cũ' })).toEqual([row('Lê Cũ', '1')]);
  });

  test('places that cannot be are damage, with the row', async () => {
    const rows = `${header}<Row ss:Index="9"/><Row ss:Index="4"/>`;
    expect(await faultOf(book(sheet('a', rows)))).toMatchObject({
      code: 'workbook_damaged',
      place: { line: 9 },
    });
    expect(await faultOf(book(sheet('a', `${header}<Row><Cell ss:Index="x"/></Row>`)))).toMatchObject({
      code: 'workbook_damaged',
      place: { line: 2 },
    });
  });

  test('cut off in the middle', async () => {
    const rows = `<Worksheet ss:Name="a"><Table>${header}${cells('Lê Một', '', '')}<Row><Cell><Da`;
    expect(await faultOf(book(rows, ''))).toMatchObject({
      code: 'workbook_cut',
      place: { line: 3 },
      facts: { format: 'xml' },
    });
  });
});

describe('what is no table of people', () => {
  test.each<[string, string, object]>([
    [
      'cut off inside a row',
      page(table(HEADER, person('Lê Một'))).slice(0, -60),
      { code: 'workbook_cut', place: { line: 2 } },
    ],
    [
      'cut off between rows',
      page(table(HEADER, person('Lê Một'))).slice(0, -22),
      { code: 'workbook_cut', place: { line: 2 } },
    ],
    [
      'without a table',
      page('<p>Phiên làm việc đã hết hạn</p>'),
      { code: 'page_without_table', facts: { format: 'html' } },
    ],
    [
      'a frame around other files',
      '<html><frameset><frame src="a_files/sheet001.htm"></frameset></html>',
      { code: 'page_without_table' },
    ],
    [
      'one file of a browser',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>',
      { code: 'file_is_workbook', facts: { format: 'mhtml' } },
    ],
    [
      'other XML',
      '<?xml version="1.0"?><rss><channel/></rss>',
      { code: 'file_is_workbook', facts: { format: 'xml' } },
    ],
    [
      'a table without our header',
      page(table('<tr><td>a</td><td>b</td></tr>', '<tr><td>1</td><td>2</td></tr>')),
      { code: 'header_not_found' },
    ],
    ['a header alone', page(table(HEADER)), { code: 'file_no_rows' }],
    [
      'nesting without end',
      `${'<div>'.repeat(5000)}${table(HEADER)}`,
      { code: 'workbook_damaged', facts: { part: 'nesting' } },
    ],
  ])('%s', async (_name, content, fault) => {
    expect(await faultOf(content)).toMatchObject(fault);
  });

  test('spans and cells of enemies take neither memory nor time', async () => {
    const began = process.cpuUsage();
    const wide = `<tr>${'<td rowspan=65534 colspan=1000>x'.repeat(40)}</tr>`;
    const content = page(`${table(HEADER, person('Lê Một'))}${table(wide, '<tr><td>y'.repeat(20_000))}`);
    expect(await rowsOf(content)).toEqual([row('Lê Một')]);
    const long = page(table(HEADER, person('a'.repeat(2 ** 21)), person('Lê Một')));
    expect(rejections(await read(long))).toEqual(['1 @2 too_long ()']);
    expect((await faultOf(`<table title="${'x'.repeat(17 << 20)}`)).code).toBe('workbook_damaged');
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(3_000);
  });
});
