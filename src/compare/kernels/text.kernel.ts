/**
 * What: likeness levels of pairs of short folded texts given as text codes, by Jaro–Winkler.
 * Why so: the places where a letter stands in the other text are the bits of one number, so the first free place within reach is
 *   one instruction instead of a loop (as rapidfuzz does it). Bytes are read where the dictionary keeps them; no string is made.
 * What must hold: equal to the reference for every pair, to the last bit of the likeness, so its operations come in the same
 *   order; symmetric: the lower code is the first text. Texts beyond 32 letters or ASCII go to the reference.
 * Twin: text.reference.ts.
 * Bench: test/bench/kernels.ts, "text".
 */
import { PREFIX_AT_MOST } from '../../distance/jaro-winkler.ts';
import type { Dictionary } from '../../table/dictionary.ts';
import { jaroWinklerLevel, textLevelByReference } from './text.reference.ts';

const MOST_LETTERS = 32;
const ASCII = 128;

export class TextKernel {
  readonly #texts: Dictionary;
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  /** Bit i of places[letter]: the letter stands at i of the second text; all 0 between pairs. */
  readonly #places = new Int32Array(ASCII);

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
      else out[index] = x < y ? this.#level(x, y) : this.#level(y, x);
    }
  }

  #level(low: number, high: number): number {
    const bytes = this.#bytes;
    const places = this.#places;
    const from = this.#starts[low]!;
    const other = this.#starts[high]!;
    const left = this.#starts[low + 1]! - from;
    const right = this.#starts[high + 1]! - other;
    if (left === 0 || right === 0 || left > MOST_LETTERS || right > MOST_LETTERS)
      return textLevelByReference(this.#texts, low, high);
    let all = 0;
    for (let i = 0; i < left; i++) all |= bytes[from + i]!;
    for (let j = 0; j < right; j++) all |= bytes[other + j]!;
    if (all >= ASCII) return textLevelByReference(this.#texts, low, high);
    for (let j = 0; j < right; j++) places[bytes[other + j]!]! |= 1 << j;
    const reach = Math.max(0, (Math.max(left, right) >> 1) - 1);
    let matchedLeft = 0;
    let matchedRight = 0;
    let matches = 0;
    for (let i = 0; i < left; i++) {
      const near = places[bytes[from + i]!]! & ~matchedRight & window(i, reach);
      if (near === 0) continue;
      matchedRight |= near & -near;
      matchedLeft |= 1 << i;
      matches++;
    }
    for (let j = 0; j < right; j++) places[bytes[other + j]!] = 0;
    if (matches === 0) return jaroWinklerLevel(0, 0);
    let outOfOrder = 0;
    while (matchedLeft !== 0) {
      const i = 31 - Math.clz32(matchedLeft & -matchedLeft);
      const j = 31 - Math.clz32(matchedRight & -matchedRight);
      if (bytes[from + i] !== bytes[other + j]) outOfOrder++;
      matchedLeft &= matchedLeft - 1;
      matchedRight &= matchedRight - 1;
    }
    const jaro = (matches / left + matches / right + (matches - (outOfOrder >> 1)) / matches) / 3;
    const most = Math.min(PREFIX_AT_MOST, left, right);
    let prefix = 0;
    while (prefix < most && bytes[from + prefix] === bytes[other + prefix]) prefix++;
    return jaroWinklerLevel(jaro, prefix);
  }
}

/** Bits i - reach to i + reach, as far as there are any. */
function window(i: number, reach: number): number {
  const high = i + reach >= 31 ? -1 : (1 << (i + reach + 1)) - 1;
  return i > reach ? high & -(1 << (i - reach)) : high;
}
