/**
 * Usual names from the bytes of their cells: nearly every name is words met before between single spaces, so it is one
 * look-up a word and none of it becomes a string. The same result as reading its text (vietnamese/usual-name.ts).
 */
import type { RawColumn } from '../flow.ts';
import { Dictionary } from '../table/dictionary.ts';
import { usualWordOf } from '../vietnamese/person-name.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { FEWEST_WORDS, MOST_WORDS, type UsualWord } from '../vietnamese/usual-name.ts';
import { cellsReadAtOnce, type UsualCells } from './distinct.ts';
import type { NameBookBuilder, NameWord } from './name-book.ts';

const SPACE = 32;
/** Bytes; a usual word has ten letters at most. */
const LONGEST_WORD = 30;

export class UsualNames {
  readonly #book: NameBookBuilder;
  /** Words as they are written, and by their codes what each is if it is usual, and what it is to the book once it stands there. */
  readonly #written = new Dictionary();
  readonly #usual: (UsualWord | undefined)[] = [undefined];
  readonly #inBook: (NameWord | undefined)[] = [undefined];
  readonly #codes = new Int32Array(MOST_WORDS);
  readonly #words = new Array<NameWord>(MOST_WORDS);

  constructor(book: NameBookBuilder) {
    this.#book = book;
  }

  /** The cells of a column of names. */
  cellsOf(column: RawColumn): UsualCells {
    return cellsReadAtOnce(column, (bytes, start, end) => this.codeOf(bytes, start, end));
  }

  /** The code of the name at bytes[start .. end], or 0 when it is not usual throughout. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    const codes = this.#codes;
    let count = 0;
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] !== SPACE) continue;
      if (count === MOST_WORDS || at === from || at - from > LONGEST_WORD) return 0;
      const code = this.#written.internBytes(bytes, from, at);
      if (!this.#mayStand(code, count, at === end)) return 0;
      codes[count++] = code;
      from = at + 1;
    }
    if (count < FEWEST_WORDS) return 0;
    if (this.#usual[codes[0]!]!.maybeNothing && isPlaceholder(textOf(bytes, start, end))) return 0;
    for (let at = 0; at < count; at++) this.#words[at] = this.#inBook[codes[at]!] ?? this.#enter(codes[at]!);
    return this.#book.addWords(this.#words, count);
  }

  #mayStand(code: number, at: number, isLast: boolean): boolean {
    if (code === this.#usual.length) this.#usual.push(usualWordOf(this.#written.text(code)));
    const word = this.#usual[code];
    if (word === undefined) return false;
    if (at === 0) return !word.notFirst;
    return at === 1 ? isLast || !word.notSecond : !word.notLater;
  }

  #enter(code: number): NameWord {
    const { canonical, folded } = this.#usual[code]!.word;
    const word = this.#book.word(canonical, folded);
    this.#inBook[code] = word;
    return word;
  }
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}
