/**
 * finding_id: 64 bits as 16 hex digits, a hash of code, resident key, source, person and the record's content.
 * Content is the exact text of each filled mapped cell, by field, so an id survives re-sorting and another order of
 * columns and stays the same from night to night. Two records of equal content are told apart by an occurrence number in
 * row order. Each distinct text is hashed once, where its bytes lie: there may be a million findings.
 */
import { Buffer } from 'node:buffer';
import type { RawColumn, RawTable } from '../flow.ts';
import { GrowingInt32, int32Column, uint8Column } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import { hashBytes, hashBytesAgain, mix } from '../table/hash.ts';
import type { People } from './people.ts';

/** Two independent 32-bit hashes that are mixed side by side. */
class Hash64 {
  high = 0;
  low = 0;

  reset(): void {
    this.high = 0;
    this.low = 0;
  }

  add(high: number, low: number): void {
    this.high = mix(this.high, high);
    this.low = mix(this.low, low);
  }
}

const DIGITS = Buffer.from('0123456789abcdef');
const digits = Buffer.alloc(16);

/** An id as reports write it; its digits are put side by side in memory, for formatting a number costs ten times as much. */
export function hexId(high: number, low: number): string {
  writeHex(high, 0);
  writeHex(low, 8);
  return digits.toString('latin1');
}

function writeHex(value: number, from: number): void {
  for (let at = from + 7, rest = value; at >= from; at--, rest >>>= 4) digits[at] = DIGITS[rest & 15]!;
}

/** A column as ids see it: its name hashed, and the hashes of its distinct texts. */
class ContentColumn {
  readonly codes: Int32Array;
  readonly #dictionary: Dictionary;
  readonly #nameHigh: number;
  readonly #nameLow: number;
  /**
   * Both hashes of a text side by side; 0, 0 = not worked out yet, or so by chance. Undefined where a text stands in few rows:
   * there it is hashed sooner than remembered.
   */
  readonly #hashes: Int32Array | undefined;

  constructor(key: string, { codes, dictionary }: RawColumn) {
    [this.#nameHigh, this.#nameLow] = hashesOf(key);
    this.codes = codes;
    this.#dictionary = dictionary;
    const repeats = dictionary.size * ROWS_A_TEXT <= codes.length;
    this.#hashes = repeats ? int32Column(dictionary.size * 2) : undefined;
  }

  addTo(hash: Hash64, code: number): void {
    hash.add(this.#nameHigh, this.#nameLow);
    const hashes = this.#hashes;
    const at = 2 * code;
    if (hashes !== undefined && (hashes[at] !== 0 || hashes[at + 1] !== 0)) {
      hash.add(hashes[at]!, hashes[at + 1]!);
      return;
    }
    const bytes = this.#dictionary.bytes();
    const starts = this.#dictionary.starts();
    const high = hashBytes(bytes, starts[code]!, starts[code + 1]!);
    const low = hashBytesAgain(bytes, starts[code]!, starts[code + 1]!);
    hash.add(high, low);
    if (hashes === undefined) return;
    hashes[at] = high;
    hashes[at + 1] = low;
  }
}

/** From so many rows a text on its hashes are remembered. */
const ROWS_A_TEXT = 4;

/** What an id is made of. */
export interface Identified {
  readonly code: string;
  readonly at: People;
  readonly row: number;
  readonly resident: number;
  /** Tells two findings of one code and one record apart, '' where there is only one. */
  readonly subject: string;
}

export class FindingIds {
  readonly #master: RawTable;
  readonly #residentKey: (row: number) => string;
  readonly #columns = new Map<RawTable, readonly ContentColumn[]>();
  readonly #words = new Map<string, readonly [high: number, low: number]>();
  readonly #hash = new Hash64();
  /** Two numbers a finding, in the order in which they were added. */
  readonly #ids = new GrowingInt32();

  constructor(master: RawTable, residentKey: (row: number) => string) {
    this.#master = master;
    this.#residentKey = residentKey;
  }

  add({ code, at, row, resident, subject }: Identified): void {
    this.#hash.reset();
    this.#addWord(code);
    this.#addResident(resident);
    this.#addWord(at.source);
    this.#addWord(at.person);
    this.#addText(subject);
    this.#addRecord(at.table.raw, row);
    this.#ids.push(this.#hash.high);
    this.#ids.push(this.#hash.low);
  }

  /** Two numbers a finding, by position; equal ones are still to be told apart. */
  first(): Int32Array {
    return this.#ids.view();
  }

  /** A key that is only a row number would change with the order: then the resident's own content stands for him. */
  #addResident(resident: number): void {
    const key = resident < 0 ? '' : this.#residentKey(resident);
    if (key.startsWith('#')) this.#addRecord(this.#master, resident);
    else this.#addText(key);
  }

  #addRecord(raw: RawTable, row: number): void {
    const columns = this.#contentOf(raw);
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index]!;
      const code = column.codes[row]!;
      if (code !== 0) column.addTo(this.#hash, code);
    }
  }

  #contentOf(raw: RawTable): readonly ContentColumn[] {
    let columns = this.#columns.get(raw);
    if (columns === undefined) {
      columns = [...raw.columns]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, column]) => new ContentColumn(key, column));
      this.#columns.set(raw, columns);
    }
    return columns;
  }

  /** A text of a small closed set: codes, sources, persons. */
  #addWord(text: string): void {
    let hashes = this.#words.get(text);
    if (hashes === undefined) {
      hashes = hashesOf(text);
      this.#words.set(text, hashes);
    }
    this.#hash.add(hashes[0], hashes[1]);
  }

  #addText(text: string): void {
    if (text === '') this.#hash.add(0, 0);
    else {
      const [high, low] = hashesOf(text);
      this.#hash.add(high, low);
    }
  }
}

/** Equal ids are numbered in the order of the report, in place; `order` holds positions. */
export function numberEqualIds(ids: Int32Array, order: Int32Array): void {
  const given = new GivenIds(ids.length / 2);
  const occurrences = new Map<string, number>();
  const hash = new Hash64();
  for (const position of order) {
    const at = 2 * position;
    if (given.add(ids[at]!, ids[at + 1]!)) continue;
    const first = hexId(ids[at]!, ids[at + 1]!);
    let occurrence = occurrences.get(first) ?? 1;
    do {
      occurrence++;
      hash.reset();
      hash.add(...hashesOf(first));
      hash.add(...hashesOf(String(occurrence)));
    } while (!given.add(hash.high, hash.low));
    occurrences.set(first, occurrence);
    ids[at] = hash.high;
    ids[at + 1] = hash.low;
  }
}

function hashesOf(text: string): readonly [high: number, low: number] {
  if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
  // keys of residents are short and plain: the encoder's call alone costs more
  let written = 0;
  while (written < text.length && text.charCodeAt(written) < 0x80) {
    scratch[written] = text.charCodeAt(written);
    written++;
  }
  if (written < text.length) ({ written } = encoder.encodeInto(text, scratch));
  return [hashBytes(scratch, 0, written), hashBytesAgain(scratch, 0, written)];
}

/** Ids that were given: open addressing over pairs of numbers, because a million texts in a Set would take a hundred megabytes. */
class GivenIds {
  readonly #slots: Int32Array;
  readonly #taken: Uint8Array;
  readonly #mask: number;

  constructor(most: number) {
    let room = 16;
    while (room < most * 2) room *= 2;
    this.#slots = int32Column(room * 2);
    this.#taken = uint8Column(room);
    this.#mask = room - 1;
  }

  /** Whether it is new. */
  add(high: number, low: number): boolean {
    let slot = low & this.#mask;
    while (this.#taken[slot] === 1) {
      if (this.#slots[2 * slot] === high && this.#slots[2 * slot + 1] === low) return false;
      slot = (slot + 1) & this.#mask;
    }
    this.#taken[slot] = 1;
    this.#slots[2 * slot] = high;
    this.#slots[2 * slot + 1] = low;
    return true;
  }
}

const encoder = new TextEncoder();
let scratch = new Uint8Array(1024);
