/**
 * One code for each distinct text; code 0 is the empty text (nothing stands there).
 * Texts are kept as UTF-8 bytes in one arena of shared memory and found by a hash of their bytes:
 * workers cannot share strings, a Map stops at 16.7 M keys, and a string cut from a file's chunk
 * would keep the whole chunk alive.
 */
import { Buffer } from 'node:buffer';
import { hashBytes } from './hash.ts';
import { int32View, sharedBytes, uint8View, uint32View, widened } from './shared-memory.ts';

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
/** So many texts are found sooner by walking through all lengths than slots are made. */
const FEW_LOOKS = 16;
/** Up to this length a loop here beats the encoder, whose call alone costs more than a name. */
const LONGEST_BY_HAND = 200;

export class Dictionary {
  #arena: Buffer;
  /** starts[code] .. starts[code + 1] is the byte range of a text; unsigned, so an arena holds up to 4 GB. */
  #starts: Uint32Array;
  /**
   * Open addressing, linear probing. A slot is a pair: hash, and code + 1 or 0 when free. With the hash beside the code a
   * look-up touches a text only when it is very likely the right one, and growing looks at no text at all.
   */
  #slots: Int32Array;
  #mask: number;
  #size = 0;
  /** Texts looked for without slots. */
  #looks = 0;
  #scratch = new Uint8Array(256);

  constructor(parts?: DictionaryParts) {
    if (parts !== undefined) {
      this.#arena = Buffer.from(parts.arena, 0, parts.arena.byteLength);
      this.#starts = uint32View(parts.starts);
      this.#slots = int32View(parts.slots ?? sharedBytes(0));
      this.#size = parts.size;
    } else {
      this.#arena = Buffer.from(sharedBytes(1 << 14));
      this.#starts = uint32View(sharedBytes((FIRST_SLOTS / 2 + 1) * 4));
      this.#slots = int32View(sharedBytes(FIRST_SLOTS * 8));
    }
    this.#mask = this.#slots.length / 2 - 1;
    if (parts === undefined) this.internBytes(this.#scratch, 0, 0);
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
    if (this.#mask < 0) this.#makeSlots();
    const hash = hashBytes(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end, hash);
    const held = this.#slots[2 * slot + 1]!;
    return held !== 0 ? held - 1 : this.#add(slot, bytes, start, end, hash);
  }

  /** The code of a text, or -1 when the dictionary does not hold it. */
  find(text: string): number {
    const end = this.#encode(text);
    if (this.#mask < 0) {
      if (this.#looks++ < FEW_LOOKS) return this.#walkTo(end);
      this.#makeSlots();
    }
    const slot = this.#slotOf(this.#scratch, 0, end, hashBytes(this.#scratch, 0, end));
    return this.#slots[2 * slot + 1]! - 1;
  }

  text(code: number): string {
    return this.#arena.toString('utf8', this.#starts[code], this.#starts[code + 1]);
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
    if (this.#mask < 0) this.#makeSlots();
    while ((this.#size + texts) * 2 > this.#mask) this.#widenSlots();
    while (this.#size + texts + 2 > this.#starts.length) this.#widenStarts();
    const arena = this.#starts[this.#size]! + bytes;
    if (arena > this.#arena.length) this.#widenArena(arena);
  }

  byteLength(code: number): number {
    return this.#starts[code + 1]! - this.#starts[code]!;
  }

  /** All bytes, for kernels: text `code` is bytes()[starts()[code] .. starts()[code + 1]]. */
  bytes(): Uint8Array {
    return uint8View(this.#arena.buffer as unknown as SharedArrayBuffer);
  }

  starts(): Uint32Array {
    return this.#starts;
  }

  parts(): DictionaryParts {
    return {
      arena: this.#arena.buffer as unknown as SharedArrayBuffer,
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

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    const length = end - start;
    let slot = hash & mask;
    for (;;) {
      const held = slots[2 * slot + 1]!;
      if (held === 0) return slot;
      if (slots[2 * slot] === hash) {
        const arena = this.#arena;
        const from = this.#starts[held - 1]!;
        if (this.#starts[held]! - from === length) {
          let offset = 0;
          while (offset < length && arena[from + offset] === bytes[start + offset]) offset++;
          if (offset === length) return slot;
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
    for (let code = 0; code < this.#size; code++) {
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
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = code + 1;
    this.#size = code + 1;
    if (this.#size * 2 > this.#mask) this.#widenSlots();
    return code;
  }

  #widenArena(least: number): void {
    const room = Math.max(least, Math.floor(this.#arena.length * 1.6));
    const { buffer } = this.#arena;
    this.#arena = Buffer.from(widened(buffer as unknown as SharedArrayBuffer, room), 0, room);
  }

  #widenStarts(): void {
    this.#starts = uint32View(widened(this.#starts.buffer as SharedArrayBuffer, this.#starts.length * 8));
  }

  #widenSlots(): void {
    const old = this.#slots;
    const slots = int32View(sharedBytes(old.length * 8));
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) put(slots, old[at]!, old[at + 1]!);
    this.#take(slots);
  }

  /** Slots for texts that came without them, at least two for each. */
  #makeSlots(): void {
    let room = FIRST_SLOTS;
    while (room < this.#size * 2) room *= 2;
    const slots = int32View(sharedBytes(room * 8));
    for (let code = 0; code < this.#size; code++)
      put(slots, hashBytes(this.#arena, this.#starts[code]!, this.#starts[code + 1]!), code + 1);
    this.#take(slots);
  }

  #take(slots: Int32Array): void {
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
  }
}

function put(slots: Int32Array, hash: number, held: number): void {
  const mask = slots.length / 2 - 1;
  let slot = hash & mask;
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = held;
}
