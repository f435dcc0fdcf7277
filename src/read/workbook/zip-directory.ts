/**
 * The parts of a zip file, found by its directory at the end and inflated piece by piece: a part is never held whole
 * unless it is asked for. Sizes that the directory states are not believed; what really comes out is counted.
 */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { WorkbookTrouble } from './trouble.ts';

export interface ZipPart {
  readonly name: string;
  readonly compressedBytes: number;
  /** As the directory states it. */
  readonly bytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where the part's own header begins. */
  readonly offset: number;
}

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNKNOWN32 = 0xffffffff;
/** A workbook has a few dozen parts; pictures and comments may make it hundreds. */
const MOST_PARTS = 20_000;
const MOST_DIRECTORY_BYTES = 8 << 20;
const PIECE_BYTES = 1 << 18;

/** The parts by name. Throws a WorkbookTrouble where the directory makes no sense. */
export async function readZipDirectory(
  handle: FileHandle,
  bytes: number,
): Promise<ReadonlyMap<string, ZipPart>> {
  const { start, length, count } = await findDirectory(handle, bytes);
  if (count > MOST_PARTS || length > MOST_DIRECTORY_BYTES) throw new WorkbookTrouble('damaged', 'zip');
  const directory = await readAt(handle, start, length);
  if (directory.length < length) throw new WorkbookTrouble('damaged', 'zip');
  const parts = new Map<string, ZipPart>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new WorkbookTrouble('damaged', 'zip');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > length) throw new WorkbookTrouble('damaged', 'zip');
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const sizes = bigSizes(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    parts.set(name, {
      name,
      bytes: sizes[0],
      compressedBytes: sizes[1],
      offset: sizes[2],
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    });
    at = next;
  }
  return parts;
}

async function findDirectory(
  handle: FileHandle,
  bytes: number,
): Promise<{ start: number; length: number; count: number }> {
  const tail = await readAt(handle, Math.max(0, bytes - END_BYTES - LONGEST_COMMENT));
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const found = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    const isBig = found.start === UNKNOWN32 || found.length === UNKNOWN32 || found.count === 0xffff;
    if (!isBig || at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR64_SIGNATURE) return found;
    const end = await readAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (end.length < 56 || end.readUInt32LE(0) !== END64_SIGNATURE) break;
    return {
      count: Number(end.readBigUInt64LE(32)),
      length: Number(end.readBigUInt64LE(40)),
      start: Number(end.readBigUInt64LE(48)),
    };
  }
  throw new WorkbookTrouble('damaged', 'zip');
}

/** Sizes beyond four bytes stand in the extra field, only those whose place in the directory is full of ones. */
function bigSizes(extra: Buffer, sizes: readonly [number, number, number]): [number, number, number] {
  const out: [number, number, number] = [...sizes];
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let from = at + 4;
      for (let which = 0; which < 3; which++) {
        if (out[which] !== UNKNOWN32 || from + 8 > at + 4 + length || from + 8 > extra.length) continue;
        out[which] = Number(extra.readBigUInt64LE(from));
        from += 8;
      }
    }
    at += 4 + length;
  }
  return out;
}

/** What a part holds, inflated, piece by piece; more than `most` bytes is a failure. */
export async function* inflatePart(
  handle: FileHandle,
  part: ZipPart,
  most: number,
): AsyncGenerator<Buffer, void, undefined> {
  if (part.isEncrypted) throw new WorkbookTrouble('encrypted', part.name);
  const header = await readAt(handle, part.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_SIGNATURE)
    throw new WorkbookTrouble('damaged', part.name);
  if (part.method !== 0 && part.method !== 8) throw new WorkbookTrouble('damaged', part.name);
  if (part.compressedBytes === 0) return;
  const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const stored = Readable.from(storedPieces(handle, start, part.compressedBytes), { objectMode: false });
  const plain = part.method === 0 ? stored : stored.pipe(createInflateRaw({ chunkSize: PIECE_BYTES }));
  if (plain !== stored) stored.on('error', (error) => plain.destroy(error));
  let total = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > most) throw new WorkbookTrouble('too_large', part.name, most);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new WorkbookTrouble('damaged', part.name);
    throw error;
  } finally {
    stored.destroy();
    plain.destroy();
  }
}

/** The handle stays open: its streams would close it with them. */
async function* storedPieces(
  handle: FileHandle,
  start: number,
  length: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < length; at += PIECE_BYTES) {
    const piece = await readAt(handle, start + at, Math.min(PIECE_BYTES, length - at));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** A small part whole. */
export async function wholePart(handle: FileHandle, part: ZipPart, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of inflatePart(handle, part, most)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Fewer bytes than asked for where the file ends before; a place that no file has is damage. */
async function readAt(handle: FileHandle, position: number, length?: number): Promise<Buffer> {
  if (!Number.isSafeInteger(position)) throw new WorkbookTrouble('damaged', 'zip');
  const bytes = Buffer.alloc(length ?? END_BYTES + LONGEST_COMMENT);
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await handle.read(bytes, got, bytes.length - got, position + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}
