/**
 * One code for each distinct text; code 0 is the empty text (nothing stands there).
 * Texts are kept as UTF-8 bytes in one arena of shared memory and found by a hash of their bytes:
 * workers cannot share strings, a Map stops at 16.7 M keys, and a string cut from a file's chunk
 * would keep the whole chunk alive.
 */
import { Buffer } from 'node:buffer';
import { hashBytes } from './hash.ts';

/** Everything a worker needs to rebuild a read-only dictionary without a copy. */
export interface DictionaryParts {
  readonly arena: SharedArrayBuffer;
  readonly starts: SharedArrayBuffer;
  /** Absent: made when a text is first looked for. */
  readonly slots?: SharedArrayBuffer;
  readonly size: number;
}

const encoder = new TextEncoder();
const FIRST_SLOTS = 1 << 10;

export class Dictionary {
  #arena: Buffer;
  /** starts[code] .. starts[code + 1] is the byte range of a text; unsigned, so an arena holds up to 4 GB. */
  #starts: Uint32Array;
  /** Open addressing, linear probing; a slot holds code + 1, or 0 when free. */
  #slots: Int32Array;
  #mask: number;
  #size = 0;
  #scratch = new Uint8Array(256);

  constructor(parts?: DictionaryParts) {
    if (parts !== undefined) {
      this.#arena = Buffer.from(parts.arena);
      this.#starts = new Uint32Array(parts.starts);
      this.#slots = new Int32Array(parts.slots ?? new SharedArrayBuffer(0));
      this.#size = parts.size;
    } else {
      this.#arena = Buffer.from(new SharedArrayBuffer(1 << 14));
      this.#starts = new Uint32Array(new SharedArrayBuffer((FIRST_SLOTS / 2 + 1) * 4));
      this.#slots = new Int32Array(new SharedArrayBuffer(FIRST_SLOTS * 4));
    }
    this.#mask = this.#slots.length - 1;
    if (parts === undefined) this.internBytes(this.#scratch, 0, 0);
  }

  /** Number of distinct texts, the empty one included. */
  get size(): number {
    return this.#size;
  }

  intern(text: string): number {
    return this.internBytes(this.#scratch, 0, this.#encode(text));
  }

  /** The code of the UTF-8 bytes at start..end, made if it is new. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(bytes, start, end);
    const held = this.#slots[slot]!;
    if (held !== 0) return held - 1;
    return this.#add(slot, bytes, start, end);
  }

  /** The code of a text, or -1 when the dictionary does not hold it. */
  find(text: string): number {
    const slot = this.#slotOf(this.#scratch, 0, this.#encode(text));
    return this.#slots[slot]! - 1;
  }

  text(code: number): string {
    return this.#arena.toString('utf8', this.#starts[code], this.#starts[code + 1]);
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
    if (this.#mask < 0) this.#rehash();
    return {
      arena: this.#arena.buffer as unknown as SharedArrayBuffer,
      starts: this.#starts.buffer as SharedArrayBuffer,
      slots: this.#slots.buffer as SharedArrayBuffer,
      size: this.#size,
    };
  }

  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3);
    return encoder.encodeInto(text, this.#scratch).written;
  }

  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    if (this.#mask < 0) this.#rehash();
    const arena = this.#arena;
    const length = end - start;
    let slot = hashBytes(bytes, start, end) & this.#mask;
    for (;;) {
      const held = this.#slots[slot]!;
      if (held === 0) return slot;
      const from = this.#starts[held - 1]!;
      if (this.#starts[held]! - from === length) {
        let offset = 0;
        while (offset < length && arena[from + offset] === bytes[start + offset]) offset++;
        if (offset === length) return slot;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.#size;
    const from = this.#starts[code]!;
    const until = from + (end - start);
    if (until > this.#arena.length) this.#widenArena(until);
    for (let offset = start, to = from; offset < end; offset++, to++) this.#arena[to] = bytes[offset]!;
    if (code + 2 > this.#starts.length) this.#widenStarts();
    this.#starts[code + 1] = until;
    this.#slots[slot] = code + 1;
    this.#size = code + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #widenArena(least: number): void {
    const wider = Buffer.from(new SharedArrayBuffer(Math.max(least, Math.floor(this.#arena.length * 1.6))));
    wider.set(this.#arena);
    this.#arena = wider;
  }

  #widenStarts(): void {
    const wider = new Uint32Array(new SharedArrayBuffer(this.#starts.length * 8));
    wider.set(this.#starts);
    this.#starts = wider;
  }

  /** Makes the slots anew, at least two for each text. */
  #rehash(): void {
    let room = FIRST_SLOTS;
    while (room < this.#size * 2) room *= 2;
    const slots = new Int32Array(new SharedArrayBuffer(room * 4));
    const mask = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = hashBytes(this.#arena, this.#starts[code]!, this.#starts[code + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}
