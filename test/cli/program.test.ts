/** The real program in a process of its own: what only a process can show. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { doisoat } from './fake-screen.ts';

const PROGRAM = join(inject('programFolder'), 'bin/doisoat.js');

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doisoat-program-'));
  await doisoat(['generate', '--residents', '2000', '--out', 'x'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program and sends it a signal as soon as it has said something. */
function start(
  argv: readonly string[],
  stop: { signal?: NodeJS.Signals; closeOutput?: boolean } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd: folder,
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  let stderr = '';
  if (stop.closeOutput === true) child.stdout.destroy();
  else child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr === '' && stop.signal !== undefined) child.kill(stop.signal);
    stderr += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })));
}

describe('the built program', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('stops on %s and leaves nothing behind', async (signal, code) => {
    const ended = await start(['run', 'x/doisoat.yaml', '--out', 'out', '--reports', 'tables'], { signal });
    expect(ended).toEqual({ code, stderr: expect.stringContaining('Nothing was written.') });
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('does not mind a reader that went away', async () => {
    const argv = ['run', '--master', 'x/dan_cu.csv', '--deaths', 'x/khai_tu.csv', '--out', 'out', '--json'];
    expect(await start([...argv, '--reports', 'tables', '--quiet'], { closeOutput: true })).toEqual({
      code: 0,
      stderr: '',
    });
    expect(readdirSync(join(folder, 'out'))).toContain('summary.json');
    expect((await start(['--help'], { closeOutput: true })).code).toBe(0);
  });

  it('answers a wrong argument with 2 and no stack', async () => {
    const { code, stderr } = await start(['rnu']);
    expect([code, stderr.includes('Did you mean "run"?'), /^ +at /m.test(stderr)]).toEqual([2, true, false]);
  });
});
