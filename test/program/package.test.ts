/** What `npm pack` ships: runs elsewhere without scripts, and holds nothing but the program and its papers. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

test('no script of ours or of a dependency runs at installation', () => {
  const scripts = Object.keys(manifest(ROOT).scripts ?? {});
  expect(scripts.filter((name) => /^(pre|post)?install$|^preprepare$|^postprepare$/.test(name))).toEqual([]);
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<
      Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>
    >;
  };
  const scripted = Object.entries(lock.packages).filter(
    ([name, one]) => name !== '' && !one.dev && one.hasInstallScript,
  );
  expect(scripted.map(([name]) => name)).toEqual([]);
});

test('versions are exact', () => {
  const { dependencies, devDependencies } = manifest(ROOT);
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the packed tarball holds the program and runs where it is unpacked', () => {
  const folder = privateFolder();
  // A copy with the program as built for these tests, so that packing changes nothing in the project.
  const source = folder.file('source');
  mkdirSync(source);
  for (const name of ['bin', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'src', 'test']) {
    cpSync(join(ROOT, name), join(source, name), { recursive: true });
  }
  cpSync(join(inject('programFolder'), 'dist'), join(source, 'dist'), { recursive: true });
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], source),
  ) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
  const paths = packed.files.map(({ path }) => path);
  const odd = paths.filter(
    (path) =>
      !/^(package\.json|README\.md|CHANGELOG\.md|LICENSE|bin\/doisoat\.js|dist\/.+\.(js|d\.ts|json))$/.test(
        path,
      ),
  );
  expect(odd).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['bin/doisoat.js', 'dist/cli/main.js', 'README.md', 'LICENSE']),
  );
  const elsewhere = folder.file('nơi khác');
  mkdirSync(elsewhere);
  execFileSync('tar', ['-xzf', folder.file(packed.filename), '-C', elsewhere]);
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'dir');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const said = execFileSync(process.execPath, [join(elsewhere, 'package/bin/doisoat.js'), '--version'], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  expect(said.trim()).toBe(version);
});
