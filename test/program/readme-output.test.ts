/** README.md shows what the real commands really print; only times differ from run to run. */
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';
import { codeBlock, keepPart, readme } from '../helpers/readme.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Times are what they were on the machine that wrote the README; they are not compared. */
const withoutTimes = (text: string): string => text.replaceAll(/\d+[.,]\d (?=s\b|giây)/g, '0.0 ');

test('npm run demo', async () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const folder = privateFolder();
  const parts = scripts['demo']!.split(' && ').map((part) =>
    part.replace('node bin/doisoat.js ', '').split(' '),
  );
  const said: string[] = [];
  for (const argv of parts) said.push((await folder.expect(0, argv)).stdout);
  keepPart('output demo', codeBlock(said.join('\n')), withoutTimes);
  const ran = await folder.expect(0, ['evaluate', 'demo/ket-qua', '--truth', 'demo/du-lieu/truth']);
  const [first, last] = ['By extract', 'By person of the row'].map((title) =>
    ran.stdout.indexOf(`${title}\n`),
  );
  keepPart('output evaluate', codeBlock(ran.stdout.slice(first, last)));
}, 120_000);

test('the tutorial', async () => {
  const folder = privateFolder();
  cpSync(`${ROOT}/fixtures/main-job/two-files`, folder.path, { recursive: true });
  const command = /^node bin\/doisoat\.js (run --master .+)$/m.exec(readme())?.[1] ?? '';
  const argv = command.replaceAll('fixtures/main-job/two-files/', '').split(' ');
  const ran = await folder.expect(0, argv);
  keepPart('output tutorial', codeBlock(ran.stdout), withoutTimes);
  const vietnamese = await folder.expect(0, [...argv, '--overwrite'], { env: { LANG: 'vi_VN.UTF-8' } });
  keepPart('output tutorial vi', codeBlock(vietnamese.stdout), withoutTimes);
  const out = argv[argv.indexOf('--out') + 1]!;
  const lines = (name: string): string => folder.text(`${out}/${name}`).replaceAll('\r\n', '\n');
  keepPart('output unmatched', codeBlock(lines('unmatched.csv'), 'csv'));
  keepPart('output conflicts', codeBlock(lines('conflicts.csv'), 'csv'));
  expect(folder.files(out).filter((name) => name.startsWith('theo-xa/'))).not.toEqual([]);
});
