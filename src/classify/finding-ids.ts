/**
 * finding_id: 64 bits as 16 hex digits, a hash of code, resident key, source, person and the record's content.
 * Content is the exact text of each filled mapped cell, by field, so an id survives re-sorting and another order of
 * columns and stays the same from night to night. Two records of equal content are told apart by an occurrence number in
 * row order. Each distinct text is hashed once, where its bytes lie: there may be a million findings.
 */
import { Buffer } from 'node:buffer';
import type { Finding, RawColumn, RawTable } from '../flow.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
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

  hex(): string {
    return hex32(this.high) + hex32(this.low);
  }
}

/** Eight digits, four at a time from a table: formatting a number costs ten times as much. */
function hex32(value: number): string {
  return FOUR_DIGITS[value >>> 16]! + FOUR_DIGITS[value & 0xffff]!;
}

const FOUR_DIGITS: readonly string[] = Array.from({ length: 0x1_0000 }, (_, value) =>
  value.toString(16).padStart(4, '0'),
);

/** The hashes of a column's distinct texts, each worked out when first asked for. */
class ContentColumn {
  readonly codes: Int32Array;
  readonly #column: RawColumn;
  readonly #name: readonly [high: number, low: number];
  readonly #known: Uint8Array;
  readonly #high: Int32Array;
  readonly #low: Int32Array;

  constructor(key: string, column: RawColumn) {
    const name = Buffer.from(key);
    this.codes = column.codes;
    this.#column = column;
    this.#name = [hashBytes(name, 0, name.length), hashBytesAgain(name, 0, name.length)];
    this.#known = uint8Column(column.dictionary.size);
    this.#high = int32Column(column.dictionary.size);
    this.#low = int32Column(column.dictionary.size);
  }

  addTo(hash: Hash64, code: number): void {
    if (this.#known[code] === 0) {
      const { dictionary } = this.#column;
      const [start, end] = [dictionary.starts()[code]!, dictionary.starts()[code + 1]!];
      this.#high[code] = hashBytes(dictionary.bytes(), start, end);
      this.#low[code] = hashBytesAgain(dictionary.bytes(), start, end);
      this.#known[code] = 1;
    }
    hash.add(this.#name[0], this.#name[1]);
    hash.add(this.#high[code]!, this.#low[code]!);
  }
}

export class FindingIds {
  readonly #master: RawTable;
  readonly #residentKey: (row: number) => string;
  readonly #columns = new Map<RawTable, readonly ContentColumn[]>();
  readonly #given = new Set<string>();
  readonly #occurrences = new Map<string, number>();
  readonly #words = new Map<string, readonly [high: number, low: number]>();
  readonly #hash = new Hash64();

  constructor(master: RawTable, residentKey: (row: number) => string) {
    this.#master = master;
    this.#residentKey = residentKey;
  }

  /** Findings must come in the order of the report: equal ones are numbered as they come. */
  idOf(finding: Finding, at: People, subject: string): string {
    this.#hash.reset();
    this.#addWord(finding.code);
    this.#addResident(finding.resident);
    this.#addWord(finding.source);
    this.#addWord(finding.person);
    this.#addText(subject);
    this.#addRecord(at.table.raw, finding.row);
    const id = this.#hash.hex();
    if (!this.#given.has(id)) {
      this.#given.add(id);
      return id;
    }
    return this.#nextOccurrence(id);
  }

  #nextOccurrence(first: string): string {
    for (;;) {
      const occurrence = (this.#occurrences.get(first) ?? 1) + 1;
      this.#occurrences.set(first, occurrence);
      this.#hash.reset();
      this.#addText(first);
      this.#addText(String(occurrence));
      const id = this.#hash.hex();
      if (this.#given.has(id)) continue;
      this.#given.add(id);
      return id;
    }
  }

  /** A key that is only a row number would change with the order: then the resident's own content stands for him. */
  #addResident(resident: number): void {
    const key = resident < 0 ? '' : this.#residentKey(resident);
    if (key.startsWith('#')) this.#addRecord(this.#master, resident);
    else this.#addText(key);
  }

  #addRecord(raw: RawTable, row: number): void {
    for (const column of this.#contentOf(raw)) {
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
    else this.#hash.add(...hashesOf(text));
  }
}

function hashesOf(text: string): readonly [high: number, low: number] {
  if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 3);
  const { written } = encoder.encodeInto(text, scratch);
  return [hashBytes(scratch, 0, written), hashBytesAgain(scratch, 0, written)];
}

const encoder = new TextEncoder();
let scratch = new Uint8Array(1024);
