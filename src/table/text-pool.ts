/**
 * Texts that are written once and read now and then, as UTF-8 in pieces of shared memory: a million texts that the collector
 * of garbage never looks at and that every thread can read. Nothing is found again by its text; for that there is the dictionary.
 */
import { Buffer } from 'node:buffer';
import { GrowingInt32 } from './columns.ts';
import { sharedBytes } from './shared-memory.ts';

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const WITHIN = CHUNK - 1;

/** What the texts are read from, by whichever thread. */
export interface TextPoolParts {
  readonly chunks: readonly SharedArrayBuffer[];
  /** Chunk and place in it, packed; a text never goes over the end of its chunk. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** What UTF-8 cannot hold: halves of surrogate pairs. */
  readonly odd: ReadonlyMap<number, string>;
}

export class TextPool {
  readonly #chunks: SharedArrayBuffer[] = [];
  readonly #starts = new GrowingInt32();
  readonly #lengths = new GrowingInt32();
  readonly #odd = new Map<number, string>();
  #last: Buffer = Buffer.alloc(0);
  #at = 0;

  /** Keeps a text; its number is how many were kept before it. */
  add(text: string): number {
    const number = this.#starts.length;
    const most = text.length * 3;
    if (this.#chunks.length === 0 || this.#at + most >= CHUNK) {
      const chunk = sharedBytes(Math.max(CHUNK, most));
      this.#chunks.push(chunk);
      this.#last = Buffer.from(chunk, 0, chunk.byteLength);
      this.#at = 0;
    }
    const written = this.#last.write(text, this.#at, 'utf8');
    if (written > text.length && !text.isWellFormed()) this.#odd.set(number, text);
    this.#starts.push(((this.#chunks.length - 1) << CHUNK_BITS) | this.#at);
    this.#lengths.push(written);
    this.#at += written;
    return number;
  }

  /** The texts so far. */
  parts(): TextPoolParts {
    return {
      chunks: this.#chunks,
      starts: this.#starts.view(),
      lengths: this.#lengths.view(),
      odd: this.#odd,
    };
  }
}

/** The texts of a pool by their numbers. */
export class PooledTexts {
  readonly #chunks: readonly Buffer[];
  readonly #parts: TextPoolParts;

  constructor(parts: TextPoolParts) {
    this.#parts = parts;
    this.#chunks = parts.chunks.map((chunk) => Buffer.from(chunk, 0, chunk.byteLength));
  }

  text(number: number): string {
    const { starts, lengths, odd } = this.#parts;
    const start = starts[number]!;
    const from = start & WITHIN;
    const text = this.#chunks[start >>> CHUNK_BITS]!.toString('utf8', from, from + lengths[number]!);
    return odd.size === 0 ? text : (odd.get(number) ?? text);
  }
}
