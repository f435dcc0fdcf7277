/**
 * What publishing asks of the file system, as a seam: tests put one in its place that answers like Windows while Excel
 * holds a file, or that fails at one step. Nothing here follows a symbolic link in the last part of a path.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, rmdir, utimes } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface FileSystem {
  readonly platform: NodeJS.Platform;
  /** What stands there; a link is `other` and its target is not looked at. */
  entryAt(path: string): Promise<{ readonly kind: Entry['kind']; readonly changedMs: number } | undefined>;
  /** Entries of a folder by name, links as `other`. */
  entries(folder: string): Promise<readonly Entry[]>;
  read(path: string): Promise<string>;
  /** A new file, readable by its owner only. */
  create(path: string, text: string): Promise<void>;
  /** A new folder, for its owner only; with `parents`, the ones missing above it too, and the highest made is answered. */
  makeFolder(path: string): Promise<void>;
  makeParents(path: string): Promise<string | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** A folder and all in it, links not followed; nothing there is no error. */
  remove(path: string): Promise<void>;
  removeEmpty(path: string): Promise<void>;
  touch(path: string): Promise<void>;
  /** To the disk. */
  syncFile(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  pause(ms: number): Promise<void>;
}

/** Windows knows no such flag; there a link needs a right that ordinary users do not have. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

export const DISK: FileSystem = {
  platform: process.platform,
  async entryAt(path) {
    try {
      const facts = await lstat(path);
      return { kind: kindOf(facts), changedMs: facts.mtimeMs };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  async entries(folder) {
    const found = await readdir(folder, { withFileTypes: true });
    return found
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  },
  async read(path) {
    const handle = await open(path, constants.O_RDONLY | NO_FOLLOW);
    try {
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  },
  async create(path, text) {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.write(text, 0);
    } finally {
      await handle.close();
    }
  },
  async makeFolder(path) {
    await mkdir(path, { mode: 0o700 });
  },
  makeParents: (path) => mkdir(path, { recursive: true, mode: 0o700 }),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  removeEmpty: rmdir,
  async touch(path) {
    const now = new Date();
    await utimes(path, now, now);
  },
  async syncFile(path) {
    const handle = await open(path, constants.O_RDWR | NO_FOLLOW);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async syncFolder(path) {
    const handle = await open(path, constants.O_RDONLY | NO_FOLLOW);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  pause: (ms) => setTimeout(ms),
};

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(facts: Kinds): Entry['kind'] {
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

/** The system's code of an error (ENOENT), or "". */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
