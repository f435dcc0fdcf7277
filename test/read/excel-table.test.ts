/**
 * What Excel and its users do to files (conventions.md), row by row, from the bytes on disk to the values that are compared.
 * Input is tried here on the files of fixtures/read; where output keeps its side:
 *
 * | row | input, here or in | output |
 * |---|---|---|
 * | CSV without a mark is mojibake | khong-dau-bom.csv | people get workbooks: program/main-job, report/tables |
 * | the list separator | dau-cham-phay.csv, sep-cham-phay.csv | lists for people are workbooks only: program/main-job |
 * | lost zeros, ="…", '…, tab | so-bi-hong.csv, number cells | every cell is a text: report/xlsx/workbook, ward-list/libreoffice |
 * | 1,12E+11 | so-bi-hong.csv | the same |
 * | 02/03/1985 by locale | ngay-truoc.csv, thang-truoc.csv | dates are texts as they stand: report/tables |
 * | letters as ? or windows-1258 | mat-dau.csv, read/encoding | |
 * | Unicode Text | unicode-text.txt | |
 * | titles, merged headers, totals | bieu-mau-bao-hiem.csv (read/headers), bao-hiem.* | |
 * | .xls that is HTML, XML or CSV | bao-hiem-la-html.xls, -xml.xls, -csv.xls, read/workbook/markup-book | |
 * | open in Excel | | report/publishing/windows |
 * | sorted, filtered, renamed by officers | answers/spoiled-lists | hidden key: ward-list/ward-lists |
 * | hidden spaces, NBSP, ZWSP, wide digits | so-bi-hong.csv | left out of sheets: ward-list/ward-lists |
 * | too many rows, long names, long cells | | report/tables-book, report/xlsx/workbook, ward-list/split, ward-list/bad-input |
 * | printing | | ward-list/libreoffice, report/xlsx/workbook |
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilePlan } from '../../src/plan/plan.ts';
import { cleaned } from '../normalise/clean-row.ts';
import { cellsOf, faultOf, makeFile, mapping, read } from './files.ts';
import { row, xlsx } from './workbook/make-book.ts';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/read', name));

/** Reads a file and normalises its rows: clean values and issues by cell. */
async function through(content: string | Uint8Array, plan: Partial<FilePlan> = {}) {
  const table = await read(content, plan);
  const keys = [...table.columns.keys()];
  const rows = cellsOf(table, keys).map((cells) =>
    Object.fromEntries(keys.map((key, at) => [key, cells[at]!])),
  );
  return { table, ...cleaned(table.kind, rows) };
}

const HEADERS = ['Họ tên', 'Ngày sinh', 'Số CCCD', 'Mã xã'];
/** The number cell as it stands, what it means, what is said about it. */
const NUMBERS: readonly (readonly [cell: string, value: string, issues: readonly string[]])[] = [
  ['079085000017', '079085000017', []],
  ['="079085000017"', '079085000017', ['number_excel_wrapped']],
  ["'079085000017", '079085000017', ['number_excel_wrapped']],
  ['\t079085000017', '079085000017', []],
  ['79085000017', '079085000017', ['number_zero_restored']],
  ['79085000017.0', '079085000017', ['number_excel_wrapped', 'number_zero_restored']],
  ['1,12E+11', '', ['number_scientific']],
  ['1.12345E+11', '', ['number_scientific']],
  ['#N/A', '', ['placeholder']],
  ['\u00a0079085\u200b000017\u00a0', '079085000017', []],
  ['０７９０８５００００１７', '079085000017', []],
];

describe('numbers', () => {
  const people = NUMBERS.map(([cell], at) => [
    `Nguyễn Văn ${String.fromCharCode(65 + at)}`,
    '02/03/1985',
    cell,
    '00300',
  ]);

  test.each<[string, string | Uint8Array]>([
    ['a text file', fixture('excel/so-bi-hong.csv')],
    [
      'a workbook',
      xlsx({ sheets: { t: [HEADERS, ...people].map((cells, at) => row(at + 1, cells)).join('') } }),
    ],
  ])('wrapped, ruined and shortened numbers in %s', async (_name, content) => {
    const { value, issues } = await through(content);
    const found = NUMBERS.map(([cell], at) => [cell, value('citizenId', at), issues('citizenId', at)]);
    expect(found).toEqual(NUMBERS.map(([cell, number, doubts]) => [cell, number, doubts]));
    expect(value('ward')).toBe('00300');
  });

  test('a number cell that lost its zero: put back where a format shows it, restored and reported where none does', async () => {
    const cells = `<c r="C2" s="1"><v>79085000017</v></c>`;
    const book = xlsx({
      formats: ['000000000000'],
      sheets: {
        t: `${row(1, HEADERS)}<row r="2"><c r="A2" t="str"><v>Nguyễn Văn A</v></c>${cells}</row>${row(3, ['Nguyễn Văn B', '', 79085000017, 300])}`,
      },
    });
    const { values, issues } = await through(book);
    expect(values('citizenId')).toEqual(['079085000017', '079085000017']);
    expect([issues('citizenId', 0), issues('citizenId', 1)]).toEqual([[], ['number_zero_restored']]);
    expect(issues('wardCode', 1)).toEqual(['ward_code_zero_restored']);
  });
});

describe('text files as Excel saves them', () => {
  test.each<[string, object]>([
    ['khong-dau-bom.csv', { encoding: 'utf-8', byteOrderMark: false, delimiter: ',' }],
    ['dau-cham-phay.csv', { delimiter: ';' }],
    ['sep-cham-phay.csv', { delimiter: ';', headerLine: 2 }],
    ['unicode-text.txt', { encoding: 'utf-16le', delimiter: '\t' }],
  ])('%s', async (name, facts) => {
    const table = await read(fixture(`excel/${name}`));
    expect(table.facts).toMatchObject(facts);
    expect(cellsOf(table, ['fullName', 'birthDate', 'citizenId'])).toEqual([
      ['Nguyễn Thử', '02/03/1985', '079085000017'],
    ]);
  });

  test('"CSV (Comma delimited)" with ? for letters is refused', async () => {
    const fault = await faultOf(fixture('excel/mat-dau.csv'));
    expect(fault).toMatchObject({ code: 'letters_lost', facts: { lost: 40 } });
  });

  test('the order of day and month is that of the column', async () => {
    const of = async (name: string) => (await through(fixture(`excel/${name}`))).values('birth');
    expect(await of('ngay-truoc.csv')).toEqual(['19850302', '19901231']);
    expect(await of('thang-truoc.csv')).toEqual(['19850203', '19901231', '19911125']);
  });
});

describe('files that lie about their ending', () => {
  const inside = [
    ['Nguyễn Văn Thử', '02/03/1985', '079085000017', 'Nam'],
    ['Trần Thị Mẫu', '31/12/1990', '379190000028', 'Nữ'],
  ];

  /** Written by LibreOffice, the XML as Excel writes it: title, blank row, header, two people, total. */
  test.each([
    'bao-hiem.xlsx',
    'bao-hiem.xls',
    'bao-hiem.ods',
    'bao-hiem-la-csv.xls',
    'bao-hiem-la-html.xls',
    'bao-hiem-la-xml.xls',
  ])('%s', async (name) => {
    for (const called of [name, `${name}.csv`]) {
      const table = await read(readFileSync(makeFile(fixture(name), called)));
      expect(cellsOf(table, ['fullName', 'birthDate', 'citizenId', 'sex'])).toEqual(inside);
      expect(table.facts).toMatchObject({
        headerLine: 3,
        titleLines: 1,
        blankLines: 1,
        footerLines: 1,
        recordsRead: 2,
      });
      expect(mapping(table)).toMatchObject({ fullName: 'Họ và tên', citizenId: 'Số CCCD' });
    }
  });
});
