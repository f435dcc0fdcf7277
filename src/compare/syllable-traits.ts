/**
 * What the name kernel asks of the distinct syllables of a run, so that most pairs of syllables need no look at their texts:
 * all that distance/syllable-likeness finds alike have nearly the same letters.
 */
import { isFiller } from '../distance/name-bag-likeness.ts';
import { FAMILY_SPELLINGS } from '../distance/name-likeness.ts';
import type { Dictionary } from '../table/dictionary.ts';
import { foldKey } from '../vietnamese/letters.ts';

/** Letters that stand for one letter each once their marks are off; of all other texts nothing is said. */
const PLAIN = /^[a-zà-ãè-êìíò-õùúýăđĩũơưạ-ỹ]+$/;
/** Bits of a plain syllable: which of a to z it has, and above them how many letters. */
const ALPHABET = (1 << 26) - 1;
const LENGTH_AT = 26;
const LONGEST = 31;
const NOT_PLAIN = 1 << 31;

const bitOf = (letter: string): number => 1 << (letter.charCodeAt(0) - 97);
const bitsOf = (letters: string): number => [...letters].reduce((bits, letter) => bits | bitOf(letter), 0);
const BUT_I_AND_Y = ALPHABET & ~bitsOf('iy');
const BUT_TR_AND_CH = ALPHABET & ~bitsOf('trch');

/** Arrays are indexed by syllable code. */
export class SyllableTraits {
  /** One code for all with the same letters, marks off. */
  readonly folded: Int32Array;
  /** 1 for words that say man or woman only. */
  readonly filler: Uint8Array;
  readonly length: Int32Array;
  readonly foldedLength: Int32Array;
  /** Place among FAMILY_SPELLINGS from 1, else 0. */
  readonly variant: Uint8Array;
  readonly #letters: Int32Array;

  constructor(texts: Dictionary) {
    const { size } = texts;
    this.folded = new Int32Array(size);
    this.filler = new Uint8Array(size);
    this.length = new Int32Array(size);
    this.foldedLength = new Int32Array(size);
    this.variant = new Uint8Array(size);
    this.#letters = new Int32Array(size);
    const known = new Map<string, number>();
    for (let code = 0; code < size; code++) {
      const text = texts.text(code);
      const folded = foldKey(text);
      if (!known.has(folded)) known.set(folded, code);
      this.folded[code] = known.get(folded)!;
      this.filler[code] = isFiller(folded) ? 1 : 0;
      this.length[code] = text.length;
      this.foldedLength[code] = folded.length;
      const isPlain = folded.length <= LONGEST && PLAIN.test(text);
      this.#letters[code] = isPlain ? bitsOf(folded) | (folded.length << LENGTH_AT) : NOT_PLAIN;
    }
    FAMILY_SPELLINGS.forEach((spellings, index) => {
      for (const spelling of spellings) {
        const code = texts.find(spelling);
        if (code > 0) this.variant[code] = index + 1;
      }
    });
  }

  /**
   * Certain that the likeness of two syllables is `different`. One slip of a key exchanges one letter, or that and an i for a y; one
   * sound for another the same or tr and ch; and neither changes more than one letter in length.
   */
  areUnlike(x: number, y: number): boolean {
    const a = this.#letters[x]!;
    const b = this.#letters[y]!;
    if ((a | b) < 0) return false;
    const longer = (a >>> LENGTH_AT) - (b >>> LENGTH_AT);
    if (longer > 1 || longer < -1) return true;
    const differing = a ^ b;
    if ((differing & BUT_TR_AND_CH) === 0) return false;
    let beyondTwo = differing & BUT_I_AND_Y;
    beyondTwo &= beyondTwo - 1;
    return (beyondTwo & (beyondTwo - 1)) !== 0;
  }
}
