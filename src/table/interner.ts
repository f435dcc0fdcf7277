/**
 * Builds a Dictionary from very many byte strings, a run of them at a time: a million distinct texts miss the cache on
 * every look-up, and a run lets the processor wait for many of them at once (2–3 times Dictionary.internBytes on 1.6 M rows).
 * A slot holds hash and code side by side, so a miss costs one line and growing never looks at the texts again.
 * Room in `starts` and arena is shared memory from the beginning: toDictionary copies no text.
 */
import { Dictionary } from './dictionary.ts';
import { hashBytes } from './hash.ts';
import { int32View, sharedBytes, uint8View, uint32View, widened } from './shared-memory.ts';

const FIRST_SLOTS = 1 << 8;
/** Longest run that internRun takes at once: its look-ups have to stay in the second-level cache. */
export const LONGEST_RUN = 1024;

export class Interner {
  #arena = uint8View(sharedBytes(1 << 12));
  /** Text `code` is arena[starts[code] .. starts[code + 1]]; code 0 is the empty text. */
  #starts = uint32View(sharedBytes(FIRST_SLOTS * 2));
  /** Pairs of hash and code; code 0 = free, because the empty text is never looked up here. */
  #slots = int32View(sharedBytes(FIRST_SLOTS * 8));
  #mask = FIRST_SLOTS - 1;
  #size = 1;
  readonly #hashes = new Int32Array(LONGEST_RUN);
  readonly #held = new Int32Array(LONGEST_RUN);
  /** What the warming loop saw; kept so that the loop is not optimised away. */
  warmth = 0;

  get size(): number {
    return this.#size;
  }

  /** The code of the bytes at start..end, made if it is new. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    return start === end ? 0 : this.#codeOf(bytes, start, end, hashBytes(bytes, start, end));
  }

  /** codes[to + i] = code of bytes[starts[i] .. ends[i]] for first <= i < last; at most LONGEST_RUN of them. */
  internRun(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    first: number,
    last: number,
    codes: Int32Array,
    to: number,
  ): void {
    const hashes = this.#hashes;
    for (let i = first; i < last; i++) hashes[i - first] = hashBytes(bytes, starts[i]!, ends[i]!);
    this.#warm(last - first);
    for (let i = first; i < last; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      codes[to + i] = start === end ? 0 : this.#codeOf(bytes, start, end, hashes[i - first]!);
    }
  }

  /** Makes room for so many more rows like those so far, where most of these were distinct; no result depends on it. */
  expectRows(rowsSoFar: number, rowsToCome: number): void {
    if (rowsSoFar === 0 || this.#size * 2 < rowsSoFar) return;
    const texts = Math.ceil((this.#size / rowsSoFar) * (rowsSoFar + rowsToCome) * 1.02);
    this.#widenSlots(texts * 2);
    while (this.#starts.length < texts + 2) this.#widenStarts();
    const bytes = Math.ceil((this.#starts[this.#size]! / this.#size) * texts * 1.02);
    if (bytes > this.#arena.length) this.#widenArena(bytes);
  }

  /** The texts so far as a Dictionary, which takes over the memory: the interner is of no use afterwards. */
  toDictionary(): Dictionary {
    return new Dictionary({
      arena: this.#arena.buffer as SharedArrayBuffer,
      starts: this.#starts.buffer as SharedArrayBuffer,
      size: this.#size,
    });
  }

  /** Touches slots, starts and texts of a run before they are needed; no result depends on it. */
  #warm(count: number): void {
    const slots = this.#slots;
    const starts = this.#starts;
    const arena = this.#arena;
    const hashes = this.#hashes;
    const held = this.#held;
    const mask = this.#mask;
    let seen = 0;
    for (let i = 0; i < count; i++) held[i] = slots[2 * (hashes[i]! & mask) + 1]!;
    for (let i = 0; i < count; i++) if (held[i] !== 0) seen ^= arena[starts[held[i]!]!]!;
    this.warmth = seen;
  }

  #codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const length = end - start;
    let slot = hash & mask;
    for (;;) {
      const code = slots[2 * slot + 1]!;
      if (code === 0) return this.#add(slot, bytes, start, end, hash);
      if (slots[2 * slot] === hash) {
        const from = this.#starts[code]!;
        if (this.#starts[code + 1]! - from === length) {
          const arena = this.#arena;
          let offset = 0;
          while (offset < length && arena[from + offset] === bytes[start + offset]) offset++;
          if (offset === length) return code;
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.#size;
    const from = this.#starts[code]!;
    const until = from + (end - start);
    if (until > this.#arena.length) this.#widenArena(until);
    const arena = this.#arena;
    for (let at = start, to = from; at < end; at++, to++) arena[to] = bytes[at]!;
    if (code + 2 > this.#starts.length) this.#widenStarts();
    this.#starts[code + 1] = until;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = code;
    this.#size = code + 1;
    if (this.#size * 2 > this.#mask) this.#widenSlots(this.#size * 4);
    return code;
  }

  #widenArena(least: number): void {
    const room = Math.max(least, Math.floor(this.#arena.length * 1.6));
    this.#arena = uint8View(widened(this.#arena.buffer as SharedArrayBuffer, room));
  }

  #widenStarts(): void {
    this.#starts = uint32View(widened(this.#starts.buffer as SharedArrayBuffer, this.#starts.length * 8));
  }

  #widenSlots(least: number): void {
    const old = this.#slots;
    let room = old.length / 2;
    while (room < least) room *= 2;
    const slots = int32View(sharedBytes(room * 8));
    const mask = room - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = old[at]! & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = old[at]!;
      slots[2 * slot + 1] = old[at + 1]!;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}
