/**
 * One run at a time for one output: a folder beside it, named after the run, is claim, workplace and leftover in one.
 * A run makes its own, then looks for others; only who sees no other living claim holds the output, and says so in a file
 * inside. Of two that begin in the same moment the later name steps back until the other has decided. Names are never
 * used twice, so that clearing a dead run's folder away can never hit a living one; a lock file would need a lock for that.
 */
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { fileFailure } from '../out-file.ts';
import type { FileSystem } from './file-system.ts';
import { readRunId, runIdAtEnd, runLife } from './run-id.ts';

/** In the folder of a run that holds its output. */
export const HOLDER_FILE = 'doisoat-run.json';
/** A claim that cannot be asked (another machine, a number given out again) counts as dead after an hour without a sign of life. */
const SILENT_MS = 3600_000;
const SIGN_OF_LIFE_MS = 60_000;
const TRIES = 50;
const PAUSE_MS = 20;

export interface Claim {
  readonly run: string;
  /** The run's folder beside the output. */
  readonly folder: string;
  /** Removes the run's folder with all in it; what cannot be removed is left to a later run. */
  release(): Promise<void>;
}

/** Beginning of the names of the folders that runs make beside the output `target`. */
export function claimPrefix(target: string): string {
  return `.${basename(target)}.doisoat-`;
}

/** The run in a name that begins with `prefix`; undefined for every other name. */
export function runIn(name: string, prefix: string, { platform }: FileSystem): string | undefined {
  const anyCase = platform === 'win32' || platform === 'darwin';
  const form = (text: string): string => (anyCase ? text.normalize('NFC').toLowerCase() : text);
  const run = runIdAtEnd(name);
  return run !== undefined && form(name) === form(prefix + run) ? run : undefined;
}

/** Takes `target` (absolute; its parent exists) for the run; throws `out_locked` when a living run holds it. */
export async function claimOutput(
  target: string,
  shown: string,
  run: string,
  disk: FileSystem,
): Promise<Claim> {
  const folder = join(dirname(target), `${claimPrefix(target)}${run}`);
  for (let attempt = 1; ; attempt++) {
    await make(folder, disk);
    try {
      const rivals = await livingClaims(target, run, disk);
      if (rivals.length === 0) {
        await disk.create(join(folder, HOLDER_FILE), holderText(run));
        return holding(folder, run, disk);
      }
      const holder = rivals.find(({ holds }) => holds) ?? (attempt === TRIES ? rivals[0] : undefined);
      if (holder !== undefined) throw await locked(shown, holder, disk);
      if (rivals.some((rival) => rival.run < run)) await disk.removeEmpty(folder);
    } catch (error) {
      await disk.remove(folder).catch(() => undefined);
      throw fileFailure(error, folder);
    }
    await disk.pause(PAUSE_MS);
  }
}

async function make(folder: string, disk: FileSystem): Promise<void> {
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    // Kept from the attempt before.
    if ((await disk.entryAt(folder).catch(() => undefined))?.kind !== 'folder')
      throw fileFailure(error, folder);
  }
}

function holding(folder: string, run: string, disk: FileSystem): Claim {
  const file = join(folder, HOLDER_FILE);
  const beat = setInterval(() => void disk.touch(file).catch(() => undefined), SIGN_OF_LIFE_MS).unref();
  return {
    run,
    folder,
    release: async () => {
      clearInterval(beat);
      await removeRunFolder(folder, disk).catch(() => undefined);
    },
  };
}

/** The holder's file goes last: as long as something lies in the folder, it shows whose it is. */
export async function removeRunFolder(folder: string, disk: FileSystem): Promise<void> {
  for (const { name } of await disk.entries(folder)) {
    if (name !== HOLDER_FILE) await disk.remove(join(folder, name));
  }
  await disk.remove(folder);
}

function holderText(run: string): string {
  const { pid, since } = readRunId(run);
  return `${JSON.stringify({ doisoat: 'run', run, pid, host: hostname(), since })}\n`;
}

interface Rival {
  readonly run: string;
  readonly folder: string;
  readonly holds: boolean;
}

async function livingClaims(target: string, own: string, disk: FileSystem): Promise<readonly Rival[]> {
  const parent = dirname(target);
  const prefix = claimPrefix(target);
  const rivals: Rival[] = [];
  for (const { name, kind } of await disk.entries(parent)) {
    const run = runIn(name, prefix, disk);
    if (kind !== 'folder' || run === undefined || run === own) continue;
    const folder = join(parent, name);
    const file = await disk.entryAt(join(folder, HOLDER_FILE));
    if (await lives(run, file?.changedMs ?? (await disk.entryAt(folder))?.changedMs)) {
      rivals.push({ run, folder, holds: file !== undefined });
    }
  }
  return rivals;
}

async function lives(run: string, signMs: number | undefined): Promise<boolean> {
  const life = runLife(run);
  if (life !== 'unsure') return life === 'alive';
  return signMs !== undefined && Date.now() - signMs < SILENT_MS;
}

async function locked(shown: string, { run, folder }: Rival, disk: FileSystem): Promise<Failure> {
  const { pid, since } = readRunId(run);
  const host = await hostOf(join(folder, HOLDER_FILE), disk);
  return Failure.of(
    'out_locked',
    { file: shown },
    { out: shown, pid, since, folder, ...(host === undefined ? {} : { host }) },
  );
}

async function hostOf(file: string, disk: FileSystem): Promise<string | undefined> {
  try {
    const holder: unknown = JSON.parse(await disk.read(file));
    const host = typeof holder === 'object' && holder !== null && 'host' in holder ? holder.host : undefined;
    return typeof host === 'string' ? host : undefined;
  } catch {
    return undefined;
  }
}
