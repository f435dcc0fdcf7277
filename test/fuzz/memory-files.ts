/**
 * Input files that lie in memory: while an input is judged, node:fs/promises answers for them and the disk for all else.
 * Reading asks for nothing more than this. Inputs that go as far as writing have real files (judge.ts).
 */
import type { FileHandle } from 'node:fs/promises';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname } from 'node:path';

type Stats = Awaited<ReturnType<typeof promises.stat>>;

/** What of a file handle the readers use. */
interface OpenBytes {
  read(
    into: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ bytesRead: number }>;
  readFile(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const real = { open: promises.open, stat: promises.stat, readdir: promises.readdir };
let files: ReadonlyMap<string, Uint8Array> = new Map();
let isAsked = false;

/** From now on these paths are files with these bytes; with an empty map the disk alone is asked. */
export function setMemoryFiles(made: ReadonlyMap<string, Uint8Array>): void {
  files = made;
  if (isAsked) return;
  isAsked = true;
  Object.assign(promises, { open, stat, readdir });
  syncBuiltinESMExports();
}

function open(path: string, ...more: unknown[]): Promise<FileHandle> {
  const bytes = files.get(path);
  if (bytes === undefined) return Reflect.apply(real.open, promises, [path, ...more]) as Promise<FileHandle>;
  return Promise.resolve(handleOf(bytes) as FileHandle);
}

function stat(path: string, ...more: unknown[]): Promise<Stats> {
  const bytes = files.get(path);
  if (bytes === undefined) return Reflect.apply(real.stat, promises, [path, ...more]) as Promise<Stats>;
  const facts = { size: bytes.length, mtimeMs: 0, isFile: () => true, isDirectory: () => false };
  return Promise.resolve(facts as Stats);
}

function readdir(path: string, ...more: unknown[]): Promise<string[]> {
  const inside = [...files.keys()].filter((file) => dirname(file) === path);
  if (inside.length === 0) return Reflect.apply(real.readdir, promises, [path, ...more]) as Promise<string[]>;
  return Promise.resolve(inside.map((file) => file.slice(path.length + 1)));
}

function handleOf(bytes: Uint8Array): OpenBytes {
  let next = 0;
  return {
    async read(into, offset, length, position) {
      const from = position ?? next;
      const piece = bytes.subarray(from, from + length);
      into.set(piece, offset);
      if (position === null) next += piece.length;
      return { bytesRead: piece.length };
    },
    readFile: async () => bytes,
    close: async () => {},
  };
}
