/** Takes the names of a run's people out of other texts: a small firm goes by its owner's name, and a summary names nobody. */
import type { NameBook } from '../flow.ts';
import { Dictionary } from '../table/dictionary.ts';
import { hashBytes } from '../table/hash.ts';
import { foldText } from '../vietnamese/letters.ts';

const HIDDEN = '…';
/** Words of a name. One word alone is no name: "Minh" stands in half of all firms. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 6;

export class PeopleNames {
  /** Runs of words of the texts, folded, that are somebody's whole name. */
  readonly #names = new Set<string>();

  /** `texts`: all that will be asked for; there are fewer of them than names, so the names are looked for among their words. */
  constructor({ folded, foldedTexts, size }: NameBook, texts: readonly string[]) {
    const runs = new Dictionary();
    for (const text of texts) {
      const words = wordsOf(text);
      for (let at = 0; at < words.length; at++)
        for (let length = longestAt(words, at); length >= FEWEST_WORDS; length--)
          runs.intern(runOf(words, at, length));
    }
    const hashes = new Set<number>();
    for (let run = 1; run < runs.size; run++) hashes.add(hashOf(runs, run));
    for (let name = 1; name < size; name++) {
      if (!hashes.has(hashOf(foldedTexts, folded[name]!))) continue;
      const text = foldedTexts.text(folded[name]!);
      if (runs.find(text) > 0) this.#names.add(text);
    }
  }

  /** The text with `…` in place of every run of words that is somebody's whole name, whatever its case and marks. */
  takenOut(text: string): string {
    const words = wordsOf(text);
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
    for (let length = longestAt(words, at); length >= FEWEST_WORDS; length--)
      if (this.#names.has(runOf(words, at, length))) return length;
    return 0;
  }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/);
}

function longestAt(words: readonly string[], at: number): number {
  return Math.min(MOST_WORDS, words.length - at);
}

function runOf(words: readonly string[], at: number, length: number): string {
  return foldText(words.slice(at, at + length).join(' '));
}

function hashOf(dictionary: Dictionary, code: number): number {
  const starts = dictionary.starts();
  return hashBytes(dictionary.bytes(), starts[code]!, starts[code + 1]!);
}
