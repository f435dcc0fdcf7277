/**
 * Removes the output of a run, all of it or nothing: what doisoat did not write stays where it is, and then everything
 * stays. The folder goes in one rename and is deleted afterwards, so that a purge killed half-way leaves no half output.
 */
import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { fileFailure } from './out-file.ts';
import { isDoisoatOutput, isOurs, isWhole, unknownEntries } from './output-folder.ts';
import { claimOutput, removeRunFolder } from './publishing/claim.ts';
import { DISK } from './publishing/file-system.ts';
import { clearLeftovers, previousPrefix } from './publishing/leftovers.ts';
import { newRunId } from './publishing/run-id.ts';

/** What stands in an output: its entries at the top, with the files in each. */
export interface OutputContents {
  readonly entries: readonly { readonly name: string; readonly files: number; readonly bytes: number }[];
  readonly files: number;
  readonly bytes: number;
}

/** Looks an output through; throws every reason why it must not be removed. `shown` is the path as the user gave it. */
export async function outputContents(target: string, shown: string): Promise<OutputContents> {
  const place = { file: shown };
  const entry = await DISK.entryAt(target).catch((error: unknown) =>
    Promise.reject(fileFailure(error, target)),
  );
  if (entry === undefined) throw Failure.of('purge_nothing', place, { out: shown });
  if (entry.kind !== 'folder' || !(await isDoisoatOutput(target)))
    throw Failure.of('purge_not_ours', place, { out: shown });
  const names = await unknownEntries(target);
  if (names.length > 0) throw Failure.of('purge_unknown_files', place, { out: shown, names });
  const entries = await Promise.all(
    (await DISK.entries(target)).map(async ({ name, kind }) => {
      const sizes = await sizesUnder(join(target, name), kind);
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      return { name: kind === 'folder' ? `${name}/` : name, files: sizes.length, bytes };
    }),
  );
  const sum = (key: 'files' | 'bytes'): number => entries.reduce((total, one) => total + one[key], 0);
  return { entries, files: sum('files'), bytes: sum('bytes') };
}

async function sizesUnder(path: string, kind: string): Promise<readonly number[]> {
  if (kind !== 'folder') return [(await lstat(path)).size];
  const inside = await DISK.entries(path);
  return (await Promise.all(inside.map((entry) => sizesUnder(join(path, entry.name), entry.kind)))).flat();
}

/** Removes the output and what killed runs left beside it; refused while a run holds it. Throws what `outputContents` throws. */
export async function purgeOutput(target: string, shown: string): Promise<void> {
  const claim = await claimOutput(target, shown, newRunId(), DISK);
  try {
    await clearLeftovers({ target, isWhole, isOurs }, claim, DISK);
    await outputContents(target, shown);
    await DISK.rename(target, join(claim.folder, basename(previousPrefix(target)) + claim.run));
    await removeRunFolder(claim.folder, DISK);
    if (process.platform !== 'win32') await DISK.syncFolder(dirname(target));
  } catch (error) {
    throw fileFailure(error, target);
  } finally {
    await claim.release();
  }
}
