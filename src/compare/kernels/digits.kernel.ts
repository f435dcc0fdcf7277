/**
 * What: likeness levels of pairs of numbers given as text codes.
 * Why so: nearly all pairs differ everywhere, which the last bytes show (many share the first: province, year of birth); only
 *   pairs that differ in at most two places are given to the plain function. Bytes are read where the dictionary keeps them, no
 *   string is made for the others.
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

export class DigitsKernel {
  readonly #texts: Dictionary;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;

  constructor(texts: Dictionary) {
    this.#texts = texts;
    this.#bytes = texts.bytes();
    this.#starts = texts.starts();
  }

  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void {
    for (let index = 0; index < count; index++) {
      const x = a[index]!;
      const y = b[index]!;
      if (x === 0 || y === 0) out[index] = 0;
      else if (x === y) out[index] = 1;
      else out[index] = this.#differsEverywhere(x, y) ? DIFFERENT : digitLevelByReference(this.#texts, x, y);
    }
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
