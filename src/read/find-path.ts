/**
 * A file under the name that the disk holds: macOS and some archives write Vietnamese names in pieces (NFD), keyboards type
 * them whole (NFC), and Linux takes the two for different names.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The path itself where it exists, else the one that differs by its form of Unicode only; undefined where there is none. */
export async function findPath(path: string): Promise<string | undefined> {
  if (await exists(path)) return path;
  const parent = dirname(path);
  if (parent === path) return undefined;
  const folder = await findPath(parent);
  if (folder === undefined) return undefined;
  const wanted = basename(path).normalize('NFC');
  const names = await readdir(folder).catch(() => []);
  const found = names.find((name) => name.normalize('NFC') === wanted);
  return found === undefined ? undefined : join(folder, found);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
