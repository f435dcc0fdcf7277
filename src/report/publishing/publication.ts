/**
 * A folder that is made whole beside its place and then renamed, so that nobody ever sees half of it. Everything is on the
 * disk before the rename. Replacing takes two renames; killed between them, the old folder stands whole at
 * `DIR.previous-<run>`, and the next command puts it back (leftovers.ts). What fails after a rename is undone.
 */
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import { fileFailure } from '../out-file.ts';
import { type Claim, claimOutput, HOLDER_FILE } from './claim.ts';
import { DISK, type FileSystem, systemCode } from './file-system.ts';
import { flushFolder, flushTree } from './flush.ts';
import { clearLeftovers, NEW, type Owned, previousPrefix } from './leftovers.ts';
import { renameWithPatience } from './rename.ts';
import { newRunId } from './run-id.ts';

/** What is to be published, and when it may take the place of what stands there. */
export interface Publication extends Owned {
  /** As the user gave it, for messages. */
  readonly shown: string;
  /** Throws every reason why the target must not be made or replaced. */
  check(): Promise<void>;
}

/** What becomes final together with the folder: all of it or nothing, also when the process is killed in between. */
export interface Companion {
  /** Everything is on the disk and the renames follow. When this throws, nothing is published. */
  prepare(): void;
  /** The folder stands in its place. */
  confirm(): void;
  /** Publishing failed after `prepare`; which of the two stands is to be looked up. */
  failed(): Promise<void>;
}

/** A folder that is being made. Exactly one of `publish` and `discard` ends it. */
export interface Output {
  readonly run: string;
  /** The temporary directory; private to its owner. */
  readonly folder: string;
  /** Absolute path of an entry, given with "/" between folders. */
  path(name: string): string;
  /** Stopped up to the rename, not after it. */
  publish(signal?: AbortSignal, companion?: Companion): Promise<void>;
  /** Leaves nothing behind; also right after a failed `publish`. Never throws: what stays is left to a later run. */
  discard(): Promise<void>;
}

/** Claims the target, clears away what killed runs left beside it, and opens a private folder there. */
export async function openPublication(
  publication: Publication,
  { run = newRunId(), disk = DISK }: { readonly run?: string; readonly disk?: FileSystem } = {},
): Promise<Output> {
  const { target, shown } = publication;
  const parent = dirname(target);
  // Refusals that need no claim; with nothing there, a killed run may have left the old output beside its place.
  if ((await entryAt(target, disk)) !== undefined) await publication.check();
  const madeParent = await makeParents(parent, disk);
  let claim: Claim | undefined;
  const leave = async (): Promise<void> => {
    await claim?.release();
    if (madeParent !== undefined) await removeEmpty(parent, madeParent, disk);
  };
  try {
    claim = await claimOutput(target, shown, run, disk);
    await clearLeftovers(publication, claim, disk);
    await publication.check();
    const folder = join(claim.folder, NEW);
    await disk.makeFolder(folder);
    const held = claim;
    return {
      run,
      folder,
      path: (name) => join(folder, ...name.split('/')),
      publish: (signal, companion) => publish(publication, held, madeParent, disk, signal, companion),
      discard: leave,
    };
  } catch (error) {
    await leave();
    throw fileFailure(error, parent);
  }
}

async function publish(
  publication: Publication,
  claim: Claim,
  madeParent: string | undefined,
  disk: FileSystem,
  signal: AbortSignal | undefined,
  companion: Companion | undefined,
): Promise<void> {
  const { target, shown } = publication;
  const made = join(claim.folder, NEW);
  await flushTree(made, disk);
  await publication.check();
  await stillHeld(claim, shown, disk);
  signal?.throwIfAborted();
  const previous = join(dirname(target), `${previousPrefix(target)}${claim.run}`);
  const replaces = (await entryAt(target, disk)) !== undefined;
  companion?.prepare();
  try {
    await takePlace(made, replaces ? previous : undefined, publication, madeParent, disk);
  } catch (error) {
    await companion?.failed();
    throw error;
  }
  companion?.confirm();
  // Into the run's own folder first: `previous` always means a whole output. What cannot be removed now (a file open in
  // Excel) is removed by a later command; what somebody has put into it meanwhile keeps it from being removed.
  const isOurs = replaces && (await publication.isWhole(previous).catch(() => false));
  if (isOurs) await disk.rename(previous, join(claim.folder, basename(previous))).catch(() => undefined);
  await claim.release();
}

/** The renames. `previous` is where the old folder goes, if there is one; it comes back when the new one cannot stand. */
async function takePlace(
  made: string,
  previous: string | undefined,
  publication: Publication,
  madeParent: string | undefined,
  disk: FileSystem,
): Promise<void> {
  const { target } = publication;
  const rename = (from: string, to: string): Promise<void> => renameWithPatience(from, to, publication, disk);
  if (previous !== undefined) await rename(target, previous);
  try {
    await rename(made, target);
    try {
      await flushParents(target, madeParent, disk);
    } catch (error) {
      await rename(target, made);
      throw error;
    }
  } catch (error) {
    if (previous !== undefined) await rename(previous, target).catch(() => undefined); // else the next command does it
    throw error;
  }
}

/** Somebody who saw no sign of life for an hour may have taken the output over: a computer that slept, a drive away. */
async function stillHeld(claim: Claim, shown: string, disk: FileSystem): Promise<void> {
  if ((await entryAt(join(claim.folder, HOLDER_FILE), disk)) !== undefined) return;
  throw Failure.of('out_claim_lost', { file: shown }, { out: shown });
}

/** The new name of the folder, and the names of parents made for it. */
async function flushParents(target: string, madeParent: string | undefined, disk: FileSystem): Promise<void> {
  const highest = dirname(madeParent ?? target);
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    await flushFolder(folder, disk);
    if (folder.length <= highest.length) return;
  }
}

async function makeParents(parent: string, disk: FileSystem): Promise<string | undefined> {
  try {
    return await disk.makeParents(parent);
  } catch (error) {
    throw fileFailure(error, parent);
  }
}

/** Takes the empty parents away again that were made for an output that did not come about. */
async function removeEmpty(from: string, highest: string, disk: FileSystem): Promise<void> {
  for (let folder = from; folder.length >= highest.length; folder = dirname(folder)) {
    try {
      await disk.removeEmpty(folder);
    } catch {
      return; // somebody else uses it
    }
  }
}

async function entryAt(path: string, disk: FileSystem): Promise<string | undefined> {
  try {
    return (await disk.entryAt(path))?.kind;
  } catch (error) {
    // A file stands where a parent should be: nothing is there, and making the parent says so.
    if (systemCode(error) === 'ENOTDIR') return undefined;
    throw fileFailure(error, path);
  }
}
