/** What the README promises about the packages that come with doisoat. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readme } from '../helpers/readme.ts';
import { importedPackages, licences, PERMISSIVE, shippedManifest } from './licences.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>> | undefined>
>;

test('nothing is installed with doisoat: all of it is inside', () => {
  const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'];
  expect(kinds.filter((kind) => kind in manifest)).toEqual([]);
});

test('at most twelve packages inside, each in the README with its reason, and SQLite beside them', () => {
  const direct = importedPackages(ROOT).filter((name) => !name.startsWith('@'));
  expect(direct.length).toBeLessThanOrEqual(12);
  expect(importedPackages(ROOT).filter((name) => name.startsWith('@'))).toEqual(['@photostructure/sqlite']);
  const table = /<!-- dependencies -->\n([\s\S]*?)<!-- \/dependencies -->/.exec(readme())?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.{15,}) \|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(direct);
  expect(direct.filter((name) => !/^\d/.test(manifest['devDependencies']?.[name] ?? ''))).toEqual([]);
});

test('all of them, and what they need, under permissive licences', () => {
  const all = licences(ROOT);
  expect(all.filter(({ isDirect }) => isDirect).map(({ name }) => name)).toEqual(importedPackages(ROOT));
  expect(all.length).toBeGreaterThan(importedPackages(ROOT).length);
  expect(all.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
});

test('the lock file pins what comes with us by its checksum and names no host', () => {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  expect(text).not.toContain('"resolved"');
  expect(text).not.toContain('registry');
  expect(licences(ROOT).filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
});

test('no script of ours and of what comes with us runs at installation', () => {
  const scripts = Object.keys(manifest['scripts'] ?? {});
  expect(scripts.filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  expect(licences(ROOT).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

test('what asks which packages are installed is told what ships', () => {
  const { manifest: told, lock } = shippedManifest(ROOT) as {
    readonly manifest: { readonly dependencies: Readonly<Record<string, string>> };
    readonly lock: { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> };
  };
  expect(Object.keys(told.dependencies)).toEqual(importedPackages(ROOT));
  const names = Object.keys(lock.packages).map((path) => path.replace('node_modules/', ''));
  expect(names.sort()).toEqual(['', ...licences(ROOT).map(({ name }) => name)].sort());
  expect(Object.values(lock.packages).filter(({ dev }) => dev === true)).toEqual([]);
});
