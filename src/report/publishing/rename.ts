/**
 * A rename that waits: Windows refuses to rename a folder while a file in it is open (Excel holds it) or is being scanned,
 * and a scanner lets go after a moment. Codes: Microsoft's ERROR_SHARING_VIOLATION is EBUSY, ERROR_ACCESS_DENIED is EPERM in libuv.
 */
import { Failure } from '../../failure.ts';
import { fileFailure } from '../out-file.ts';
import { type FileSystem, systemCode } from './file-system.ts';

const TRIES = 20;
const PAUSE_MS = 100;
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES']);
const OCCUPIED = new Set(['EEXIST', 'ENOTEMPTY', 'ENOTDIR', 'EISDIR']);

export async function renameWithPatience(
  from: string,
  to: string,
  { shown }: { readonly shown: string },
  disk: FileSystem,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      const system = systemCode(error);
      const facts = { out: shown };
      if (OCCUPIED.has(system)) throw Failure.of('out_exists', { file: shown }, facts, error);
      if (!PASSING.has(system) || disk.platform !== 'win32') throw fileFailure(error, to);
      if (attempt === TRIES) throw Failure.of('out_in_use', { file: shown }, facts, error);
      await disk.pause(PAUSE_MS);
    }
  }
}
