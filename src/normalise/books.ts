/**
 * Builders of the books: everything that is known about a distinct name, date or address,
 * worked out once and kept as small integers, so that comparing is arithmetic.
 */
import type { Books, DateBook, PlaceBook } from '../flow.ts';
import { GrowingInt32, int32Column, uint8Column } from '../table/columns.ts';
import { Dictionary } from '../table/dictionary.ts';
import { type CivilDate, isRealDate, packDate } from '../vietnamese/civil-date.ts';
import { solarToLunarBoth } from '../vietnamese/lunar.ts';
import { AddressBookBuilder, HamletBuilder } from './address-book.ts';
import { UsualAddresses } from './usual-addresses.ts';

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

/** All builders of a run but that of names (names.ts); tables are normalised one after another into the same books. */
export class BookBuilders {
  readonly dates = new DateBookBuilder();
  readonly texts = new Dictionary();
  readonly hamlets = new HamletBuilder(this.texts);
  readonly addresses = new AddressBookBuilder(this.texts, this.hamlets);
  readonly usualAddresses = new UsualAddresses(this.addresses, this.texts);

  freeze(wards: Pick<PlaceBook, 'wardChoices' | 'wardNames'>): Omit<Books, 'names'> {
    this.texts.settle();
    return {
      dates: this.dates.freeze(),
      addresses: this.addresses.freeze(),
      places: { bareHamlet: this.hamlets.freeze(), ...wards },
      texts: this.texts,
    };
  }
}
