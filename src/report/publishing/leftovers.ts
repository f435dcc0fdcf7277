/**
 * What killed runs leave beside an output: their own folders, and the old output that stood between two renames. Only
 * whoever holds the output (claim.ts) looks here, so all of it is stranded. Known by the name of a run and by contents
 * that doisoat makes; everything else is somebody's and stays.
 */
import { basename, dirname, join } from 'node:path';
import { type Claim, claimPrefix, HOLDER_FILE, removeRunFolder, runIn } from './claim.ts';
import type { FileSystem } from './file-system.ts';

/** Inside a run's folder: what it makes. What it replaces comes there under its own name before it is removed. */
export const NEW = 'new';

export interface Owned {
  /** Absolute path of the folder to be published. */
  readonly target: string;
  /** Whether the folder was published by doisoat, whole, and holds nothing else. */
  isWhole(folder: string): Promise<boolean>;
  /** Whether the folder holds nothing that doisoat does not write, whole or not. */
  isOurs(folder: string): Promise<boolean>;
}

/** Beginning of the name under which an output waits while the new one takes its place. */
export function previousPrefix(target: string): string {
  return `${basename(target)}.previous-`;
}

/**
 * Puts a stranded old output back where nothing stands, the latest first, and removes the rest. Answers whether something
 * was put back. What cannot be looked at or removed is left to a later run.
 */
export async function clearLeftovers(owned: Owned, claim: Claim, disk: FileSystem): Promise<boolean> {
  const parent = dirname(owned.target);
  const folders = (await disk.entries(parent))
    .filter(({ kind }) => kind === 'folder')
    .map(({ name }) => name);
  let restored = false;
  for (const name of strandedOutputs(folders, owned.target, disk)) {
    const path = join(parent, name);
    if (!(await owned.isWhole(path).catch(() => false))) continue;
    if ((await disk.entryAt(owned.target)) === undefined) {
      await disk.rename(path, owned.target);
      restored = true;
    } else await disk.rename(path, join(claim.folder, name)).catch(() => undefined);
  }
  for (const name of folders) {
    const run = runIn(name, claimPrefix(owned.target), disk);
    if (run === undefined || run === claim.run) continue;
    const path = join(parent, name);
    const isOurs = await isRunFolder(path, owned, disk).catch(() => false);
    if (isOurs) await removeRunFolder(path, disk).catch(() => undefined);
  }
  return restored;
}

/** Names of old outputs that were on their way, the latest first. */
export function strandedOutputs(
  names: readonly string[],
  target: string,
  disk: FileSystem,
): readonly string[] {
  return names.filter((name) => runIn(name, previousPrefix(target), disk) !== undefined).reverse();
}

/** Empty, or the holder's file with folders of outputs beside it. */
async function isRunFolder(path: string, owned: Owned, disk: FileSystem): Promise<boolean> {
  const entries = await disk.entries(path);
  for (const { name, kind } of entries) {
    if (name === HOLDER_FILE && kind === 'file') continue;
    const isKnown = name === NEW || runIn(name, previousPrefix(owned.target), disk) !== undefined;
    if (kind !== 'folder' || !isKnown || !(await owned.isOurs(join(path, name)))) return false;
  }
  return entries.length === 0 || entries.some(({ name }) => name === HOLDER_FILE);
}
