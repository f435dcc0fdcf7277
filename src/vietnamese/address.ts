/**
 * Addresses split into house number, street, hamlet and ward, each in one form, so that they are compared by
 * parts: "12 Lê Lợi, TDP số 03, P. Tự An" and "Số nhà 12 đường Lê Lợi, tổ dân phố 3, phường Tự An" are one place.
 * What stands above the ward is left aside: districts are gone and provinces were merged in 2025.
 */

import { type AddressPart, type AddressWord, foldedFrom, splitAddress } from './address-parts.ts';
import type { IssueCode } from './issue-codes.ts';
import { cleanText, foldText } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';
import { NOTHING, type Reading } from './reading.ts';

/** A hamlet in one form, folded. */
export interface Hamlet {
  /** "Tổ 3", "TDP số 3", "Tổ dân phố 03" are "to dan pho 3"; a name without a kind stands alone. */
  readonly hamlet: string;
  /** The name without its kind: "3". Equal to `hamlet` where no kind is written. */
  readonly hamletName: string;
}

/** Parts are folded; '' where the address has none. */
export interface Address extends PlaceOfAddress {
  /** Cleaned, as written. */
  readonly text: string;
  /** "12", "12/5a", "k12/5" */
  readonly house: string;
  /** "đường" and "phố" off; ngõ, hẻm, quốc lộ … kept. */
  readonly street: string;
}

export interface PlaceOfAddress extends Hamlet {
  /** Without Phường or Xã; only where the address says which part is the ward. */
  readonly ward: string;
}

export const LONGEST_ADDRESS = 400;

export function readAddress(text: string): Reading<Address> {
  const cleaned = cleanPlace(text);
  if (cleaned.value === undefined) return { value: undefined, issues: cleaned.issues };
  const shown = cleaned.value;
  const parts = splitAddress(shown);
  return { value: { text: shown, ...doorOf(parts), ...placeOf(parts) }, issues: cleaned.issues };
}

/**
 * The street behind a house number, folded, where an address begins with nothing else: "12 Lê Lợi", "Số nhà 12". `before` and
 * `behind` are what stands around the number; undefined where it may mean something else. Bare: the whole address has no marks.
 */
export function streetAround(before: string, behind: string, bare: boolean): string | undefined {
  const door = `${before}1${behind}`;
  if (!isClean(door) || door.startsWith('#')) return undefined;
  const [part, more] = splitAddress(door, bare);
  if (part === undefined || more !== undefined || (part.word !== undefined && part.word.kind !== 'house'))
    return undefined;
  return part.words[0]?.text === '1' ? foldedFrom(part.words, 1) : undefined;
}

/** What stands behind such a beginning, from its comma on; undefined where that says something of the house as well. */
export function placeBehind(text: string, bare: boolean): PlaceOfAddress | undefined {
  if (!isClean(`1${text}`)) return undefined;
  const parts = splitAddress(text, bare);
  if (parts.some(({ word }) => word?.kind === 'house' || word?.kind === 'street')) return undefined;
  return placeOf(parts);
}

function isClean(text: string): boolean {
  const { value, issues } = cleanText(text);
  return value === text && issues.length === 0;
}

/** The ward alone of what readAddress reads. */
export function wardInAddress(text: string): string {
  const { value } = cleanPlace(text);
  return value === undefined ? '' : wardOf(splitAddress(value));
}

function placeOf(parts: readonly AddressPart[]): PlaceOfAddress {
  const hamlet = bestHamlet(parts);
  return { ...(hamlet === undefined ? NO_HAMLET : hamletOf(hamlet)), ward: wardOf(parts) };
}

function wardOf(parts: readonly AddressPart[]): string {
  const ward = parts.find((part) => part.word?.kind === 'ward' && part.words.length > 0);
  return ward === undefined ? '' : plainNumber(ward.name);
}

export function readHamlet(text: string): Reading<Hamlet> {
  const cleaned = cleanPlace(text);
  if (cleaned.value === undefined) return { value: undefined, issues: cleaned.issues };
  const parts = splitAddress(cleaned.value);
  const best = bestHamlet(parts);
  if (best !== undefined) return { value: hamletOf(best), issues: cleaned.issues };
  const plain = parts.find((part) => part.word === undefined && part.words.length > 0);
  const name = plainNumber(plain === undefined ? foldText(cleaned.value) : plain.name);
  return { value: name === '' ? undefined : { hamlet: name, hamletName: name }, issues: cleaned.issues };
}

function cleanPlace(text: string): Reading<string> {
  const { value, issues } = cleanText(text);
  if (value === undefined) return issues.length === 0 ? NOTHING : { value: undefined, issues };
  if (isPlaceholder(value)) return { value: undefined, issues: [...issues, 'placeholder'] };
  if (value.length <= LONGEST_ADDRESS) return { value, issues };
  const cut: IssueCode[] = issues.includes('too_long') ? [...issues] : [...issues, 'too_long'];
  return {
    value: value
      .slice(0, LONGEST_ADDRESS)
      .replace(/\p{Cs}/gu, '')
      .trimEnd(),
    issues: cut,
  };
}

function bestHamlet(parts: readonly AddressPart[]): AddressPart | undefined {
  let best: AddressPart | undefined;
  for (const part of parts) {
    if (part.word?.kind !== 'hamlet' || part.words.length === 0) continue;
    if (best === undefined || part.word.rank < best.word!.rank) best = part;
  }
  return best;
}

const NO_HAMLET: Hamlet = { hamlet: '', hamletName: '' };

function hamletOf(part: AddressPart): Hamlet {
  const numbered = part.words.length > 1 && part.words[0].folded === 'so' && part.words[1].numeric;
  const written = numbered ? foldedFrom(part.words, 1) : part.name;
  const name = ROMAN.get(written) ?? plainNumber(written);
  return { hamlet: `${part.word!.as} ${name}`, hamletName: name };
}

/** Roman numbers that are no syllables and no single letters. */
const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
]);

/** "03" is 3, "05a" is 5a. */
function plainNumber(folded: string): string {
  let zeros = 0;
  while (folded.charCodeAt(zeros) === 48 && isDigit(folded.charCodeAt(zeros + 1))) zeros++;
  return zeros === 0 ? folded : folded.slice(zeros);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** House number and street: the first part, or those that are announced as such. */
function doorOf(parts: readonly AddressPart[]): { house: string; street: string } {
  let house = '';
  let street = '';
  for (let i = 0; i < parts.length; i++) {
    const { word, words, name } = parts[i];
    if (word?.kind === 'house' || (i === 0 && word === undefined)) {
      if (words.length > 0 && HOUSE.test(words[0].text)) {
        house ||= houseNumber(words[0]);
        street ||= foldedFrom(words, 1);
      } else if (word === undefined && parts.length > 1) street ||= name;
    } else if (word?.kind === 'street') {
      const kept = word.as === 'duong' || word.as === 'pho' ? name : `${word.as} ${name}`;
      street = street === '' ? kept : `${street} ${kept}`;
    }
  }
  return { house, street };
}

/** 12, 12A, 12/5, K12/5/7, B2-05 */
const HOUSE = /^[a-z]{0,2}\d{1,5}[a-z]{0,2}(?:[/-][a-z]{0,2}\d{0,5}[a-z]{0,2}){0,4}$/i;

/** The numbers between strokes, each without leading zeros: 012/05A is 12/5a. */
function houseNumber(word: AddressWord): string {
  const folded = word.folded;
  return folded.includes(' ') ? folded.split(' ').map(plainNumber).join('/') : plainNumber(folded);
}
