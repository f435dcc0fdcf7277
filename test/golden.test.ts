/**
 * A folder under fixtures/ with a doisoat.yaml and expected/ is a test: the job is run by the real program, and every
 * table that expected/ holds must come out the same to the byte. DOISOAT_UPDATE=1 writes expected/ anew:
 * the tables that it holds, all of a new one.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { privateFolder } from './helpers/program.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const TABLES = [
  'links.csv',
  'unmatched.csv',
  'review.csv',
  'conflicts.csv',
  'findings.csv',
  'issues.csv',
  'rejected.csv',
];

const cases = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('doisoat.yaml'))
  .map((name) => dirname(name).replaceAll('\\', '/'))
  .sort();

test('there are golden cases', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test.each(cases)('%s', async (name) => {
  const source = join(FIXTURES, name);
  const expected = join(source, 'expected');
  const folder = privateFolder();
  cpSync(source, folder.file('case'), {
    recursive: true,
    filter: (path) => relative(source, path) !== 'expected',
  });
  await folder.expect(0, ['run', 'case/doisoat.yaml', '--out', 'ket-qua', '--reports', 'tables']);
  if (process.env['DOISOAT_UPDATE'] === '1') {
    const known = existsSync(expected) ? readdirSync(expected) : TABLES;
    mkdirSync(expected, { recursive: true });
    for (const table of known)
      writeFileSync(join(expected, table), readFileSync(folder.file(`ket-qua/${table}`)));
  }
  expect(existsSync(expected)).toBe(true);
  for (const table of readdirSync(expected).sort()) {
    expect(folder.text(`ket-qua/${table}`), `${name}/expected/${table}`).toBe(
      readFileSync(join(expected, table), 'utf8'),
    );
  }
});
