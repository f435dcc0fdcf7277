import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { startsLikeFormula } from '../../../src/report/xlsx/cell.ts';
import { columnLetters, type SheetLayout } from '../../../src/report/xlsx/sheet-layout.ts';
import { Workbook } from '../../../src/report/xlsx/workbook.ts';
import { testFolder } from '../folder.ts';
import { entryText } from './zip-entry.ts';

const CUT = '… (đã cắt, xem bảng kê)';

function layout(name: string, columns: number, more: Partial<SheetLayout> = {}): SheetLayout {
  return { name, columns: Array.from({ length: columns }, () => ({ width: 12 })), headerRow: 1, ...more };
}

async function bookOf(rows: readonly (readonly string[])[], flushEach = false): Promise<Buffer> {
  const path = join(await testFolder(), 'book.xlsx');
  const book = await Workbook.create(path, { cutNote: CUT });
  const sheet = book.sheet(layout('bang', rows[0]!.length));
  for (const row of rows) {
    sheet.row(row, 'cell');
    if (flushEach || sheet.full) await sheet.flush();
  }
  await sheet.end();
  await book.close();
  return readFile(path);
}

describe('cells come back as they were', () => {
  const NASTY = [
    '=1+1',
    '+84912345678',
    '@SUM(A1)',
    '-2',
    '001234567890',
    '1.12E+11',
    '02/03/1985',
    ' edge ',
    'two\nlines',
    'tab\there',
    'carriage\rreturn',
    'bell\u0007',
    '_x0041_ and _x005F_',
    '<b>&amp;</b> ]]> "q" \'a\'',
    'Nguyễn Thị Bưởi',
    'Y Bhiăt Niê Kđăm ê̆ ƀ',
    '😀 𠀀',
  ];

  test.each([false, true])('in one piece or in many (%s)', async (flushEach) => {
    const rows = [['head', 'value'], ...NASTY.map((text, index) => [String(index), text])];
    const { sheets } = await readXlsx(await bookOf(rows, flushEach));
    expect(sheets[0]!.rows).toEqual(rows);
  });

  test('every cell is a text', async () => {
    const xml = entryText(
      await bookOf([['head'], ...NASTY.map((text) => [text])]),
      'xl/worksheets/sheet1.xml',
    );
    expect(xml.match(/<c /g)!.length).toBe(xml.match(/t="inlineStr"/g)!.length);
    expect(xml).not.toContain('<f>');
  });

  test('texts of a column that repeats are kept once, but for what might be calculated and what is long', async () => {
    const path = join(await testFolder(), 'book.xlsx');
    const book = await Workbook.create(path, { cutNote: CUT });
    const texts = [...NASTY, ...NASTY, '', 'x'.repeat(2_000)];
    for (const name of ['mot', 'hai']) {
      const sheet = book.sheet({ name, columns: [{ width: 12, repeats: true }, { width: 12 }] });
      for (const text of texts) sheet.row([text, text], 'cell');
      await sheet.end();
    }
    await book.close();
    const bytes = await readFile(path);
    const { sheets } = await readXlsx(bytes);
    const rows = texts.map((text) => [text, text]);
    for (const { rows: found } of sheets)
      expect(found.map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
    const risky = ['=1+1', '+84912345678', '@SUM(A1)', '-2', 'tab\there'].filter((text) =>
      startsLikeFormula(text),
    );
    expect(risky).toHaveLength(4);
    const kept = entryText(bytes, 'xl/sharedStrings.xml').match(/<si>/g)!.length;
    expect(kept).toBe(NASTY.filter((text) => !startsLikeFormula(text)).length);
    expect(entryText(bytes, 'xl/worksheets/sheet1.xml').match(/t="s"/g)!.length).toBe(2 * kept);
  });

  test('one piece and many give the same sheet', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [
      String(row),
      `Nguyễn Văn ${row % 97}`,
      'Thôn Đông',
    ]);
    const [whole, pieces] = [await bookOf(rows), await bookOf(rows, true)];
    const name = 'xl/worksheets/sheet1.xml';
    expect(entryText(pieces, name)).toBe(entryText(whole, name));
    expect((await readXlsx(pieces)).sheets[0]!.rows).toEqual(rows);
  }, 30_000);
});

test('a cell beyond 32,767 letters is cut, says so and is counted', async () => {
  const path = join(await testFolder(), 'book.xlsx');
  const book = await Workbook.create(path, { cutNote: CUT });
  const sheet = book.sheet(layout('bang', 2));
  sheet.row(['a', 'b'], 'header');
  sheet.row(['x'.repeat(32_767), 'đ'.repeat(40_000)], 'cell');
  await sheet.end();
  await book.close();
  const { sheets } = await readXlsx(await readFile(path));
  expect(sheets[0]!.rows[1]).toEqual(['x'.repeat(32_767), `${'đ'.repeat(32_700)}${CUT}`]);
  expect(book.cutCells).toBe(1);
});

test('frozen headings, filter, drop-down, hidden column and print set-up', async () => {
  const path = join(await testFolder(), 'book.xlsx');
  const book = await Workbook.create(path, { cutNote: CUT });
  for (const name of ['cong-an', 'tu-phap']) {
    const sheet = book.sheet(
      layout(name, 2, {
        headerRow: 2,
        columns: [{ width: 10 }, { width: 8, hidden: true }],
        print: {
          orientation: 'landscape',
          columns: 1,
          footerLeft: 'Xã A && B <1>',
          footerRight: 'Trang &P/&N',
        },
      }),
    );
    sheet.row(['title'], 'title');
    sheet.row(['a', 'b'], 'header');
    sheet.row(['1', ''], ['cell', 'answer']);
    sheet.row(['signature'], 'sign');
    const choices = ['đúng người', 'đã chết'];
    await sheet.end({
      tableEnd: 3,
      dropDowns: [{ column: 1, firstRow: 3, lastRow: 3, choices, error: 'Chọn "x"' }],
      links: [{ column: 0, row: 1, sheet: 'cong-an' }],
    });
  }
  await book.close();
  const bytes = await readFile(path);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  expect(sheets.map((sheet) => sheet.name)).toEqual(['cong-an', 'tu-phap']);
  const xml = entryText(bytes, 'xl/worksheets/sheet2.xml');
  for (const part of [
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    '<autoFilter ref="A2:B3"/>',
    '<col min="2" max="2" width="8" customWidth="1" hidden="1"/>',
    'sqref="B3:B3"><formula1>"đúng người,đã chết"</formula1>',
    'error="Chọn &quot;x&quot;"',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<oddFooter>&amp;L&amp;8Xã A &amp;&amp; B &lt;1&gt;&amp;R&amp;8Trang &amp;P/&amp;N</oddFooter>',
    `<hyperlink ref="A1" location="'cong-an'!A1"/>`,
  ]) {
    expect(xml).toContain(part);
  }
  const workbook = entryText(bytes, 'xl/workbook.xml');
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'tu-phap\'!$2:$2</definedName>',
  );
  expect(workbook).toContain("'cong-an'!$A$2:$B$3");
  expect(workbook).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="0">\'cong-an\'!$A$1:$A$4</definedName>',
  );
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
