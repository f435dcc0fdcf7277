/**
 * What: the likeness level of two person names given as name codes, by syllable codes.
 * Why so: names are few syllables out of some thousands, so a pair of syllables is looked up, not compared;
 *   fixed caches keyed by the pair of codes, no allocation and no strings once a pair of syllables is known.
 * What must hold: equal to the reference for every pair; symmetric; independent of what was asked before.
 * Twin: name.reference.ts (distance/name-likeness on the same canonical names).
 * Bench: test/bench/kernels.ts, "name".
 */
import { type SYLLABLE_LEVELS, syllableLikeness } from '../../distance/syllable-likeness.ts';
import type { NameBook } from '../../flow.ts';
import { avalanche } from '../../table/hash.ts';
import { NAME_PATTERN_LEVELS } from '../name-levels.ts';
import { SyllableTraits } from '../syllable-traits.ts';
import { nameLevelByReference } from './name.reference.ts';

const level = (name: string): number => NAME_PATTERN_LEVELS.indexOf(name);
const SAME = level('same');
const MARKS_MISSING = level('marks_missing');
const TONE_HOI_NGA = level('tone_hoi_nga');
const ONE_MARK = level('one_mark');
const MARKS_DIFFER = level('marks_differ');
const SOUND = level('sound');
const TYPO = level('typo');
const MIDDLE = level('middle');
const ORDER = level('order');
const FAMILY_VARIANT = level('family_variant');
const TWO_CHANGES = level('two_changes');
const GIVEN_FAMILY = level('given_family');
const GIVEN = level('given');
const DIFFERENT = level('different');

// Changes of one syllable, as in distance/name-changes.
const NONE = 0;
const C_TONE = 1;
const C_ONE = 2;
const C_MARKS = 3;
const C_SOUND = 4;
const C_TYPO = 5;
const C_FAMILY = 6;
const C_DIFFERENT = 7;

const CHANGE_OF: Readonly<Record<(typeof SYLLABLE_LEVELS)[number], readonly [both: number, bare: number]>> = {
  same: [NONE, NONE],
  marks_missing: [C_ONE, NONE],
  tone_hoi_nga: [C_TONE, C_TONE],
  one_mark: [C_ONE, C_ONE],
  marks_differ: [C_MARKS, C_MARKS],
  sound: [C_SOUND, C_SOUND],
  sound_unmarked: [C_DIFFERENT, C_SOUND],
  one_key: [C_TYPO, C_TYPO],
  one_key_unmarked: [C_DIFFERENT, C_TYPO],
  different: [C_DIFFERENT, C_DIFFERENT],
};

/** Slots of the caches at most; few names make few pairs. */
const SYLLABLE_CACHE = 1 << 18;
const NAME_CACHE = 1 << 20;
const LEAST_CACHE = 1 << 8;
const OTHER_SCRIPT = 1;
const WITHOUT_MARKS = 2;

export class NameKernel {
  readonly #book: NameBook;
  readonly #starts: Int32Array;
  readonly #syllables: Int32Array;
  readonly #traits: SyllableTraits;
  /** Last syllable of each name; 0 where order means nothing or there is another name. */
  readonly #last: Int32Array;
  readonly #syllableMask: number;
  readonly #syllableKeys: Float64Array;
  readonly #syllableChanges: Uint8Array;
  readonly #nameMask: number;
  readonly #nameKeys: Float64Array;
  readonly #nameLevels: Uint8Array;

  constructor(book: NameBook) {
    this.#book = book;
    this.#starts = book.starts;
    this.#syllables = book.syllables;
    const syllableSlots = slotsFor(book.syllableTexts.size, SYLLABLE_CACHE);
    this.#syllableMask = syllableSlots - 1;
    this.#syllableKeys = new Float64Array(syllableSlots).fill(-1);
    this.#syllableChanges = new Uint8Array(syllableSlots);
    const nameSlots = slotsFor(book.size, NAME_CACHE);
    this.#nameMask = nameSlots - 1;
    this.#nameKeys = new Float64Array(nameSlots).fill(-1);
    this.#nameLevels = new Uint8Array(nameSlots);
    this.#traits = new SyllableTraits(book.syllableTexts);
    this.#last = lastSyllables(book);
  }

  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void {
    for (let index = 0; index < count; index++) out[index] = this.levelOf(a[index]!, b[index]!);
  }

  /** Pattern level of two name codes; 0 when one is missing. */
  levelOf(a: number, b: number): number {
    if (a === 0 || b === 0) return 0;
    if (a === b) return SAME;
    if (this.#isFar(a, b)) return DIFFERENT;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = low * 0x8000000 + high;
    const slot = avalanche(Math.imul(low, 0x9e3779b1) ^ high) & this.#nameMask;
    if (this.#nameKeys[slot] === key) return this.#nameLevels[slot]!;
    const found = this.#compare(low, high);
    this.#nameKeys[slot] = key;
    this.#nameLevels[slot] = found;
    return found;
  }

  /**
   * Certain that two names are different, as nearly all of two strangers are: in names with an order last syllables are held
   * against each other whatever else there is, unless all syllables are the same in another order.
   */
  #isFar(a: number, b: number): boolean {
    const x = this.#last[a]!;
    const y = this.#last[b]!;
    if (x === 0 || y === 0 || x === y || !this.#traits.areUnlike(x, y)) return false;
    return this.#book.sorted[a] !== this.#book.sorted[b];
  }

  #compare(a: number, b: number): number {
    const book = this.#book;
    const flagsA = book.flags[a]!;
    const flagsB = book.flags[b]!;
    const bare = (flagsA & WITHOUT_MARKS) !== (flagsB & WITHOUT_MARKS) ? 1 : 0;
    if (((flagsA | flagsB) & OTHER_SCRIPT) !== 0 || this.#mayBeAlias(a, b)) {
      const plain = book.alias[a] === 0 && book.alias[b] === 0;
      return plain && this.#unlikeBags(a, b, bare) ? DIFFERENT : nameLevelByReference(book, a, b);
    }
    const startA = this.#starts[a]!;
    const startB = this.#starts[b]!;
    const lengthA = this.#starts[a + 1]! - startA;
    const lengthB = this.#starts[b + 1]! - startB;
    const found =
      lengthA === lengthB
        ? this.#aligned(a, b, startA, startB, lengthA, bare)
        : lengthA > lengthB
          ? this.#dropped(startA, lengthA, startB, lengthB, bare)
          : this.#dropped(startB, lengthB, startA, lengthA, bare);
    if (found !== 0) return found;
    if (this.#change(startA + lengthA - 1, startB + lengthB - 1, bare) !== NONE) return DIFFERENT;
    const sameFamily = lengthA > 1 && lengthB > 1 && this.#change(startA, startB, bare) === NONE;
    return sameFamily ? GIVEN_FAMILY : GIVEN;
  }

  /**
   * Whether another name of one may be a name of the other. Every form of a name with its other name ends as that does, and forms
   * that agree end in the same letters; where none does, two names with an order are what they are without their other names.
   */
  #mayBeAlias(a: number, b: number): boolean {
    const [aliasA, aliasB] = [this.#book.alias[a]!, this.#book.alias[b]!];
    return (
      (aliasA !== 0 && this.#endAlike(aliasA, b)) ||
      (aliasB !== 0 && this.#endAlike(a, aliasB)) ||
      (aliasA !== 0 && aliasB !== 0 && this.#endAlike(aliasA, aliasB))
    );
  }

  #endAlike(a: number, b: number): boolean {
    const { folded } = this.#traits;
    const endOf = (name: number): number => folded[this.#syllables[this.#starts[name + 1]! - 1]!]!;
    return endOf(a) === endOf(b);
  }

  /**
   * Certain that distance/name-bag-likeness finds two bags different, without asking it: each has a name beside fillers, not
   * both only one, none is shared, and written together they are not equally long.
   */
  #unlikeBags(a: number, b: number, bare: number): boolean {
    const syllables = this.#syllables;
    const { folded, filler, foldedLength, length } = this.#traits;
    const lengths = bare === 1 ? foldedLength : length;
    const startA = this.#starts[a]!;
    const endA = this.#starts[a + 1]!;
    const endB = this.#starts[b + 1]!;
    let namesA = 0;
    let lengthA = 0;
    for (let at = startA; at < endA; at++) {
      namesA += 1 - filler[syllables[at]!]!;
      lengthA += lengths[syllables[at]!]!;
    }
    let namesB = 0;
    let lengthB = 0;
    for (let at = this.#starts[b]!; at < endB; at++) {
      const syllable = syllables[at]!;
      namesB += 1 - filler[syllable]!;
      lengthB += lengths[syllable]!;
      if (filler[syllable] === 1) continue;
      // sharing but the letters is close enough to ask
      for (let other = startA; other < endA; other++)
        if (folded[syllables[other]!] === folded[syllable]) return false;
    }
    return namesA > 0 && namesB > 0 && namesA + namesB > 2 && lengthA !== lengthB;
  }

  /** Names of equal length, syllable against syllable; 0 when more than two small changes are needed. */
  #aligned(a: number, b: number, startA: number, startB: number, length: number, bare: number): number {
    let changes = 0;
    let tones = 0;
    let marks = 0;
    let last = NONE;
    let different = false;
    for (let index = 0; index < length; index++) {
      const change =
        index === 0 && length > 1 && this.#isFamilyVariant(startA, startB)
          ? C_FAMILY
          : this.#change(startA + index, startB + index, bare);
      if (change === NONE) continue;
      if (change === C_DIFFERENT) {
        different = true;
        break;
      }
      changes++;
      if (change === C_TONE) tones++;
      if (change <= C_MARKS) marks++;
      last = change;
    }
    if (!different) {
      const combined = combine(changes, tones, marks, last, length, bare);
      if (combined !== 0) return combined;
    }
    return length > 1 && this.#sameBag(a, b, startA, startB, length, bare) ? ORDER : 0;
  }

  /** Family and given name stay first and last; one or two neighbouring middle syllables are missing in the shorter. */
  #dropped(long: number, longLength: number, short: number, length: number, bare: number): number {
    const dropped = longLength - length;
    if (dropped > 2 || length < 2) return 0;
    let fewest = 2;
    for (let start = 1; start < length && fewest > 0; start++) {
      let changed = 0;
      for (let index = 0; index < length && changed < fewest; index++) {
        const change = this.#change(long + (index < start ? index : index + dropped), short + index, bare);
        if (change !== NONE) changed += change === C_DIFFERENT ? 2 : 1;
      }
      if (changed < fewest) fewest = changed;
    }
    if (fewest === 0) return MIDDLE;
    return fewest === 1 && length > 2 && bare === 0 ? TWO_CHANGES : 0;
  }

  /** Change between the syllables at two positions. */
  #change(positionA: number, positionB: number, bare: number): number {
    const a = this.#syllables[positionA]!;
    const b = this.#syllables[positionB]!;
    if (a === b) return NONE;
    if (this.#traits.areUnlike(a, b)) return C_DIFFERENT;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = low * 0x8000000 + high;
    const slot = avalanche(Math.imul(low, 0x9e3779b1) ^ high) & this.#syllableMask;
    if (this.#syllableKeys[slot] !== key) {
      const texts = this.#book.syllableTexts;
      const [both, bareChange] = CHANGE_OF[syllableLikeness(texts.text(low), texts.text(high))];
      this.#syllableKeys[slot] = key;
      this.#syllableChanges[slot] = both | (bareChange << 4);
    }
    const packed = this.#syllableChanges[slot]!;
    return bare === 1 ? packed >> 4 : packed & 15;
  }

  #isFamilyVariant(startA: number, startB: number): boolean {
    const { variant } = this.#traits;
    const x = variant[this.#syllables[startA]!]!;
    const y = variant[this.#syllables[startB]!]!;
    return x !== 0 && y !== 0 && x !== y && (x + 1) >> 1 === (y + 1) >> 1;
  }

  #sameBag(a: number, b: number, startA: number, startB: number, length: number, bare: number): boolean {
    const book = this.#book;
    if (book.sorted[a] !== book.sorted[b]) return false;
    if (bare === 1) return true;
    for (let index = 0; index < length; index++) {
      const syllable = this.#syllables[startA + index]!;
      let inA = 0;
      let inB = 0;
      for (let other = 0; other < length; other++) {
        if (this.#syllables[startA + other] === syllable) inA++;
        if (this.#syllables[startB + other] === syllable) inB++;
      }
      if (inA !== inB) return false;
    }
    return true;
  }
}

function lastSyllables({ size, starts, syllables, flags, alias }: NameBook): Int32Array {
  const last = new Int32Array(size);
  for (let name = 1; name < size; name++) {
    const isOrdered = (flags[name]! & OTHER_SCRIPT) === 0 && alias[name] === 0;
    if (isOrdered && starts[name + 1]! > starts[name]!) last[name] = syllables[starts[name + 1]! - 1]!;
  }
  return last;
}

/** A power of two, enough for all pairs of so many codes or `most`. */
function slotsFor(codes: number, most: number): number {
  let slots = LEAST_CACHE;
  while (slots < most && slots < codes * codes) slots *= 2;
  return slots;
}

/** As combineChanges in distance/name-changes, from counts: all changes, hỏi/ngã ones, mark ones, the last one's kind. */
function combine(
  changes: number,
  tones: number,
  marks: number,
  last: number,
  length: number,
  bare: number,
): number {
  if (changes === 0) return bare === 1 ? MARKS_MISSING : SAME;
  if (tones === changes) return TONE_HOI_NGA;
  if (changes === 1 && last === C_ONE) return ONE_MARK;
  if (changes === 1 && last === C_FAMILY) return FAMILY_VARIANT;
  if (marks === changes) return MARKS_DIFFER;
  if (changes === 1 && bare === 0) return last === C_SOUND ? SOUND : TYPO;
  return changes + bare === 2 && length > changes ? TWO_CHANGES : 0;
}
