/**
 * Telephone numbers: one form for +84, spaces, dots, lost zeros and the eleven-digit mobile numbers that were
 * renumbered on 15 September 2018 (Bộ TTTT, QĐ 798/QĐ-BTTTT). Ten digits for mobiles, eleven for landlines (02x).
 */

import type { IssueCode } from './issue-codes.ts';
import { cleanText } from './letters.ts';
import { maskedPhone } from './masked-number.ts';
import { maskedOf } from './number-cell.ts';
import { isPlaceholder } from './placeholder.ts';
import { NOTHING, type Reading } from './reading.ts';

/** The fourth digit of the old prefix gives the new one. */
const RENUMBERED = new Map(
  `0120:070 0121:079 0122:077 0126:076 0128:078 0123:083 0124:084 0125:085 0127:081 0129:082 0162:032 0163:033 0164:034
  0165:035 0166:036 0167:037 0168:038 0169:039 0186:056 0188:058 0199:059`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 4), pair.slice(5)] as const),
);
const LONGEST_CELL = 200;
/** What Excel's users put around a number. */
const WRAPPED = /^(?:="|'|\d+\.0$)/;
/** A mobile number of eleven digits, its zero or its country code in front or lost. */
const RENUMBERED_FORM = /^(?:(?:00)?840?|0)?1[2689]\d{8}$/;
const NO_ISSUES: readonly IssueCode[] = [];
const ZERO = 48;
const MOBILE_STARTS = new Set([...'35789'].map((digit) => digit.charCodeAt(0)));

/** The first usable number of the cell, as 0912345678; notes are passed over, further numbers too, with an issue. */
export function readPhone(text: string): Reading<string> {
  if (isPlainMobile(text)) return { value: text, issues: NO_ISSUES };
  const cleaned = cleanText(text);
  if (cleaned.value === undefined)
    return cleaned.issues.length === 0 ? NOTHING : { value: undefined, issues: cleaned.issues };
  const cell = cleaned.value.slice(0, LONGEST_CELL);
  const issues: IssueCode[] = [...cleaned.issues];
  const fail = (issue: IssueCode): Reading<string> => ({ value: undefined, issues: [...issues, issue] });
  if (isPlaceholder(cell)) return fail('placeholder');
  if (/\d[.,]?e\+?\d{1,2}$/i.test(cell)) return fail('number_scientific');
  if (/[*#xX]{2}\d{2,4}$/.test(cell) || maskedOf(cell) !== undefined) return fail('number_masked');
  const [first, second] = phonesOf(cell);
  if (first === undefined)
    return fail(/^\D*(\d)(?:\D*\1){5,}\D*$/.test(cell) ? 'number_repeated_digit' : 'phone_malformed');
  if (/^0(\d)\1+$/.test(first.phone)) return fail('number_repeated_digit');
  if (WRAPPED.test(cell)) issues.push('number_excel_wrapped');
  if (!/^(?:0|84)/.test(first.digits)) issues.push('number_zero_restored');
  if (RENUMBERED_FORM.test(first.digits)) issues.push('phone_renumbered');
  if (second !== undefined) issues.push('number_several');
  return { value: first.phone, issues };
}

/** What can be seen of a masked number's ten places ("090*****67"); it is no number to look anybody up by. */
export function readMaskedPhone(text: string): string | undefined {
  const cleaned = isPlainMobile(text) ? undefined : cleanText(text).value;
  const masked = cleaned === undefined ? undefined : maskedOf(cleaned.slice(0, LONGEST_CELL));
  return masked === undefined ? undefined : maskedPhone(masked);
}

interface Phone {
  readonly digits: string;
  readonly phone: string;
}

/** The first usable numbers of a cell, two at most, each once. */
function phonesOf(cell: string): readonly Phone[] {
  const phones: Phone[] = [];
  for (const digits of candidates(cell)) {
    const phone = canonicalPhone(digits);
    if (phone === undefined || phones[0]?.phone === phone) continue;
    phones.push({ digits, phone });
    if (phones.length === 2) break;
  }
  return phones;
}

/** 0912345678 and nothing else, as most cells are. */
function isPlainMobile(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(0) !== ZERO || !MOBILE_STARTS.has(text.charCodeAt(1)))
    return false;
  let same = true;
  for (let at = 2; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > ZERO + 9) return false;
    if (code !== text.charCodeAt(1)) same = false;
  }
  return !same;
}

/** Runs of digits that may be numbers: pieces between separators first, then the cell read as one. */
function* candidates(cell: string): Generator<string> {
  const unwrapped = cell.replace(/\.0$/, '');
  for (const piece of unwrapped.split(/[/;,|]|\s-\s|hoặc|hay|và/i)) {
    const digits =
      piece
        .replace(/^[^\d+(]*/, '')
        .match(/^\+?[\d\s.()-]+/)?.[0]
        .replace(/\D/g, '') ?? '';
    yield digits;
    // two numbers with only a space or a dash between them
    if (digits.length > 11 && digits.startsWith('0')) {
      yield digits.slice(0, 10);
      yield digits.slice(0, 11);
    }
    for (const word of piece.split(/[^\d.]+/)) yield word.replaceAll('.', '');
  }
  yield unwrapped.replace(/\D/g, '');
}

function canonicalPhone(digits: string): string | undefined {
  let phone = digits;
  if (phone.startsWith('0084')) phone = phone.slice(2);
  if (phone.startsWith('840') && phone.length >= 12) phone = phone.slice(2);
  else if (phone.startsWith('84') && phone.length >= 11 && phone.length <= 12) phone = `0${phone.slice(2)}`;
  // a number cell loses the zero in front: nine digits of a mobile, ten of a landline or an old mobile
  if (/^(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})$/.test(phone)) phone = `0${phone}`;
  if (/^01\d{9}$/.test(phone)) {
    const renumbered = RENUMBERED.get(phone.slice(0, 4));
    return renumbered === undefined ? undefined : renumbered + phone.slice(4);
  }
  return /^0(?:[35789]\d{8}|2\d{9})$/.test(phone) ? phone : undefined;
}
