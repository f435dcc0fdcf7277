/**
 * Letters: one form for every way of writing the same text, and the fold that takes all marks off.
 * Both work by look-up on UTF-16 code units: a file holds up to a million distinct texts, and calling
 * `normalize` on each of them would cost more than the rest of reading it.
 */
import type { IssueCode } from './issue-codes.ts';
import type { Reading } from './reading.ts';

/** No cell of a population register is longer; what stands behind is cut off (issue too_long). */
export const LONGEST_TEXT = 2000;

/** What a code unit means to cleanText; everything but KEEP leaves the fast path. */
const KEEP = 0;
const SPACE = 1;
const DROP = 2; // zero-width: invisible, no harm
const CONTROL = 3; // invisible, and able to change what an officer sees
const REPLACE = 4;
const COMPOSE = 5; // a combining mark, or a script whose composition is not known here
const LOST = 6; // "?" or U+FFFD: possibly a letter that some program could not store

const REPLACEMENTS = new Map<number, string>();
const MANY_LETTERS = new Map<number, string>();
const CLEANING = cleaningClasses();

/** 0: separates words, 1: leaves no trace, 2: folds to several letters, else the ASCII letter or digit. */
const FOLDED = foldedLetters();

const NO_ISSUES: readonly IssueCode[] = [];

/**
 * The one form of a text: NFC, every kind of space one space, trimmed, no invisible characters, full-width
 * forms and Ð Ɖ ’ ʼ – … replaced by the usual ones. Case and marks stay. Idempotent.
 */
export function cleanText(text: string): Reading<string> {
  const length = text.length;
  if (length === 0) return { value: undefined, issues: NO_ISSUES };
  let spaceBefore = true;
  if (length <= LONGEST_TEXT) {
    let i = 0;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code === 32) {
        if (spaceBefore) break;
        spaceBefore = true;
      } else if (CLEANING[code] === KEEP) spaceBefore = false;
      else break;
    }
    if (i === length && !spaceBefore) return { value: text, issues: NO_ISSUES };
  }
  return cleanSlowly(text);
}

function cleanSlowly(text: string): Reading<string> {
  const issues: IssueCode[] = [];
  const whole = text.length > 4 * LONGEST_TEXT ? text.slice(0, 4 * LONGEST_TEXT) : text;
  let clean = replaceLetters(whole.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC'), issues).normalize('NFC');
  if (clean.length > LONGEST_TEXT || whole.length < text.length) {
    clean = clean
      .slice(0, LONGEST_TEXT)
      .replace(/\p{Cs}/gu, '\ufffd')
      .trimEnd();
    issues.push('too_long');
  }
  if (letterIsLost(clean)) issues.push('letters_lost');
  return { value: clean === '' ? undefined : clean, issues };
}

function replaceLetters(text: string, issues: IssueCode[]): string {
  let out = '';
  let spaceDue = false;
  let controls = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const what = CLEANING[code];
    if (what === SPACE) spaceDue = out !== '';
    else if (what === CONTROL) controls = true;
    else if (what !== DROP) {
      if (spaceDue) out += ' ';
      spaceDue = false;
      out += what === REPLACE ? REPLACEMENTS.get(code)! : text[i];
    }
  }
  if (controls) issues.push('control_characters');
  return out;
}

/** U+FFFD anywhere, or "?" straight after or before a letter inside one word ("Nguy?n", "?inh"). */
function letterIsLost(text: string): boolean {
  if (text.includes('\ufffd')) return true;
  for (let i = text.indexOf('?'); i >= 0; i = text.indexOf('?', i + 1)) {
    if (FOLDED[text.charCodeAt(i + 1)] > 57) return true;
  }
  return false;
}

/** Lower case, all marks off, đ → d, everything but letters and digits one space: the key for blocking. */
export function foldText(text: string): string {
  return fold(text, true);
}

/** As foldText, without the spaces: "Số ĐDCN/CCCD" and "SO_DDCN_CCCD" become one header. */
export function foldKey(text: string): string {
  return fold(text, false);
}

/** Is there no mark in the text, so that it equals its own fold but for spaces and signs? */
export function isBare(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return false;
  }
  return true;
}

let scratch = Buffer.allocUnsafeSlow(4096);

function fold(text: string, spaces: boolean): string {
  const length = text.length;
  let out = scratch;
  // several letters per code unit are rare (æ, ß), but they must fit
  if (3 * length > out.length) out = Buffer.allocUnsafeSlow(3 * length);
  if (out.length <= 1 << 16) scratch = out;
  let n = 0;
  let spaceDue = false;
  let same = true;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const letter = FOLDED[code];
    if (letter > 2) {
      if (spaceDue) {
        out[n++] = 32;
        spaceDue = false;
      }
      out[n++] = letter;
      if (letter !== code) same = false;
    } else if (letter === 0) spaceDue = spaces && n > 0;
    else if (letter === 1) same = false;
    else {
      same = false;
      if (spaceDue) out[n++] = 32;
      spaceDue = false;
      for (const one of MANY_LETTERS.get(code)!) out[n++] = one.charCodeAt(0);
    }
  }
  // nothing was replaced, and as long as before: then only single spaces can stand between, if they are spaces
  if (same && n === length && (spaces ? !hasOtherSeparator(text) : true)) return text;
  return out.toString('latin1', 0, n);
}

function hasOtherSeparator(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && FOLDED[code] === 0) return true;
  }
  return false;
}

function cleaningClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000).fill(COMPOSE);
  // Latin up to Extended-B and Latin Extended Additional are their own NFC when no combining mark follows
  classes.fill(KEEP, 0x21, 0x300);
  classes.fill(KEEP, 0x1e00, 0x1f00);
  classes.fill(KEEP, 0x2010, 0x2028);
  const set = (what: number, ...codes: number[]) => {
    for (const code of codes) classes[code] = what;
  };
  classes.fill(CONTROL, 0, 0x20);
  classes.fill(CONTROL, 0x7f, 0xa0);
  classes.fill(CONTROL, 0x202a, 0x202f);
  classes.fill(CONTROL, 0x2066, 0x206a);
  set(CONTROL, 0x200e, 0x200f, 0x061c);
  set(SPACE, 9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000);
  classes.fill(SPACE, 0x2000, 0x200b);
  set(DROP, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e, 0x034f);
  set(LOST, 0x3f, 0xfffd);
  const replace = (from: string, to: string) => {
    for (const letter of from) {
      classes[letter.charCodeAt(0)] = REPLACE;
      REPLACEMENTS.set(letter.charCodeAt(0), to);
    }
  };
  for (let code = 0xff01; code <= 0xff5e; code++) {
    replace(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  }
  replace('\u00d0\u0189', 'Đ');
  replace('\u00f0\u0256', 'đ');
  replace('`´‘’‛′ʹʻʼʽˈ＇｀', "'");
  replace('“”„″＂', '"');
  replace('‐‑‒–—―−', '-');
  return classes;
}

function foldedLetters(): Uint8Array {
  const folded = new Uint8Array(0x10000);
  for (let code = 0; code < 0x1f00; code++) {
    if (code === 0x300) code = 0x1e00;
    const first = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
    if ((first >= 48 && first <= 57) || (first >= 97 && first <= 122)) folded[code] = first;
  }
  for (let code = 0xff01; code <= 0xff5e; code++) folded[code] = folded[code - 0xfee0];
  const alike = 'đd Đd ðd Ðd Ɖd ɖd ƀb Ƀb øo Øo łl Łl ıi ħh Ħh ŧt Ŧt ɓb ɗd ŋn Ŋn \u212ak \u212ba';
  for (const pair of alike.split(' ')) folded[pair.charCodeAt(0)] = pair.charCodeAt(1);
  const leavesNoTrace = [[0, 8], [14, 31], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x300, 0x36f], [0x61c, 0x61c],
    [0x180e, 0x180e], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2060],
    [0x2066, 0x2069], [0x20d0, 0x20ff], [0xfe20, 0xfe2f], [0xfeff, 0xfeff]]; // biome-ignore format: a table
  for (const [from, to] of leavesNoTrace) folded.fill(1, from, to + 1);
  for (const [letter, many] of [
    ['æ', 'ae'],
    ['Æ', 'ae'],
    ['œ', 'oe'],
    ['Œ', 'oe'],
    ['ß', 'ss'],
    ['þ', 'th'],
    ['Þ', 'th'],
  ]) {
    folded[letter.charCodeAt(0)] = 2;
    MANY_LETTERS.set(letter.charCodeAt(0), many);
  }
  // Ǽ, Ǿ: what a letter without fold decomposes to may have one
  for (let code = 0xc0; code < 0x250; code++) {
    const first = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
    if (folded[code] !== 0 || folded[first] === 0) continue;
    folded[code] = folded[first];
    if (folded[first] === 2) MANY_LETTERS.set(code, MANY_LETTERS.get(first)!);
  }
  return folded;
}
