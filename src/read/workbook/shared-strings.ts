/**
 * The texts that the cells of a workbook share, as bytes one behind the other: a million of them as objects would take
 * ten times their size. A text in several formats (rich text) is joined; readings of East Asian letters are left out.
 */
import { WorkbookTrouble } from './trouble.ts';
import { cellText, isPlain, type XmlHandler } from './xml-tokens.ts';

/** All texts of a workbook together. */
const MOST_BYTES = 512 << 20;
const MOST_TEXTS = 1 << 24;
const FIRST_ROOM = 1 << 16;

export class SharedStrings implements XmlHandler {
  #bytes = Buffer.alloc(FIRST_ROOM);
  #ends = new Uint32Array(1024);
  #count = 0;
  #length = 0;
  #inText = false;
  #phonetic = 0;
  #current = '';
  /** Texts that no record may hold: with NUL, or with half a letter. */
  readonly odd = new Set<number>();

  get count(): number {
    return this.#count;
  }

  /** All texts; text `index` is bytes[start(index) .. end(index)]. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  start(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  end(index: number): number {
    return this.#ends[index]!;
  }

  text(raw: string): void {
    if (this.#inText) this.#current += raw;
  }

  /** Text `index` as a string. */
  at(index: number): string {
    return this.#bytes.toString('utf8', this.start(index), this.end(index));
  }

  open(name: string): void {
    if (name === 'si') this.#current = '';
    else if (name === 'rPh') this.#phonetic++;
    else if (name === 't') this.#inText = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#phonetic--;
    else if (name === 'si') this.#add(this.#current);
  }

  #add(raw: string): void {
    const isBytes = isPlain(raw);
    const text = isBytes ? raw : cellText(raw);
    if (!isBytes && (text.includes('\0') || !text.isWellFormed())) this.odd.add(this.#count);
    const most = isBytes ? text.length : text.length * 3;
    if (this.#count === MOST_TEXTS || this.#length + most > MOST_BYTES)
      throw new WorkbookTrouble('too_large', 'sharedStrings', MOST_BYTES);
    if (this.#length + most > this.#bytes.length) {
      const wider = Buffer.alloc(Math.min(Math.max(this.#bytes.length * 2, this.#length + most), MOST_BYTES));
      this.#bytes.copy(wider, 0, 0, this.#length);
      this.#bytes = wider;
    }
    this.#length += this.#bytes.write(text, this.#length, isBytes ? 'latin1' : 'utf8');
    if (this.#count === this.#ends.length) {
      const wider = new Uint32Array(this.#count * 2);
      wider.set(this.#ends);
      this.#ends = wider;
    }
    this.#ends[this.#count++] = this.#length;
  }
}
