/** Counts of integer keys in open addressing: what a Map<number, number> would hold, without boxing. */
import { avalanche } from './hash.ts';

export class IntCounter {
  #keys: Int32Array;
  #counts: Float64Array;
  #used: Uint8Array;
  #size = 0;

  constructor(room = 1 << 12) {
    this.#keys = new Int32Array(room);
    this.#counts = new Float64Array(room);
    this.#used = new Uint8Array(room);
  }

  get size(): number {
    return this.#size;
  }

  add(key: number, count = 1): void {
    const slot = this.#slotOf(key);
    if (this.#used[slot] === 0) {
      this.#used[slot] = 1;
      this.#keys[slot] = key;
      this.#size++;
      this.#counts[slot] = count;
      if (this.#size * 2 > this.#keys.length) this.#widen();
    } else this.#counts[slot]! += count;
  }

  get(key: number): number {
    return this.#counts[this.#slotOf(key)]!;
  }

  /** Keys ascending with their counts: the same whatever the order of arrival. */
  sorted(): { readonly keys: Int32Array; readonly counts: Float64Array } {
    const keys = new Int32Array(this.#size);
    let to = 0;
    for (let slot = 0; slot < this.#keys.length; slot++)
      if (this.#used[slot] === 1) keys[to++] = this.#keys[slot]!;
    keys.sort();
    return { keys, counts: Float64Array.from(keys, (key) => this.get(key)) };
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = avalanche(key) & mask;
    while (this.#used[slot] === 1 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    const used = this.#used;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Float64Array(keys.length * 2);
    this.#used = new Uint8Array(keys.length * 2);
    this.#size = 0;
    for (let slot = 0; slot < keys.length; slot++) if (used[slot] === 1) this.add(keys[slot]!, counts[slot]);
  }
}
