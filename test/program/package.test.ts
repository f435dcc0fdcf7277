/** What `npm pack` ships: runs elsewhere without scripts, and holds nothing but the program and its papers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import { bundleProgram, declareLibrary } from '../../rolldown.config.js';
import { privateFolder } from '../helpers/program.ts';
import { codeOf, readme } from '../helpers/readme.ts';
import { licences } from '../supply/licences.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

test('versions are exact', () => {
  const loose = Object.entries(manifest(ROOT).devDependencies).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});

test('the packed tarball holds the program and runs where it is unpacked, with nothing beside it', {
  timeout: 180_000,
}, async () => {
  const folder = privateFolder();
  // A copy with the program as built for these tests, so that packing changes nothing in the project.
  const source = folder.file('source');
  mkdirSync(source);
  for (const name of ['bin', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'src', 'test']) {
    cpSync(join(ROOT, name), join(source, name), { recursive: true });
  }
  const inside = (await bundleProgram(join(source, 'dist/program'))).map((path) =>
    path.replace('node_modules/', ''),
  );
  const listed = new Set(licences(ROOT).map(({ name }) => name));
  expect(inside.filter((name) => !listed.has(name))).toEqual([]);
  declareLibrary(join(source, 'dist/types'));
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path], source),
  ) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
  const paths = packed.files.map(({ path }) => path);
  const known =
    /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|bin\/(doisoat\.js|package\.json)|dist\/program\/([\w.-]+\.js|package\.json|help\.(vi|en)\.txt|THIRD-PARTY-LICENSES\.txt)|dist\/types\/.+\.d\.ts|dist\/prebuilds\/[a-z0-9-]+\/@photostructure\+sqlite\.\w+\.node)$/;
  expect(paths.filter((path) => !known.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/doisoat.js',
      'bin/package.json',
      'dist/program/main.js',
      'dist/program/package.json',
      'dist/program/help.vi.txt',
      'dist/program/library.js',
      'dist/types/library.d.ts',
      'dist/program/worker-entry.js',
      'dist/program/read-entry.js',
      'dist/program/names-entry.js',
      'dist/prebuilds/win32-x64/@photostructure+sqlite.glibc.node',
      'dist/program/THIRD-PARTY-LICENSES.txt',
      'README.md',
      'LICENSE',
    ]),
  );
  const { messages } = await publint({ pkgDir: source, strict: true });
  expect(messages.map((message) => formatMessage(message, manifest(source)))).toEqual([]);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  // from the file alone: no registry is asked, and nothing lies in a cache
  folder.write('package.json', '{}');
  const npx = [
    'exec',
    '--yes',
    '--offline',
    '--cache',
    folder.file('cache'),
    '--',
    `./${packed.filename}`,
    '--version',
  ];
  expect(npm(npx, folder.path).trim()).toBe(version);
  const elsewhere = folder.file('nơi khác');
  mkdirSync(elsewhere);
  execFileSync('tar', ['-xzf', folder.file(packed.filename), '-C', elsewhere]);
  const doisoat = (...argv: readonly string[]): string =>
    execFileSync(process.execPath, [join(elsewhere, 'package/bin/doisoat.js'), ...argv], {
      cwd: folder.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  expect(doisoat('--version').trim()).toBe(version);
  doisoat('generate', '--residents', '200', '--seed', '1', '--level', 'typical', '--out', 'du-lieu');
  const sources = ['--master', 'du-lieu/dan_cu.csv', '--insurance', 'du-lieu/bao_hiem.csv'];
  doisoat('run', ...sources, '--out', 'ket qua', '--as-of', '2026-06-30');
  expect(folder.exists('ket qua/bang-ke.xlsx')).toBe(true);
  // as a library: the example of README.md, from JavaScript and for the compiler
  mkdirSync(folder.file('node_modules'));
  cpSync(join(elsewhere, 'package'), folder.file('node_modules/doisoat'), { recursive: true });
  const example = codeOf(readme(), 'library example');
  folder.write('vi-du.mjs', `${example}\nconsole.log(JSON.stringify(links));\n`);
  const said = execFileSync(process.execPath, ['vi-du.mjs'], { cwd: folder.path, encoding: 'utf8' });
  const links = JSON.parse(said.trim().split('\n').at(-1)!) as readonly Readonly<Record<string, unknown>>[];
  const { rows } = folder.table('ket qua/links.csv');
  expect(links.map(({ row, status, residentId }) => [String(row), status, residentId ?? ''])).toEqual(
    rows.map(({ row, status, resident_id: resident }) => [row, status, resident]),
  );
  folder.write('vi-du.mts', `${example}\nconst wrong: string = links[0]!.row;\n`);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
  const typeRoots = ['--typeRoots', join(ROOT, 'node_modules/@types')];
  const compiler = [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, ...typeRoots, 'vi-du.mts'];
  const compiled = spawnSync(process.execPath, compiler, { cwd: folder.path, encoding: 'utf8' });
  const faults = compiled.stdout.split('\n').filter((line) => line.includes('error'));
  expect(faults).toEqual([expect.stringMatching(/^vi-du\.mts.*'number' is not assignable to type 'string'/)]);
});
