/**
 * The output directory is made whole beside its place and then renamed, so that nobody ever sees half of it.
 * Everything is on the disk before the rename. Replacing takes two renames; killed between them, the old output
 * stands whole at `DIR.previous-<run>` and `recoverOutput` of the next command puts it back.
 */
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { fileFailure } from './out-file.ts';
import { checkOutput, recoverOutput } from './output-folder.ts';
import { newRunId } from './run-id.ts';

/** An output directory that is being made. Exactly one of `publish` and `discard` ends it. */
export interface Output {
  readonly run: string;
  /** The temporary directory; private to its owner. */
  readonly folder: string;
  /** Absolute path of an entry, given with "/" between folders. */
  path(name: string): string;
  publish(): Promise<void>;
  /** Leaves nothing behind; also right after a failed `publish`. */
  discard(): Promise<void>;
}

/** Opens a private directory beside the plan's output, after `recoverOutput` and the refusals of `checkOutput`. */
export async function openOutput(plan: Plan, run: string = newRunId()): Promise<Output> {
  await recoverOutput(plan.outPath);
  await checkOutput(plan);
  const target = plan.outPath;
  const parent = dirname(target);
  const folder = join(parent, `.${basename(target)}.doisoat-${run}`);
  let madeParent: string | undefined;
  try {
    madeParent = await mkdir(parent, { recursive: true });
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw fileFailure(error, parent);
  }
  return {
    run,
    folder,
    path: (name) => join(folder, ...name.split('/')),
    publish: () => publish(folder, plan, run),
    discard: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      if (madeParent !== undefined) await removeEmpty(parent, madeParent);
    },
  };
}

async function publish(folder: string, plan: Plan, run: string): Promise<void> {
  const target = plan.outPath;
  const parent = dirname(target);
  await syncTree(folder);
  await checkOutput(plan);
  if (!(await exists(target))) {
    await renameOrFail(folder, target, plan);
    await syncFolder(parent);
    return;
  }
  const previous = `${target}.previous-${run}`;
  await renameOrFail(target, previous, plan);
  try {
    await renameOrFail(folder, target, plan);
  } catch (error) {
    await rename(previous, target);
    throw error;
  }
  await syncFolder(parent);
  // Under the temporary name first: `previous` always means a whole output. What cannot be removed now
  // (a file open in Excel) is removed by a later command.
  await rename(previous, folder)
    .then(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
    .catch(() => undefined);
}

const TRIES = 20;
const PAUSE_MS = 100;
/** Windows answers with these while a file inside is open or being scanned. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES']);
const OCCUPIED = new Set(['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EISDIR']);

async function renameOrFail(from: string, to: string, plan: Plan): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const system = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (OCCUPIED.has(system)) throw Failure.of('out_exists', { file: plan.out }, { out: plan.out }, error);
      if (!PASSING.has(system) || process.platform !== 'win32') throw fileFailure(error, to);
      if (attempt === TRIES) throw Failure.of('out_in_use', { file: plan.out }, { out: plan.out }, error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const SYNCED_AT_ONCE = 16;

/** Every file, then every folder, is flushed to the disk. */
async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const next = paths.values();
  const work = async (): Promise<void> => {
    for (const path of next) await syncFile(path);
  };
  await Promise.all(Array.from({ length: SYNCED_AT_ONCE }, work));
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  await syncFolder(folder);
}

async function syncFile(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** The entries of a folder; Windows has no such thing, and some network drives refuse it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? error.code : undefined;
    if (system !== 'EINVAL' && system !== 'ENOTSUP' && system !== 'EISDIR') throw fileFailure(error, path);
  } finally {
    await handle.close();
  }
}

/** Takes the empty parents away again that were made for an output that did not come about. */
async function removeEmpty(from: string, highest: string): Promise<void> {
  for (let folder = from; folder.length >= highest.length; folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return; // somebody else uses it
    }
  }
}
