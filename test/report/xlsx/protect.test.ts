/** Protected workbooks are opened by a reader that was written by others, with the right password and no other. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DecryptionError, EncryptedFileError, readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import { protectionOf } from '../../../src/report/xlsx/protect.ts';
import { Workbook } from '../../../src/report/xlsx/workbook.ts';
import { filesIn, testFolder } from '../folder.ts';

const PROTECTION = protectionOf('Mật khẩu 1', 500);

/** A book of rows that cannot be compressed below half of their size. */
async function protectedBook(rows: number): Promise<{ path: string; folder: string; expected: string[][] }> {
  const folder = await testFolder();
  const path = join(folder, 'book.xlsx');
  const book = await Workbook.create(path, { cutNote: '', protection: PROTECTION });
  const sheet = book.sheet({ name: 'bang', columns: [{ width: 10 }], headerRow: 1 });
  const expected: string[][] = [['head']];
  for (let row = 0; row < rows; row++) {
    expected.push([
      createHash('sha512')
        .update(String(row))
        .digest('hex')
        .repeat(row === 0 ? 1 : 4),
    ]);
  }
  for (const cells of expected) {
    sheet.row(cells, 'cell');
    if (sheet.full) await sheet.flush();
  }
  await sheet.end();
  await book.close();
  return { path, folder, expected };
}

test.each([
  [1, 'in the mini stream or just above'],
  [40, 'with one sector of the table'],
  [90_000, 'with more sectors than the header lists'],
])(
  '%i rows, %s',
  async (rows) => {
    const { path, folder, expected } = await protectedBook(rows);
    expect(await filesIn(folder)).toEqual(['book.xlsx']);
    const bytes = await readFile(path);
    expect(bytes.length % 512).toBe(0);
    if (rows > 1000) expect(bytes.length).toBeGreaterThan(109 * 128 * 512);
    const { sheets } = await readXlsx(bytes, { password: 'Mật khẩu 1' });
    expect(sheets[0]!.rows).toEqual(expected);
  },
  60_000,
);

test('no password or another one does not open it; others may not read the file', async () => {
  const { path } = await protectedBook(3);
  const bytes = await readFile(path);
  await expect(readXlsx(bytes)).rejects.toThrow(EncryptedFileError);
  await expect(readXlsx(bytes, { password: 'Mật khẩu 2' })).rejects.toThrow(DecryptionError);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('the same password protects every book with a key of its own', async () => {
  const [first, second] = [await protectedBook(3), await protectedBook(3)];
  expect(await readFile(first.path)).not.toEqual(await readFile(second.path));
});
