/** The zip for offices without npm: unpacked under a path with spaces and Vietnamese letters it runs with nothing around it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function makeZip(out: string): string {
  execFileSync(process.execPath, [join(ROOT, '.ci/make-zip.js'), join(inject('programFolder'), 'dist'), out]);
  return createHash('sha256').update(readFileSync(out)).digest('hex');
}

test('unpacked anywhere it runs, ledger included', () => {
  const folder = privateFolder();
  const zip = folder.file('doisoat.zip');
  expect(makeZip(zip)).toBe(makeZip(folder.file('again.zip')));
  const place = folder.file('Thẻ nhớ của Ủy ban/đối soát');
  folder.write('Thẻ nhớ của Ủy ban/đối soát/dấu', '');
  const unpacked = spawnSync('unzip', ['-q', zip, '-d', place], { encoding: 'utf8' });
  if (unpacked.error !== undefined) {
    console.warn('not run: unzip');
    return;
  }
  expect(unpacked.stderr).toBe('');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const home = join(place, `doisoat-${version}`);
  const cmd = readFileSync(join(home, 'doisoat.cmd'), 'latin1');
  expect([...cmd].every((letter) => letter < '\x7f')).toBe(true); // cmd.exe reads it in the system's code page
  expect(cmd.split('\r\n').length).toBe(cmd.split('\n').length);
  const run = (argv: readonly string[], path: string) =>
    spawnSync(join(home, 'doisoat'), argv, {
      cwd: folder.path,
      encoding: 'utf8',
      env: { PATH: path, LANG: 'C.UTF-8' },
    });
  const nowhere = run(['--version'], '/nonexistent');
  expect(nowhere.status === 2 || nowhere.status === 127).toBe(true);
  // a portable Node beside it
  symlinkSync(process.execPath, join(home, 'node'));
  const path = '/usr/bin:/bin';
  expect(run(['--version'], path).stdout.trim()).toBe(version);
  expect(
    run(['generate', '--residents', '300', '--seed', '1', '--level', 'typical', '--out', 'dữ liệu'], path)
      .status,
  ).toBe(0);
  folder.write(
    'dữ liệu/sổ.yaml',
    'master: { file: dan_cu.csv }\nextracts: [{ kind: insurance, file: bao_hiem.csv }]\nledger: so-theo-doi.db\nout: kết quả\nasOf: 2026-06-30\n',
  );
  const reconciled = run(['run', 'dữ liệu/sổ.yaml', '--workers', '2'], path);
  expect([reconciled.status, reconciled.stderr.includes('defect')]).toEqual([0, false]);
  expect(
    folder.files('dữ liệu').filter((name) => /^(kết quả\/links\.csv|so-theo-doi\.db)$/.test(name)),
  ).toHaveLength(2);
});
