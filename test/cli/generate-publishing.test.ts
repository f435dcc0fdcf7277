/** generate publishes as a run does: whole or not at all, one at a time, what a killed one left is cleared away, nothing else. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRunId } from '../../src/report/publishing/run-id.ts';
import { doisoat } from './fake-screen.ts';

/** A run of this machine whose process is gone: numbers end below 2^22. */
const DEAD = newRunId().replace(/-\d+-[0-9a-f]{8}-/, '-4999999-12345678-');
let cwd = '';
const at = (name: string): string => join(cwd, name);
const here = (...more: readonly string[]) =>
  doisoat(['generate', '--residents', '5', '--out', 'du-lieu', ...more], { cwd });
const visible = (): string[] => readdirSync(cwd).sort();

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'doisoat-generate-'));
  expect((await here()).code).toBe(0);
});
afterAll(() => rmSync(cwd, { recursive: true }));

test('for its owner only; the same wish gives the same bytes again', async () => {
  const files = readdirSync(at('du-lieu'), { recursive: true, encoding: 'utf8' }).sort();
  const modes = ['', ...files].map((name) => statSync(at(`du-lieu/${name}`)));
  expect(modes.filter((facts) => (facts.mode & 0o077) !== 0)).toEqual([]);
  const bytes = () =>
    files.filter((name) => name.includes('.')).map((name) => readFileSync(at(`du-lieu/${name}`), 'latin1'));
  const before = bytes();
  expect((await here()).code).toBe(2);
  expect((await here('--overwrite')).code).toBe(0);
  expect(bytes()).toEqual(before);
  expect(visible()).toEqual(['du-lieu']);
});

test('what a killed one left goes, what stood between its renames comes back, a folder of somebody else stays', async () => {
  const left = at(`.du-lieu.doisoat-${DEAD}`);
  mkdirSync(join(left, 'new/truth'), { recursive: true });
  writeFileSync(join(left, 'doisoat-run.json'), '{}');
  writeFileSync(join(left, 'new/dan_cu.csv'), '');
  mkdirSync(at(`.du-lieu.doisoat-${DEAD}x`));
  renameSync(at('du-lieu'), at(`du-lieu.previous-${DEAD}`));
  expect((await here()).stderr).toContain('exists already');
  expect(visible()).toEqual([`.du-lieu.doisoat-${DEAD}x`, 'du-lieu']);
  rmSync(at(`.du-lieu.doisoat-${DEAD}x`), { recursive: true });
});

test('one at a time: while another holds the folder, it is refused', async () => {
  const held = at(`.du-lieu.doisoat-${newRunId()}`);
  mkdirSync(held);
  writeFileSync(join(held, 'doisoat-run.json'), '{}');
  const { code, stderr } = await here('--overwrite');
  expect([code, stderr]).toEqual([2, expect.stringContaining(`process`)]);
  rmSync(held, { recursive: true });
});

test('no link is followed, and what generate did not make is not replaced', async () => {
  symlinkSync(at('du-lieu'), at('link'));
  expect(
    (await doisoat(['generate', '--residents', '5', '--out', 'link', '--overwrite'], { cwd })).code,
  ).toBe(2);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  writeFileSync(at('du-lieu/truth/ghi-chu.txt'), 'của tôi');
  const { code, stderr } = await here('--overwrite');
  expect([code, stderr]).toEqual([2, expect.stringContaining('truth/ghi-chu.txt')]);
  expect(existsSync(at('du-lieu/truth/ghi-chu.txt'))).toBe(true);
});

test('an empty folder is as good as none', async () => {
  mkdirSync(at('trong'));
  expect((await doisoat(['generate', '--residents', '5', '--out', 'trong'], { cwd })).code).toBe(0);
  expect(existsSync(at('trong/doisoat.yaml'))).toBe(true);
  expect(visible().filter((name) => name.includes('trong'))).toEqual(['trong']);
});
