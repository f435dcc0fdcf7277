/**
 * Builders of the books: everything that is known about a distinct name, date or address,
 * worked out once and kept as small integers, so that comparing is arithmetic.
 */
import type { AddressBook, Books, DateBook, NameBook, PlaceBook } from '../flow.ts';
import { GrowingInt32, int32Column, uint8Column } from '../table/columns.ts';
import { Dictionary } from '../table/dictionary.ts';
import type { Address, Hamlet } from '../vietnamese/address.ts';
import { type CivilDate, isRealDate, packDate } from '../vietnamese/civil-date.ts';
import { solarToLunarBoth } from '../vietnamese/lunar.ts';
import type { PersonName } from '../vietnamese/person-name.ts';

const OTHER_SCRIPT = 1;
const WITHOUT_MARKS = 2;

export class NameBookBuilder {
  readonly #texts = new Dictionary();
  readonly #syllableTexts = new Dictionary();
  readonly #foldedTexts = new Dictionary();
  readonly #starts = new GrowingInt32();
  readonly #syllables = new GrowingInt32();
  readonly #folded = new GrowingInt32();
  readonly #given = new GrowingInt32();
  readonly #family = new GrowingInt32();
  readonly #sorted = new GrowingInt32();
  readonly #flags = new GrowingInt32();
  readonly #alias = new GrowingInt32();
  /** Codes of syllables met, with marks and without: a Map of some thousand short strings beats the dictionary. */
  readonly #syllableCodes = new Map<string, number>();
  readonly #foldedCodes = new Map<string, number>();

  constructor() {
    this.#starts.push(0);
    this.#endRow(0, 0, 0, 0, 0);
  }

  add(name: PersonName): number {
    const alias = name.alias === undefined ? 0 : this.#addPlain(name.alias, undefined, name.script);
    return this.#addPlain(name.syllables, name.folded, name.script, alias);
  }

  #addPlain(
    syllables: readonly string[],
    foldedSyllables: readonly string[] | undefined,
    script: PersonName['script'],
    alias = 0,
  ): number {
    if (syllables.length === 0) return 0;
    const text = syllables.join(' ');
    // An alias belongs to the one record that gives it, so it makes a name of its own.
    const key = alias === 0 ? text : `${text} (${this.#texts.text(alias)})`;
    const known = this.#texts.size;
    const code = this.#texts.intern(key);
    if (code < known) return code;
    for (let at = 0; at < syllables.length; at++)
      this.#syllables.push(codeIn(this.#syllableTexts, this.#syllableCodes, syllables[at]!));
    const folded = foldedSyllables ?? syllables;
    const count = folded.length;
    const whole = folded.join(' ');
    const ordered = script === 'kinh';
    this.#endRow(
      this.#foldedTexts.intern(whole),
      ordered ? codeIn(this.#foldedTexts, this.#foldedCodes, folded[count - 1]!) : 0,
      ordered && count > 1 ? codeIn(this.#foldedTexts, this.#foldedCodes, folded[0]!) : 0,
      this.#foldedTexts.intern(inOrder(folded).join(' ')),
      (ordered ? 0 : OTHER_SCRIPT) | (text === whole ? WITHOUT_MARKS : 0),
      alias,
    );
    return code;
  }

  #endRow(folded: number, given: number, family: number, sorted: number, flags: number, alias = 0): void {
    this.#starts.push(this.#syllables.length);
    this.#folded.push(folded);
    this.#given.push(given);
    this.#family.push(family);
    this.#sorted.push(sorted);
    this.#flags.push(flags);
    this.#alias.push(alias);
  }

  freeze(): NameBook {
    this.#texts.settle();
    const flags = uint8Column(this.#flags.length);
    flags.set(this.#flags.view());
    return {
      size: this.#texts.size,
      texts: this.#texts,
      starts: this.#starts.toColumn(),
      syllables: this.#syllables.toColumn(),
      syllableTexts: this.#syllableTexts,
      foldedTexts: this.#foldedTexts,
      folded: this.#folded.toColumn(),
      given: this.#given.toColumn(),
      family: this.#family.toColumn(),
      sorted: this.#sorted.toColumn(),
      flags,
      alias: this.#alias.toColumn(),
    };
  }
}

/** The few syllables of a name by code units: a loop, because sorting them with the library costs more than all else. */
function inOrder(syllables: readonly string[]): readonly string[] {
  const sorted = [...syllables];
  for (let at = 1; at < sorted.length; at++) {
    const syllable = sorted[at]!;
    let to = at;
    for (; to > 0 && sorted[to - 1]! > syllable; to--) sorted[to] = sorted[to - 1]!;
    sorted[to] = syllable;
  }
  return sorted;
}

/** As dictionary.intern, remembered. */
function codeIn(dictionary: Dictionary, known: Map<string, number>, text: string): number {
  let code = known.get(text);
  if (code === undefined) {
    code = dictionary.intern(text);
    known.set(text, code);
  }
  return code;
}

const DEFAULT_CODES = { year: 1, month: 2 } as const;

export class DateBookBuilder {
  readonly #codes = new Map<number | string, number>();
  readonly #packed = new GrowingInt32();
  readonly #defaults = new GrowingInt32();
  readonly #equivalent = new GrowingInt32();

  constructor() {
    this.#push(0, 0, 0);
  }

  add(date: CivilDate): number {
    const packed = packDate(date);
    const isDefault = date.isDefault === undefined ? 0 : DEFAULT_CODES[date.isDefault];
    const equivalent = date.equivalent === undefined ? 0 : packDate(date.equivalent);
    const key = equivalent === 0 ? packed * 3 + isDefault : `${packed} ${isDefault} ${equivalent}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#push(packed, isDefault, equivalent);
      this.#codes.set(key, code);
    }
    return code;
  }

  packedOf(code: number): number {
    return this.#packed.at(code);
  }

  #push(packed: number, isDefault: number, equivalent: number): number {
    this.#packed.push(packed);
    this.#defaults.push(isDefault);
    this.#equivalent.push(equivalent);
    return this.#packed.length - 1;
  }

  /** Lunar dates are worked out here, once for each distinct solar date. */
  freeze(): DateBook {
    const size = this.#packed.length;
    const lunar7 = int32Column(size);
    const lunar8 = int32Column(size);
    for (let code = 1; code < size; code++) {
      const packed = this.#packed.at(code);
      const year = Math.floor(packed / 10000);
      const month = Math.floor(packed / 100) % 100;
      const day = packed % 100;
      if (!isRealDate(year, month, day)) continue;
      const lunar = solarToLunarBoth(year, month, day);
      if (lunar === undefined) continue;
      lunar7[code] = packDate(lunar.utc7);
      lunar8[code] = packDate(lunar.utc8);
    }
    const defaults = uint8Column(size);
    defaults.set(this.#defaults.view());
    return {
      size,
      packed: this.#packed.toColumn(),
      defaults,
      equivalent: this.#equivalent.toColumn(),
      lunar7,
      lunar8,
    };
  }
}

/** Codes of hamlets, and which of them are one but for thôn, tổ, ấp … in front. */
export class HamletBuilder {
  readonly #texts: Dictionary;
  readonly #bare = new Map<number, number>();

  constructor(texts: Dictionary) {
    this.#texts = texts;
  }

  add({ hamlet, hamletName }: Hamlet): number {
    const code = this.#texts.intern(hamlet);
    if (hamlet !== hamletName && !this.#bare.has(code)) this.#bare.set(code, this.#texts.intern(hamletName));
    return code;
  }

  /** Call when no text is added any more. */
  freeze(): Int32Array {
    const bare = int32Column(this.#texts.size);
    for (const [code, name] of this.#bare) bare[code] = name;
    return bare;
  }
}

export class AddressBookBuilder {
  readonly #texts: Dictionary;
  readonly #hamlets: HamletBuilder;
  readonly #house = new GrowingInt32();
  readonly #street = new GrowingInt32();
  readonly #hamlet = new GrowingInt32();
  readonly #ward = new GrowingInt32();

  constructor(texts: Dictionary, hamlets: HamletBuilder) {
    this.#texts = texts;
    this.#hamlets = hamlets;
    for (const column of [this.#house, this.#street, this.#hamlet, this.#ward]) column.push(0);
  }

  /** A new code each time: nearly all addresses of a file differ, so nothing is gained by looking for equal ones. */
  add(address: Address): number {
    const texts = this.#texts;
    this.#house.push(texts.intern(address.house));
    this.#street.push(texts.intern(address.street));
    this.#hamlet.push(address.hamlet === '' ? 0 : this.#hamlets.add(address));
    this.#ward.push(texts.intern(address.ward));
    return this.#house.length - 1;
  }

  hamletOf(code: number): number {
    return this.#hamlet.at(code);
  }

  wardOf(code: number): number {
    return this.#ward.at(code);
  }

  freeze(): AddressBook {
    return {
      size: this.#house.length,
      house: this.#house.toColumn(),
      street: this.#street.toColumn(),
      hamlet: this.#hamlet.toColumn(),
      ward: this.#ward.toColumn(),
    };
  }
}

/** All builders of a run but that of names (names.ts); tables are normalised one after another into the same books. */
export class BookBuilders {
  readonly dates = new DateBookBuilder();
  readonly texts = new Dictionary();
  readonly hamlets = new HamletBuilder(this.texts);
  readonly addresses = new AddressBookBuilder(this.texts, this.hamlets);

  freeze(names: NameBook, wards: Pick<PlaceBook, 'wardChoices' | 'wardNames'>): Books {
    this.texts.settle();
    return {
      names,
      dates: this.dates.freeze(),
      addresses: this.addresses.freeze(),
      places: { bareHamlet: this.hamlets.freeze(), ...wards },
      texts: this.texts,
    };
  }
}
