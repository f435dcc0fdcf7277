/** bang-ke.xlsx: a table longer than a sheet goes on in the next, under the same heading, and no row is lost. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { TablesBook } from '../../src/report/tables-book.ts';
import { testFolder } from './folder.ts';

test('rows beyond a sheet stand in the next one', async () => {
  const path = join(await testFolder(), 'bang-ke.xlsx');
  const book = await TablesBook.create(path, { cutNote: '…' }, undefined, 4);
  const columns = ['extract', 'row'];
  const rows = Array.from({ length: 7 }, (_, at) => ['bao_hiem', String(at + 1)]);
  for (const file of ['links.csv', 'review.csv']) {
    const sink = await book.begin({ file, columns, write: () => Promise.resolve() });
    for (const row of file === 'links.csv' ? rows : rows.slice(0, 1)) {
      for (const cell of row) sink.text(cell);
      sink.endRow();
      if (sink.full) await sink.flush();
    }
  }
  await book.close();
  const { sheets } = await readXlsx(await readFile(path));
  expect(sheets.map(({ name, rows: found }) => [name, found])).toEqual([
    ['links', [columns, ...rows.slice(0, 3)]],
    ['links-2', [columns, ...rows.slice(3, 6)]],
    ['links-3', [columns, ...rows.slice(6)]],
    ['review', [columns, rows[0]]],
  ]);
});
