import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPassword } from '../../src/cli/read-password.ts';
import { Failure } from '../../src/failure.ts';
import { testFolder } from '../report/folder.ts';

async function read(bytes: string | Uint8Array): Promise<string> {
  const path = join(await testFolder(), 'mat-khau.txt');
  await writeFile(path, bytes);
  return readPassword(path).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    return error.message;
  });
}

test.each([
  ['mật khẩu 1', 'mật khẩu 1'],
  ['mật khẩu 1\r\nthứ hai', 'mật khẩu 1'],
  ['\ufeffcó BOM\n', 'có BOM'],
  [' có dấu cách \n', ' có dấu cách '],
  ['ma\u0323t', 'mạt'],
  ['', 'password_file_bad'],
  ['\nsau', 'password_file_bad'],
  ['x'.repeat(256), 'password_file_bad'],
  [Uint8Array.of(0xff, 0xfe, 0x41), 'password_file_bad'],
])('%j', async (bytes, expected) => {
  expect(await read(bytes)).toBe(expected);
});

test('a file that is not there', async () => {
  await expect(readPassword(join(await testFolder(), 'x'))).rejects.toThrow('password_file_unreadable');
});
