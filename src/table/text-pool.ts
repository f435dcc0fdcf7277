/**
 * Texts that are written once and read now and then, as UTF-8 in pieces of memory outside the heap: a million texts that
 * the collector of garbage never looks at. Nothing is found again by its text; for that there is the dictionary.
 */
import { Buffer } from 'node:buffer';
import { GrowingInt32 } from './columns.ts';

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const WITHIN = CHUNK - 1;

export class TextPool {
  readonly #chunks: Buffer[] = [];
  /** Chunk and place in it, packed; a text never goes over the end of its chunk. */
  readonly #starts = new GrowingInt32();
  readonly #lengths = new GrowingInt32();
  /** What UTF-8 cannot hold: halves of surrogate pairs. */
  readonly #odd = new Map<number, string>();
  #at = 0;

  /** Keeps a text; its number is how many were kept before it. */
  add(text: string): number {
    const number = this.#starts.length;
    const most = text.length * 3;
    if (this.#chunks.length === 0 || this.#at + most >= CHUNK) {
      this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, most)));
      this.#at = 0;
    }
    const chunk = this.#chunks.length - 1;
    const written = this.#chunks[chunk]!.write(text, this.#at, 'utf8');
    if (written > text.length && !text.isWellFormed()) this.#odd.set(number, text);
    this.#starts.push((chunk << CHUNK_BITS) | this.#at);
    this.#lengths.push(written);
    this.#at += written;
    return number;
  }

  text(number: number): string {
    const start = this.#starts.at(number);
    const from = start & WITHIN;
    const chunk = this.#chunks[start >>> CHUNK_BITS]!;
    const text = chunk.toString('utf8', from, from + this.#lengths.at(number));
    return this.#odd.size === 0 ? text : (this.#odd.get(number) ?? text);
  }
}
