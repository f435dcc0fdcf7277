/**
 * Brings a folder with all in it to the disk before it gets its name: first the files, then the folders that list them.
 * Otherwise a power cut could leave the new name with empty files behind it.
 */
import { join } from 'node:path';
import { fileFailure } from '../out-file.ts';
import { type FileSystem, systemCode } from './file-system.ts';

const AT_ONCE = 16;

export async function flushTree(folder: string, disk: FileSystem): Promise<void> {
  const files: string[] = [];
  const folders: string[] = [folder];
  for (let at = 0; at < folders.length; at++) {
    for (const { name, kind } of await disk.entries(folders[at]!)) {
      if (kind === 'folder') folders.push(join(folders[at]!, name));
      else files.push(join(folders[at]!, name));
    }
  }
  const next = files.values();
  const lane = async (): Promise<void> => {
    for (const path of next) await flushFile(path, disk);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  for (const path of folders.reverse()) await flushFolder(path, disk);
}

async function flushFile(path: string, disk: FileSystem): Promise<void> {
  try {
    await disk.syncFile(path);
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** File systems that have no such thing for folders (some network drives) answer with one of these. */
const NOT_FOR_FOLDERS = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/** The names in a folder; Windows keeps them without being asked, and refuses to be. */
export async function flushFolder(path: string, disk: FileSystem): Promise<void> {
  if (disk.platform === 'win32') return;
  try {
    await disk.syncFolder(path);
  } catch (error) {
    if (!NOT_FOR_FOLDERS.has(systemCode(error))) throw fileFailure(error, path);
  }
}
