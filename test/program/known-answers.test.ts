/** Answers that were written when the program was built are those that it would work out. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';

const PROGRAM = inject('programFolder');

function answer(program: string, argv: readonly string[], env: Readonly<Record<string, string>>): string {
  const ran = spawnSync(process.execPath, [join(program, 'bin/doisoat.js'), ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  return ran.stdout;
}

test.each([
  ['vi_VN.UTF-8', 'vi', {}],
  ['C.UTF-8', 'en', {}],
  ['vi_VN.UTF-8', 'vi', { FORCE_COLOR: '1' }],
  ['C.UTF-8', 'en', { FORCE_COLOR: '1', NO_COLOR: '1' }],
])('--help where the locale is %s: as worked out in %s, %o', (locale, lang, env) => {
  const known = answer(PROGRAM, ['--help'], { LANG: locale, ...env });
  expect(known).toBe(answer(PROGRAM, ['--help', '--lang', lang], env));
  expect(known.includes('\u001b[1m')).toBe('FORCE_COLOR' in env && !('NO_COLOR' in env));
});

test('--help of a program without the texts, --version whatever else is asked for', () => {
  const folder = privateFolder();
  const bare = folder.file('program');
  cpSync(PROGRAM, bare, { recursive: true });
  const known = answer(bare, ['--help'], { LANG: 'vi_VN.UTF-8' });
  for (const language of ['vi', 'en']) rmSync(join(bare, `dist/program/help.${language}.txt`));
  expect(answer(bare, ['--help'], { LANG: 'vi_VN.UTF-8' })).toBe(known);
  expect(answer(bare, ['--version'], {})).toBe(answer(bare, ['-V'], { DOISOAT_LANG: 'en' }));
});

test('an environment that nobody understands is told of as ever', () => {
  const ran = spawnSync(process.execPath, [join(PROGRAM, 'bin/doisoat.js'), '--help'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', DOISOAT_LANG: 'fr' },
  });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('fr');
});
