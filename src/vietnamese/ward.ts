/**
 * Wards (phường, xã, thị trấn, đặc khu): their five-digit codes, and their names without the kind of unit,
 * because "Phường Bến Nghé", "P. Bến Nghé" and "bến nghé" are written for the same place.
 */
import type { IssueCode } from './issue-codes.ts';
import { cleanText, foldText, isBare } from './letters.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Reading } from './reading.ts';
import { canonicalSyllable } from './syllable.ts';

/** Kinds of unit with marks: phường is a kind, Phương Liệt a name. Two of them are two words. */
const KINDS_MARKED = new Set(
  ['phường', 'xã', 'thị trấn', 'đặc khu', 'p', 'x', 'tt'].map((kind) =>
    kind.split(' ').map(canonicalSyllable).join(' '),
  ),
);
const KINDS_BARE = new Set(['phuong', 'xa', 'thi tran', 'dac khu', 'p', 'x', 'tt']);
/** Names that lose their marks and then begin like a kind of unit (list of 3,321 + 10,598 units, data/admin). */
const NAMES_LIKE_KINDS = new Set(
  `phuong binh|phuong canh|phuong cong|phuong duc|phuong giao|phuong hai|phuong khoan|phuong lien trung tu|phuong lieu|phuong liet
  |phuong lam|phuong mai|phuong nam|phuong phu|phuong sai|phuong son|phuong thien|phuong thanh|phuong thinh|phuong tien|phuong trung
  |phuong tra|phuong tu|phuong vien|phuong dinh|phuong dong|phuong do|phuong lau|phuong mao|phuong nghi|phuong vi|xa dung|xa bang|xa ho
  |xa phien|xa luong|xa nhe`
    .split('|')
    .map((name) => name.trim()),
);

/** Five digits as text; a number cell's lost zeros are put back (123 → 00123). */
export function readWardCode(text: string): Reading<string> {
  const { value, issues } = cleanText(text);
  if (value === undefined) return { value: undefined, issues };
  if (isPlaceholder(value)) return { value: undefined, issues: [...issues, 'placeholder'] };
  const found: IssueCode[] = [...issues];
  let code = value;
  const wrapped = /^="?([^"]*)"?$/.exec(code) ?? /^'(.*)$/.exec(code) ?? /^(\d{1,5})[.,]0+$/.exec(code);
  if (wrapped !== null) {
    code = wrapped[1].trim();
    found.push('number_excel_wrapped');
  }
  if (!/^\d{1,5}$/.test(code) || /^0+$/.test(code))
    return { value: undefined, issues: [...found, 'ward_unknown'] };
  if (code.length < 5) found.push('ward_code_zero_restored');
  return { value: code.padStart(5, '0'), issues: found };
}

/** The folded name without Phường, Xã, Thị trấn, Đặc khu, P., X.; "Phường 05" and "P5" are "5". */
export function foldWardName(text: string): string {
  const clean = cleanText(text).value ?? '';
  const folded = foldText(clean);
  const numbered = /^(?:phuong |p|f) ?0*(\d{1,2})$/.exec(folded);
  if (numbered !== null) return numbered[1];
  const kind = countKindWords(clean.slice(0, 40), folded);
  const name = kind === 0 ? folded : folded.split(' ').slice(kind).join(' ');
  return name === '' ? folded : name;
}

/** How many words in front name the kind of unit. */
function countKindWords(clean: string, folded: string): number {
  if (isBare(clean)) {
    // "Phuong Mai" may be the name itself; "Phuong Phuong Mai" is not
    if (NAMES_LIKE_KINDS.has(folded)) return 0;
    return kindLength(folded.split(' '), KINDS_BARE);
  }
  return kindLength(
    clean
      .split(/[\s.]+/)
      .slice(0, 3)
      .map(canonicalSyllable),
    KINDS_MARKED,
  );
}

function kindLength(words: readonly string[], kinds: ReadonlySet<string>): number {
  if (words.length > 2 && kinds.has(`${words[0]} ${words[1]}`)) return 2;
  return words.length > 1 && kinds.has(words[0]) ? 1 : 0;
}

/** Is it written like the name of a unit: "Phường Tự An", "X. Hoà Phú"? */
export function isNamedAsUnit(text: string): boolean {
  const name = text.normalize('NFC').trim().toLowerCase();
  return UNITS.some((unit) => name.startsWith(unit));
}

const UNITS = ['phường ', 'xã ', 'thị trấn ', 'đặc khu ', 'p.', 'x.', 'tt.'];
