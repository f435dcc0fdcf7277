/** What the README promises about the packages that come with doisoat. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readme } from '../helpers/readme.ts';
import { licences, PERMISSIVE } from './licences.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};

test('at most twelve packages, each in the README with its reason', () => {
  const direct = Object.keys(manifest.dependencies);
  expect(direct.length).toBeLessThanOrEqual(12);
  const table = /<!-- dependencies -->\n([\s\S]*?)<!-- \/dependencies -->/.exec(readme())?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.{15,}) \|$/gm)].map(([, name]) => name);
  expect(rows).toEqual(direct.sort());
});

test('all of them, and what they need, under permissive licences', () => {
  const all = licences(ROOT);
  expect(
    all
      .filter(({ isDirect }) => isDirect)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(manifest.dependencies).sort());
  expect(all.filter(({ licence }) => !PERMISSIVE.includes(licence))).toEqual([]);
});

test('the lock file pins what comes with us by its checksum and names no host', () => {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  expect(text).not.toContain('"resolved"');
  expect(text).not.toContain('registry');
  const { packages } = JSON.parse(text) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly dev?: boolean }>>;
  };
  const loose = Object.entries(packages).filter(
    ([path, { integrity, dev }]) => path !== '' && dev !== true && !(integrity ?? '').startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no script of ours and of what comes with us runs at installation', () => {
  const own = Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name));
  const scripted = licences(ROOT).flatMap(({ name }) => {
    const { scripts = {} } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
    ) as {
      readonly scripts?: Readonly<Record<string, string>>;
    };
    return ['preinstall', 'install', 'postinstall'].flatMap((when) =>
      when in scripts ? [`${name}: ${scripts[when]}`] : [],
    );
  });
  expect([...own, ...scripted]).toEqual([]);
});
