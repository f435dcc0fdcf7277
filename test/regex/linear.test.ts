/**
 * Every pattern in src takes time linear in its text. One whose repetitions all have an end is so by construction; every
 * other one was proven by recheck and stands in proven.json, or is asked now. DOISOAT_UPDATE=1 asks all of them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SCRIPT } from '../../src/report/page/script.ts';
import { findPatterns } from './find-patterns.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const PROVEN = join(import.meta.dirname, 'proven.json');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const texts = new Map([
  ...files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')] as const),
  ['the script of the page', SCRIPT] as const,
]);

/** Pattern with its flags → where it stands. */
const patterns = new Map(
  [...texts].flatMap(([file, text]) =>
    findPatterns(text).map(({ source, flags, line }) => [`/${source}/${flags}`, `${file}:${line}`] as const),
  ),
);

/** No repetition without an end outside of classes. */
function isBounded(pattern: string): boolean {
  const plain = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^[\]]*\]/g, 'x');
  return !/[*+]|\{\d*,\}/.test(plain);
}

async function verdictOf(pattern: string): Promise<string> {
  process.env['RECHECK_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  const end = pattern.lastIndexOf('/');
  // "d" asks for places and "v" is not in use: neither changes what matches
  const found = checkSync(pattern.slice(1, end), pattern.slice(end + 1).replace('d', ''), {
    timeout: 10_000,
  });
  return found.status;
}

test('finds patterns where they stand and divisions nowhere', () => {
  const text =
    'a / b; // no /x/\nc.test(/[/"]\\/+/gu, `${d.split(/,/)} /no/ ${{ a: /y/ }}`, "/no/", \'/no/\') /\n2 /* /no/ */';
  expect(findPatterns(text).map(({ source, flags }) => `${source} ${flags}`)).toEqual([
    '[/"]\\/+ gu',
    ', ',
    'y ',
  ]);
  expect(patterns.size).toBeGreaterThan(200);
});

test('patterns are written out, never put together', () => {
  // a text in place of a pattern would be compiled to one
  const made = /\bRegExp\(|\.(?:match|matchAll|search)\(\s*['"`]/;
  expect([...texts].filter(([, text]) => made.test(text)).map(([file]) => file)).toEqual([]);
});

test('every pattern is linear', async () => {
  const renew = process.env['DOISOAT_UPDATE'] === '1';
  const proven = new Set(renew ? [] : (JSON.parse(readFileSync(PROVEN, 'utf8')) as string[]));
  const slow: string[] = [];
  const now: string[] = [];
  for (const [pattern, place] of patterns) {
    if (isBounded(pattern)) continue;
    if (!proven.has(pattern)) {
      const verdict = await verdictOf(pattern);
      if (verdict !== 'safe') slow.push(`${place} ${pattern}: ${verdict}`);
      else if (!renew) console.warn(`${place} ${pattern}: proven just now; DOISOAT_UPDATE=1 notes it`);
    }
    now.push(pattern);
  }
  expect(slow).toEqual([]);
  if (renew) writeFileSync(PROVEN, `${JSON.stringify(now.sort(), null, 2)}\n`);
}, 600_000);

test.each([
  ['/(a+)+$/', 'vulnerable'],
  ['/\\s+$/', 'vulnerable'],
  ['/^[a-z]+$/', 'safe'],
])('%s is told to be %s', async (pattern, verdict) => {
  expect(isBounded(pattern)).toBe(false);
  expect(await verdictOf(pattern)).toBe(verdict);
});
