/**
 * The usual forms of numbers, told from the bytes of a cell, so that a million good numbers need never become strings.
 * What is not usual is left to the readers; what is usual is exactly what they read without any issue.
 */
import { citizenIdFacts } from './citizen-id.ts';
import { isHealthCardGroup } from './insurance-number.ts';

/** Characters of a number that stands in its own column just as it should; a health card prints the ten digits, or all fifteen. */
export const OWN_LENGTH = { citizenId: 12, oldIdNumber: 9, insuranceNumber: 10, healthCard: 10 } as const;
export type UsualNumberRole = keyof typeof OWN_LENGTH;
/** Of a number that belongs in another column and is one all the same: citizen ids, and in their column old numbers. */
const STRAY_LENGTH = { citizenId: 9, oldIdNumber: 12, insuranceNumber: 12, healthCard: 12 } as const;

const CARD_LENGTH = 15;
/** Where the ten digits of a whole card begin. */
export const CARD_DIGITS = 5;
const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTERS = 26;

const PHONE_LENGTH = 10;
/** 1 for the second digit of a mobile number. */
const MOBILE = Uint8Array.from({ length: 256 }, (_, byte) =>
  '35789'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const LONGEST_CODE = 40;
const TELLING = 2;
/** What a code may hold; digits other than 0 tell it from a word for nothing. */
const CODE_SIGNS = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[1-9]/.test(String.fromCharCode(byte)) ? TELLING : /[0A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Digits only, not all the same, and of twelve of them the first three the code of a province or country. */
export function isUsualNumber(bytes: Uint8Array, start: number, end: number, role: UsualNumberRole): boolean {
  return end - start === OWN_LENGTH[role] && isNumber(bytes, start, end);
}

/** The same of a number that strayed into this column: nothing else is to be said of it. */
export function isStrayNumber(bytes: Uint8Array, start: number, end: number, role: UsualNumberRole): boolean {
  return end - start === STRAY_LENGTH[role] && isNumber(bytes, start, end);
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  return isDigits(bytes, start, end) && (end - start !== 12 || placeIsKnown(bytes, start));
}

/** A whole health card: two letters, 1–5, twelve digits, the last ten not all the same. Its group may be unknown. */
export function isUsualCard(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== CARD_LENGTH) return false;
  const first = bytes[start]! - LETTER_A;
  const second = bytes[start + 1]! - LETTER_A;
  if (first < 0 || first >= LETTERS || second < 0 || second >= LETTERS) return false;
  const level = bytes[start + 2]! - ZERO;
  return (
    level >= 1 &&
    level <= 5 &&
    isDigits(bytes, start + 3, start + CARD_DIGITS, true) &&
    isDigits(bytes, start + CARD_DIGITS, end)
  );
}

/** Of a usual card, whether its two letters are a group of beneficiaries. */
export function groupIsKnown(bytes: Uint8Array, start: number): boolean {
  return KNOWN_GROUPS[(bytes[start]! - LETTER_A) * LETTERS + bytes[start + 1]! - LETTER_A] === 1;
}

/** A mobile number of ten digits as people write it now, not all of them the same. */
export function isUsualPhone(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === PHONE_LENGTH &&
    bytes[start] === ZERO &&
    MOBILE[bytes[start + 1]!] === 1 &&
    isDigits(bytes, start + 1, end)
  );
}

/** A code that stands for something: letters of ASCII and digits, and of these one other than 0. */
export function isUsualCode(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > LONGEST_CODE) return false;
  let known = false;
  for (let at = start; at < end; at++) {
    const kind = CODE_SIGNS[bytes[at]!];
    if (kind === 0) return false;
    known ||= kind === TELLING;
  }
  return known;
}

function isDigits(bytes: Uint8Array, start: number, end: number, mayRepeat = false): boolean {
  const first = bytes[start]!;
  let same = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < ZERO || byte > NINE) return false;
    if (byte !== first) same = false;
  }
  return !same || mayRepeat;
}

/** Of twelve digits, whether the first three are the code of a province or country. */
export function placeIsKnown(bytes: Uint8Array, start: number): boolean {
  const place = (bytes[start]! - ZERO) * 100 + (bytes[start + 1]! - ZERO) * 10 + bytes[start + 2]! - ZERO;
  return KNOWN_PLACES[place] === 1;
}

const KNOWN_PLACES = Uint8Array.from({ length: 1000 }, (_, place) =>
  citizenIdFacts(`${String(place).padStart(3, '0')}000000001`) === undefined ? 0 : 1,
);

const KNOWN_GROUPS = Uint8Array.from({ length: LETTERS * LETTERS }, (_, pair) =>
  isHealthCardGroup(String.fromCharCode(LETTER_A + Math.floor(pair / LETTERS), LETTER_A + (pair % LETTERS)))
    ? 1
    : 0,
);
