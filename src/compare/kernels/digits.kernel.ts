/**
 * What: likeness levels of pairs of numbers given as text codes.
 * Why so: nearly all pairs differ everywhere, which the last bytes show (many share the first: province, year of birth). What is
 *   needed of them stands in one number for each text, its sketch, made when first asked for, so that most pairs cost two
 *   look-ups; only pairs that differ in at most two places are given to the plain function, the others need no string.
 * What must hold: equal to the reference for every pair; symmetric.
 * Twin: digits.reference.ts (distance/digit-likeness on the texts).
 * Bench: test/bench/kernels.ts, "digits".
 */
import { DIGIT_LEVELS } from '../../distance/digit-likeness.ts';
import type { Dictionary } from '../../table/dictionary.ts';
import { digitLevelByReference } from './digits.reference.ts';

const DIFFERENT = DIGIT_LEVELS.length;
/** A slip of one key changes at most two places of equally long numbers. */
const MOST_DIFFERING = 2;
/** A sketch: the length, and below it the lower halves of the last bytes, the last one lowest. */
const LENGTH_AT = 28;
const LONGEST = 14;
const LOWEST_BITS = 0x1111111;

export class DigitsKernel {
  readonly #texts: Dictionary;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  /** By code, 0 = not made yet. */
  readonly #sketches: Int32Array;

  /** `sketches`: as long as there are texts, all 0 at first; threads share them. */
  constructor(texts: Dictionary, sketches: Int32Array = new Int32Array(texts.size)) {
    this.#texts = texts;
    this.#sketches = sketches;
    this.#bytes = texts.bytes();
    this.#starts = texts.starts();
  }

  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void {
    for (let index = 0; index < count; index++) {
      const x = a[index]!;
      const y = b[index]!;
      if (x === 0 || y === 0) out[index] = 0;
      else if (x === y) out[index] = 1;
      else if (this.#isFar(x, y) || this.#differsEverywhere(x, y)) out[index] = DIFFERENT;
      else out[index] = digitLevelByReference(this.#texts, x, y);
    }
  }

  /** Certain that equally long texts differ in more places than a slip changes. */
  #isFar(x: number, y: number): boolean {
    const differing = (this.#sketches[x]! || this.#sketch(x)) ^ (this.#sketches[y]! || this.#sketch(y));
    if (differing >>> LENGTH_AT !== 0) return false;
    // one bit for each half that differs, of which two are taken off
    let places = differing | (differing >>> 2);
    places = (places | (places >>> 1)) & LOWEST_BITS;
    places &= places - 1;
    return (places & (places - 1)) !== 0;
  }

  #sketch(code: number): number {
    const from = this.#starts[code]!;
    const end = this.#starts[code + 1]!;
    const length = end - from;
    let sketch = Math.min(length, LONGEST + 1) << LENGTH_AT;
    // longer texts differ in nothing here, so that none is far from another
    for (let place = 0; place < 7 && place < length && length <= LONGEST; place++)
      sketch |= (this.#bytes[end - 1 - place]! & 15) << (4 * place);
    this.#sketches[code] = sketch;
    return sketch;
  }

  #differsEverywhere(x: number, y: number): boolean {
    const bytes = this.#bytes;
    const starts = this.#starts;
    const from = starts[x]!;
    let atX = starts[x + 1]!;
    let atY = starts[y + 1]!;
    if (atX - from !== atY - starts[y]!) return false;
    let differing = 0;
    while (atX > from) if (bytes[--atX] !== bytes[--atY] && ++differing > MOST_DIFFERING) return true;
    return false;
  }
}
