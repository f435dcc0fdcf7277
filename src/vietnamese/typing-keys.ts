/**
 * Telex and VNI keys that the keyboard program did not turn into letters: "Nguyeenx Vawn", "Nguye6n4 Va8n".
 * Nothing is guessed: a word must not be Vietnamese as it stands and must become a Vietnamese syllable, and in a
 * text without marks one word that only ends in s or r is not enough ("Thach Dar" may be a name of its own).
 */
import { isBare } from './letters.ts';
import { isKinhFamily, isMinorityStart } from './minority-names.ts';
import { canonicalSyllable, describeWord, spellSyllable, syllableParts, type Tone } from './syllable.ts';

const TELEX_TONES = '?sfrxj';
const LONGEST_WORD = 12;
const LONGEST_NAME = 200;

/** A word while its keys are played: letters with quality marks, the tone, and how sure the keys are. */
interface Played {
  letters: string[];
  tone: Tone;
  /** Keys that no plain word would contain (w, f, j, doubled vowels, digits). */
  sure: boolean;
  keys: number;
}

/** One word in which keys were found. */
interface Resolved {
  readonly at: number;
  readonly syllable: string;
  readonly sure: boolean;
}

/** The text as it was meant, or undefined when it holds no typing keys (or nothing certain comes out). */
export function resolveTypingKeys(text: string): string | undefined {
  if (text.length > LONGEST_NAME || !mayHoldKeys(text)) return undefined;
  // words at even places, the space or apostrophe behind each at odd ones
  const words = text.split(/([ '])/);
  const marked = !isBare(text);
  const minority = isMinorityStart(describeWord(words[0]).canonical);
  const resolved: Resolved[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at];
    const { plausible } = describeWord(word);
    // no name has oo, though coong and xoong are words
    if (word === '' || (plausible && !(/oo/i.test(word) && isBare(word)))) continue;
    const found = resolveWord(word, at, minority, marked);
    if (found !== undefined) resolved.push(found);
    else if (!plausible && !minority) return undefined;
  }
  if (!isCertain(resolved, words, marked, minority)) return undefined;
  for (const { at, syllable } of resolved) words[at] = inCaseOf(words[at], syllable);
  return words.join('');
}

/** The other words are Vietnamese by now. In a text with marks one strange word was typed; without marks more is asked. */
function isCertain(
  resolved: readonly Resolved[],
  words: readonly string[],
  marked: boolean,
  minority: boolean,
): boolean {
  if (resolved.length === 0) return false;
  if (resolved.some((word) => word.sure)) return true;
  if (minority) return false;
  // "Lys Minh Trang": nothing but the family bears a mark
  const [first] = resolved;
  return (
    marked ||
    resolved.length > 1 ||
    (first.at === 0 && isKinhFamily(describeWord(first.syllable).folded) && words.length > 2)
  );
}

function resolveWord(word: string, at: number, minority: boolean, marked: boolean): Resolved | undefined {
  const played = isBare(word) ? playKeys(word.toLowerCase()) : undefined;
  if (played === undefined) return undefined;
  const letters = played.letters.join('');
  const toneOnly = isBare(letters);
  // a tone is typed last; among words with marks "Tarng" is a slip for Trang, and "Minj" one for Minh
  if (marked && toneOnly && (!/[sfrxj1-5]$/i.test(word) || /nj$/i.test(word))) return undefined;
  // Hwing, Je: letters of their own
  if (minority && (/[^aou]w/i.test(word) || (toneOnly && word.length < 4))) return undefined;
  // words of other languages are no Vietnamese syllables; there only keys that mean a letter are believed
  const syllable = spell(played) ?? (minority && !toneOnly ? letters : undefined);
  return syllable === undefined ? undefined : { at, syllable, sure: played.sure };
}

function mayHoldKeys(text: string): boolean {
  return /[fjwz\d]|aa|ee|oo|dd/i.test(text) || holdsToneKey(text);
}

/** s, r or x behind a vowel of the same run of bare letters; a pattern for it would look at every run again and again. */
function holdsToneKey(text: string): boolean {
  let afterVowel = false;
  for (const letter of text.toLowerCase()) {
    if (afterVowel && (letter === 's' || letter === 'r' || letter === 'x')) return true;
    if (letter < 'a' || letter > 'z') afterVowel = false;
    else if ('aeiouy'.includes(letter)) afterVowel = true;
  }
  return false;
}

function playKeys(word: string): Played | undefined {
  if (word.length > LONGEST_WORD || !/^[a-z][a-z0-9]*$/.test(word)) return undefined;
  const played: Played = { letters: [], tone: 0, sure: false, keys: 0 };
  const play = /\d/.test(word) ? playVni : playTelex;
  for (const key of word) {
    if (!play(played, key)) played.letters.push(key);
  }
  return played.keys > 0 ? played : undefined;
}

/** True when the key meant a mark. */
function playTelex(played: Played, key: string): boolean {
  const { letters } = played;
  const tone = TELEX_TONES.indexOf(key);
  if (tone > 0 && played.tone === 0 && letters.some((letter) => 'aăâeêioôơuưy'.includes(letter))) {
    played.tone = tone as Tone;
    played.keys++;
    if (key !== 's' && key !== 'r') played.sure = true;
    return true;
  }
  if (key === 'w') {
    // W in front is a letter of Ê Đê and Gia Rai names
    if (letters.length === 0) return false;
    if (!putHorn(letters, 'aou')) letters.push('ư');
    return sureKey(played);
  }
  if (key === 'a' || key === 'e' || key === 'o')
    return replaceLast(played, key, key === 'a' ? 'â' : key === 'e' ? 'ê' : 'ô');
  return key === 'd' && (letters[0] === 'd' || letters.at(-1) === 'd') && replaceLast(played, 'd', 'đ');
}

function playVni(played: Played, key: string): boolean {
  const { letters } = played;
  if (key < '0' || key > '9') return false;
  if (key >= '1' && key <= '5') {
    if (played.tone !== 0) return false;
    played.tone = Number(key) as Tone;
    return sureKey(played);
  }
  if (key === '6') return ['a', 'e', 'o'].some((vowel, i) => replaceLast(played, vowel, 'âêô'[i]));
  if (key === '7') return putHorn(letters, 'ou') && sureKey(played);
  if (key === '8') return replaceLast(played, 'a', 'ă');
  return key === '9' && replaceLast(played, 'd', 'đ');
}

/** w or 7: uo becomes ươ, o ơ, u ư, a ă — whichever of the vowels stands last. */
function putHorn(letters: string[], vowels: string): boolean {
  for (let i = letters.length - 1; i >= 0; i--) {
    if (!vowels.includes(letters[i])) continue;
    if (letters[i] === 'u' && letters[i - 1] === 'u') continue;
    letters[i] = letters[i] === 'a' ? 'ă' : letters[i] === 'o' ? 'ơ' : 'ư';
    if (letters[i] === 'ơ' && letters[i - 1] === 'u' && letters[i - 2] !== 'q') letters[i - 1] = 'ư';
    return true;
  }
  return false;
}

function replaceLast(played: Played, letter: string, marked: string): boolean {
  const at = played.letters.lastIndexOf(letter);
  if (at < 0) return false;
  played.letters[at] = marked;
  return sureKey(played);
}

function sureKey(played: Played): boolean {
  played.sure = true;
  played.keys++;
  return true;
}

function spell(played: Played): string | undefined {
  const letters = played.letters.join('');
  // "huow" is huơ, but "huowng" hương: ươ needs something behind it
  for (const word of [letters, letters.replace('ươ', 'uơ'), letters.replace('ưa', 'uă')]) {
    const toned = played.tone === 0 ? word : toneSomewhere(word, played.tone);
    const parts = syllableParts(toned);
    if (parts !== undefined) return spellSyllable(parts);
  }
  return undefined;
}

/** syllableParts accepts the tone on any vowel, so the last one will do. */
function toneSomewhere(word: string, tone: Tone): string {
  const end = word.search(/[aăâeêioôơuưy][^aăâeêioôơuưy]*$/) + 1;
  return (word.slice(0, end) + '\u0301\u0300\u0309\u0303\u0323'[tone - 1] + word.slice(end)).normalize('NFC');
}

function inCaseOf(typed: string, syllable: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return syllable.toUpperCase();
  const first = typed[0];
  return first === first.toUpperCase()
    ? syllable[0].toUpperCase() + syllable.slice(1)
    : canonicalSyllable(syllable);
}
