/**
 * Builders of the books: everything that is known about a distinct name, date or address,
 * worked out once and kept as small integers, so that comparing is arithmetic.
 */
import type { AddressBook, Books, DateBook, NameBook } from '../flow.ts';
import { GrowingInt32, int32Column, uint8Column } from '../table/columns.ts';
import { Dictionary } from '../table/dictionary.ts';
import type { Address } from '../vietnamese/address.ts';
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
    for (const syllable of syllables) this.#syllables.push(this.#syllableTexts.intern(syllable));
    const folded = foldedSyllables ?? syllables;
    const whole = folded.join(' ');
    const ordered = script === 'kinh';
    this.#endRow(
      this.#foldedTexts.intern(whole),
      ordered ? this.#foldedTexts.intern(folded[folded.length - 1]!) : 0,
      ordered && folded.length > 1 ? this.#foldedTexts.intern(folded[0]!) : 0,
      this.#foldedTexts.intern([...folded].sort().join(' ')),
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

const DEFAULT_CODES = { year: 1, month: 2 } as const;

export class DateBookBuilder {
  readonly #codes = new Map<string, number>();
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
    const key = `${packed} ${isDefault} ${equivalent}`;
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

export class AddressBookBuilder {
  readonly #texts: Dictionary;
  readonly #codes = new GrowingInt32();
  readonly #whole = new GrowingInt32();
  readonly #house = new GrowingInt32();
  readonly #street = new GrowingInt32();
  readonly #hamlet = new GrowingInt32();
  readonly #ward = new GrowingInt32();

  constructor(texts: Dictionary) {
    this.#texts = texts;
    this.#codes.push(0);
    for (const column of [this.#whole, this.#house, this.#street, this.#hamlet, this.#ward]) column.push(0);
  }

  add(address: Address): number {
    const whole = this.#texts.intern(address.folded);
    if (whole === 0) return 0;
    while (this.#codes.length <= whole) this.#codes.push(0);
    const known = this.#codes.at(whole);
    if (known !== 0) return known;
    const code = this.#whole.length;
    this.#codes.set(whole, code);
    this.#whole.push(whole);
    this.#house.push(this.#texts.intern(address.house ?? ''));
    this.#street.push(this.#texts.intern(address.street ?? ''));
    this.#hamlet.push(this.#texts.intern(address.hamlet ?? ''));
    this.#ward.push(this.#texts.intern(address.ward ?? ''));
    return code;
  }

  hamletOf(code: number): number {
    return this.#hamlet.at(code);
  }

  wardOf(code: number): number {
    return this.#ward.at(code);
  }

  freeze(): AddressBook {
    return {
      size: this.#whole.length,
      whole: this.#whole.toColumn(),
      house: this.#house.toColumn(),
      street: this.#street.toColumn(),
      hamlet: this.#hamlet.toColumn(),
      ward: this.#ward.toColumn(),
    };
  }
}

/** All builders of a run; tables are normalised one after another into the same books. */
export class BookBuilders {
  readonly names = new NameBookBuilder();
  readonly dates = new DateBookBuilder();
  readonly texts = new Dictionary();
  readonly addresses = new AddressBookBuilder(this.texts);

  freeze(): Books {
    return {
      names: this.names.freeze(),
      dates: this.dates.freeze(),
      addresses: this.addresses.freeze(),
      texts: this.texts,
    };
  }
}
