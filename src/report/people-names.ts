/** Takes the names of a run's people out of other texts: a small firm goes by its owner's name, and a summary names nobody. */
import type { NameBook } from '../flow.ts';
import { foldText } from '../vietnamese/letters.ts';

const HIDDEN = '…';
/** Words of a name. One word alone is no name: "Minh" stands in half of all firms. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 6;

export class PeopleNames {
  readonly #book: NameBook;
  /** By code in foldedTexts: 1 where it is somebody's whole name. */
  readonly #whole: Uint8Array;

  constructor(book: NameBook) {
    this.#book = book;
    this.#whole = new Uint8Array(book.foldedTexts.size);
    for (let name = 1; name < book.size; name++) this.#whole[book.folded[name]!] = 1;
  }

  /** The text with `…` in place of every run of words that is somebody's whole name, whatever its case and marks. */
  takenOut(text: string): string {
    const words = text.split(/\s+/);
    const shown: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = this.#nameAt(words, at);
      shown.push(length === 0 ? words[at]! : HIDDEN);
      at += Math.max(1, length);
    }
    return shown.join(' ');
  }

  /** Words of the longest name that begins here, 0 for none. */
  #nameAt(words: readonly string[], at: number): number {
    for (let length = Math.min(MOST_WORDS, words.length - at); length >= FEWEST_WORDS; length--) {
      const code = this.#book.foldedTexts.find(foldText(words.slice(at, at + length).join(' ')));
      if (code > 0 && this.#whole[code] === 1) return length;
    }
    return 0;
  }
}
