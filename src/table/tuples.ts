/**
 * One code for each distinct tuple of numbers, such as the words of a name; code 0 is the empty tuple. A tuple is found by its
 * numbers: what is made of words met before needs neither a string nor bytes to be known again.
 */
import { GrowingInt32 } from './columns.ts';
import { avalanche } from './hash.ts';
import { freeSlots, numberBits, putInSlot, slotOf, slotsFor } from './slots.ts';

const FIRST_SLOTS = 1 << 10;

export class Tuples {
  readonly #items = new GrowingInt32();
  /** Tuple `code` is items[starts[code] .. starts[code + 1]]. */
  readonly #starts = new GrowingInt32();
  #slots = freeSlots(FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;

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
    if (tuples * 2 > this.#mask) this.#makeSlots(tuples);
  }

  /** The code of items[from .. to], made if it is new. */
  intern(items: Int32Array, from: number, to: number): number {
    if (from === to) return 0;
    const hash = hashTuple(items, from, to);
    const slots = this.#slots;
    const mask = this.#mask;
    const number = numberBits(mask);
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot]!;
      if (held === 0) return this.#keep(slot, hash, this.add(items, from, to));
      if (((held ^ hash) & ~number) === 0 && this.#isAt(held & number, items, from, to)) return held & number;
      slot = (slot + 1) & mask;
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
    if (this.size * 2 <= this.#mask) this.#slots[slot] = slotOf(hash, code, this.#mask);
    else {
      this.#makeSlots(this.size);
      putInSlot(this.#slots, hash, code);
    }
    return code;
  }

  /** More slots for the tuples that have one. */
  #makeSlots(tuples: number): void {
    const slots = slotsFor(tuples, FIRST_SLOTS);
    const items = this.#items.view();
    const number = numberBits(this.#mask);
    for (const held of this.#slots) {
      const code = held & number;
      if (code !== 0)
        putInSlot(slots, hashTuple(items, this.#starts.at(code), this.#starts.at(code + 1)), code);
    }
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }
}

function hashTuple(items: Int32Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ items[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return avalanche(hash);
}
