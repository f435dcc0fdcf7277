/**
 * How alike two syllables of names are: an ordered list of levels, the first that holds wins.
 * What Vietnamese writers really confuse is known: marks forgotten or wrong, hỏi for ngã, sounds that are one
 * in a region, one key. A general string distance sees none of that ("Hùng" and "Hưng" are as far as "Hùng" and "Hùn").
 */
import { foldKey } from '../vietnamese/letters.ts';
import { describeWord, type ToneSplit } from '../vietnamese/syllable.ts';
import { isOneKeyApart } from './edit.ts';

export const SYLLABLE_LEVELS = [
  'same',
  'marks_missing', // Hùng – Hung: one side has no mark at all
  'tone_hoi_nga', // Mỹ – Mỷ: one tone in the Centre and the South
  'one_mark', // Hùng – Húng, Lân – Lan with marks elsewhere, Đương – Dương; also a letter lost: Nguy?n – Nguyễn
  'marks_differ', // Hùng – Hưng: two marks or more
  'sound', // Sinh – Xinh, Trâm – Châm, Dung – Vung, Long – Nong, Lan – Lang, Các – Cát
  'sound_unmarked', // Sâm – Xam: as before, and one side without marks
  'one_key', // Nguyễn – Nguễn, Nguyyễn, Ngyuễn, Nguhễn, Nguyn, Nguywn
  'one_key_unmarked', // Nguyễn – Nguen
  'different',
] as const;

export type SyllableLikeness = (typeof SYLLABLE_LEVELS)[number];

/** Sounds that are one in some region: North s/x, tr/ch, l/n, d/gi/r; South v/d/gi, final n/ng, c/t. */
const ONSET_CLASSES: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['tr', 'ch'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n'],
];
const CODA_CLASSES: readonly (readonly string[])[] = [
  ['n', 'ng'],
  ['c', 't'],
];
const VOWELS = 'aăâeêioôơuưy';

/** Likeness of two canonical syllables (canonicalSyllable). Symmetric. */
export function syllableLikeness(a: string, b: string): SyllableLikeness {
  if (a === b) return 'same';
  if (LOST.test(a) || LOST.test(b)) return fitsWhereLost(a, b) ? 'one_mark' : 'different';
  const { folded: foldedA, split: left } = describeWord(a);
  const { folded: foldedB, split: right } = describeWord(b);
  // no sound and no slip changes more than one letter in length
  if (Math.abs(foldedA.length - foldedB.length) > 1) return 'different';
  const oneBare = a === foldedA || b === foldedB;
  if (foldedA === foldedB) return oneBare ? 'marks_missing' : markLikeness(left, right);
  const sameTone = left.tone === right.tone;
  if (sameTone && soundsAlike(left.letters, right.letters)) return 'sound';
  if (oneBare && soundsAlike(foldedA, foldedB)) return 'sound_unmarked';
  if (sameTone && slipOfKey(left.letters, right.letters)) return 'one_key';
  if (slipOfMarkedLetter(a, b)) return 'one_key';
  return oneBare && slipOfKey(foldedA, foldedB) ? 'one_key_unmarked' : 'different';
}

const LOST = /[?\ufffd]/;

/** "nguy?n": each lost letter may have been any one letter; the others must be equal. */
function fitsWhereLost(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let fits = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) fits++;
    else if (!LOST.test(a[i]) && !LOST.test(b[i])) return false;
  }
  return fits > 0;
}

/** Both bear marks and are equal without them. */
function markLikeness(left: ToneSplit, right: ToneSplit): SyllableLikeness {
  const letters = differingLetters(left.letters, right.letters);
  const tones = left.tone === right.tone ? 0 : 1;
  if (letters + tones > 1) return 'marks_differ';
  // hỏi is 3, ngã 4
  return Math.min(left.tone, right.tone) === 3 && Math.max(left.tone, right.tone) === 4
    ? 'tone_hoi_nga'
    : 'one_mark';
}

/** Letters whose quality differs; ươ against uo is one, because it is one stroke of the keyboard. */
function differingLetters(a: string, b: string): number {
  if (a.length !== b.length) return 2;
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    count++;
    if ('uư'.includes(a[i]) && 'oơ'.includes(a[i + 1]) && a[i + 1] !== b[i + 1]) i++;
  }
  return count;
}

/** The same but for one onset or one coda of the same class. Letters without tone in. */
function soundsAlike(a: string, b: string): boolean {
  const left = cutSound(a);
  const right = cutSound(b);
  if (left.nucleus !== right.nucleus) return false;
  if (left.onset === right.onset) return inOneClass(CODA_CLASSES, left.coda, right.coda);
  return left.coda === right.coda && inOneClass(ONSET_CLASSES, left.onset, right.onset);
}

function inOneClass(classes: readonly (readonly string[])[], a: string, b: string): boolean {
  return a !== b && classes.some((sounds) => sounds.includes(a) && sounds.includes(b));
}

function cutSound(letters: string): { onset: string; nucleus: string; coda: string } {
  let start = 0;
  while (start < letters.length && !VOWELS.includes(letters[start])) start++;
  let onset = letters.slice(0, start);
  if (onset === 'q' && letters[start] === 'u') {
    start++;
    onset = 'qu';
  } else if (onset === 'g' && letters[start] === 'i') {
    onset = 'gi';
    // gì, gìn, giếng: the i belongs to the rime as well
    if (VOWELS.includes(letters[2] ?? '?') && letters[2] !== 'ê') start++;
  }
  let end = start;
  while (end < letters.length && VOWELS.includes(letters[end])) end++;
  return { onset, nucleus: letters.slice(start, end), coda: letters.slice(end) };
}

/**
 * One key apart. A syllable of two letters is believed to be a slip only where a key was missed, doubled or hit
 * beside the right one, or where swapping made no word (Ha – Hoa, Lê – Kê, Lê – ÊL, but neither Hà – Hồ nor An – Na).
 */
function slipOfKey(a: string, b: string): boolean {
  return oneSlip(a, b) || oneSlip(withY(a), b) || oneSlip(a, withY(b));
}

function oneSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2 || !isOneKeyApart(a, b)) return false;
  if (shorter > 2) return true;
  if (a.length !== b.length) return a[0] === b[0];
  const at = a[0] === b[0] ? 1 : 0;
  const swapped = at === 0 && a[1] !== b[1];
  if (swapped) return !describeWord(a).plausible || !describeWord(b).plausible;
  return NEIGHBOURS.has(foldKey(a[at]) + foldKey(b[at]));
}

/** Canonical spelling has i for y after a consonant; the finger that slipped was on y (Huy – Hy, Ly – Lyy). */
function withY(letters: string): string {
  const last = letters.length - 1;
  return last > 0 && letters[last] === 'i' && !VOWELS.includes(letters[last - 1])
    ? `${letters.slice(0, last)}y`
    : letters;
}

/** The slip took the marks along: Nguyễn – Nguyn (missed), Hùng – Hyng (the key beside it). */
function slipOfMarkedLetter(a: string, b: string): boolean {
  if (!oneSlip(a, b)) return false;
  if (a.length !== b.length) return true;
  let at = 0;
  while (a[at] === b[at]) at++;
  const swapped = at + 1 < a.length && a[at + 1] !== b[at + 1];
  return swapped || NEIGHBOURS.has(foldKey(a[at]) + foldKey(b[at]));
}

/** Keys side by side in one row of the keyboard. */
const NEIGHBOURS = new Set(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    row
      .slice(1)
      .split('')
      .flatMap((key, i) => [row[i] + key, key + row[i]]),
  ),
);
