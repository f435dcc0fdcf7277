/**
 * Cuts an address at commas and before the words that announce a part (place-words.ts). Addresses are nearly all
 * distinct, so this runs for every row: one scan over the text, no regular expressions, and what stands between two
 * commas is remembered, because hamlets, wards and provinces are the same few thousand.
 */
import { foldText, isBare } from './letters.ts';
import { type PlaceWord, type Spelling, spellingsFrom } from './place-words.ts';
import { describeWord } from './syllable.ts';

/** One word of an address. */
export interface AddressWord {
  readonly text: string;
  readonly folded: string;
  readonly canonical: string;
  /** Starts with a digit: a house number, the number of a hamlet, a street such as 3/2. */
  readonly numeric: boolean;
}

export interface AddressPart {
  /** What announced it; undefined for a part that says nothing of itself. */
  readonly word: PlaceWord | undefined;
  readonly words: readonly AddressWord[];
  /** The words folded, one space between. */
  readonly name: string;
}

const COMMA = 44;
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const SEMICOLON = 59;
const BAR = 124;

const wordsKnown = new Map<string, readonly AddressWord[]>();
const segmentsKnown = {
  bare: new Map<string, readonly AddressPart[]>(),
  marked: new Map<string, readonly AddressPart[]>(),
};
const KNOWN_AT_MOST = 1 << 16;
const LONGEST_WORD = 16;
const LONGEST_SEGMENT = 32;

/** The parts in the order written; parts that are announced but empty are kept. Bare: the whole address has no marks. */
export function splitAddress(text: string, bare = isBare(text)): readonly AddressPart[] {
  const parts: AddressPart[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text, i)) continue;
    while (start < i && text.charCodeAt(start) === SPACE) start++;
    if (i > start) for (const part of partsOf(text.slice(start, i), bare)) parts.push(part);
    start = i + 1;
  }
  return parts;
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === COMMA ||
    code === SEMICOLON ||
    code === BAR ||
    (code === DASH && text.charCodeAt(at - 1) === SPACE)
  );
}

/** The parts between two commas; bare: the whole address has no marks. */
function partsOf(segment: string, bare: boolean): readonly AddressPart[] {
  // a house number in front: hardly ever met twice
  if (isDigit(segment.charCodeAt(0)) || segment.length > LONGEST_SEGMENT) return cutSegment(segment, bare);
  const known = bare ? segmentsKnown.bare : segmentsKnown.marked;
  let parts = known.get(segment);
  if (parts === undefined) {
    parts = cutSegment(segment, bare);
    if (known.size < KNOWN_AT_MOST) known.set(segment, parts);
  }
  return parts;
}

function cutSegment(segment: string, bare: boolean): AddressPart[] {
  const words = addressWords(segment);
  const parts: AddressPart[] = [];
  let word: PlaceWord | undefined;
  let from = 0;
  for (let i = 0; i < words.length; ) {
    // xã Bản Hồ, thị xã Buôn Hồ, phường Đường Hoa: what has just been announced is a name
    const named = word === undefined || i > from;
    const first = word === undefined && i === from;
    const found = named ? announced(words, i, bare, first) : undefined;
    if (found === undefined) {
      i++;
      continue;
    }
    if (!first) parts.push(part(word, words, from, i));
    word = found.word;
    i += found.rest.length + 1;
    from = i;
  }
  if (word !== undefined || words.length > from) parts.push(part(word, words, from, words.length));
  return parts;
}

function part(
  word: PlaceWord | undefined,
  words: readonly AddressWord[],
  from: number,
  to: number,
): AddressPart {
  const own = words.slice(from, to);
  return { word, words: own, name: foldedFrom(own, 0) };
}

/** The words from one on, folded, one space between. */
export function foldedFrom(words: readonly AddressWord[], from: number): string {
  let folded = '';
  for (let i = from; i < words.length; i++) {
    if (words[i].folded !== '') folded += folded === '' ? words[i].folded : ` ${words[i].folded}`;
  }
  return folded;
}

/** The longest kind of place that begins at word i, if something follows it. */
function announced(
  words: readonly AddressWord[],
  i: number,
  bare: boolean,
  first: boolean,
): Spelling | undefined {
  if (words[i].numeric) return undefined;
  const spellings = spellingsFrom(bare ? words[i].folded : words[i].canonical, bare);
  if (spellings === undefined) return undefined;
  for (const spelling of spellings) {
    const { word, rest } = spelling;
    // "Trần Phú số 5" has its number behind the street; only in front "số" announces a house
    if ((word.onlyFirst || word.kind === 'house') && !first) continue;
    const next = words[i + rest.length + 1];
    if (next !== undefined && follows(words, i + 1, rest, bare)) return spelling;
  }
  return undefined;
}

function follows(
  words: readonly AddressWord[],
  from: number,
  rest: readonly string[],
  bare: boolean,
): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[from + i];
    if ((bare ? word.folded : word.canonical) !== rest[i]) return false;
  }
  return true;
}

function addressWords(segment: string): AddressWord[] {
  const words: AddressWord[] = [];
  let start = 0;
  for (let i = 0; i <= segment.length; i++) {
    const code = i < segment.length ? segment.charCodeAt(i) : SPACE;
    if (code !== SPACE && code !== DOT && code !== COLON && !isBracket(code)) continue;
    if (i > start) for (const word of wordsOf(segment.slice(start, i))) words.push(word);
    start = i + 1;
  }
  return words;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBracket(code: number): boolean {
  return code === 40 || code === 41 || code === 91 || code === 93;
}

/** One word, or a kind and its number written together: TDP3, KP2, P5, Q3. */
function wordsOf(written: string): readonly AddressWord[] {
  if (isDigit(written.charCodeAt(0)))
    return [{ text: written, folded: foldText(written), canonical: '', numeric: true }];
  const found = wordsKnown.get(written);
  if (found !== undefined) return found;
  const joined = /^(tdp|kp|p|f|q)(\d+)$/i.exec(written);
  const words = joined === null ? [plainWord(written)] : [plainWord(joined[1]), ...wordsOf(joined[2])];
  if (written.length <= LONGEST_WORD && wordsKnown.size < KNOWN_AT_MOST) wordsKnown.set(written, words);
  return words;
}

function plainWord(written: string): AddressWord {
  const { canonical } = describeWord(written);
  return { text: written, folded: foldText(canonical), canonical, numeric: false };
}
