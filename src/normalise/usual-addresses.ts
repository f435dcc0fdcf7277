/**
 * Usual addresses from the bytes of their cells: a house number, what stands around it up to the first comma, and the rest.
 * Numbers differ from house to house, but streets and places come again and again, so what was read of these is remembered
 * and only the number is looked up. The same result as reading the text (vietnamese/address.ts).
 */
import type { RawColumn } from '../flow.ts';
import { Dictionary } from '../table/dictionary.ts';
import { type PlaceOfAddress, placeBehind, streetAround } from '../vietnamese/address.ts';
import type { AddressBookBuilder } from './address-book.ts';
import { cellsReadAtOnce, type UsualCells } from './distinct.ts';

const COMMA = 44;
const SLASH = 47;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const BEYOND_ASCII = 0x80;
/** Stands for the number in what is around it; no usual cell holds one. */
const NUMBER = 0;
const LONGEST = 200;
const MOST_DIGITS = 5;
/** So many different places are remembered; where there are more, texts are read. */
const MOST_PLACES = 1 << 20;

/** Something met; its codes are made when an address of the book has it. */
interface Street {
  readonly text: string;
  code: number | undefined;
}

interface Place {
  readonly place: PlaceOfAddress;
  codes: { readonly hamlet: number; readonly ward: number } | undefined;
}

export class UsualAddresses {
  readonly #book: AddressBookBuilder;
  readonly #texts: Dictionary;
  readonly #around = new Dictionary();
  readonly #behind = new Dictionary();
  /** By code, twice: of addresses with marks and of those without; null: not usual. */
  readonly #streets: (Street | null | undefined)[] = [];
  readonly #places: (Place | null | undefined)[] = [];
  readonly #scratch = new Uint8Array(LONGEST + 1);

  constructor(book: AddressBookBuilder, texts: Dictionary) {
    this.#book = book;
    this.#texts = texts;
  }

  /** The cells of a column of addresses. */
  cellsOf(column: RawColumn): UsualCells {
    return cellsReadAtOnce(column, (bytes, start, end) => this.codeOf(bytes, start, end));
  }

  /** The code of the address at bytes[start .. end], or 0 when it is not usual. */
  codeOf(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > LONGEST || this.#behind.size > MOST_PLACES) return 0;
    let from = start;
    while (from < end && isPlain(bytes[from]!) && !isDigit(bytes[from]!)) from++;
    if (from === end || !isDigit(bytes[from]!) || (from > start && bytes[from - 1] !== SPACE)) return 0;
    const to = numberEnd(bytes, from, end);
    let comma = to;
    while (comma < end && isPlain(bytes[comma]!)) comma++;
    if (to === 0 || (comma < end && bytes[comma] !== COMMA)) return 0;
    const around = this.#aroundOf(bytes, start, from, to, comma);
    const behind = this.#behind.internBytes(bytes, comma, end);
    const marks = isBare(bytes, start, end) ? 0 : 1;
    const street = this.#streetOf(around, marks);
    const place = this.#placeOf(behind, marks);
    if (street === null || place === null) return 0;
    const house = this.#texts.internBytes(bytes, from, to);
    street.code ??= this.#texts.intern(street.text);
    place.codes ??= this.#codesOf(place.place);
    return this.#book.addCodes(house, street.code, place.codes.hamlet, place.codes.ward);
  }

  #aroundOf(bytes: Uint8Array, start: number, from: number, to: number, end: number): number {
    const scratch = this.#scratch;
    let length = 0;
    for (let at = start; at < from; at++) scratch[length++] = bytes[at]!;
    scratch[length++] = NUMBER;
    for (let at = to; at < end; at++) scratch[length++] = bytes[at]!;
    return this.#around.internBytes(scratch, 0, length);
  }

  #streetOf(around: number, marks: number): Street | null {
    const known = this.#streets[2 * around + marks];
    if (known !== undefined) return known;
    const [before = '', behind = ''] = this.#around.text(around).split('\0');
    const text = streetAround(before, behind, marks === 0);
    const street = text === undefined ? null : { text, code: undefined };
    this.#streets[2 * around + marks] = street;
    return street;
  }

  #placeOf(behind: number, marks: number): Place | null {
    const known = this.#places[2 * behind + marks];
    if (known !== undefined) return known;
    const read = placeBehind(this.#behind.text(behind), marks === 0);
    const place = read === undefined ? null : { place: read, codes: undefined };
    this.#places[2 * behind + marks] = place;
    return place;
  }

  #codesOf(place: PlaceOfAddress): NonNullable<Place['codes']> {
    return { hamlet: this.#book.hamlet(place), ward: this.#texts.intern(place.ward) };
  }
}

/** Where the house number at `from` ends: 12 or 12/5 without zeros in front, a space or comma behind; 0 where it is none. */
function numberEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  for (;;) {
    const first = at;
    while (at < end && isDigit(bytes[at]!)) at++;
    if (at === first || at - first > MOST_DIGITS || bytes[first] === ZERO) return 0;
    if (at === end || bytes[at] === SPACE || bytes[at] === COMMA) return at;
    if (bytes[at] !== SLASH || first !== from) return 0;
    at++;
  }
}

function isPlain(byte: number): boolean {
  return byte >= SPACE && byte !== COMMA;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function isBare(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= BEYOND_ASCII) return false;
  return true;
}
