/**
 * What: likeness levels of pairs of short folded texts given as text codes, by Jaro–Winkler.
 * Why so: a likeness costs strings, so it is kept by the pair of codes in a fixed cache.
 * What must hold: equal to the reference for every pair; symmetric; independent of what was asked before.
 * Twin: text.reference.ts.
 * Bench: test/bench/kernels.ts, "text".
 */
import type { Dictionary } from '../../table/dictionary.ts';
import { avalanche } from '../../table/hash.ts';
import { textLevelByReference } from './text.reference.ts';

const CACHE = 1 << 18;
/** Codes stay below this, so a pair of codes is one exact number. */
const CODE_RADIX = 0x8000000;

export class TextKernel {
  readonly #texts: Dictionary;
  readonly #keys = new Float64Array(CACHE).fill(-1);
  readonly #levels = new Uint8Array(CACHE);

  constructor(texts: Dictionary) {
    this.#texts = texts;
  }

  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void {
    for (let index = 0; index < count; index++) {
      const x = a[index]!;
      const y = b[index]!;
      if (x === 0 || y === 0) out[index] = 0;
      else out[index] = x === y ? 1 : this.#cached(Math.min(x, y), Math.max(x, y));
    }
  }

  #cached(low: number, high: number): number {
    const key = low * CODE_RADIX + high;
    const slot = avalanche(Math.imul(low, 0x9e3779b1) ^ high) & (CACHE - 1);
    if (this.#keys[slot] !== key) {
      this.#levels[slot] = textLevelByReference(this.#texts, low, high);
      this.#keys[slot] = key;
    }
    return this.#levels[slot]!;
  }
}
