/** The table of units: two files told apart by their headers, and what is said of a file that is neither. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { readWardUnits } from '../../src/read/read-ward-units.ts';

const folder = mkdtempSync(join(tmpdir(), 'doisoat-wards-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(content: string | Uint8Array) {
  const path = join(folder, `${count++}.csv`);
  writeFileSync(path, content);
  return { file: path, path };
}

const UNITS =
  'ma_tinh,ten_tinh,ma_xa,ten_xa\n01,Thành phố Hà Nội,00004,Phường Ba Đình\n01,Thành phố Hà Nội,97,Phường Hồng Hà\n';
const CHANGES =
  '\ufeffma_tinh_cu,ma_huyen_cu,ma_xa_cu,ten_huyen_cu,ten_xa_cu,ma_tinh,ma_xa,ten_xa\r\n' +
  '01,001,00001,Quận Ba Đình,Phường Phúc Xá,01,00097,Phường Hồng Hà cũ\r\n' +
  '01,001,00006,"Quận Ba Đình","Phường Vĩnh Phúc",01,00008,Phường Ngọc Hà\r\n' +
  '01,001,00006,Quận Ba Đình,Phường Vĩnh Phúc,01,00004,Phường Ba Đình\r\n';

describe('readWardUnits', () => {
  test.each([
    ['units first', [UNITS, CHANGES]],
    ['changes first', [CHANGES, UNITS]],
  ])('%s: names by the list of today, several successors ascending', async (_what, contents) => {
    const { units, files } = await readWardUnits(contents.map(file));
    expect(Object.fromEntries(units.old)).toEqual({
      '00001': { name: 'Phường Phúc Xá', province: '01', into: ['00097'] },
      '00006': { name: 'Phường Vĩnh Phúc', province: '01', into: ['00004', '00008'] },
    });
    expect([...units.units].map(([code, { name }]) => `${code} ${name}`).sort()).toEqual([
      '00004 Phường Ba Đình',
      '00008 Phường Ngọc Hà',
      '00097 Phường Hồng Hà',
    ]);
    expect(files.map(({ sha256 }) => sha256.length)).toEqual([64, 64]);
  });

  test('a commune that has got another code since is known by its name', async () => {
    const { units } = await readWardUnits(
      [UNITS, CHANGES.replaceAll('00008,Phường Ngọc Hà', '00010,phường Hồng Hà')].map(file),
    );
    expect(units.old.get('00006')?.into).toEqual(['00004', '00097']);
    expect([units.units.has('00010'), units.old.get('00010')?.into]).toEqual([false, ['00097']]);
  });

  test('semicolons, other orders of columns and other spellings of headers', async () => {
    const { units } = await readWardUnits([file('Mã xã;TEN_XA;Mã tỉnh\n4;Phường Ba Đình;01\n')]);
    expect(units.units.get('00004')).toEqual({ name: 'Phường Ba Đình', province: '01' });
  });

  test('every bad file is named, with the reason', async () => {
    const bad = [
      file('a,b,c\n1,2,3\n'),
      file(UNITS.replace('00004', 'Ba Đình')),
      file(Uint8Array.of(0x6d, 0x61, 0xff, 0xfe)),
      file('ma_tinh,ma_xa,ten_xa\n01,"00004,Ba'),
      { file: 'nothing.csv', path: join(folder, 'nothing.csv') },
    ];
    const failure = await readWardUnits(bad).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(
      (failure as Failure).faults.map(({ code, place, facts }) => [code, place.line, facts['reason']]),
    ).toEqual([
      ['ward_table_invalid', 1, 'header'],
      ['ward_table_invalid', 2, 'code'],
      ['ward_table_invalid', undefined, 'encoding'],
      ['ward_table_invalid', undefined, 'csv'],
      ['file_missing', undefined, undefined],
    ]);
  });

  const shared = new URL('../../../shared/data/admin/', import.meta.url);
  test.skipIf(!existsSync(shared))("today's units and what became of the old ones", async () => {
    const paths = ['don-vi-hanh-chinh-2026.csv', 'xa-cu-sang-xa-moi-2025.csv'].map((name) =>
      fileURLToPath(new URL(name, shared)),
    );
    const { units } = await readWardUnits(paths.map((path) => ({ file: path, path })));
    const split = [...units.old.values()].filter(({ into }) => into.length > 1);
    expect([units.units.size, units.old.size, split.length]).toEqual([3321, 10035, 471]);
    // Xã Ba Chẽ has got another code since
    expect(units.old.get('06970')?.into).toEqual(['06978']);
    expect(units.old.get('00001')).toEqual({ name: 'Phường Phúc Xá', province: '01', into: ['00097'] });
  });
});
