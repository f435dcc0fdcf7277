/**
 * A text file that grows commune by commune: lines are gathered in memory and written in large pieces,
 * and the caller waits for each piece, so a slow disk holds the generator back instead of filling memory.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';

/** How one office saves its files. */
export interface FileForm {
  readonly delimiter: ',' | ';';
  readonly byteOrderMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
  /** A line above the header, as forms have it. */
  readonly title?: string;
  readonly header: readonly string[];
}

const PIECE = 1 << 20;

/** A full disk is told apart from a place where nothing may be written. */
export function writeFailure(cause: unknown, path: string): unknown {
  const system = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (system === 'ENOSPC' || system === 'EDQUOT') {
    return Failure.of('disk_full', { file: path }, { out: dirname(path) }, cause);
  }
  return Failure.of('output_not_writable', { file: path }, {}, cause);
}

export class LineFile {
  readonly path: string;
  rows = 0;
  private readonly handle: FileHandle;
  private readonly lineEnd: string;
  private waiting: string[];
  private letters = 0;

  private constructor(path: string, handle: FileHandle, lineEnd: string, start: string) {
    this.path = path;
    this.handle = handle;
    this.lineEnd = lineEnd;
    this.waiting = [start];
  }

  /** Creates or replaces the file, for its owner only; `start` is everything above the first record. */
  static async create(path: string, lineEnd: '\n' | '\r\n', start: string): Promise<LineFile> {
    try {
      return new LineFile(path, await open(path, 'w', 0o600), lineEnd, start);
    } catch (cause) {
      throw writeFailure(cause, path);
    }
  }

  /** Counts one record; `flush` has to follow before long. */
  add(line: string): void {
    this.waiting.push(line, this.lineEnd);
    this.letters += line.length;
    this.rows++;
  }

  async flush(): Promise<void> {
    if (this.letters >= PIECE) await this.write();
  }

  private async write(): Promise<void> {
    const text = this.waiting.join('');
    this.waiting = [];
    this.letters = 0;
    try {
      await this.handle.appendFile(text, 'utf8');
    } catch (cause) {
      throw writeFailure(cause, this.path);
    }
  }

  async close(): Promise<void> {
    try {
      if (this.waiting.length > 0) await this.write();
    } finally {
      await this.handle.close();
    }
  }
}
