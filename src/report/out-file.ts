/**
 * A file of the output directory while it is made: new, readable by its owner only, every fault of the file system
 * turned into a Failure with a code. Syncing to the disk happens once for all files, when the directory is published.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../failure.ts';
import type { ReportFault } from './faults.ts';

export class OutFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  #position = 0;

  private constructor(handle: FileHandle, path: string) {
    this.#handle = handle;
    this.#path = path;
  }

  static async create(path: string): Promise<OutFile> {
    try {
      return new OutFile(await open(path, 'wx', 0o600), path);
    } catch (error) {
      throw fileFailure(error, path);
    }
  }

  get path(): string {
    return this.#path;
  }

  /** Bytes written so far. */
  get position(): number {
    return this.#position;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.writeAt(bytes, this.#position);
    this.#position += bytes.length;
  }

  /** Overwrites bytes that stand already. */
  async writeAt(bytes: Uint8Array, position: number): Promise<void> {
    try {
      for (let from = 0; from < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, position + from);
        from += bytesWritten;
      }
    } catch (error) {
      throw fileFailure(error, this.#path);
    }
  }

  async close(): Promise<void> {
    try {
      await this.#handle.close();
    } catch (error) {
      throw fileFailure(error, this.#path);
    }
  }
}

const CODES: ReadonlyMap<string, ReportFault> = new Map<string, ReportFault>([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EACCES', 'out_not_writable'],
  ['EPERM', 'out_not_writable'],
  ['EROFS', 'out_not_writable'],
  ['EBUSY', 'out_in_use'],
]);

/** The Failure of an error of the file system; another kind of error is a defect and comes back unchanged. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error;
  const system = String(error.code);
  const fault: ReportFault = CODES.get(system) ?? 'out_unreachable';
  return Failure.of(fault, { file: path }, { path, system }, error);
}
