/**
 * finding_id: the first 16 hex digits of SHA-256 over code, resident key, source, person and the record's content.
 * Content is the exact text of each filled mapped cell, ordered by field, so an id survives re-sorting and new
 * columns' order and stays the same from night to night. Two records of equal content are told apart by an
 * occurrence number in row order. Bytes are copied from the dictionaries' arenas: no text is decoded for an id.
 */
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Finding, RawTable } from '../flow.ts';
import type { Dictionary } from '../table/dictionary.ts';
import type { People } from './people.ts';

const SEPARATOR = 0x1f;
const ID_BYTES = 8;

interface ContentColumn {
  readonly name: Uint8Array;
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
}

export class FindingIds {
  readonly #master: RawTable;
  readonly #residentKey: (row: number) => string;
  readonly #columns = new Map<RawTable, readonly ContentColumn[]>();
  readonly #given = new Set<string>();
  readonly #occurrences = new Map<string, number>();
  #scratch = Buffer.alloc(4096);
  #length = 0;

  constructor(master: RawTable, residentKey: (row: number) => string) {
    this.#master = master;
    this.#residentKey = residentKey;
  }

  /** Findings must come in the order of the report: equal ones are numbered as they come. */
  idOf(finding: Finding, at: People, subject: string): string {
    this.#length = 0;
    this.#addText(finding.code);
    this.#addResident(finding.resident);
    this.#addText(finding.source);
    this.#addText(finding.person);
    this.#addText(subject);
    this.#addRecord(at.table.raw, finding.row);
    const id = this.#digest();
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
      this.#length = 0;
      this.#addText(first);
      this.#addText(String(occurrence));
      const id = this.#digest();
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
    for (const { name, codes, dictionary } of this.#contentOf(raw)) {
      const code = codes[row]!;
      if (code === 0) continue;
      const starts = dictionary.starts();
      this.#addBytes(name, 0, name.length);
      this.#addBytes(dictionary.bytes(), starts[code]!, starts[code + 1]!);
    }
  }

  /** A plain loop: the pieces are short, and views of them would cost more than the copy. */
  #addBytes(bytes: Uint8Array, from: number, until: number): void {
    this.#makeRoom(until - from + 1);
    const scratch = this.#scratch;
    let length = this.#length;
    for (let at = from; at < until; at++) scratch[length++] = bytes[at]!;
    scratch[length++] = SEPARATOR;
    this.#length = length;
  }

  #contentOf(raw: RawTable): readonly ContentColumn[] {
    let columns = this.#columns.get(raw);
    if (columns === undefined) {
      columns = [...raw.columns]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { codes, dictionary }]) => ({ name: Buffer.from(key), codes, dictionary }));
      this.#columns.set(raw, columns);
    }
    return columns;
  }

  #addText(text: string): void {
    this.#makeRoom(text.length * 3 + 1);
    this.#length += this.#scratch.write(text, this.#length);
    this.#scratch[this.#length++] = SEPARATOR;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#scratch.length) return;
    const wider = Buffer.alloc((this.#length + bytes) * 2);
    this.#scratch.copy(wider, 0, 0, this.#length);
    this.#scratch = wider;
  }

  #digest(): string {
    // Cut as bytes: a slice of the whole hex text would keep it alive, a million times.
    return hash('sha256', this.#scratch.subarray(0, this.#length), 'buffer').toString('hex', 0, ID_BYTES);
  }
}
