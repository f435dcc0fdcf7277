/**
 * Opens an input file, or says why that cannot be. What a file is shows in its first bytes, not in its name:
 * workbooks that are called .csv are common, and so are web pages that are called .xls.
 */
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { nearest } from '../plan/nearest.ts';
import { type BookMagic, magicOf } from './book-magic.ts';
import type { ReadFault } from './faults.ts';
import { findPath } from './find-path.ts';
import { MARKUP_HEAD_BYTES } from './markup-start.ts';

export interface OpenFile {
  readonly handle: FileHandle;
  /** Path as the user gave it, for messages. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** A Failure of this room: the compiler knows the codes. */
export function readFailure(
  code: ReadFault,
  place: { readonly file: string; readonly line?: number },
  facts: Failure['faults'][number]['facts'] = {},
  cause?: unknown,
): Failure {
  return Failure.of(code, place, facts, cause);
}

export async function openFile(file: string, wanted: string): Promise<OpenFile> {
  const path = (await findPath(wanted)) ?? wanted;
  const facts = await stat(path).catch((cause: unknown) => explainMissing(file, path, cause));
  if (facts.isDirectory()) {
    const files = (await readdir(path).catch(() => [])).filter((name) =>
      /\.(csv|tsv|txt|xlsx?|ods)$/i.test(name),
    );
    throw readFailure('file_is_directory', { file }, { files: files.sort().slice(0, 5) });
  }
  if (!facts.isFile()) throw readFailure('file_unreadable', { file }, { cause: 'not_regular' });
  if (facts.size === 0) throw readFailure('file_empty', { file }, { bytes: 0 });
  const handle = await open(path, 'r').catch((cause: unknown) => {
    throw readFailure('file_unreadable', { file }, { cause: systemCode(cause) }, cause);
  });
  return { handle, file, path, bytes: facts.size, mtimeMs: facts.mtimeMs };
}

/** Bytes of a file, 0 where there is none: opening it says what is wrong. */
export async function fileBytes(path: string): Promise<number> {
  const found = await findPath(path);
  return found === undefined ? 0 : ((await stat(found).catch(() => undefined))?.size ?? 0);
}

async function explainMissing(file: string, path: string, cause: unknown): Promise<never> {
  const code = systemCode(cause);
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    throw readFailure('file_unreadable', { file }, { cause: code }, cause);
  const similar = nearest(basename(path), await readdir(dirname(path)).catch(() => []));
  throw readFailure('file_missing', { file }, similar === undefined ? {} : { similar }, cause);
}

/** The file's size or time differs from when it was opened: somebody wrote to it meanwhile. */
export async function refuseChanged(opened: OpenFile, bytesRead: number): Promise<void> {
  const now = await stat(opened.path).catch(() => undefined);
  if (bytesRead !== opened.bytes || now?.size !== opened.bytes || now.mtimeMs !== opened.mtimeMs) {
    throw readFailure('file_changed', { file: opened.file });
  }
}

/** Which container the first bytes of a file announce; none: it is read as text. */
export async function bookMagic({ handle, bytes }: OpenFile): Promise<BookMagic | undefined> {
  const head = new Uint8Array(Math.min(MARKUP_HEAD_BYTES, bytes));
  const { bytesRead } = await handle.read(head, 0, head.length, 0);
  return magicOf(head.subarray(0, bytesRead));
}

export function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
