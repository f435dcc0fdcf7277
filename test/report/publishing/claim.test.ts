/** One run at a time for one output; the claim of a dead run is no claim. */
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/failure.ts';
import { claimOutput, HOLDER_FILE } from '../../../src/report/publishing/claim.ts';
import { DISK, type FileSystem } from '../../../src/report/publishing/file-system.ts';
import { newRunId } from '../../../src/report/publishing/run-id.ts';
import { testFolder } from '../folder.ts';

const OWN = newRunId();
const DEAD = OWN.replace(/-\d+-/, '-4999999-');
/** The number of this process, but another process began with it. */
const REUSED = OWN.replace(/-[0-9a-f]{8}-/, '-12345678-');
const ELSEWHERE = OWN.replace(/Z-.{6}/, 'Z-abcdef');
/** A system that does not tell when processes began. */
const NUMBER_ONLY = OWN.replace(/-[0-9a-f]{8}-/, '-00000000-');

async function claimOf(
  parent: string,
  run: string,
  { holds = true, minutesAgo = 0, name = 'out' } = {},
): Promise<void> {
  const folder = join(parent, `.${name}.doisoat-${run}`);
  await mkdir(folder);
  if (holds) await writeFile(join(folder, HOLDER_FILE), JSON.stringify({ host: 'may-chu' }));
  const sign = new Date(Date.now() - minutesAgo * 60_000);
  await utimes(holds ? join(folder, HOLDER_FILE) : folder, sign, sign);
}

const claim = (parent: string, run = newRunId(), disk: FileSystem = DISK) =>
  claimOutput(join(parent, 'out'), 'out', run, disk);

async function refusal(work: Promise<unknown>): Promise<Failure['faults'][number] | undefined> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error !== undefined && !(error instanceof Failure)) throw error;
  return error?.faults[0];
}

describe('another claim', () => {
  test.each<[string, string, Parameters<typeof claimOf>[2], boolean]>([
    ['of a living run', OWN, {}, true],
    ['of a living run that has been silent for two hours', OWN, { minutesAgo: 120 }, true],
    ['of a dead run', DEAD, {}, false],
    ['of a run whose number went to another process', REUSED, {}, false],
    ['of another machine', ELSEWHERE, { minutesAgo: 50 }, true],
    ['of another machine, silent for more than an hour', ELSEWHERE, { minutesAgo: 61 }, false],
    ['where only the number is known', NUMBER_ONLY, { minutesAgo: 50 }, true],
    ['where only the number is known, silent for more than an hour', NUMBER_ONLY, { minutesAgo: 61 }, false],
    ['for another output', OWN, { name: 'out2' }, false],
  ])('%s', async (_, run, setting, refuses) => {
    const parent = await testFolder();
    await claimOf(parent, run, setting);
    const fault = await refusal(claim(parent));
    if (!refuses) return expect(fault).toBeUndefined();
    expect(fault?.code).toBe('out_locked');
    expect(fault?.facts).toMatchObject({ out: 'out', pid: process.pid, host: 'may-chu' });
    expect(fault?.facts['since']).toBe(
      new Date(String(fault?.facts['since'])).toISOString().replace('.000', ''),
    );
    expect(await readdir(parent)).toEqual([`.out.doisoat-${run}`]);
  });

  test('of a run that never decides is named in the end', async () => {
    const parent = await testFolder();
    await claimOf(parent, OWN, { holds: false });
    let paused = 0;
    const pause = async (ms: number): Promise<void> => {
      paused += ms;
    };
    const fault = await refusal(claim(parent, newRunId(new Date(Date.now() + 60_000)), { ...DISK, pause }));
    expect(fault?.code).toBe('out_locked');
    expect(paused).toBeGreaterThan(900);
    expect(await readdir(parent)).toEqual([`.out.doisoat-${OWN}`]);
  });

  test('for the same output in other letter case, where names have none', async () => {
    const parent = await testFolder();
    await claimOf(parent, OWN, { name: 'OUT' });
    expect((await refusal(claim(parent, newRunId(), { ...DISK, platform: 'win32' })))?.code).toBe(
      'out_locked',
    );
    expect(await refusal(claim(parent))).toBeUndefined();
  });
});

test('of many that begin in the same moment exactly one gets it, however their steps fall', async () => {
  for (let round = 0; round < 5; round++) {
    const parent = await testFolder();
    let turn = round;
    const unfair: FileSystem = {
      ...DISK,
      // Steps take different times: 0 to 4 ms, in an order that differs in each round.
      entries: async (folder) => {
        turn = (turn * 7 + round + 3) % 5;
        await DISK.pause(turn);
        return DISK.entries(folder);
      },
    };
    const tries = Array.from({ length: 5 }, () =>
      claim(parent, newRunId(), unfair).then(
        (held) => held,
        () => undefined,
      ),
    );
    const held = (await Promise.all(tries)).filter((one) => one !== undefined);
    expect(held.length).toBe(1);
    expect(await readdir(parent)).toEqual([`.out.doisoat-${held[0]!.run}`]);
    await held[0]!.release();
    expect(await readdir(parent)).toEqual([]);
  }
});
