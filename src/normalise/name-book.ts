/**
 * Builds the book of names. A name is told by the codes of its syllables, so one that is known is found without making its
 * text again; the texts are written once, at the end.
 */
import type { NameBook } from '../flow.ts';
import { GrowingInt32, uint8Column } from '../table/columns.ts';
import { Dictionary } from '../table/dictionary.ts';
import { phraseTexts } from '../table/phrases.ts';
import { Tuples } from '../table/tuples.ts';
import { MOST_SYLLABLES, type PersonName } from '../vietnamese/person-name.ts';
import { describeWord } from '../vietnamese/syllable.ts';

const OTHER_SCRIPT = 1;
const WITHOUT_MARKS = 2;

const withoutMarks = (syllable: string): string => describeWord(syllable).folded;

/** What a word of a name is to the book. */
export interface NameWord {
  readonly syllable: number;
  readonly folded: number;
}

export class NameBookBuilder {
  readonly #syllables = new WordCodes();
  /** Words without marks: what the units of blocking and rarity are made of. */
  readonly #words = new WordCodes();
  readonly #names = new Tuples();
  readonly #units = new Tuples();
  /** Names with another one in brackets, by both. */
  readonly #aliased = new Map<string, number>();
  readonly #folded = new GrowingInt32();
  readonly #given = new GrowingInt32();
  readonly #family = new GrowingInt32();
  readonly #sorted = new GrowingInt32();
  readonly #flags = new GrowingInt32();
  readonly #alias = new GrowingInt32();
  readonly #unitOfWord: number[] = [];
  readonly #sortedOf = new GrowingInt32();
  /** Codes of the name that is being added. */
  readonly #name = new Int32Array(MOST_SYLLABLES);
  readonly #unit = new Int32Array(MOST_SYLLABLES);

  constructor() {
    this.#endRow(0, 0, 0, 0, 0, 0);
  }

  /** Makes room for so many names; no result depends on it. */
  expect(names: number): void {
    this.#names.expect(names);
    this.#units.expect(names * 2);
  }

  add({ syllables, folded, script, alias: other }: PersonName): number {
    const alias = other === undefined ? 0 : this.#addTexts(other, other.map(withoutMarks), script, 0);
    return this.#addTexts(syllables, folded, script, alias);
  }

  /** Makes the word known to the book. */
  word(canonical: string, folded: string): NameWord {
    return { syllable: this.#syllables.of(canonical), folded: this.#words.of(folded) };
  }

  /** As add, for words[0 .. count] of a name in Vietnamese order. */
  addWords(words: readonly NameWord[], count: number): number {
    for (let at = 0; at < count; at++) {
      this.#name[at] = words[at]!.syllable;
      this.#unit[at] = words[at]!.folded;
    }
    return this.#addCodes(count, 'kinh', 0);
  }

  #addTexts(
    syllables: readonly string[],
    folded: readonly string[],
    script: PersonName['script'],
    alias: number,
  ): number {
    const count = syllables.length;
    for (let at = 0; at < count; at++) {
      this.#name[at] = this.#syllables.of(syllables[at]!);
      this.#unit[at] = this.#words.of(folded[at]!);
    }
    return this.#addCodes(count, script, alias);
  }

  #addCodes(count: number, script: PersonName['script'], alias: number): number {
    const known = this.#names.size;
    const code = alias === 0 ? this.#names.intern(this.#name, 0, count) : this.#addAliased(count, alias);
    if (code < known) return code;
    const ordered = script === 'kinh';
    const whole = this.#unitOf(0, count);
    const given = ordered ? this.#wordUnit(count - 1) : 0;
    const family = ordered && count > 1 ? this.#wordUnit(0) : 0;
    const flags = (ordered ? 0 : OTHER_SCRIPT) | (this.#isBare(count) ? WITHOUT_MARKS : 0);
    this.#endRow(whole, given, family, this.#sortedUnit(whole, count), flags, alias);
    return code;
  }

  /** An alias belongs to the one record that gives it, so it makes a name of its own. */
  #addAliased(count: number, alias: number): number {
    const key = `${alias} ${this.#name.subarray(0, count).join(' ')}`;
    let code = this.#aliased.get(key);
    if (code === undefined) {
      code = this.#names.add(this.#name, 0, count);
      this.#aliased.set(key, code);
    }
    return code;
  }

  /** The unit that words from .. to of the name make. */
  #unitOf(from: number, to: number): number {
    return to - from === 1 && this.#unit[from] === 0 ? 0 : this.#units.intern(this.#unit, from, to);
  }

  /** As unitOf one word, remembered. */
  #wordUnit(at: number): number {
    const word = this.#unit[at]!;
    this.#unitOfWord[word] ??= this.#unitOf(at, at + 1);
    return this.#unitOfWord[word];
  }

  /** The unit of the same words in order, remembered by the whole. */
  #sortedUnit(whole: number, count: number): number {
    while (this.#sortedOf.length <= whole) this.#sortedOf.push(0);
    const known = this.#sortedOf.at(whole);
    if (known !== 0) return known;
    const sorted = this.#sort(count) ? this.#unitOf(0, count) : whole;
    this.#sortedOf.set(whole, sorted);
    return sorted;
  }

  #isBare(count: number): boolean {
    for (let at = 0; at < count; at++)
      if (this.#syllables.texts[this.#name[at]!] !== this.#words.texts[this.#unit[at]!]) return false;
    return true;
  }

  /** Sorts the few words by code units, a loop because sorting them with the library costs more than all else; false: they were. */
  #sort(count: number): boolean {
    const { texts } = this.#words;
    const unit = this.#unit;
    let moved = false;
    for (let at = 1; at < count; at++) {
      const word = unit[at]!;
      let to = at;
      for (; to > 0 && texts[unit[to - 1]!]! > texts[word]!; to--) unit[to] = unit[to - 1]!;
      unit[to] = word;
      moved ||= to < at;
    }
    return moved;
  }

  #endRow(folded: number, given: number, family: number, sorted: number, flags: number, alias: number): void {
    this.#folded.push(folded);
    this.#given.push(given);
    this.#family.push(family);
    this.#sorted.push(sorted);
    this.#flags.push(flags);
    this.#alias.push(alias);
  }

  freeze(): NameBook {
    const flags = uint8Column(this.#flags.length);
    flags.set(this.#flags.view());
    const alias = this.#alias.toColumn();
    const names = this.#names.columns();
    return {
      size: this.#names.size,
      texts: phraseTexts(this.#syllables.dictionary, names, alias),
      starts: names.starts,
      syllables: names.items,
      syllableTexts: this.#syllables.dictionary,
      foldedTexts: phraseTexts(this.#words.dictionary, this.#units.columns()),
      folded: this.#folded.toColumn(),
      given: this.#given.toColumn(),
      family: this.#family.toColumn(),
      sorted: this.#sorted.toColumn(),
      flags,
      alias,
    };
  }
}

/** Codes of words, and the words by their codes. */
class WordCodes {
  readonly dictionary = new Dictionary();
  readonly texts: string[] = [''];
  readonly #codes = new Map<string, number>();

  of(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.dictionary.intern(text);
      this.texts[code] ??= text;
      this.#codes.set(text, code);
    }
    return code;
  }
}
