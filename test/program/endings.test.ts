/**
 * How the real program ends when the machine fails it: no room, a reader that goes away, inputs that change, a second run,
 * threads that die, memory that runs out. Each ending has its exit code, and nothing of a run that failed is left.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type PrivateFolder, privateFolder } from '../helpers/program.ts';
import { INSURANCE, MASTER, RUN } from './small-commune.ts';

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

test('inputs that grow, are cut short or replaced during the run are all named, and nothing is written', async () => {
  const folder = privateFolder();
  await folder.expect(0, ['generate', '--residents', '800', '--seed', 'x', '--out', 'vao']);
  const before = folder.files();
  const [grown, cut, replaced] = ['dan_cu.csv', 'khai_sinh.csv', 'bao_hiem.csv'].map((name) =>
    folder.file(`vao/${name}`),
  );
  let changed = false;
  const { stderr } = await folder.expect(2, ['run', 'vao/doisoat.yaml', '--out', 'ra'], {
    onStderr: (text) => {
      // All has been read by then; only the look at the end can see it.
      if (changed || !/^Normalise/m.test(text)) return;
      changed = true;
      appendFileSync(grown!, 'x\r\n');
      truncateSync(cut!, 100);
      // The same bytes and the same time, but another file.
      execFileSync('cp', ['-p', replaced!, folder.file('copy')]);
      renameSync(folder.file('copy'), replaced!);
    },
  });
  expect(changed).toBe(true);
  expect(stderr.match(/changed during the run/g)?.length).toBe(3);
  for (const name of ['dan_cu.csv', 'khai_sinh.csv', 'bao_hiem.csv']) expect(stderr).toContain(`--> ${name}`);
  expect(folder.files()).toEqual(before);
});

test('a second run for the same output is refused with who holds it, until the holder is killed', async () => {
  const folder = small();
  const program = join(inject('programFolder'), 'bin/doisoat.js');
  const first = spawn(process.execPath, [program, ...RUN], {
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
  const { stderr } = await folder.expect(2, RUN);
  expect(stderr.replaceAll(',', '')).toContain(`process ${first.pid}`);
  expect(readdirSync(folder.path).filter((name) => name.includes('.doisoat-')).length).toBe(1);
  const ended = new Promise((resolve) => first.on('exit', resolve));
  first.kill('SIGKILL');
  await ended;
  await folder.expect(0, RUN);
  expect(readdirSync(folder.path).sort()).toEqual([...INPUTS, 'ket-qua']);
  // As if killed between its two renames: the next command that wants the output puts it back.
  renameSync(
    folder.file('ket-qua'),
    folder.file('ket-qua.previous-20260630T000000Z-abcdef-4999999-12345678-abcd'),
  );
  expect((await folder.expect(0, ['explain', 'ket-qua', 'bhyt', '1'])).stdout).toContain('HS0001');
  expect(readdirSync(folder.path).sort()).toEqual([...INPUTS, 'ket-qua']);
});

/** Small files, many pairs: thirty names, one day of birth. So many are shared out among threads. */
function manyPairs(): PrivateFolder {
  const folder = privateFolder();
  const given = 'An Bình Cường Dũng Giang Hải Hùng Khang Lâm Minh Nam Phong Quang Sơn Thành'.split(' ');
  const rows = Array.from({ length: 2400 }, (_, at) => {
    const middle = at % 2 === 0 ? 'Văn' : 'Đức';
    return [`Nguyễn ${middle} ${given[at % given.length]}`, '12/03/1985', 'Nam', `0${66_085_000_000 + at}`];
  });
  folder.write('dan_cu.csv', ['HO_VA_TEN,NGAY_SINH,GIOI_TINH,SO_DDCN', ...rows.map((row) => row.join())]);
  folder.write('bhyt.csv', ['Họ và tên,Ngày sinh,Giới tính,Số CCCD', ...rows.map((row) => row.join())]);
  // A thread that compares ends by itself or fills its memory when it has taken a job; the command's own takes none before.
  const start = [
    "const { isMainThread, workerData } = require('node:worker_threads');",
    "const { existsSync, writeFileSync } = require('node:fs');",
    "const isCommand = workerData && 'argv' in workerData;",
  ];
  const inComparing = (work: string): string[] => [
    ...start,
    'const { add } = Atomics;',
    `const marker = __filename + '${MARKER}';`,
    'const nap = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);',
    'if (!isMainThread) Atomics.add = (...given) => {',
    '  if (isCommand) while (!existsSync(marker)) nap();',
    '  const taken = add(...given);',
    `  if (!isCommand) { writeFileSync(marker, ''); ${work} }`,
    '  return taken;',
    '};',
  ];
  folder.write('dies.cjs', inComparing('process.exit(7);'));
  folder.write('swells.cjs', inComparing('const kept = []; for (;;) kept.push({ at: [kept.length] });'));
  folder.write('command-dies.cjs', [...start, 'if (isCommand) setTimeout(() => process.exit(7), 20);']);
  return folder;
}

const MARKER = '.taken';

test('threads that die are a defect (3), threads without memory are not (2); nothing is written', async () => {
  const folder = manyPairs();
  const before = folder.files();
  const argv = [...RUN, '--workers', '2'];
  const dead = await folder.expect(3, argv, { env: { NODE_OPTIONS: '--require ./dies.cjs' } });
  expect(dead.stderr).toContain('WorkerDied');
  const swells = '--require ./swells.cjs --max-old-space-size=60';
  const swollen = await folder.expect(2, argv, { env: { NODE_OPTIONS: swells } });
  expect(swollen.stderr).toContain('not enough memory');
  expect(folder.files().filter((name) => !name.endsWith(MARKER))).toEqual(before);
  const gone = await folder.expect(3, argv, { env: { NODE_OPTIONS: '--require ./command-dies.cjs' } });
  expect([gone.stdout, folder.exists('ket-qua')]).toEqual(['', false]);
});

/** What a run that could not clear up left is cleared up by the next one, and nothing else. */
function expectClearedUp(folder: PrivateFolder, before: readonly string[]): void {
  expect(folder.exists('ket-qua')).toBe(false);
  expect(shell(folder, '"$@"', RUN).code).toBe(0);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(folder.files().filter((name) => !name.startsWith('ket-qua/'))).toEqual(before);
}

test('a heap that is full is told like any failure (2); nothing is published, the next run clears up', () => {
  const folder = manyPairs();
  const before = folder.files();
  // it runs in 16 MB
  const small = { NODE_OPTIONS: '--max-old-space-size=11' };
  const { code, stdout, stderr } = shell(folder, '"$@"', [...RUN, '--workers', '1'], small);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('not enough memory')]);
  const log = shell(folder, '"$@"', [...RUN, '--workers', '1', '--log-format', 'json'], small).stderr;
  const last = log.trimEnd().split('\n').slice(-2);
  expect(last.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { code: 'out_of_memory' },
    { event: 'done', exitCode: 2 },
  ]);
  expectClearedUp(folder, before);
});

test('a main thread that reaches the end of its address space (ulimit -v) is ended by Node', () => {
  const folder = manyPairs();
  const before = folder.files();
  const { code, stdout } = shell(folder, 'ulimit -v 800000; "$@"', [...RUN, '--workers', '1']);
  expect([2, 133, 134]).toContain(code ?? 134);
  expect(stdout).toBe('');
  expectClearedUp(folder, before);
});
