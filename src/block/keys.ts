/** The blocking keys of people: one function each. Parts are codes of values, so equal values give equal keys. */
import { firstSound } from '../distance/first-sound.ts';
import type { Books, CleanTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { mix } from '../table/hash.ts';

/** Gives the key's part for a value code; 0 when the value cannot serve. */
export type KeyPart = (code: number) => number;

/** Keys from one column: the part itself, hashed with a salt so that rules do not share values. */
export function singleKey(
  table: CleanTable,
  column: string,
  part: KeyPart = same,
  keys: Int32Array = int32Column(table.count),
): Int32Array | undefined {
  const values = table.columns.get(column);
  if (values === undefined) return undefined;
  for (let row = 0; row < table.count; row++) {
    const value = part(values[row]!);
    keys[row] = value !== 0 && table.present[row] === 1 ? mix(1, value) || 1 : 0;
  }
  return keys;
}

/** Keys from two columns; a row without one of them has none. */
export function pairKey(
  table: CleanTable,
  first: string,
  firstPart: KeyPart,
  second: string,
  secondPart: KeyPart,
  keys: Int32Array = int32Column(table.count),
): Int32Array | undefined {
  const a = table.columns.get(first);
  const b = table.columns.get(second);
  if (a === undefined || b === undefined) return undefined;
  for (let row = 0; row < table.count; row++) {
    const left = firstPart(a[row]!);
    const right = secondPart(b[row]!);
    const isWhole = left !== 0 && right !== 0 && table.present[row] === 1;
    keys[row] = isWhole ? mix(mix(2, left), right) || 1 : 0;
  }
  return keys;
}

/** Keys from three columns; a row without one of them has none. */
export function tripleKey(
  table: CleanTable,
  first: readonly [column: string, part: KeyPart],
  second: readonly [column: string, part: KeyPart],
  third: readonly [column: string, part: KeyPart],
  room?: Int32Array,
): Int32Array | undefined {
  const keys = pairKey(table, ...first, ...second, room);
  const values = table.columns.get(third[0]);
  if (keys === undefined || values === undefined) return undefined;
  for (let row = 0; row < keys.length; row++) {
    const value = third[1](values[row]!);
    keys[row] = keys[row] === 0 || value === 0 ? 0 : mix(keys[row]!, value) || 1;
  }
  return keys;
}

export const same: KeyPart = (code) => code;

/** Whole name without marks, syllables sorted: turned order and lost marks fall together. */
export const wholeName =
  (books: Books): KeyPart =>
  (code) =>
    books.names.sorted[code]!;

/** Last syllable without marks; names without that order give none. */
export const givenName =
  (books: Books): KeyPart =>
  (code) =>
    books.names.given[code]!;

export const familyName =
  (books: Books): KeyPart =>
  (code) =>
    books.names.family[code]!;

/** The sound with which the given name begins. */
export const givenSound = (books: Books): KeyPart => {
  const { given, foldedTexts } = books.names;
  const sounds = new Map<number, number>();
  return (code) => {
    const syllable = given[code]!;
    if (syllable === 0) return 0;
    let sound = sounds.get(syllable);
    if (sound === undefined) {
      sound = firstSound(foldedTexts.text(syllable));
      sounds.set(syllable, sound);
    }
    return sound;
  };
};

export const birthYear =
  (books: Books): KeyPart =>
  (code) =>
    Math.floor(books.dates.packed[code]! / 10000);

/** A full date that is no default, with the lower of day and month first: swapped dates fall together. */
export const fullBirth =
  (books: Books): KeyPart =>
  (code) => {
    const packed = books.dates.packed[code]!;
    const month = Math.floor(packed / 100) % 100;
    const day = packed % 100;
    if (month === 0 || day === 0 || books.dates.defaults[code] === 1) return 0;
    const year = Math.floor(packed / 10000);
    return month <= day ? year * 10000 + month * 100 + day : year * 10000 + day * 100 + month;
  };

/** Day and month of a full date that is no default: what stays when the year is wrong. */
export const dayAndMonth =
  (books: Books): KeyPart =>
  (code) =>
    fullBirth(books)(code) % 10000;

/** House number and street of an address; 0 where one of them is not known. */
export const door =
  (books: Books): KeyPart =>
  (code) => {
    const house = books.addresses.house[code]!;
    const street = books.addresses.street[code]!;
    return house === 0 || street === 0 ? 0 : mix(mix(3, house), street) || 1;
  };
