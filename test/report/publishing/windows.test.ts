/**
 * What Windows does, played by a file system in its place (nobody has tried it there): renames that fail while a file is
 * open in Excel, folders that cannot be flushed. Codes as libuv translates ERROR_SHARING_VIOLATION and ERROR_ACCESS_DENIED.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORT_FAULT_WORDS } from '../../../src/cli/words.report-faults.vi.ts';
import { Failure } from '../../../src/failure.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { openOutput } from '../../../src/report/publish.ts';
import { DISK, type FileSystem } from '../../../src/report/publishing/file-system.ts';
import { testFolder } from '../folder.ts';
import { makePlan } from '../outcome.ts';

const summary = (made: string): string =>
  JSON.stringify({ schemaVersion: 1, program: { name: 'doisoat', version: '0' }, made });

class SystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Renames that `refuses` answers with a code fail; pauses take no time and are counted. */
function windows(refuses: (from: string, to: string, before: number) => string | undefined) {
  const seen = { pauses: 0, renames: 0 };
  const disk: FileSystem = {
    ...DISK,
    platform: 'win32',
    async rename(from, to) {
      const code = refuses(basename(from), basename(to), seen.renames++);
      if (code !== undefined) throw new SystemError(code);
      await DISK.rename(from, to);
    },
    syncFolder: () => Promise.reject(new SystemError('EPERM')),
    pause: async () => void seen.pauses++,
  };
  return { disk, seen };
}

async function standing(): Promise<Plan> {
  const outPath = join(await testFolder(), 'ket-qua');
  await mkdir(outPath);
  await writeFile(join(outPath, 'summary.json'), summary('old'));
  return makePlan({ extracts: [], plan: { out: 'ket-qua', outPath, overwrite: true } });
}

async function publishOn(plan: Plan, disk: FileSystem): Promise<string> {
  const output = await openOutput(plan, { disk });
  await writeFile(output.path('summary.json'), summary('new'));
  try {
    await output.publish();
    return 'published';
  } catch (error) {
    await output.discard();
    if (!(error instanceof Failure)) throw error;
    return error.faults.map(({ code }) => code).join();
  }
}

async function madeAt(plan: Plan): Promise<string> {
  const text = await readFile(join(plan.outPath, 'summary.json'), 'utf8');
  return (JSON.parse(text) as { made: string }).made;
}

describe('a rename while something in the folder is open', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('%s for a moment (a scanner) is waited for', async (code) => {
    const plan = await standing();
    const { disk, seen } = windows((_from, _to, before) => (before < 7 ? code : undefined));
    expect(await publishOn(plan, disk)).toBe('published');
    expect(seen.pauses).toBe(7);
    expect(await madeAt(plan)).toBe('new');
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
  });

  test('for good (Excel) is refused after two seconds, and the old output stays', async () => {
    const plan = await standing();
    const { disk, seen } = windows((from) => (from === 'ket-qua' ? 'EBUSY' : undefined));
    expect(await publishOn(plan, disk)).toBe('out_in_use');
    expect(seen.pauses).toBe(19);
    expect(await madeAt(plan)).toBe('old');
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
    expect(REPORT_FAULT_WORDS.out_in_use.next).toContain('Excel');
  });

  test('of the new output: the old one comes back', async () => {
    const plan = await standing();
    const { disk } = windows((from) => (from === 'new' ? 'EPERM' : undefined));
    expect(await publishOn(plan, disk)).toBe('out_in_use');
    expect(await madeAt(plan)).toBe('old');
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
  });

  test('of the old output that is to be cleared away: it stays beside the new one until a later run', async () => {
    const plan = await standing();
    const { disk } = windows((from) => (from.includes('.previous-') ? 'EBUSY' : undefined));
    expect(await publishOn(plan, disk)).toBe('published');
    expect(await madeAt(plan)).toBe('new');
    expect((await readdir(dirname(plan.outPath))).length).toBe(2);
    expect(await publishOn(plan, windows(() => undefined).disk)).toBe('published');
    expect(await readdir(dirname(plan.outPath))).toEqual(['ket-qua']);
  });

  test('elsewhere than on Windows is no passing state: refused at once', async () => {
    const plan = await standing();
    const { disk, seen } = windows((from) => (from === 'ket-qua' ? 'EACCES' : undefined));
    expect(await publishOn(plan, { ...disk, platform: 'linux', syncFolder: DISK.syncFolder })).toBe(
      'out_not_writable',
    );
    expect(seen.pauses).toBe(0);
    expect(await madeAt(plan)).toBe('old');
  });
});
