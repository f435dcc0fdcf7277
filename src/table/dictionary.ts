/**
 * One code for each distinct text; code 0 is the empty text (nothing stands there).
 * Texts are kept as UTF-8 bytes in one arena of shared memory and found by a hash of their bytes:
 * workers cannot share strings, a Map stops at 16.7 M keys, and a string cut from a file's chunk
 * would keep the whole chunk alive.
 */
import { Buffer } from 'node:buffer';
import { hashBytes } from './hash.ts';
import { int32View, sharedBytes, uint8View, uint32View, widened } from './shared-memory.ts';
import { freeSlots, numberBits, putInSlot, slotOf, slotsFor } from './slots.ts';

/** Everything a worker needs to rebuild a read-only dictionary without a copy. */
export interface DictionaryParts {
  readonly arena: SharedArrayBuffer;
  readonly starts: SharedArrayBuffer;
  /** Absent: made when a text is first looked for. */
  readonly slots?: SharedArrayBuffer;
  readonly size: number;
}

const encoder = new TextEncoder();
const FIRST_SLOTS = 1 << 9;
/** So many texts are found sooner by walking through all lengths than slots are made. */
const FEW_LOOKS = 16;
/** Up to this length a loop here beats the encoder, whose call alone costs more than a name. */
const LONGEST_BY_HAND = 200;
/** Longest run that internRun takes at once: its look-ups have to stay in the second-level cache. */
export const LONGEST_RUN = 1024;

export class Dictionary {
  #arena: Uint8Array;
  /** The same bytes, for texts. */
  #buffer: Buffer;
  /** starts[code] .. starts[code + 1] is the byte range of a text; unsigned, so an arena holds up to 4 GB. */
  #starts: Uint32Array;
  /** Code by hash; the empty text is never looked up here. */
  #slots: Int32Array;
  #mask: number;
  #size = 1;
  /** Texts looked for without slots. */
  #looks = 0;
  #scratch = new Uint8Array(256);
  /** Hashes of a run. */
  #hashes: Int32Array | undefined;
  /** What the warming loop saw; kept so that the loop is not optimised away. */
  warmth = 0;

  constructor(parts?: DictionaryParts) {
    this.#arena = uint8View(parts?.arena ?? sharedBytes(1 << 12));
    this.#buffer = bufferOver(this.#arena);
    this.#starts = uint32View(parts?.starts ?? sharedBytes(FIRST_SLOTS * 2));
    this.#slots = parts === undefined ? freeSlots(FIRST_SLOTS) : int32View(parts.slots ?? sharedBytes(0));
    this.#mask = this.#slots.length - 1;
    if (parts !== undefined) this.#size = parts.size;
  }

  /** Number of distinct texts, the empty one included. */
  get size(): number {
    return this.#size;
  }

  intern(text: string): number {
    // first encoded: a long text moves the scratch bytes
    const end = this.#encode(text);
    return this.internBytes(this.#scratch, 0, end);
  }

  /** The code of the UTF-8 bytes at start..end, made if it is new. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    if (this.#mask < 0) this.#makeSlots();
    return this.#codeOf(bytes, start, end, hashBytes(bytes, start, end), true);
  }

  /**
   * codes[to + i] = code of bytes[starts[i] .. ends[i]] for first <= i < last; at most LONGEST_RUN of them. A million distinct
   * texts miss the cache on every look-up, and a run lets the processor wait for many of them at once.
   */
  internRun(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    first: number,
    last: number,
    codes: Int32Array,
    to: number,
  ): void {
    if (this.#mask < 0) this.#makeSlots();
    this.#hashes ??= new Int32Array(LONGEST_RUN);
    const hashes = this.#hashes;
    for (let i = first; i < last; i++) hashes[i - first] = hashBytes(bytes, starts[i]!, ends[i]!);
    this.#warm(hashes, last - first);
    for (let i = first; i < last; i++) {
      const start = starts[i]!;
      const end = ends[i]!;
      codes[to + i] = start === end ? 0 : this.#codeOf(bytes, start, end, hashes[i - first]!, true);
    }
  }

  /** Makes room for so many more rows like those so far, where most of these were distinct; no result depends on it. */
  expectRows(rowsSoFar: number, rowsToCome: number): void {
    if (rowsSoFar === 0 || this.#size * 2 < rowsSoFar) return;
    const texts = Math.ceil((this.#size / rowsSoFar) * rowsToCome * 1.02);
    this.reserve(texts, Math.ceil((this.byteLengths() / this.#size) * texts * 1.02));
  }

  /** The code of a text, or -1 when the dictionary does not hold it. */
  find(text: string): number {
    const end = this.#encode(text);
    if (end === 0) return 0;
    if (this.#mask < 0) {
      if (this.#looks++ < FEW_LOOKS) return this.#walkTo(end);
      this.#makeSlots();
    }
    return this.#codeOf(this.#scratch, 0, end, hashBytes(this.#scratch, 0, end), false);
  }

  text(code: number): string {
    return this.#buffer.toString('utf8', this.#starts[code], this.#starts[code + 1]);
  }

  /** Call when hardly a text will be looked for any more: what finds them is let go, and made again should it be needed. */
  settle(): void {
    this.#take(int32View(sharedBytes(0)));
    this.#looks = 0;
  }

  /** Bytes of all texts together. */
  byteLengths(): number {
    return this.#starts[this.#size]!;
  }

  /** Makes room for so many more texts and bytes, as many as may come; no result depends on it. */
  reserve(texts: number, bytes: number): void {
    const size = this.#size + texts;
    if (size * 2 > this.#mask) this.#makeSlots(size);
    while (size + 2 > this.#starts.length) this.#widenStarts();
    const arena = this.byteLengths() + bytes;
    if (arena > this.#arena.length) this.#widenArena(arena);
  }

  byteLength(code: number): number {
    return this.#starts[code + 1]! - this.#starts[code]!;
  }

  /** All bytes, for kernels: text `code` is bytes()[starts()[code] .. starts()[code + 1]]. */
  bytes(): Uint8Array {
    return this.#arena;
  }

  starts(): Uint32Array {
    return this.#starts;
  }

  parts(): DictionaryParts {
    return {
      arena: this.#arena.buffer as SharedArrayBuffer,
      starts: this.#starts.buffer as SharedArrayBuffer,
      ...(this.#mask < 0 ? {} : { slots: this.#slots.buffer as SharedArrayBuffer }),
      size: this.#size,
    };
  }

  /** UTF-8 of the text into the scratch bytes; gives their number. */
  #encode(text: string): number {
    const length = text.length;
    if (length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(length * 3);
    const bytes = this.#scratch;
    if (length > LONGEST_BY_HAND) return encoder.encodeInto(text, bytes).written;
    let to = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) bytes[to++] = unit;
      else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else if (unit >= 0xd800 && unit < 0xe000) return encoder.encodeInto(text, bytes).written;
      else {
        bytes[to++] = 0xe0 | (unit >> 12);
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[to++] = 0x80 | (unit & 0x3f);
      }
    }
    return to;
  }

  /** Touches slots, starts and texts of a run before they are needed; no result depends on it. */
  #warm(hashes: Int32Array, count: number): void {
    const slots = this.#slots;
    const starts = this.#starts;
    const arena = this.#arena;
    const mask = this.#mask;
    const number = numberBits(mask);
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const held = slots[hashes[i]! & mask]!;
      if (held !== 0 && ((held ^ hashes[i]!) & ~number) === 0) seen ^= arena[starts[held & number]!]!;
    }
    this.warmth = seen;
  }

  /** The code of a text that is not empty; where the dictionary does not hold it, a new one or -1. */
  #codeOf(bytes: Uint8Array, start: number, end: number, hash: number, make: boolean): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const number = numberBits(mask);
    const length = end - start;
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot]!;
      if (held === 0) return make ? this.#add(slot, bytes, start, end, hash) : -1;
      if (((held ^ hash) & ~number) === 0) {
        const code = held & number;
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

  /** The code of the text in the scratch bytes, or -1. */
  #walkTo(length: number): number {
    const starts = this.#starts;
    const arena = this.#arena;
    const text = this.#scratch;
    for (let code = 1; code < this.#size; code++) {
      const from = starts[code]!;
      if (starts[code + 1]! - from !== length) continue;
      let offset = 0;
      while (offset < length && arena[from + offset] === text[offset]) offset++;
      if (offset === length) return code;
    }
    return -1;
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.#size;
    const from = this.#starts[code]!;
    const until = from + (end - start);
    if (until > this.#arena.length) this.#widenArena(until);
    const arena = this.#arena;
    for (let offset = start, to = from; offset < end; offset++, to++) arena[to] = bytes[offset]!;
    if (code + 2 > this.#starts.length) this.#widenStarts();
    this.#starts[code + 1] = until;
    this.#slots[slot] = slotOf(hash, code, this.#mask);
    this.#size = code + 1;
    if (this.#size * 2 > this.#mask) this.#makeSlots();
    return code;
  }

  #widenArena(least: number): void {
    const room = Math.max(least, Math.floor(this.#arena.length * 1.6));
    this.#arena = uint8View(widened(this.#arena.buffer as SharedArrayBuffer, room));
    this.#buffer = bufferOver(this.#arena);
  }

  #widenStarts(): void {
    this.#starts = uint32View(widened(this.#starts.buffer as SharedArrayBuffer, this.#starts.length * 8));
  }

  /** Slots for all texts, and for as many as are said to come. */
  #makeSlots(texts = this.#size): void {
    const slots = slotsFor(texts, FIRST_SLOTS);
    const arena = this.#arena;
    const starts = this.#starts;
    for (let code = 1; code < this.#size; code++)
      putInSlot(slots, hashBytes(arena, starts[code]!, starts[code + 1]!), code);
    this.#take(slots);
  }

  #take(slots: Int32Array): void {
    this.#slots = slots;
    this.#mask = slots.length - 1;
  }
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
