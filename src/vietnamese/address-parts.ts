/**
 * Cuts an address at commas and before the words that announce a part (place-words.ts). Addresses are nearly all
 * distinct, so this runs for every row: one scan over the text, words remembered, no regular expressions.
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
  readonly words: AddressWord[];
}

const COMMA = 44;
const SPACE = 32;
const DASH = 45;
const DOT = 46;
const COLON = 58;
/** Stands between two words where a part ends. */
const BREAK: AddressWord = { text: ',', folded: '', canonical: '', numeric: false };

const known = new Map<string, readonly AddressWord[]>();
const KNOWN_AT_MOST = 1 << 16;
const LONGEST_KNOWN = 16;

/** The parts in the order written; parts that are announced but empty are kept. */
export function splitAddress(text: string): AddressPart[] {
  const bare = isBare(text);
  const words = addressWords(text);
  const parts: AddressPart[] = [];
  let part: AddressPart | undefined;
  for (let i = 0; i < words.length; ) {
    if (words[i] === BREAK) {
      part = undefined;
      i++;
      continue;
    }
    // xã Bản Hồ, thị xã Buôn Hồ, phường Đường Hoa: what has just been announced is a name
    const named = part === undefined || part.word === undefined || part.words.length > 0;
    const found = named ? announced(words, i, bare, part === undefined) : undefined;
    if (found !== undefined) {
      part = { word: found.word, words: [] };
      parts.push(part);
      i += found.rest.length + 1;
      continue;
    }
    if (part === undefined) {
      part = { word: undefined, words: [] };
      parts.push(part);
    }
    part.words.push(words[i++]);
  }
  return parts;
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
    if (next !== undefined && next !== BREAK && follows(words, i + 1, rest, bare)) return spelling;
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

function addressWords(text: string): AddressWord[] {
  const words: AddressWord[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : COMMA;
    const breaks =
      code === COMMA || code === 59 || code === 124 || (code === DASH && text.charCodeAt(i - 1) === SPACE);
    if (!breaks && code !== SPACE && code !== DOT && code !== COLON && !isBracket(code)) continue;
    if (i > start) {
      for (const word of wordsOf(text.slice(start, i))) words.push(word);
    }
    start = i + 1;
    if (breaks && i < text.length) words.push(BREAK);
  }
  return words;
}

function isBracket(code: number): boolean {
  return code === 40 || code === 41 || code === 91 || code === 93;
}

/** One word, or a kind and its number written together: TDP3, KP2, P5, Q3. */
function wordsOf(written: string): readonly AddressWord[] {
  const first = written.charCodeAt(0);
  if (first >= 48 && first <= 57)
    return [{ text: written, folded: foldText(written), canonical: '', numeric: true }];
  const found = known.get(written);
  if (found !== undefined) return found;
  const joined = /^(tdp|kp|p|f|q)(\d+)$/i.exec(written);
  const words = joined === null ? [plainWord(written)] : [plainWord(joined[1]), ...wordsOf(joined[2])];
  if (written.length <= LONGEST_KNOWN && known.size < KNOWN_AT_MOST) known.set(written, words);
  return words;
}

function plainWord(written: string): AddressWord {
  const { canonical } = describeWord(written);
  return { text: written, folded: foldText(canonical), canonical, numeric: false };
}
