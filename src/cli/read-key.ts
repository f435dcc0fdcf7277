/**
 * The key of pseudonyms: a file of at least 32 bytes that chance has made. Line ends at its end do not count, so that a
 * key that went through an editor stays the same key.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../failure.ts';

const FEWEST_BYTES = 32;
const MOST_BYTES = 4096;
/** 32 bytes of chance hold 30 different ones, 64 hexadecimal digits 15; fewer than this is no chance. */
const FEWEST_DIFFERENT = 10;

export interface KeyFile {
  readonly key: Uint8Array;
  /** Permissions as octal digits where others than the owner may read it. */
  readonly openTo: string | undefined;
}

export async function readKey(path: string): Promise<KeyFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const { mode } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
    const key = withoutLineEnds(buffer.subarray(0, bytesRead));
    if (key.length < FEWEST_BYTES || key.length > MOST_BYTES || new Set(key).size < FEWEST_DIFFERENT) {
      const facts = { file: path, bytes: key.length, least: FEWEST_BYTES, most: MOST_BYTES };
      throw Failure.of('key_file_bad', { file: path }, facts);
    }
    const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
    return { key, openTo: isOpen ? (mode & 0o777).toString(8) : undefined };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw Failure.of('key_file_unreadable', { file: path }, { file: path, system }, error);
  } finally {
    await handle?.close();
  }
}

function withoutLineEnds(bytes: Buffer): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return Uint8Array.from(bytes.subarray(0, end));
}
