/**
 * A person's name as it stands in a register, read into syllables that can be compared.
 * Titles, aliases in brackets, order numbers and left-over typing keys come off (each with its issue); what is
 * shown to an officer stays as it was written.
 */
import type { IssueCode } from './issue-codes.ts';
import { cleanText, foldKey } from './letters.ts';
import { isKinhFamily, isMinorityStart, nameScript } from './minority-names.ts';
import { takeAlias } from './name-alias.ts';
import { isPlaceholder } from './placeholder.ts';
import { NOTHING, type Reading } from './reading.ts';
import { canonicalSyllable, describeWord, type Word } from './syllable.ts';
import { resolveTypingKeys } from './typing-keys.ts';
import { isUsualWriting, type UsualWord, usualName, usualWord, wordOfUsualName } from './usual-name.ts';

export interface PersonName {
  /** Cleaned, for showing: case, titles and alias as written. */
  readonly text: string;
  /** Canonical syllables in the order written, without titles, alias and signs. At least one. */
  readonly syllables: readonly string[];
  /** The same with all marks off. */
  readonly folded: readonly string[];
  /** other: a name of a people whose names have no order that could be relied on. */
  readonly script: 'kinh' | 'other';
  readonly alias?: readonly string[];
  /** A title or an alias was taken off. */
  readonly annotated?: true;
  /** Telex or VNI keys were resolved. */
  readonly typingKeys?: true;
}

const LONGEST_NAME = 160;
export const MOST_SYLLABLES = 12;

/** Titles that are hardly ever a given name; what follows must be long enough, or begin with a family. */
const TITLES = canonicalSet('ông bà cụ cháu bé');
/** Also given names, or titles without marks or cut short: only in front of a whole name of three syllables. */
const WEAK_TITLES = canonicalSet('anh chị em cô chú bác dì cậu mợ thím ong ba ô b mr mrs ms');
/** Words that may announce a second name without brackets (name-alias.ts decides). */
const MAY_ANNOUNCE = new Set(['tức', 'tuc', 'gọi', 'goi', 'danh', 'tên', 'ten', 'là', 'la']);

const NO_ISSUES: readonly IssueCode[] = [];

export function readPersonName(text: string): Reading<PersonName> {
  const usual = usualName(text, describeUsual);
  return usual === undefined ? readAnyName(text) : { value: usual, issues: NO_ISSUES };
}

/** One plausible syllable in usual letters, and what it may be beside; undefined for any other word. */
export function usualWordOf(written: string): UsualWord | undefined {
  return wordOfUsualName(written, describeUsual);
}

function describeUsual(written: string): UsualWord | undefined {
  if (!isUsualWriting(written)) return undefined;
  const { words } = piecesOf(written);
  const [word] = words;
  if (words.length !== 1 || !word?.plausible) return undefined;
  const { canonical } = word;
  return usualWord(word, TITLES.has(canonical) || WEAK_TITLES.has(canonical), MAY_ANNOUNCE.has(canonical));
}

/** As readPersonName, for names of which few are usual. */
export function readAnyName(text: string): Reading<PersonName> {
  const cleaned = cleanText(text);
  if (cleaned.value === undefined)
    return cleaned.issues.length === 0 ? NOTHING : { value: undefined, issues: cleaned.issues };
  const issues = [...cleaned.issues];
  let shown = cleaned.value;
  if (isPlaceholder(shown)) return { value: undefined, issues: [...issues, 'placeholder'] };
  if (shown.length > LONGEST_NAME) {
    shown = shown
      .slice(0, LONGEST_NAME)
      .replace(/\p{Cs}/gu, '')
      .trimEnd();
    addIssue(issues, 'too_long');
  }
  const words = lettersOnly(shown) ? splitWords(shown.split(' '), issues) : undefined;
  // the plain case: nothing but words, none of them strange, no second name announced
  if (words?.every((word) => word.plausible) && !announcesAlias(words)) return nameOf(shown, words, issues);
  return readDecorated(shown, issues);
}

/** A name with brackets, signs, digits, strange words: aliases come off, typing keys are resolved. */
function readDecorated(shown: string, issues: IssueCode[]): Reading<PersonName> {
  const { main, alias } = takeAlias(shown, issues);
  const resolved = resolveTypingKeys(main);
  if (resolved !== undefined) issues.push('name_typing_keys');
  const words = splitWords((resolved ?? main).split(SIGNS), issues);
  const aliasSyllables = alias
    .flatMap((word) => splitWords(word.split(SIGNS), []))
    .map((word) => word.canonical);
  return nameOf(shown, words, issues, {
    ...(aliasSyllables.length > 0 ? { alias: aliasSyllables.slice(0, MOST_SYLLABLES) } : {}),
    ...(main === shown ? {} : { annotated: true }),
    ...(resolved === undefined ? {} : { typingKeys: true }),
  });
}

type Extras = Pick<PersonName, 'alias' | 'annotated' | 'typingKeys'>;

function nameOf(
  text: string,
  words: readonly Word[],
  issues: IssueCode[],
  extras: Extras = {},
): Reading<PersonName> {
  const titles = countTitles(words);
  if (titles > 0) addIssue(issues, 'name_title_removed');
  if (words.length - titles > MOST_SYLLABLES) addIssue(issues, 'too_long');
  const kept =
    titles === 0 && words.length <= MOST_SYLLABLES ? words : words.slice(titles, titles + MOST_SYLLABLES);
  if (kept.length === 0) return { value: undefined, issues };
  if (kept.length === 1) issues.push('name_incomplete');
  const name: PersonName = {
    text,
    syllables: kept.map((word) => word.canonical),
    folded: kept.map((word) => word.folded),
    script: nameScript(kept),
    ...extras,
  };
  return { value: titles > 0 ? { ...name, annotated: true } : name, issues };
}

function announcesAlias(words: readonly Word[]): boolean {
  for (let i = 2; i < words.length - 1; i++) {
    if (MAY_ANNOUNCE.has(words[i].canonical)) return true;
  }
  return false;
}

/** Nothing but letters, marks and spaces: code units above Latin are left to the slow path. */
function lettersOnly(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122) continue;
    if (code !== 32 && (code < 0xc0 || code >= 0x2000)) return false;
  }
  return true;
}

/** Words in canonical spelling; H', Y, K' stand apart; digits and signs go. */
function splitWords(pieces: readonly string[], issues: IssueCode[]): Word[] {
  const words: Word[] = [];
  for (const written of pieces) {
    if (written === '') continue;
    const found = piecesOf(written);
    if (found.digits) addIssue(issues, 'name_digits');
    // a Kinh name has no H', Y, K': "Hồng" typed "Hng" stays one word
    const whole = found.unsplit !== undefined && words.length > 0 && isKinhName(words[0]);
    if (whole) words.push(found.unsplit!);
    else for (const word of found.words) words.push(word);
  }
  return words;
}

const SIGNS = /[\s.,;:_\-/\\|*"+=&@#~^<>!()[\]{}]+/;

function isKinhName(first: Word): boolean {
  return isKinhFamily(first.folded) && !isMinorityStart(first.canonical);
}

interface Pieces {
  readonly words: readonly Word[];
  /** The word as one, where only a prefix was cut off. */
  readonly unsplit: Word | undefined;
  readonly digits: boolean;
}

const piecesKnown = new Map<string, Pieces>();
const PIECES_AT_MOST = 1 << 16;

/** What one written word consists of, remembered: the same few thousand words make up all names. */
function piecesOf(written: string): Pieces {
  const found = piecesKnown.get(written);
  if (found !== undefined) return found;
  const letters = written.replace(/\p{Nd}+/gu, '');
  const words = letters
    .split("'")
    .flatMap(cutRunTogether)
    .filter((piece) => foldKey(piece) !== '' || /\p{L}/u.test(piece))
    .map(describeWord);
  const unsplit = words.length === 2 && isPrefixed(letters) ? describeWord(letters) : undefined;
  const pieces = { words, unsplit, digits: letters !== written };
  if (written.length <= 24 && piecesKnown.size < PIECES_AT_MOST) piecesKnown.set(written, pieces);
  return pieces;
}

/** "HHen", "YBhiăt", "KBrêu", "Hbia" carry a prefix; "NguyễnVăn" lost a space. Anything else is one word. */
function cutRunTogether(word: string): readonly string[] {
  if (word.length < 3) return [word];
  if (isPrefixed(word)) return [word[0], word.slice(1)];
  if (word === word.toUpperCase() || !/\p{Ll}\p{Lu}/u.test(word)) return [word];
  const pieces = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return pieces.every((piece) => describeWord(piece).plausible) ? pieces : [word];
}

function isPrefixed(word: string): boolean {
  if (word.length < 3 || word.includes("'")) return false;
  if (/^h[bcdđghjklmnpqrstvwxzƀčñ]/i.test(word)) return true;
  return word !== word.toUpperCase() && /^[HYK]\p{Lu}/u.test(word);
}

/** How many words in front are titles. Ông Ích Khiêm keeps his family name: no other family follows it. */
function countTitles(words: readonly Word[]): number {
  let titles = 0;
  while (titles < words.length - 2 && isTitle(words, titles)) titles++;
  return titles;
}

function isTitle(words: readonly Word[], at: number): boolean {
  const title = words[at].canonical;
  const strong = TITLES.has(title);
  if (!strong && !WEAK_TITLES.has(title)) return false;
  const next = words[at + 1];
  const long = words.length - at > 3;
  if (next.folded === 'thi') return false;
  // Văn is a family too, but after Ông more often the middle of the name of one whose family is Ông
  const family = next.folded !== 'van' && (isKinhFamily(next.folded) || isMinorityStart(next.canonical));
  if (strong) return long || family;
  // "Anh Nguyễn Thị" is a name turned round
  const last = words[words.length - 1].folded;
  return long && family && last !== 'thi' && last !== 'van';
}

function canonicalSet(list: string): Set<string> {
  return new Set(list.split(' ').map(canonicalSyllable));
}

function addIssue(issues: IssueCode[], issue: IssueCode): void {
  if (!issues.includes(issue)) issues.push(issue);
}
