/**
 * Which parts of a value differ from the value it is compared with, so that an officer sees at a glance what is the
 * matter. What is only another way of writing the same (capitals, tone marks placed the old way, 1/2/1980 for
 * 01/02/1980, 0 lost in front of a number) is not marked.
 */
import { readSex } from '../../vietnamese/sex.ts';
import { describeWord } from '../../vietnamese/syllable.ts';
import { differingDate, isSameDate } from './differing-dates.ts';

export type Reading = 'words' | 'date' | 'number' | 'sex';

/** Start and end of each part, ascending: see MarkedText. */
export type Marks = readonly number[];

const NONE: Marks = [];
/** Beyond this nobody compares letters, and comparing them would be slow. */
const LONGEST = 200;
const MOST_WORDS = 24;
const LONGEST_WORD = 40;

/** Marks inside `own`. Nothing is marked where one of the two is empty. */
export function differingParts(reading: Reading, own: string, other: string): Marks {
  if (own === other || own === '' || other === '') return NONE;
  if (own.length > LONGEST || other.length > LONGEST) return [0, own.length];
  switch (reading) {
    case 'words':
      return differingWords(own, other);
    case 'date':
      return differingDate(own, other);
    case 'number':
      return differingNumber(own, other);
    case 'sex': {
      const [left, right] = [readSex(own).value, readSex(other).value];
      return left === undefined || right === undefined || left === right ? NONE : [0, own.length];
    }
  }
}

/** Whether two texts say the same; a year alone does not say what a whole date says. */
export function isSameValue(reading: Reading, own: string, other: string): boolean {
  if (own === other) return true;
  if (reading === 'date') return isSameDate(own, other);
  if (reading === 'sex') {
    const sex = readSex(own).value;
    return sex !== undefined && sex === readSex(other).value;
  }
  if (own.length > LONGEST || other.length > LONGEST) return false;
  if (reading === 'words') return isSameWords(wordsOf(own), wordsOf(other));
  return withoutZeros(charactersOf(own).text) === withoutZeros(charactersOf(other).text);
}

interface Word {
  readonly start: number;
  /** Equal for two ways of writing the same syllable. */
  readonly canonical: string;
  /** The same without its marks. */
  readonly folded: string;
  /** As it is written, in small letters and as long, and of which letters it is made: see `bitOf`. */
  readonly small: string;
  readonly letters: number;
}

interface KnownWords {
  readonly text: string;
  readonly words: readonly Word[];
}
/** A pair of texts is looked at from both sides, one after the other. */
let last: KnownWords = { text: '', words: [] };
let lastButOne = last;

function wordsOf(text: string): readonly Word[] {
  if (last.text === text) return last.words;
  const found = lastButOne.text === text ? lastButOne : { text, words: takeApart(text) };
  lastButOne = last;
  last = found;
  return found.words;
}

function takeApart(text: string): readonly Word[] {
  const words: Word[] = [];
  const isPlain = !/[’‘ʼ`]/.test(text);
  for (let start = 0, at = 0; at <= text.length; at++) {
    if (at < text.length && !isSeparator(text.charCodeAt(at))) continue;
    if (at > start) {
      const word = text.slice(start, at);
      const { canonical, folded } = describeWord(isPlain ? word : word.replace(/[’‘ʼ`]/, "'"));
      const small = sameLength(word);
      words.push({ start, canonical, folded, small, letters: lettersOf(small) });
    }
    start = at + 1;
  }
  return words;
}

function isSeparator(code: number): boolean {
  switch (code) {
    case 0x20:
    case 0x09:
    case 0x0a:
    case 0x0d:
    case 0xa0:
    case 0x2c: // ,
    case 0x2e: // .
    case 0x3b: // ;
    case 0x28: // (
    case 0x29: // )
    case 0x2d: // -
    case 0x2013: // –
      return true;
    default:
      return false;
  }
}

/** Words are put side by side so that as much as possible agrees; in pairs that are alike the letters are marked. */
function differingWords(own: string, other: string): Marks {
  const [left, right] = [wordsOf(own), wordsOf(other)];
  if (isSameWords(left, right)) return NONE;
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return [0, own.length];
  const marks: number[] = [];
  const partners = pairWords(left, right);
  for (let index = 0; index < left.length; index++) {
    const { start, canonical, small } = left[index]!;
    const partner = right[partners === undefined ? index : partners[index]!];
    if (partner?.canonical === canonical) continue;
    const letters = partner === undefined ? undefined : differingLetters(small, partner.small);
    if (letters === undefined) marks.push(start, start + small.length);
    else for (const at of letters) marks.push(start + at);
  }
  return marks;
}

function isSameWords(left: readonly Word[], right: readonly Word[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at]!.canonical !== right[at]!.canonical) return false;
  return true;
}

/** Of the rests of two texts: what their words have in common, and how alike two of them are; for one pair at a time. */
const best = new Uint8Array((MOST_WORDS + 1) * (MOST_WORDS + 1));
const likeness = new Uint8Array((MOST_WORDS + 1) * (MOST_WORDS + 1));

/**
 * For each word on the left its partner on the right, or -1; order is kept on both sides. Undefined where each has the one in
 * the same place.
 */
function pairWords(left: readonly Word[], right: readonly Word[]): Int8Array | undefined {
  if (left.length === right.length && isAlikeInPlace(left, right)) return undefined;
  const width = right.length + 1;
  best.fill(0, 0, (left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const alike = likenessOf(left[i]!, right[j]!);
      likeness[i * width + j] = alike;
      const paired = alike === 0 ? 0 : alike + best[(i + 1) * width + j + 1]!;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const partners = new Int8Array(left.length).fill(-1);
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const here = best[i * width + j]!;
    const alike = likeness[i * width + j]!;
    if (alike > 0 && here === alike + best[(i + 1) * width + j + 1]!) partners[i++] = j++;
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return partners;
}

/** Word for word the same letters but for their marks: nothing has to be shifted. */
function isAlikeInPlace(left: readonly Word[], right: readonly Word[]): boolean {
  for (let at = 0; at < left.length; at++) if (left[at]!.folded !== right[at]!.folded) return false;
  return true;
}

function likenessOf(left: Word, right: Word): number {
  if (left.canonical === right.canonical) return 3;
  if (left.folded === right.folded) return 2;
  return mayBeAlike(left, right) && commonLetters(left.small, right.small) > 0 ? 1 : 0;
}

/** Which letters stand in a word: one bit for each, shared by letters that are 32 apart. */
function lettersOf(small: string): number {
  let letters = 0;
  for (let at = 0; at < small.length; at++) letters |= bitOf(small.charCodeAt(at));
  return letters;
}

function bitOf(letter: number): number {
  return 1 << (letter & 31);
}

/** False where so few letters of the one stand in the other that half of the longer one cannot be common. */
function mayBeAlike(left: Word, right: Word): boolean {
  const { small } = left;
  let shared = 0;
  for (let at = 0; at < small.length; at++) if ((bitOf(small.charCodeAt(at)) & right.letters) !== 0) shared++;
  return shared * 2 >= Math.max(small.length, right.small.length);
}

/** Lengths of common subsequences of the rests of two words; used by one pair at a time. */
const common = new Uint8Array((LONGEST_WORD + 1) * (LONGEST_WORD + 1));

/**
 * How many letters two words, both in small letters or both in capitals, have in common in the same order, 0 where that is less
 * than half of the longer one. Leaves the lengths of all rests in `common`, the right one's in a row.
 */
function commonLetters(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  if (longer > LONGEST_WORD || Math.min(left.length, right.length) * 2 < longer) return 0;
  const width = right.length + 1;
  common.fill(0, left.length * width, (left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    const row = i * width;
    const letter = left.charCodeAt(i);
    common[row + right.length] = 0;
    for (let j = right.length - 1; j >= 0; j--) {
      const below = common[row + width + j]!;
      const beside = common[row + j + 1]!;
      if (letter === right.charCodeAt(j)) common[row + j] = common[row + width + j + 1]! + 1;
      else common[row + j] = Math.max(below, beside);
    }
  }
  return common[0]! * 2 < longer ? 0 : common[0]!;
}

/** Letters of `left` outside the longest common subsequence; undefined where less than half of the longer one is common. */
function differingLetters(left: string, right: string): Marks | undefined {
  if (commonLetters(left, right) === 0) return undefined;
  const width = right.length + 1;
  const marks: number[] = [];
  for (let i = 0, j = 0; i < left.length; ) {
    if (j < right.length && left.charCodeAt(i) === right.charCodeAt(j)) {
      i++;
      j++;
    } else if (j < right.length && common[i * width + j]! === common[i * width + j + 1]!) j++;
    else {
      mark(marks, i, i + 1);
      i++;
    }
  }
  return marks;
}

/** Lower case; a text whose length that would change stays as it is. */
function sameLength(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function mark(marks: number[], start: number, end: number): void {
  if (marks.at(-1) === start) marks[marks.length - 1] = end;
  else marks.push(start, end);
}

function differingNumber(own: string, other: string): Marks {
  const left = charactersOf(own);
  const right = charactersOf(other).text;
  if (withoutZeros(left.text) === withoutZeros(right)) return NONE;
  const marks: number[] = [];
  if (left.text.length === right.length) {
    let differing = 0;
    for (let at = 0; at < right.length; at++) {
      if (left.text[at] === right[at]) continue;
      differing++;
      mark(marks, left.at[at]!, left.at[at]! + 1);
    }
    return differing * 2 > right.length ? [0, own.length] : marks;
  }
  const letters = differingLetters(left.text, right);
  if (letters === undefined) return [0, own.length];
  for (let at = 0; at < letters.length; at += 2) {
    for (let one = letters[at]!; one < letters[at + 1]!; one++) mark(marks, left.at[one]!, left.at[one]! + 1);
  }
  return marks;
}

/** Letters and digits in capitals, and where each stands. */
function charactersOf(text: string): { readonly text: string; readonly at: readonly number[] } {
  let kept = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (!isLetterOrDigit(text.charCodeAt(index))) continue;
    kept += character.toUpperCase();
    at.push(index);
  }
  return { text: kept, at };
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function withoutZeros(number: string): string {
  return number.replace(/^0+/, '');
}
