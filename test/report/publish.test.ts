import { chmod, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { REPORT_FAULTS } from '../../src/report/faults.ts';
import { checkOutput } from '../../src/report/output-folder.ts';
import { openOutput, recoverOutput } from '../../src/report/publish.ts';
import { DISK, type FileSystem } from '../../src/report/publishing/file-system.ts';
import { newRunId, runLife } from '../../src/report/publishing/run-id.ts';
import { filesIn, testFolder } from './folder.ts';
import { makePlan } from './outcome.ts';

/** A run of a process that has ended long ago on this machine: process numbers end below 2^22. */
const DEAD_RUN = newRunId().replace(/-\d+-/, '-4999999-');
const HOLDER = 'doisoat-run.json';
const SUMMARY = JSON.stringify({ schemaVersion: 1, program: { name: 'doisoat', version: '0' } });

async function planFor(name = 'ket-qua', overwrite = false): Promise<Plan> {
  const outPath = join(await testFolder(), name);
  return makePlan({ extracts: [], plan: { out: name, outPath, overwrite } });
}

async function makeOutput(
  path: string,
  files: Readonly<Record<string, string>> = { 'summary.json': SUMMARY },
) {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
}

async function faultsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  if (!(error instanceof Failure)) throw error;
  const codes = error.faults.map((fault) => fault.code);
  for (const code of codes) expect(REPORT_FAULTS).toContain(code);
  return codes;
}

async function publishOver(plan: Plan, text: string): Promise<void> {
  const output = await openOutput(plan);
  await writeFile(output.path('summary.json'), text);
  await output.publish();
}

describe('a new directory', () => {
  test('appears whole, private, with nothing beside it', async () => {
    const plan = await planFor('báo cáo/kỳ 1');
    const output = await openOutput(plan);
    await mkdir(output.path('theo-xa/00004'), { recursive: true });
    await writeFile(output.path('theo-xa/00004/danh-sach.xlsx'), 'x');
    await expect(stat(plan.outPath)).rejects.toThrow('ENOENT');
    await output.publish();
    expect(await filesIn(plan.outPath)).toEqual(['theo-xa/00004/danh-sach.xlsx']);
    expect((await stat(plan.outPath)).mode & 0o777).toBe(0o700);
    expect(await readdir(dirname(plan.outPath))).toEqual(['kỳ 1']);
  });

  test('that is given up leaves nothing, not even parents made for it', async () => {
    const plan = await planFor('a/b/c');
    const output = await openOutput(plan);
    await writeFile(output.path('links.csv'), 'x');
    await output.discard();
    expect(await readdir(dirname(dirname(dirname(plan.outPath))))).toEqual([]);
  });

  test('that someone else makes meanwhile is not replaced', async () => {
    const plan = await planFor();
    const output = await openOutput(plan);
    await makeOutput(plan.outPath);
    expect(await faultsOf(output.publish())).toEqual(['out_exists']);
    await output.discard();
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
  });
});

describe('refusals', () => {
  test.each<[string, boolean, Readonly<Record<string, string>>, string[]]>([
    ['stands already', false, { 'summary.json': SUMMARY }, ['out_exists']],
    ['an empty folder with --overwrite', true, { 'x/links.csv': '' }, ['out_not_ours']],
    [
      'a summary.json of another program',
      true,
      { 'summary.json': '{"program":{"name":"x"}}' },
      ['out_not_ours'],
    ],
    ['a summary.json that is no JSON', true, { 'summary.json': '{' }, ['out_not_ours']],
    [
      'our output',
      true,
      { 'summary.json': SUMMARY, 'links.csv': '', 'theo-xa/00004-a/danh-sach.xlsx': '' },
      [],
    ],
    ['a file of the user in it', true, { 'summary.json': SUMMARY, 'ghi chú.txt': '' }, ['out_unknown_files']],
    [
      'a file of the user deep in it',
      true,
      { 'summary.json': SUMMARY, 'theo-xa/1/x.docx': '' },
      ['out_unknown_files'],
    ],
    [
      'a folder of the user in it',
      true,
      { 'summary.json': SUMMARY, 'mine/links.csv': '' },
      ['out_unknown_files'],
    ],
    [
      'a folder too deep',
      true,
      { 'summary.json': SUMMARY, 'theo-xa/1/2/danh-sach.xlsx': '' },
      ['out_unknown_files'],
    ],
  ])('%s', async (_, overwrite, files, faults) => {
    const plan = await planFor('ket-qua', overwrite);
    await makeOutput(plan.outPath, files);
    expect(await faultsOf(checkOutput(plan))).toEqual(faults);
    expect(await filesIn(plan.outPath)).toEqual(Object.keys(files).sort());
  });

  test('standard output', async () => {
    expect(await faultsOf(checkOutput({ ...(await planFor('ket-qua', false)), out: '-' }))).toEqual([
      'out_is_stream',
    ]);
  });

  test('a file, or a link, where the directory should be', async () => {
    const plan = await planFor('ket-qua', true);
    await writeFile(plan.outPath, '');
    expect(await faultsOf(checkOutput(plan))).toEqual(['out_is_file']);
    const linked = await planFor('ket-qua', true);
    await symlink(dirname(linked.outPath), linked.outPath);
    expect(await faultsOf(openOutput(linked))).toEqual(['out_is_file']);
  });

  test('an input inside the folder that would be replaced', async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath, { 'summary.json': SUMMARY, 'unmatched.csv': '' });
    const master = {
      ...plan.master,
      file: 'ket-qua/unmatched.csv',
      path: join(plan.outPath, 'unmatched.csv'),
    };
    expect(await faultsOf(checkOutput({ ...plan, master }))).toEqual(['out_holds_input']);
  });

  const asRoot = process.getuid?.() === 0;
  test.runIf(asRoot)('not run: a parent without the right to write (root may write everywhere)', () => {
    expect(asRoot).toBe(true);
  });
  test.runIf(!asRoot)('a parent without the right to write', async () => {
    const plan = await planFor('closed/ket-qua');
    await mkdir(dirname(plan.outPath));
    await chmod(dirname(plan.outPath), 0o500);
    expect(await faultsOf(openOutput(plan))).toEqual(['out_not_writable']);
  });

  test('a parent that is a file', async () => {
    const plan = await planFor('file/ket-qua');
    await writeFile(dirname(plan.outPath), '');
    expect(await faultsOf(openOutput(plan))).toEqual(['out_unreachable']);
  });
});

describe('replacing', () => {
  test('takes the place of the old output and leaves nothing of it', async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath, { 'summary.json': SUMMARY, 'model.json': 'old' });
    await publishOver(plan, SUMMARY);
    expect(await filesIn(plan.outPath)).toEqual(['summary.json']);
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
  });

  test('a run killed between its renames: the next command puts the old output back', async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath, { 'summary.json': SUMMARY, 'model.json': 'old' });
    await rename(plan.outPath, `${plan.outPath}.previous-${DEAD_RUN}`);
    const left = join(dirname(plan.outPath), `.ket-qua.doisoat-${DEAD_RUN}`);
    await makeOutput(left, { [HOLDER]: '{}', 'new/links.csv': 'half' });
    expect(await recoverOutput(plan.outPath)).toBe(true);
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
    expect(await readFile(join(plan.outPath, 'model.json'), 'utf8')).toBe('old');
  });

  test('a run killed before it could clear the old output away: the next run does', async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath, { 'summary.json': SUMMARY, 'model.json': 'new' });
    await makeOutput(`${plan.outPath}.previous-${DEAD_RUN}`);
    expect(await recoverOutput(plan.outPath)).toBe(false);
    const output = await openOutput(plan);
    await output.discard();
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
    expect(await readFile(join(plan.outPath, 'model.json'), 'utf8')).toBe('new');
  });

  test.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['half an output', { [HOLDER]: '', 'new/links.csv': 'x', 'new/theo-xa/1-a/danh-sach.xlsx': '' }, true],
    ['only its name file', { [HOLDER]: '{' }, true],
    [
      'an old output on its way out',
      { [HOLDER]: '{}', [`ket-qua.previous-${DEAD_RUN}/model.json`]: '' },
      true,
    ],
    ['no name file, but contents', { 'new/links.csv': 'x' }, false],
    ['something of a person', { [HOLDER]: '{}', 'new/links.csv': '', 'new/ghi chú.txt': '' }, false],
    ['something of a person beside', { [HOLDER]: '{}', 'thư.docx': '' }, false],
  ])("a dead run's folder with %s", async (_, files, goes) => {
    const plan = await planFor();
    const left = join(dirname(plan.outPath), `.ket-qua.doisoat-${DEAD_RUN}`);
    await makeOutput(left, files);
    const output = await openOutput(plan);
    await output.discard();
    expect(await filesIn(dirname(plan.outPath))).toEqual(
      goes
        ? []
        : Object.keys(files)
            .map((name) => `.ket-qua.doisoat-${DEAD_RUN}/${name}`)
            .sort(),
    );
  });

  test('links among the leftovers are not followed', async () => {
    const plan = await planFor('ket-qua', true);
    const parent = dirname(plan.outPath);
    const elsewhere = await testFolder();
    await makeOutput(elsewhere, { 'summary.json': SUMMARY });
    await symlink(elsewhere, `${plan.outPath}.previous-${DEAD_RUN}`);
    await symlink(elsewhere, join(parent, `.ket-qua.doisoat-${DEAD_RUN}`));
    const other = DEAD_RUN.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await makeOutput(join(parent, `.ket-qua.doisoat-${other}`), { [HOLDER]: '{}' });
    await symlink(elsewhere, join(parent, `.ket-qua.doisoat-${other}`, 'new'));
    await publishOver(plan, SUMMARY);
    expect(await filesIn(elsewhere)).toEqual(['summary.json']);
    expect((await readdir(parent)).length).toBe(4);
  });

  test('what somebody puts into the old output in the last moment is kept', async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath);
    const disk: FileSystem = {
      ...DISK,
      async rename(from, to) {
        if (from === plan.outPath) await writeFile(join(plan.outPath, 'của tôi.txt'), 'x');
        await DISK.rename(from, to);
      },
    };
    const output = await openOutput(plan, { disk });
    await writeFile(output.path('summary.json'), SUMMARY);
    await output.publish();
    const names = await readdir(dirname(plan.outPath));
    expect(names).toEqual(['ket-qua', `ket-qua.previous-${output.run}`]);
    expect(await filesIn(join(dirname(plan.outPath), names[1]!))).toEqual(['của tôi.txt', 'summary.json']);
  });

  test("a user's folder of a similar name is never removed", async () => {
    const plan = await planFor('ket-qua', true);
    await makeOutput(plan.outPath);
    await makeOutput(`${plan.outPath}.previous-${DEAD_RUN}`, { 'summary.json': SUMMARY, 'mine.txt': '' });
    await makeOutput(`${plan.outPath}.previous-2025`);
    await makeOutput(join(dirname(plan.outPath), '.ket-qua.doisoat-old'), { [HOLDER]: '{}' });
    await publishOver(plan, SUMMARY);
    expect((await readdir(dirname(plan.outPath))).length).toBe(4);
  });
});

test('a run knows itself alive, a dead one dead, a number given out again, and nothing of another machine', () => {
  const own = newRunId();
  expect(runLife(own)).toBe('alive');
  expect(runLife(DEAD_RUN)).toBe('dead');
  expect(runLife(own.replace(/-[0-9a-f]{8}-/, '-12345678-'))).toBe('dead');
  expect(runLife(own.replace(/-[0-9a-f]{8}-/, '-00000000-'))).toBe('unsure');
  expect(runLife(own.replace(/Z-.{6}/, 'Z-abcdef'))).toBe('unsure');
  expect(runLife('anything')).toBe('unsure');
});
