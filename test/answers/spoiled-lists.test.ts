/** Whatever officers do to a workbook, their answers are read into the right person, or the cell is named. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { protectFile, protectionOf } from '../../src/report/xlsx/protect.ts';
import { answer, type Commune, commune, id, type ReadOptions } from './lists.ts';
import { csv, fill, type Grid, headerOf, rowOf, type SaveOptions, type Sheets, saveBook } from './sheets.ts';

let there: Commune;
beforeAll(async () => {
  there = await commune();
});
afterAll(() => there.remove());

/** Police answers for three people and a note; the same whatever is done to the book. */
function answered(sheets: Sheets): Grid {
  const grid = sheets.get('cong-an')!;
  fill(grid, id(1), 'đúng người');
  fill(grid, id(6), 'đã chết');
  fill(grid, id(8), 'đã sửa');
  fill(grid, id(8), 'Đã cấp thẻ ngày 5/6', 'note');
  return grid;
}

const looked = async (sheets: Sheets, save: SaveOptions = {}, read: ReadOptions = {}) => {
  const path = await saveBook(join(there.folder, 'tra-loi.xlsx'), sheets, save);
  return answer(there, [path], { dryRun: true, ...read });
};

const EXPECTED = [
  ['police', 'same'],
  ['police', 'dead'],
  ['police', 'fixed'],
];
const said = ({ understood }: Awaited<ReturnType<typeof answer>>) =>
  understood.map(({ audience, verdict }) => [audience, verdict]);
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

const order = (grid: Grid): number => grid.indexOf(headerOf(grid)) + 1;
/** The rows of people, without heading and signatures. */
const people = (grid: Grid): Grid => grid.filter((row) => row.some((cell) => /\| [0-9a-f]{16}/.test(cell)));

const SPOILED: readonly (readonly [
  what: string,
  spoil: (grid: Grid, sheets: Sheets) => void,
  save?: SaveOptions,
])[] = [
  ['as it was handed out', () => undefined],
  [
    'rows sorted by name',
    (grid) => {
      const own = people(grid);
      grid.splice(order(grid), own.length, ...own.toReversed());
    },
  ],
  [
    'sorted with the header, which lands at the end',
    (grid) => {
      const [header] = grid.splice(order(grid) - 1, 1);
      grid.push(header!);
    },
  ],
  ['filtered: rows are hidden', () => undefined, { hiddenRows: [4, 5, 6, 7, 8, 9] }],
  [
    'rows deleted, titles too',
    (grid) => {
      for (const row of [rowOf(grid, id(3)), rowOf(grid, id(5))]) grid.splice(grid.indexOf(row), 1);
      grid.splice(0, 2);
    },
  ],
  [
    'rows added between and below',
    (grid) => {
      grid.splice(order(grid) + 1, 0, [], ['', 'nhắc: gọi điện']);
      grid.push(['Tổng cộng', '3 người']);
    },
  ],
  [
    'columns added and moved',
    (grid) => {
      for (const row of grid) {
        row.unshift('cột của tôi');
        row.push(row.splice(3, 1)[0] ?? '');
      }
    },
  ],
  [
    'most columns deleted',
    (grid) => {
      const header = headerOf(grid);
      const keep = ['Kết quả xác minh', 'Ghi chú', 'Khóa (không sửa)'].map((name) => header.indexOf(name));
      for (const [at, row] of grid.entries()) grid[at] = keep.toReversed().map((column) => row[column] ?? '');
    },
  ],
  [
    'the key moved to another column',
    (grid) => {
      const at = headerOf(grid).indexOf('Khóa (không sửa)');
      for (const row of people(grid)) {
        row[at + 3] = row[at]!;
        row[at] = '';
      }
    },
  ],
  [
    'headings retyped without marks, in capitals',
    (grid) => {
      const header = headerOf(grid);
      for (const [at, cell] of header.entries())
        header[at] = ` ${cell.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()}  `;
    },
  ],
  [
    'the header deleted',
    (grid) => {
      grid.splice(order(grid) - 1, 1);
    },
  ],
  [
    'the sheet renamed',
    (grid, sheets) => {
      sheets.delete('cong-an');
      sheets.set('Tờ của anh Hùng', grid);
    },
  ],
  [
    'two lists in one sheet',
    (grid, sheets) => {
      grid.push([], ...sheets.get('bao-hiem')!);
      sheets.delete('bao-hiem');
    },
  ],
];

describe('a workbook that came back', () => {
  test.each(SPOILED.map(([what, spoil, save]) => ({ what, spoil, save })))(
    '$what',
    async ({ spoil, save }) => {
      const sheets = await there.lists();
      const grid = answered(sheets);
      spoil(grid, sheets);
      const report = await looked(sheets, save);
      expect(report.notUsed).toEqual([]);
      expect(sorted(said(report))).toEqual(sorted(EXPECTED));
      expect(report.changes).toMatchObject({ answers: 5, pinned: 1, classified: 1, notes: 1 });
    },
  );

  test('several wards merged into one workbook', async () => {
    const sheets = await there.lists();
    answered(sheets);
    const [name, other] = [...(await there.lists('00008'))].find(([sheet]) => sheet === 'cong-an')!;
    fill(other, id(9), 'khác người');
    sheets.set(`${name} (2)`, other);
    const { understood, notUsed } = await looked(sheets);
    expect(notUsed).toEqual([]);
    expect(understood.map(({ ward, verdict }) => [ward, verdict])).toContainEqual(['00008', 'other']);
    expect(understood).toHaveLength(4);
  });

  test('in English, and without the stamp of a ledger', async () => {
    const english = await commune({ english: true, stamped: false });
    const sheets = await english.lists();
    const grid = sheets.get('police')!;
    expect(rowOf(grid, id(1)).at(-1)).toBe(`R:HS0001 | ${id(1)} ${id(2)}`);
    fill(grid, id(1), 'Right Person');
    fill(sheets.get('insurance')!, id(7), 'corrected');
    const path = await saveBook(join(english.folder, 'a.xlsx'), sheets);
    const report = await answer(english, [path], { dryRun: true });
    expect([report.notUsed, said(report)]).toEqual([
      [],
      [
        ['police', 'same'],
        ['insurance', 'fixed'],
      ],
    ]);
    english.remove();
  });

  test('the key says ledger, run and officer', async () => {
    const sheets = await there.lists();
    const stamp = `${there.ledger.id}.1`;
    const keys = (sheet: string) => rowOf(sheets.get(sheet)!, id(1)).at(-1);
    expect(keys('cong-an')).toBe(`R:HS0001 | ${id(1)} ${id(2)} | ${stamp}.police`);
    expect(keys('bao-hiem')).toBe(`R:HS0001 | ${id(1)} ${id(2)} | ${stamp}.insurance`);
  });

  test('behind a password', async () => {
    const sheets = await there.lists();
    answered(sheets);
    const path = await saveBook(join(there.folder, 'khoa.xlsx'), sheets);
    await protectFile(path, protectionOf('Mật khẩu 1', 1000));
    const report = await answer(there, [path], { dryRun: true, password: 'Mật khẩu 1' });
    expect(sorted(said(report))).toEqual(sorted(EXPECTED));
    await expect(answer(there, [path], { password: 'sai' })).rejects.toThrow('workbook_password_wrong');
    await expect(answer(there, [path])).rejects.toThrow('workbook_encrypted');
  });
});

describe('CSV saved from the sheet', () => {
  const files: readonly (readonly [
    what: string,
    encode: (text: (delimiter: string) => string) => Uint8Array,
    lost?: boolean,
  ])[] = [
    ['UTF-8 with commas', (text) => Buffer.from(`\ufeff${text(',')}`)],
    ['UTF-8 without a mark, semicolons', (text) => Buffer.from(text(';'))],
    ['Unicode text: UTF-16 with tabs', (text) => Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    [
      'windows-1258 with semicolons',
      (text) =>
        iconv.encode(
          text(';')
            .normalize('NFD')
            .replaceAll(/([aeouAEOU])([\u0302\u0306\u031b])/gu, (pair) => pair.normalize('NFC')),
          'windows-1258',
        ),
    ],
    [
      'plain CSV of an English Windows: letters are lost',
      (text) =>
        iconv.encode(
          text(',').replaceAll('đ', 'd').replaceAll('ư', 'u').replaceAll('Đ', 'Ð'),
          'windows-1252',
        ),
      true,
    ],
  ];
  test.each(files.map(([what, encode, lost = false]) => ({ what, encode, lost })))(
    '$what',
    async ({ encode, lost }) => {
      const sheets = await there.lists();
      const grid = answered(sheets);
      const path = join(there.folder, 'cong-an.csv');
      writeFileSync(
        path,
        encode((delimiter) => csv(grid, delimiter)),
      );
      const report = await answer(there, [path], { dryRun: true });
      expect(sorted(said(report))).toEqual(sorted(EXPECTED));
      expect(report.files).toMatchObject([{ format: 'csv', lists: [''] }]);
      expect(report.notUsed.map(({ code, place }) => [code, place.cell])).toEqual(
        lost ? [['note_letters_lost', `L${grid.indexOf(rowOf(grid, id(8))) + 1}`]] : [],
      );
      expect(report.understood.map(({ place }) => place.cell)).toContain(
        `K${grid.indexOf(rowOf(grid, id(1))) + 1}`,
      );
    },
  );
});

test('what cannot be read is named with file, sheet and cell', async () => {
  const sheets = await there.lists();
  const grid = sheets.get('cong-an')!;
  const header = headerOf(grid);
  const key = header.indexOf('Khóa (không sửa)');
  const line = (finding: string): number => grid.indexOf(rowOf(grid, finding)) + 1;
  const lines = [1, 3, 4, 5, 6, 8].map((number) => line(id(number)));
  fill(grid, id(1), 'để xem lại');
  fill(grid, id(3), 'đúng người, đã chết');
  fill(grid, id(4), 'vắng mặt');
  rowOf(grid, id(4))[key] = `E:bao_hiem:4:self | ${id(4).slice(0, 9)}`;
  fill(grid, id(5), 'chưa rõ');
  rowOf(grid, id(5))[key] = '';
  fill(grid, id(6), 'đã chết');
  rowOf(grid, id(6))[key] = `R:HS0004 | ${id(6)} | ${'0'.repeat(16)}.1.police`;
  fill(grid, id(8), 'đã sửa');
  rowOf(grid, id(8))[key] = `R:HS0005 | ${id(99)} | ${there.ledger.id}.1.police`;
  const report = await looked(sheets);
  expect(report.understood).toEqual([]);
  const places = report.notUsed.map(({ code, place }) => [code, place.file, place.sheet, place.cell]);
  const codes = [
    'word_unknown',
    'words_contradict',
    'key_damaged',
    'key_missing',
    'ledger_other',
    'finding_unknown',
  ];
  expect(sorted(places)).toEqual(
    sorted(codes.map((code, at) => [code, 'tra-loi.xlsx', 'cong-an', `K${lines[at]!}`])),
  );
  const none = await saveBook(join(there.folder, 'khac.xlsx'), new Map([['Sheet1', [['Kết quả', 'tốt']]]]));
  const other = await answer(there, [none], { dryRun: true });
  expect(other.notUsed).toEqual([{ code: 'no_list', place: { file: 'khac.xlsx', sheet: '', cell: '' } }]);
});
