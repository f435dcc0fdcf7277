/**
 * A file in slices: while one slice is scanned the next is on its way from the disk. What a scan leaves over (the
 * beginning of a record whose end lies further on) comes again in front of the next slice.
 * Every byte passes here once, so the file's SHA-256 is made here.
 */
import { createHash } from 'node:crypto';
import { type OpenFile, readFailure, systemCode } from './open-file.ts';
import { LONGEST_RECORD } from './scan.kernel.ts';

const SLICE_BYTES = 1 << 23;
/** Room for what a scan may leave over. */
const ROOM_BEFORE = 6 * LONGEST_RECORD;

export interface Slice {
  readonly bytes: Uint8Array;
  /** The slice is bytes[start .. end]. */
  readonly start: number;
  readonly end: number;
  /** Where in the file bytes[start] stands. */
  readonly offset: number;
  /** Nothing follows. */
  readonly final: boolean;
}

export class FileSlices {
  readonly #opened: OpenFile;
  readonly #sliceBytes: number;
  /** Bytes in front of a slice for what the one before left over; a file of one slice needs none. */
  readonly #before: number;
  readonly #hash = createHash('sha256');
  #position = 0;
  #next: Promise<{ bytes: Uint8Array; got: number }>;
  #spare: Uint8Array | undefined;
  #last: Slice | undefined;

  constructor(opened: OpenFile, sliceBytes = SLICE_BYTES) {
    this.#opened = opened;
    this.#sliceBytes = Math.min(sliceBytes, Math.max(opened.bytes, 1));
    this.#before = this.#sliceBytes < opened.bytes ? ROOM_BEFORE : 0;
    this.#next = this.#fill(undefined);
    this.#next.catch(() => undefined);
  }

  /** Bytes of the file that have been handed out. */
  get position(): number {
    return this.#position;
  }

  /** The next slice; of the one before, the bytes from `kept` on come again. The one before is invalid afterwards. */
  async next(kept: number): Promise<Slice | undefined> {
    const last = this.#last;
    if (last?.final) return undefined;
    const { bytes, got } = await this.#next;
    const left = last === undefined ? 0 : last.end - kept;
    const before = this.#before;
    if (last !== undefined && left > 0) bytes.set(last.bytes.subarray(kept, last.end), before - left);
    this.#hash.update(bytes.subarray(before, before + got));
    const offset = this.#position - left;
    this.#position += got;
    // a short slice is the last one, whatever the size was when the file was opened
    const final = got < this.#sliceBytes || this.#position >= this.#opened.bytes;
    const slice = { bytes, start: before - left, end: before + got, offset, final };
    this.#spare = last?.bytes;
    this.#last = slice;
    if (!final) {
      this.#next = this.#fill(this.#spare);
      this.#next.catch(() => undefined); // it is awaited by the next call, which may never come
    }
    return slice;
  }

  /** SHA-256 of all bytes handed out, in hexadecimal. */
  digest(): string {
    return this.#hash.digest('hex');
  }

  async #fill(buffer: Uint8Array | undefined): Promise<{ bytes: Uint8Array; got: number }> {
    const bytes = buffer ?? new Uint8Array(this.#before + this.#sliceBytes);
    let got = 0;
    try {
      while (got < this.#sliceBytes) {
        const wanted = this.#sliceBytes - got;
        const { bytesRead } = await this.#opened.handle.read(bytes, this.#before + got, wanted, null);
        if (bytesRead === 0) break;
        got += bytesRead;
      }
    } catch (cause) {
      throw readFailure('file_unreadable', { file: this.#opened.file }, { cause: systemCode(cause) }, cause);
    }
    return { bytes, got };
  }
}
