import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles, wildcard } from '../../src/cli/find-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doisoat-find-'));
  for (const name of ['Hồ sơ', 'xa-01', 'xa-02/sub', '.kin'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of [
    'bhyt-1.csv',
    'bhyt-2.csv',
    'bhyt-10.csv',
    '.bhyt.csv',
    'that[1]*.csv',
    'Hồ sơ/bảo hiểm.csv',
    'xa-01/a.csv',
    'xa-02/a.csv',
    '.kin/a.csv',
  ]) {
    writeFileSync(join(folder, name), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('files behind a source flag', () => {
  it.each<[string, readonly string[]]>([
    ['bhyt-1.csv', ['bhyt-1.csv']],
    ['not-there.csv', ['not-there.csv']],
    ['bhyt-?.csv', ['bhyt-1.csv', 'bhyt-2.csv']],
    ['bhyt-*.csv', ['bhyt-1.csv', 'bhyt-10.csv', 'bhyt-2.csv']],
    ['*/a.csv', ['xa-01/a.csv', 'xa-02/a.csv']],
    ['xa-*/?.csv', ['xa-01/a.csv', 'xa-02/a.csv']],
    ['.bh*.csv', ['.bhyt.csv']],
    ['that[1]*.csv', ['that[1]*.csv']],
    ['Hồ sơ/*hiểm.csv', ['Hồ sơ/bảo hiểm.csv']],
    ['xa-0*', []],
    ['*.xlsx', []],
    ['nowhere/*.csv', []],
  ])('%s', async (pattern, expected) => {
    expect(await findFiles(pattern, folder)).toEqual(expected);
  });

  it('takes absolute patterns', async () => {
    expect(await findFiles(join(folder, 'xa-01', '*.csv'), '/')).toEqual([join(folder, 'xa-01', 'a.csv')]);
  });

  it('matches letters typed in the other form of Unicode', () => {
    expect(wildcard('bảo*'.normalize('NFD'))('bảo hiểm.csv')).toBe(true);
  });

  it('agrees with the obvious regular expression', () => {
    const sign = fc.constantFrom('a', 'b', '*', '?');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 7 }),
        fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }),
        (pattern, name) => {
          const source = pattern.map((one) => (one === '*' ? '.*' : one === '?' ? '.' : one)).join('');
          expect(wildcard(pattern.join(''))(name.join(''))).toBe(
            new RegExp(`^${source}$`).test(name.join('')),
          );
        },
      ),
    );
  });
});
