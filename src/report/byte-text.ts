/**
 * Text on its way into a file, as UTF-8 bytes in one buffer that is used again and again. Tables of a million rows
 * are written through it: building strings cell by cell costs three times as much and leaves garbage behind.
 * `full` says that the owner should take the bytes out; nothing is ever lost when he does not, the buffer grows.
 */
import { Buffer } from 'node:buffer';
import { stringify } from 'csv-stringify/sync';
import { type ColumnText, type KeptText, textOf } from '../table/kept-text.ts';

const CHUNK = 1 << 20;
const ROOM = CHUNK + (CHUNK >> 2);
const FEW_BYTES = 32;

/** 1 for each ASCII character that does not stand for itself; by bytes of UTF-8 too. */
function specials(characters: string): Uint8Array {
  const marks = new Uint8Array(256);
  for (const character of characters) marks[character.charCodeAt(0)] = 1;
  return marks;
}

const UNDERLINE = 0x5f;
const SMALL_X = 0x78;
const CSV_SPECIAL = specials('",\r\n');
const XML_SPECIAL = specials('&<>_').fill(1, 0, 9).fill(1, 11, 32);

export class ByteText {
  #bytes: Buffer = Buffer.allocUnsafe(ROOM);
  #spare: Buffer | undefined;
  #length = 0;

  get full(): boolean {
    return this.#length >= CHUNK;
  }

  get length(): number {
    return this.#length;
  }

  /** Made for another use; a buffer that a long text has widened is let go. */
  renew(): this {
    this.#length = 0;
    if (this.#bytes.length > ROOM) this.#bytes = Buffer.allocUnsafe(ROOM);
    if (this.#spare !== undefined && this.#spare.length > ROOM) this.#spare = undefined;
    return this;
  }

  /** The bytes so far, valid until the next write. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Takes the bytes out and goes on in a second buffer; they stay valid until the next but one `handOver`. */
  handOver(): Buffer {
    const taken = this.#bytes;
    const length = this.#length;
    this.#bytes = this.#spare ?? Buffer.allocUnsafe(ROOM);
    this.#spare = taken;
    this.#length = 0;
    return taken.subarray(0, length);
  }

  /** Markup and digits that are known to be ASCII. */
  ascii(text: string): void {
    this.#room(text.length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at++) bytes[to++] = text.charCodeAt(at);
    this.#length = to;
  }

  /** Markup that is written again and again, encoded once by its owner. */
  encoded(markup: Uint8Array): void {
    const { length } = markup;
    this.#room(length);
    const bytes = this.#bytes;
    const to = this.#length;
    // a call of set costs more than a few bytes
    if (length > FEW_BYTES) bytes.set(markup, to);
    else for (let at = 0; at < length; at++) bytes[to + at] = markup[at]!;
    this.#length = to + length;
  }

  integer(value: number): void {
    this.ascii(String(value));
  }

  /** A whole number from 0 on. */
  count(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    this.#room(digits);
    this.#length += digits;
    let rest = value;
    for (let to = this.#length - 1; digits > 0; digits--, to--) {
      const tens = Math.floor(rest / 10);
      this.#bytes[to] = 0x30 + rest - tens * 10;
      rest = tens;
    }
  }

  /** One field of RFC 4180: quoted only where it must be. */
  csv(text: string): void {
    if (!this.#plain(text, CSV_SPECIAL)) this.#raw(csvField(text));
  }

  /** One field that may be a cell of a file. */
  csvKept(text: KeptText): void {
    if (typeof text === 'string') this.csv(text);
    else if (!this.#plainCell(text)) this.#raw(csvField(textOf(text)));
  }

  /** One field in pieces. */
  csvPieces(pieces: readonly KeptText[]): void {
    const start = this.#length;
    for (const piece of pieces) {
      if (typeof piece === 'string' ? this.#plain(piece, CSV_SPECIAL) : this.#plainCell(piece)) continue;
      this.#length = start;
      this.csv(pieces.map(textOf).join(''));
      return;
    }
  }

  /** Character data of XML as a spreadsheet reads it; see `escapeXml`. */
  xml(text: string): void {
    if (!this.#plain(text, XML_SPECIAL)) this.#raw(escapeXml(text));
  }

  /**
   * Writes a text of up to three bytes a letter, as nearly all are; writes nothing and answers false when it holds
   * one of the special characters, half of a surrogate pair or a letter beyond the first plane.
   */
  #plain(text: string, special: Uint8Array): boolean {
    const length = text.length;
    this.#room(length * 3);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) {
        // a spreadsheet's own escape begins with "_x"; "bao_hiem" stands for itself
        if (special[code] === 1 && (code !== UNDERLINE || text.charCodeAt(at + 1) === SMALL_X)) return false;
        bytes[to++] = code;
      } else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >> 6);
        bytes[to++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || (code >= 0xe000 && code < 0xfffe)) {
        bytes[to++] = 0xe0 | (code >> 12);
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[to++] = 0x80 | (code & 0x3f);
      } else return false;
    }
    this.#length = to;
    return true;
  }

  /** As plain for CSV, from the bytes of a dictionary. */
  #plainCell({ dictionary, code }: ColumnText): boolean {
    const source = dictionary.bytes();
    const starts = dictionary.starts();
    const end = starts[code + 1]!;
    this.#room(end - starts[code]!);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = starts[code]!; at < end; at++) {
      const byte = source[at]!;
      if (CSV_SPECIAL[byte] === 1) return false;
      bytes[to++] = byte;
    }
    this.#length = to;
    return true;
  }

  #raw(text: string): void {
    this.#room(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}

/** Nearly all fields that need quotes hold a comma and nothing else; the library decides about the rest. */
function csvField(text: string): string {
  if (!/["\r\n]/.test(text)) return text.includes(',') ? `"${text}"` : text;
  return stringify([[text]], { eof: false, quoted_match: /[\r\n]/ });
}

/** What XML cannot hold, and what a spreadsheet would take for its own escape `_x000D_` (ECMA-376, ST_Xstring). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPECIAL = /[\x00-\x08\x0b-\x1f\ufffe\uffff&<>]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as XML character data. Control characters are written `_x0007_`, so that the cell holds exactly the same text. */
export function escapeXml(text: string): string {
  return text.toWellFormed().replace(SPECIAL, (character) => {
    if (character === '&') return '&amp;';
    if (character === '<') return '&lt;';
    if (character === '>') return '&gt;';
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** Text as the value of an XML attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
