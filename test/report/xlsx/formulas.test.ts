/** Formula injection: whatever a text begins with, its cell is a text with Excel's own apostrophe, and holds what it held. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { startsLikeFormula } from '../../../src/report/xlsx/cell.ts';
import { Workbook } from '../../../src/report/xlsx/workbook.ts';
import { testFolder } from '../folder.ts';
import { entryText } from './zip-entry.ts';

const SIGNS = [...'=+-@＝＋－＠﹦﹢﹣﹫'];
const FRONTS = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u0000',
  '\u0001',
  '\u000b',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200e',
].concat([
  '\u2028',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u3000',
  '\ufe0f',
  '\ufeff',
  ' \u200b\u0000\t',
  '\u00a0\r\n',
]);
const TRICKS = FRONTS.flatMap((front) => SIGNS.map((sign) => `${front}${sign}cmd|'/c calc'!A1`)).concat(
  '\tx',
  '\rx',
  '\nx',
);
const HARMLESS = ['Nguyễn', "'x", '0905', 'a=1', 'Ê', 'đ', '(1)', '"=1"', '\u200bx', ' x', '1-2', ''];

test('every trick is seen, harmless texts are left alone', () => {
  expect(TRICKS.filter((text) => !startsLikeFormula(text))).toEqual([]);
  expect(HARMLESS.filter(startsLikeFormula)).toEqual([]);
});

test('in a workbook: text cells, an apostrophe that is no part of the value, the same value read back', async () => {
  const path = join(await testFolder(), 'book.xlsx');
  const book = await Workbook.create(path, { cutNote: '…' });
  const sheet = book.sheet({ name: 'bang', columns: [{ width: 9 }, { width: 9 }] });
  for (const trick of TRICKS) sheet.row([trick, { text: trick, marks: [0, 1] }], 'cell');
  sheet.row(['harmless', { text: 'harmless', marks: [] }], 'cell');
  await sheet.end();
  await book.close();
  const bytes = await readFile(path);
  const xml = entryText(bytes, 'xl/worksheets/sheet1.xml');
  const cells = [...xml.matchAll(/<c r="[A-Z]\d+" s="(\d+)" t="(\w+)">/g)];
  expect(cells).toHaveLength(2 * TRICKS.length + 2);
  expect(new Set(cells.map(([, , type]) => type))).toEqual(new Set(['inlineStr']));
  expect(xml).not.toMatch(/<f[ >]|<v>/);
  const formats = [
    .../<cellXfs[\s\S]*<\/cellXfs>/.exec(entryText(bytes, 'xl/styles.xml'))![0].matchAll(/<xf [^>]*>/g),
  ];
  const quoted = cells.map(([, style]) => formats[Number(style)]![0].includes('quotePrefix="1"'));
  expect(quoted).toEqual([...TRICKS.flatMap(() => [true, true]), false, false]);
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]!.rows.slice(0, -1).map(([text]) => text)).toEqual(TRICKS);
});
