import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/read/read-source.ts';
import { sourceKind } from '../../src/sources/list.ts';
import { cellsOf, faultOf, faultsOf, makeFile, planFor, read, readCustom, rejections } from './files.ts';

const HEADER = 'Họ tên,Ngày sinh,Địa chỉ\n';
const names = (table: Parameters<typeof cellsOf>[0]) => cellsOf(table, ['fullName']).map(([name]) => name);

describe('rows that cannot be read', () => {
  const rows: [what: string, data: string, rejected: string[], used: string[]][] = [
    ['too few fields', 'A,1,x\nB,2\nC,3,z\n', ['2 @3 too_few_fields (2 of 3 fields)'], ['A', 'C']],
    ['too many fields', 'A,1,x\nB,2,y,đ\nC,3,z\n', ['2 @3 too_many_fields (4 of 3 fields)'], ['A', 'C']],
    ['missing empty fields are missing', 'A\n', ['1 @2 too_few_fields (1 of 3 fields)'], []],
    ['surplus empty fields are fine', 'A,1,x,,,\n', [], ['A']],
    [
      'an open quote costs its own line',
      'A,1,x\nB,2,"y\nC,3,z\nD,4,t\n',
      ['2 @3 broken_quote (field 3 of 3)'],
      ['A', 'C', 'D'],
    ],
    [
      'an open quote closed far below',
      'A,1,"x\nB,2,y\nC,3,"z, t"\nD,4,t\n',
      ['1 @2 broken_quote (field 3 of 3)'],
      ['B', 'C', 'D'],
    ],
    [
      'an open quote that a stray one closes',
      'A,"1,x\nB,2,y\nC,3,z\nD,4",t\nE,5,u\n',
      ['1 @2 broken_quote (field 2 of 3)', '4 @5 broken_quote (field 2 of 3)'],
      ['B', 'C', 'E'],
    ],
    ['an open quote in the last line', 'A,1,x\nB,2,"y', ['2 @3 broken_quote (field 3 of 3)'], ['A']],
    [
      'an open quote over empty quoted cells',
      'A,1,"x\nB,"",y\nC,3,""\n',
      ['1 @2 broken_quote (field 3 of 3)'],
      ['B', 'C'],
    ],
    [
      'two open quotes one after the other',
      'A,1,"x\nB,2,"y\nC,3,z\n',
      ['1 @2 broken_quote (field 3 of 3)', '2 @3 broken_quote (field 3 of 3)'],
      ['C'],
    ],
    [
      'an open quote, then a short row',
      'A,1,"x\nB,2\nC,3,z\n',
      ['1 @2 broken_quote (field 3 of 3)', '2 @3 too_few_fields (2 of 3 fields)'],
      ['C'],
    ],
    ['text after a closing quote', 'A,1,"x"y\nB,2,y\n', ['1 @2 broken_quote (field 3 of 3)'], ['B']],
    [
      'text after the quote of a cell of two lines',
      'A,1,"một\nhai" ba\nB,2,y\n',
      ['1 @2 broken_quote (field 3 of 3)'],
      ['B'],
    ],
    ['a single quote inside', 'A,1,x"y\nB,2,y\n', ['1 @2 broken_quote (field 3 of 3)'], ['B']],
    ['a pair of quotes inside is text', 'A "Tý" B,1,x\n', [], ['A "Tý" B']],
    ['spaces around quotes', 'A, "1, 2" ,x\n', [], ['A']],
    ['a NUL', 'A\0,1,x\nB,2,y\n', ['1 @2 nul_byte (NUL)'], ['B']],
  ];
  test.each(rows)('%s', async (_what, data, rejected, used) => {
    const table = await read(HEADER + data);
    expect(rejections(table)).toEqual(rejected);
    expect(names(table)).toEqual(used);
    expect(table.facts.recordsRead).toBe(rejected.length + used.length);
  });

  test('a line break inside quotes is text, and lines go on behind it', async () => {
    const table = await read(`${HEADER}A,1,"Số 1\r\ntổ 2\nkhu 3"\r\nB,2\r\nC,3,"z"\r\n`);
    expect(cellsOf(table)).toEqual([
      ['A', '1', 'Số 1\r\ntổ 2\nkhu 3'],
      ['C', '3', 'z'],
    ]);
    expect([...table.line]).toEqual([2, 6]);
    expect(rejections(table)).toEqual(['2 @5 too_few_fields (2 of 3 fields)']);
  });

  test('row, line, byte and raw of a rejected record', async () => {
    const text = `\ufeff${HEADER}A,1,x\nB "quận",2\nC,3,z\n`;
    const table = await read(text);
    const [record] = table.rejected;
    expect(record).toMatchObject({ row: 2, line: 3, raw: 'B "quận",2', reason: 'broken_quote' });
    expect(Buffer.from(text).subarray(record!.byte).toString()).toBe('B "quận",2\nC,3,z\n');
    expect([...table.row]).toEqual([1, 3]);
  });

  test('bytes that are no text cost their record and are shown', async () => {
    const content = Buffer.concat([
      Buffer.from(`${HEADER}Nguyễn Thử,1,Số một\nB`),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from(',2,y\nTrần Ửng,3,"z"\n'),
    ]);
    const table = await read(content);
    expect(rejections(table)).toEqual(['2 @3 not_text (byte 2 of the record)']);
    expect(table.rejected[0]!.raw).toBe('B\\xC3(\\xFF,2,y');
    expect(names(table)).toEqual(['Nguyễn Thử', 'Trần Ửng']);
  });

  test('raw is cut at 2,000 characters', async () => {
    const table = await read(`${HEADER}${'ệ'.repeat(5000)},1\nB,2,y\n`);
    expect(table.rejected[0]!.raw).toBe('ệ'.repeat(2000));
  });

  test('a record longer than a mebibyte is rejected, at any size of slices', async () => {
    const content = `${HEADER}A,1,${'x'.repeat(1_200_000)}\nB,2,y\r\nC,3,"${'z'.repeat(1_200_000)}\nD,4,t\n`;
    for (const sliceBytes of [1 << 23, 400_000]) {
      const table = await read(content, {}, { sliceBytes });
      expect(rejections(table)).toEqual([
        '1 @2 too_long (more than 1048576 bytes)',
        '3 @4 too_long (more than 1048576 bytes)',
      ]);
      expect(names(table)).toEqual(['B', 'D']);
      expect([...table.line]).toEqual([3, 5]);
    }
  });

  test('blank lines are counted apart', async () => {
    const table = await read(`\n${HEADER}\r\nA,1,x\n,,\n  , ,\n"","",\nB,2,y\n\n`);
    expect(names(table)).toEqual(['A', 'B']);
    expect(table.facts).toMatchObject({ blankLines: 6, recordsRead: 2, headerLine: 2 });
    expect([...table.line]).toEqual([4, 8]);
  });
});

describe('footers', () => {
  test.each([
    ['a total', 'A,1,x\nTổng cộng: 1,,\n', 1, 1],
    ['a total without its commas', 'A,1,x\nTổng cộng 1 người\n', 1, 1],
    [
      'a total, a signature and a name',
      'A,1,x\nTỔNG SỐ,1,\n\nNgười lập biểu,,Thủ trưởng\nPhạm Bịa,,\n',
      1,
      3,
    ],
    ['a person called Tống', 'A,1,x\nTống Công Bịa,,\n', 2, 0],
    ['a person called Công', 'A,1,x\nCông Tằng Bịa,1950,\n', 2, 0],
    ['a total in the middle', 'Tổng cộng: 0,,\nA,1,x\n', 2, 0],
  ])('%s', async (_what, data, used, footers) => {
    const table = await read(HEADER + data);
    expect([table.rowCount, table.facts.footerLines, table.facts.recordsRead]).toEqual([used, footers, used]);
  });

  test('a last record that was cut off is rejected, not taken for a footer', async () => {
    const table = await read(`${HEADER}A,1,x\nNguyễn`);
    expect(rejections(table)).toEqual(['2 @3 too_few_fields (1 of 3 fields)']);
    expect(table.facts.footerLines).toBe(0);
  });
});

describe('files that cannot be read', () => {
  test('missing, with the name that was meant', async () => {
    const path = makeFile('x', 'bao_hiem.csv');
    const plan = planFor(join(dirname(path), 'bao_hien.csv'));
    const [fault] = await faultsOf(readSource(plan, sourceKind('insurance'), { maxRejected: {} }));
    expect(fault).toEqual({
      code: 'file_missing',
      place: { file: 'bao_hien.csv' },
      facts: { similar: 'bao_hiem.csv' },
    });
  });

  test('a directory', async () => {
    const path = join(dirname(makeFile('x')), 'thu-muc');
    mkdirSync(path);
    makeFile('x', 'thu-muc/b.csv');
    const [fault] = await faultsOf(readSource(planFor(path), sourceKind('insurance'), { maxRejected: {} }));
    expect(fault).toMatchObject({ code: 'file_is_directory', facts: { files: ['b.csv'] } });
  });

  test.each([
    ['file_empty', ''],
    ['file_empty', '\ufeff'],
    ['file_empty', '\r\n \r\n'],
    ['file_no_rows', HEADER],
    ['file_no_rows', 'Họ tên,Ngày sinh'],
    ['file_no_rows', `${HEADER}\n,,\nTổng cộng: 0,,\n`],
    ['header_not_found', 'một,hai\n1,2\n'],
    ['required_column_missing', 'Ngày sinh,Số CCCD\n1980,1\n'],
    ['header_duplicate', 'Họ tên,Họ tên,Ngày sinh\nA,B,1\n'],
    ['workbook_damaged', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])],
    ['file_is_workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['file_no_rows', '<html><table><tr><td>Họ tên</td></tr></table></html>'],
    ['page_without_table', '<html><p>Họ tên</p></html>'],
    ['letters_lost', `${HEADER}${'Nguy?n V?n Th?,1,S? m?t\n'.repeat(9)}`],
  ])('%s', async (code, content) => {
    expect((await faultOf(content)).code).toBe(code);
  });

  test('question marks at the end of words are no lost letters', async () => {
    const table = await read(`${HEADER}${'Nguyễn Thử,1,số mấy?\n'.repeat(20)}`);
    expect(table.rowCount).toBe(20);
  });

  test('what is missing is said with the headers and the line to add', async () => {
    const fault = await faultOf('Tên họ;Ngày sinh;Số CCCD\nA;1;2\n');
    expect(fault).toMatchObject({
      code: 'required_column_missing',
      place: { line: 1 },
      facts: { fields: ['fullName', 'givenName'], headers: ['Tên họ', 'Ngày sinh', 'Số CCCD'] },
    });
  });

  test('too many rejected: the first ones are shown', async () => {
    const data = 'A,1,x\nB,2\nC,3,z\nD\n';
    const reading = (maxRejected: { share?: number; count?: number }) =>
      read(HEADER + data, {}, { maxRejected });
    const [fault] = await faultsOf(reading({ share: 0.2 }));
    expect(fault).toMatchObject({
      code: 'too_many_rejected',
      place: { line: 3 },
      facts: {
        rejected: 2,
        read: 4,
        limit: '20%',
        lines: ['3', '5'],
        reasons: ['too_few_fields', 'too_few_fields'],
        details: ['2 of 3 fields', '1 of 3 fields'],
      },
    });
    expect((await reading({ share: 0.5 })).rejected).toHaveLength(2);
    expect((await reading({ count: 2 })).rejected).toHaveLength(2);
    expect((await faultsOf(reading({ count: 1 })))[0]!.facts['limit']).toBe('1');
  });

  test('a file that grows while it is read', async () => {
    const path = makeFile(`${HEADER}${'A,1,x\n'.repeat(1000)}`);
    const onProgress = () => appendFileSync(path, 'B,2,y\n');
    const reading = readSource(planFor(path), sourceKind('insurance'), {
      maxRejected: {},
      onProgress,
      sliceBytes: 1000,
    });
    expect((await faultsOf(reading))[0]!.code).toBe('file_changed');
  });

  test('a run that was called off stops', async () => {
    const signal = AbortSignal.abort();
    await expect(read(`${HEADER}A,1,x\n`, {}, { signal })).rejects.toThrow('abort');
  });
});

test('facts of the file', async () => {
  const content = `\ufeff${HEADER}A,1,x\nB,2\n`;
  const seen: number[] = [];
  const table = await read(
    content,
    { name: 'bao_hiem' },
    { onProgress: (done, total) => seen.push(done, total) },
  );
  const bytes = Buffer.byteLength(content);
  expect(table).toMatchObject({ source: 'bao_hiem', kind: 'insurance', rowCount: 1 });
  expect(table.facts).toMatchObject({
    bytes,
    sha256: createHash('sha256').update(content).digest('hex'),
    encoding: 'utf-8',
    byteOrderMark: true,
    recordsRead: 2,
    headers: ['Họ tên', 'Ngày sinh', 'Địa chỉ'],
  });
  expect(seen.slice(-2)).toEqual([bytes, bytes]);
  expect(table.columns.get('fullName')!.codes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('columns without a header do not make a record too long or too short', async () => {
  const table = await readCustom('a,b,,\n1,2\n3,4,5,6\n7,8,,,,\n9\n', ['a', 'b']);
  expect(cellsOf(table)).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['7', '8'],
  ]);
  expect(rejections(table)).toEqual(['4 @5 too_few_fields (1 of 2 fields)']);
});
