/**
 * How the real program ends when the machine fails it: no room, a reader that goes away, inputs that change, a second run,
 * threads that die, memory that runs out. Each ending has its exit code, and nothing of a run that failed is left.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, readdirSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';
import { INSURANCE, MASTER } from './small-commune.ts';

const RUN = [
  'run',
  '--master',
  'dan_cu.csv',
  '--insurance',
  'bhyt.csv',
  '--out',
  'ket-qua',
  '--reports',
  'tables',
];

function small(): PrivateFolder {
  const folder = privateFolder();
  folder.write('dan_cu.csv', MASTER);
  folder.write('bhyt.csv', INSURANCE);
  return folder;
}

/** `doisoat …argv` inside a line of sh, as `"$@"`. */
function shell(
  folder: PrivateFolder,
  line: string,
  argv: readonly string[],
  env: Record<string, string> = {},
) {
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  const ran = spawnSync('bash', ['-c', line, 'bash', process.execPath, program, ...argv], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TZ: 'UTC', ...env },
    encoding: 'utf8',
    timeout: 50_000,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

const INPUTS = ['bhyt.csv', 'dan_cu.csv'];

describe('standard output', () => {
  test('without room: results for a program are a failure, and then no output appears', () => {
    const folder = small();
    const { code, stderr } = shell(folder, '"$@" > /dev/full', [...RUN, '--json']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('standard output (ENOSPC)')]);
    expect(folder.files()).toEqual(INPUTS);
  });

  test('without room: the message to a person is a courtesy, the output counts', () => {
    const folder = small();
    expect(shell(folder, '"$@" > /dev/full', RUN).code).toBe(0);
    expect(folder.exists('ket-qua/summary.json')).toBe(true);
    expect(shell(folder, '"$@" > /dev/full', ['--help']).code).toBe(2);
  });

  test('whose reader went away, or that is closed, and a standard error without room: no failure', () => {
    const folder = small();
    const argv = [...RUN, '--json', '--overwrite'];
    expect(shell(folder, '"$@" | true; exit "$PIPESTATUS"', argv).code).toBe(0);
    expect(shell(folder, '"$@" >&-', argv).code).toBe(0);
    expect(shell(folder, '"$@" 2> /dev/full > summary.json', argv).code).toBe(0);
    expect(folder.json('summary.json')).toEqual(folder.json('ket-qua/summary.json'));
  });
});

const mounts = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k none /mnt'], {
  encoding: 'utf8',
});
if (mounts.status === 0) {
  test('a disk without room: exit code 2, nothing left on it', () => {
    const folder = small();
    const line = `unshare -rm bash -c 'mount -t tmpfs -o size=64k none /mnt; "$@"; code=$?; ls -A /mnt; exit $code' bash "$@"`;
    const { code, stdout, stderr } = shell(folder, line, [...RUN.slice(0, -4), '--out', '/mnt/ket-qua']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('disk is full')]);
    expect(stdout).toBe('');
  });
} else {
  test('not run: a disk without room (unshare may not mount here)', () => {
    expect(mounts.status).not.toBe(0);
  });
}

test.each<[string, (path: string) => void]>([
  ['grows', (path) => appendFileSync(path, 'x\r\n')],
  ['is cut short', (path) => truncateSync(path, 100)],
  [
    'is replaced by another of the same size and time',
    (path) => {
      execFileSync('cp', ['-p', path, `${path}.new`]);
      renameSync(`${path}.new`, path);
    },
  ],
])('an input that %s during the run is named, and nothing is written', async (_, change) => {
  const folder = privateFolder();
  await folder.expect(0, ['generate', '--residents', '1500', '--seed', 'x', '--out', 'du-lieu']);
  copyFileSync(folder.file('du-lieu/dan_cu.csv'), folder.file('dan_cu.csv'));
  const before = folder.files();
  let changed = false;
  const { stderr } = await folder.expect(
    2,
    ['run', '--master', 'dan_cu.csv', '--insurance', 'du-lieu/bao_hiem.csv'],
    {
      onStderr: (text) => {
        // The master has been read by then; only the look at the end can see it.
        if (changed || !/^Normalise/m.test(text)) return;
        changed = true;
        change(folder.file('dan_cu.csv'));
      },
    },
  );
  expect(changed).toBe(true);
  expect(stderr).toContain('dan_cu.csv');
  expect(stderr).toContain('changed during the run');
  expect(folder.files()).toEqual(before);
});

test('a second run for the same output is refused with who holds it, until the holder is killed', async () => {
  const folder = privateFolder();
  await folder.expect(0, ['generate', '--residents', '1500', '--seed', 'x', '--out', 'du-lieu']);
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  const argv = ['run', 'du-lieu/doisoat.yaml', '--out', 'ket-qua', '--reports', 'tables'];
  const first = spawn(process.execPath, [program, ...argv], {
    cwd: folder.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve) => {
    first.stderr.on('data', () => {
      // It holds the output before it says anything, and stands still from here on.
      first.kill('SIGSTOP');
      resolve();
    });
  });
  const { stderr } = await folder.expect(2, argv);
  expect(stderr.replaceAll(',', '')).toContain(`process ${first.pid}`);
  expect(readdirSync(folder.path).filter((name) => name.includes('.doisoat-')).length).toBe(1);
  const ended = new Promise((resolve) => first.on('exit', resolve));
  first.kill('SIGKILL');
  await ended;
  await folder.expect(0, argv);
  expect(readdirSync(folder.path).sort()).toEqual(['du-lieu', 'ket-qua']);
});

describe('threads', () => {
  // Small files do without threads; half a million pairs are shared out.
  const prepared = async (): Promise<PrivateFolder> => {
    const folder = privateFolder();
    await folder.expect(0, ['generate', '--residents', '6000', '--seed', 'x', '--out', 'du-lieu']);
    folder.write('dies.cjs', [
      "const { isMainThread } = require('node:worker_threads');",
      'if (!isMainThread) setTimeout(() => process.exit(7), 20);',
    ]);
    folder.write('swells.cjs', [
      "const { isMainThread } = require('node:worker_threads');",
      'if (!isMainThread) setTimeout(() => { const kept = []; for (;;) kept.push({ at: [kept.length] }); }, 20);',
    ]);
    return folder;
  };

  test('that die are a defect (3), those that lack memory are not (2); nothing is written', async () => {
    const folder = await prepared();
    const before = folder.files();
    const argv = ['run', 'du-lieu/doisoat.yaml', '--out', 'ket-qua', '--reports', 'tables', '--workers', '2'];
    const dead = await folder.expect(3, argv, { env: { NODE_OPTIONS: '--require ./dies.cjs' } });
    expect(dead.stderr).toContain('WorkerDied');
    const swollen = await folder.expect(2, argv, {
      env: { NODE_OPTIONS: '--require ./swells.cjs --max-old-space-size=120' },
    });
    expect(swollen.stderr).toContain('not enough memory');
    expect(folder.files()).toEqual(before);
  });
});
