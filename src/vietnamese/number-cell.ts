/**
 * The digits of a cell that should hold a number of a person, with what Excel and people did to it undone:
 * ="079…", '079…, a trailing .0, dots and spaces between the digits, words around them, several numbers in one cell.
 * What a number means by its length is decided by its readers (identity-number, insurance-number).
 */
import type { IssueCode } from './issue-codes.ts';
import { cleanText } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';

export type NumberCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unusable' }
  /** Digits seen in front and behind of so many hidden ones. */
  | { readonly kind: 'masked'; readonly start: string; readonly hidden: number; readonly end: string }
  /** Upper-case letters and digits in the order written, without separators. */
  | { readonly kind: 'code'; readonly code: string; readonly digits: boolean };

/** Numbers of one cell are looked for in its first characters only. */
const LONGEST = 200;
const FEWEST_REPEATED = 6;
const SCIENTIFIC = /^[+-]?\d{1,3}(?:[.,]\d{1,20})?e\+?\d{1,3}$/i;
/** The letters of a health card in front tell nobody apart. */
const MASKED = /^(?:[a-z]{2}(?=\d))?([\d\s]{0,13})((?:[*•●x#_]\s?){2,30})(\d{0,6})$/i;
const FEWEST_SEEN = 2;
const SEPARATORS = /[\s.\-_–]/;
const THOUSANDS = /^\d{1,3}(?:,\d{3}){2,4}$/;

/** What a column expects: which runs of characters are whole numbers by themselves, and which of several is its own. */
export interface NumberForm {
  readonly fits: (code: string) => boolean;
  readonly isOwn: (code: string) => boolean;
}

/** Reads one cell. Issues are added in order. */
export function readNumberCell(text: string, form: NumberForm, issues: IssueCode[]): NumberCell {
  if (isPlainDigits(text)) return judgeDigits(text, issues);
  const cleaned = cleanText(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  for (const issue of cleaned.issues) if (issue !== 'letters_lost') issues.push(issue);
  if (text.length > LONGEST && text.trim().length > LONGEST) issues.push('too_long');
  let plain = cleaned.value;
  if (plain === undefined) return { kind: 'empty' };
  if (isPlaceholder(plain)) {
    issues.push('placeholder');
    return { kind: 'unusable' };
  }
  plain = unwrap(plain, issues);
  if (SCIENTIFIC.test(plain)) {
    issues.push('number_scientific');
    return { kind: 'unusable' };
  }
  const masked = maskedOf(plain);
  if (masked !== undefined) {
    issues.push('number_masked');
    return masked;
  }
  const code = oneNumber(plain, form, issues);
  if (code === '') {
    issues.push('number_malformed');
    return { kind: 'unusable' };
  }
  return isPlainDigits(code) ? judgeDigits(code, issues) : { kind: 'code', code, digits: false };
}

/** What can be seen of a text that is a masked number and nothing else. */
export function maskedOf(plain: string): Extract<NumberCell, { kind: 'masked' }> | undefined {
  const [, before, signs, end] = MASKED.exec(plain) ?? [];
  if (before === undefined || signs === undefined || end === undefined) return undefined;
  const start = before.replace(/\s/g, '');
  if (start.length + end.length < FEWEST_SEEN) return undefined;
  return { kind: 'masked', start, hidden: signs.replace(/\s/g, '').length, end };
}

function judgeDigits(code: string, issues: IssueCode[]): NumberCell {
  if (code.length >= FEWEST_REPEATED && isRepeated(code)) {
    issues.push('number_repeated_digit');
    return { kind: 'unusable' };
  }
  if (code.length < FEWEST_REPEATED && /^0+$/.test(code)) {
    issues.push('placeholder');
    return { kind: 'unusable' };
  }
  return { kind: 'code', code, digits: true };
}

/** Takes off what Excel and its users put around a number. */
function unwrap(plain: string, issues: IssueCode[]): string {
  let inner = plain;
  if (inner.startsWith('="') && inner.endsWith('"')) inner = inner.slice(2, -1).trim();
  else if (inner.startsWith('"') && inner.endsWith('"') && inner.length > 2)
    inner = inner.slice(1, -1).trim();
  if (inner.startsWith("'")) inner = inner.slice(1).trim();
  const point = inner.length - 2;
  if (point > 5 && (inner.endsWith('.0') || inner.endsWith(',0')) && isPlainDigits(inner.slice(0, point))) {
    inner = inner.slice(0, point);
  }
  if (inner !== plain) issues.push('number_excel_wrapped');
  return inner;
}

/**
 * The whole number of a text; of several the column's own, else the first. Parts are cut at signs that part two numbers
 * (; / , | brackets) and at words; within a part blanks, dots and dashes only group digits, unless the groups are whole
 * numbers themselves. Where nothing is whole, the first part stands: it may have lost a zero.
 */
function oneNumber(plain: string, { fits, isOwn }: NumberForm, issues: IssueCode[]): string {
  const whole: string[] = [];
  const broken: string[] = [];
  const grouped = new Set<string>();
  for (const part of partsOf(plain)) {
    const groups = part.split(SEPARATORS).filter((group) => group !== '');
    const joined = groups.join('');
    const wholeGroups = groups.filter(fits);
    if (groups.length > 1) grouped.add(joined);
    if (fits(joined)) whole.push(joined);
    else if (wholeGroups.length > 0) whole.push(...wholeGroups);
    else broken.push(groups.filter((group) => /\d/.test(group)).join(''));
  }
  const found = whole.length > 0 ? whole : broken;
  const code = found.find(isOwn) ?? found[0] ?? '';
  if (grouped.has(code)) issues.push('number_separators');
  if (new Set(found).size > 1) issues.push('number_several');
  return code;
}

/** Parts that hold a digit, without the words in front and behind ("CCCD: …", "… (số cũ)"). */
function partsOf(plain: string): string[] {
  const capitals = plain.toUpperCase();
  const thousands = THOUSANDS.test(capitals) ? capitals.replaceAll(',', ' ') : capitals;
  const parts: string[] = [];
  for (const rough of thousands.split(/[;/,|()[\]{}:"&+\n]/)) {
    const words: string[] = [];
    for (const word of rough.split(' ')) {
      if (/\d/.test(word) || /^[A-Z]{1,2}$/.test(word)) words.push(word);
      else if (/\p{L}/u.test(word)) {
        if (words.some((one) => /\d/.test(one))) parts.push(words.join(' '));
        words.length = 0;
      }
    }
    if (words.some((one) => /\d/.test(one))) parts.push(words.join(' '));
  }
  return parts;
}

function isPlainDigits(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 40) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function isRepeated(digits: string): boolean {
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false;
  return true;
}
