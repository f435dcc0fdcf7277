/**
 * One code for each distinct tuple of numbers, such as the words of a name; code 0 is the empty tuple. A tuple is found by its
 * numbers: what is made of words met before needs neither a string nor bytes to be known again.
 */
import { GrowingInt32 } from './columns.ts';
import { avalanche } from './hash.ts';
import { freeSlots, moreSlots } from './slots.ts';

const FIRST_SLOTS = 1 << 10;

export class Tuples {
  readonly #items = new GrowingInt32();
  /** Tuple `code` is items[starts[code] .. starts[code + 1]]. */
  readonly #starts = new GrowingInt32();
  #slots = freeSlots(FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #held = 0;

  constructor() {
    this.#starts.push(0);
    this.#starts.push(0);
  }

  /** Number of tuples, the empty one included. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** Makes room for so many; no result depends on it. */
  expect(tuples: number): void {
    if (tuples * 2 > this.#mask) this.#take(moreSlots(this.#slots, tuples * 2));
  }

  /** The code of items[from .. to], made if it is new. */
  intern(items: Int32Array, from: number, to: number): number {
    if (from === to) return 0;
    let hash = to - from;
    for (let at = from; at < to; at++) {
      hash = Math.imul(hash ^ items[at]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = avalanche(hash);
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (;;) {
      const code = slots[2 * slot + 1]!;
      if (code === 0) return this.#keep(slot, hash, this.add(items, from, to));
      if (slots[2 * slot] === hash && this.#isAt(code, items, from, to)) return code;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** A new code for items[from .. to], which `intern` will not find. */
  add(items: Int32Array, from: number, to: number): number {
    for (let at = from; at < to; at++) this.#items.push(items[at]!);
    this.#starts.push(this.#items.length);
    return this.size - 1;
  }

  /** All numbers, and where each tuple begins; one more start than tuples. */
  columns(): { readonly items: Int32Array; readonly starts: Int32Array } {
    return { items: this.#items.toColumn(), starts: this.#starts.toColumn() };
  }

  #isAt(code: number, items: Int32Array, from: number, to: number): boolean {
    let held = this.#starts.at(code);
    if (this.#starts.at(code + 1) - held !== to - from) return false;
    let at = from;
    for (; at < to && this.#items.at(held) === items[at]; at++) held++;
    return at === to;
  }

  #keep(slot: number, hash: number, code: number): number {
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = code;
    this.#held++;
    if (this.#held * 2 > this.#mask) this.#take(moreSlots(this.#slots));
    return code;
  }

  #take(slots: Int32Array): void {
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
  }
}
