/** Stopped, refused or told to write elsewhere: the output is there completely or not at all. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { privateFolder } from '../helpers/program.ts';
import { INSURANCE, MASTER, RUN } from './small-commune.ts';

describe('a signal', () => {
  test.each<[NodeJS.Signals, number, RegExp]>([
    ['SIGINT', 130, /^Normalise/m],
    ['SIGTERM', 143, /^Compare/m],
    ['SIGHUP', 129, /^Read/m],
  ])('%s ends with %i and leaves nothing half-written', async (signal, code, when) => {
    const folder = privateFolder();
    await folder.expect(0, ['generate', '--residents', '3000', '--seed', 'x', '--out', 'du-lieu']);
    const before = folder.files();
    let sent = false;
    const { stderr, stdout } = await folder.expect(
      code,
      ['run', 'du-lieu/doisoat.yaml', '--out', 'ket-qua'],
      {
        onStderr: (text, kill) => {
          if (sent || !when.test(text)) return;
          sent = true;
          kill(signal);
        },
      },
    );
    expect(sent).toBe(true);
    expect(stderr).toContain('Stopped on request. Nothing was written.');
    expect(stdout).toBe('');
    expect(folder.files()).toEqual(before);
  });

  test('while replacing, the old output stays', async () => {
    const folder = privateFolder();
    await folder.expect(0, ['generate', '--residents', '3000', '--seed', 'x', '--out', 'du-lieu']);
    const run = ['run', 'du-lieu/doisoat.yaml', '--out', 'ket-qua', '--workers', '2'];
    await folder.expect(0, [...run, '--reports', 'tables']);
    // the thread that writes lists has no data of its own from the start
    const dies = 'if (!isMainThread && !workerData) process.exit(7);';
    folder.write('dies.cjs', `const { isMainThread, workerData } = require('node:worker_threads'); ${dies}`);
    const before = folder.files();
    const summary = folder.text('ket-qua/summary.json');
    const dead = await folder.expect(3, [...run, '--overwrite'], {
      env: { NODE_OPTIONS: '--require ./dies.cjs' },
    });
    expect(dead.stderr).toContain('WorkerDied');
    expect(folder.files()).toEqual(before);
    await folder.expect(130, [...run, '--overwrite'], {
      onStderr: (text, kill) => {
        if (text.includes('Classify')) kill('SIGINT');
      },
    });
    expect(folder.files()).toEqual(before);
    expect(folder.text('ket-qua/summary.json')).toBe(summary);
  });
});

describe('the output directory', () => {
  test('is refused when it exists, replaced with --overwrite, and only when doisoat wrote it', async () => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    folder.write('bhyt.csv', INSURANCE);
    const all = [...RUN.slice(0, -1), 'all', '--overwrite'];
    await folder.expect(0, all);
    const first = folder.json('ket-qua/summary.json') as { started: string };
    const bytes = (): string[] =>
      folder
        .files('ket-qua')
        .map(
          (name) =>
            `${name} ${createHash('sha256')
              .update(readFileSync(folder.file(`ket-qua/${name}`)))
              .digest('hex')}`,
        )
        .filter((line) => !line.startsWith('summary.json'));
    const before = bytes();
    expect((await folder.expect(2, RUN)).stderr).toContain('--overwrite');
    await folder.expect(0, all);
    const second = folder.json('ket-qua/summary.json') as { started: string };
    expect(second.started).not.toBe(first.started);
    // But for its times, a run that is repeated writes the same again.
    expect(bytes()).toEqual(before);
    const times = { started: '', finished: '', run: '', durationsMs: {} };
    expect({ ...second, ...times }).toEqual({ ...first, ...times });
    folder.write('ket-qua/ghi-chu.txt', 'của tôi');
    expect((await folder.expect(2, [...RUN, '--overwrite'])).stderr).toContain('ghi-chu.txt');
    mkdirSync(folder.file('khac'));
    folder.write('khac/summary.json', '{}');
    await folder.expect(2, [...RUN.slice(0, -4), '--out', 'khac', '--overwrite']);
    expect(folder.text('khac/summary.json')).toBe('{}');
    folder.write('tep', 'x');
    await folder.expect(2, [...RUN.slice(0, -4), '--out', 'tep']);
    expect(folder.files()).not.toContain('khac/links.csv');
    expect(folder.files().filter((name) => name.startsWith('.') || name.includes('.previous'))).toEqual([]);
  });

  test('is readable by its owner only, tables and folders alike', async () => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    folder.write('bhyt.csv', INSURANCE);
    await folder.expect(0, RUN);
    const { statSync } = await import('node:fs');
    expect((statSync(folder.file('ket-qua')).mode & 0o777).toString(8)).toBe('700');
    const open = folder
      .files('ket-qua')
      .filter((name) => (statSync(folder.file(`ket-qua/${name}`)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
  });
});

describe('--fail-on', () => {
  test.each([
    ['unmatched=12', 0],
    ['match=12', 0],
    ['match=11', 1],
    ['match=99%', 1],
    ['match=100%', 0],
    ['rejected=0', 0],
    ['resident_not_insured=0', 0],
  ])('%s gives %i, and the reports are there either way', async (limit, code) => {
    const folder = privateFolder();
    folder.write('dan_cu.csv', MASTER);
    folder.write('bhyt.csv', INSURANCE);
    await folder.expect(code, [...RUN, '--fail-on', limit]);
    expect(folder.exists('ket-qua/links.csv')).toBe(true);
  });
});

test('runs from any folder, with paths of its own folder', async () => {
  const folder = privateFolder();
  folder.write('dữ liệu/dan_cu.csv', MASTER);
  folder.write('dữ liệu/bhyt.csv', INSURANCE);
  folder.write('dữ liệu/doisoat.yaml', [
    'master: { file: dan_cu.csv }',
    'extracts:',
    '  - { kind: insurance, file: bhyt.csv }',
    'out: kết quả',
  ]);
  folder.write('nơi khác/.keep', '');
  await folder.expect(0, ['run', '../dữ liệu/doisoat.yaml', '--reports', 'tables'], { from: 'nơi khác' });
  expect(folder.exists('dữ liệu/kết quả/links.csv')).toBe(true);
});
