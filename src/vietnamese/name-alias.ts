/**
 * Second names and notes written behind a name: "(tức Tư Bền)", "tức Nguyễn Văn Bền", "bí danh Sáu", "(đã chết)".
 * A second name is kept for comparison, a note is dropped; either way the first name stands free.
 */
import type { IssueCode } from './issue-codes.ts';
import { canonicalSyllable } from './syllable.ts';

interface AliasCut {
  readonly main: string;
  /** Words of the second name, not yet canonical; empty when there is none. */
  readonly alias: readonly string[];
}

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
/** Two words that announce a second name. */
const ANNOUNCING = canonicalPairs(
  'còn gọi|còn tên|hay gọi|hay là|bí danh|biệt danh|pháp danh|thường gọi|tên gọi|tên khác|tên thường|tên khai|tên thánh|tức là|gọi là',
);
const LEADING = new Set(
  ['tức', 'tuc', 'là', 'la', 'hay', 'còn', 'gọi', 'khác', 'tên', 'thường', 'khai', 'sinh'].map(
    canonicalSyllable,
  ),
);
/** A remark in brackets that begins so is no name. */
const NOTES = new Set(
  'chết mất đã chủ vợ chồng con cháu trẻ hộ bố mẹ cha ông bà anh chị em nam nữ sinh số tạm chuyển vắng đi không trùng xem cũ mới'
    .split(' ')
    .map(canonicalSyllable),
);

/** The titles that are written with a stroke of their own. */
const DOUBLE_TITLE = /^\s*(?:ông\s?\/\s?bà|bà\s?\/\s?ông|đ\/c)(?=[\s.:])/iu;

/** Cuts second names and notes off, with issues name_alias, name_digits or name_title_removed. */
export function takeAlias(text: string, issues: IssueCode[]): AliasCut {
  const alias: string[] = [];
  const outside = cutBrackets(text, (inside) => take(inside, alias, issues));
  const alone = outside.includes('/') || outside.includes(';') ? cutSlashes(outside, alias, issues) : outside;
  const words = alone.split(' ').filter((word) => word !== '');
  const at = announcement(words.map(canonicalSyllable));
  if (at > 0) take(words.slice(at).join(' '), alias, issues);
  return { main: (at > 0 ? words.slice(0, at) : words).join(' '), alias };
}

/** "A / B": the second one is another name of the same person, or of another; it is compared, not believed. */
function cutSlashes(text: string, alias: string[], issues: IssueCode[]): string {
  const untitled = text.replace(DOUBLE_TITLE, '');
  if (untitled !== text) add(issues, 'name_title_removed');
  const slashed = untitled.split(/[/;]/);
  const first = Math.max(
    0,
    slashed.findIndex((piece) => /\p{L}{2}/u.test(piece)),
  );
  for (const piece of slashed.slice(first + 1)) take(piece, alias, issues);
  return slashed[first]!;
}

/** The text outside brackets; an opening bracket that is never closed takes the rest. */
function cutBrackets(text: string, found: (inside: string) => void): string {
  let outside = '';
  let from = 0;
  let opened = -1;
  for (let i = 0; i < text.length; i++) {
    if (opened < 0 && OPENING.has(text[i])) {
      outside += `${text.slice(from, i)} `;
      opened = i + 1;
    } else if (opened >= 0 && CLOSING.has(text[i])) {
      found(text.slice(opened, i));
      opened = -1;
      from = i + 1;
    }
  }
  if (opened >= 0) found(text.slice(opened));
  else outside += text.slice(from);
  return outside;
}

function take(inside: string, alias: string[], issues: IssueCode[]): void {
  const words = inside.split(/[\s:.,"]+/).filter((word) => word !== '');
  const canonical = words.map(canonicalSyllable);
  let from = 0;
  let announced = false;
  while (from < words.length) {
    const pair = ANNOUNCING.has(`${canonical[from]} ${canonical[from + 1]}`);
    if (!pair && !LEADING.has(canonical[from])) break;
    announced = true;
    from += pair ? 2 : 1;
  }
  if (from === words.length) return;
  if (/\d/.test(inside)) add(issues, 'name_digits');
  else if (!announced && NOTES.has(canonical[from])) add(issues, 'name_title_removed');
  else {
    if (alias.length === 0) alias.push(...words.slice(from));
    add(issues, 'name_alias');
  }
}

/** Where a second name is announced without brackets, after at least two words of the first; -1 when nowhere. */
function announcement(words: readonly string[]): number {
  for (let i = 2; i < words.length - 1; i++) {
    if (words[i] === 'tức' || words[i] === 'tuc' || ANNOUNCING.has(`${words[i]} ${words[i + 1]}`)) return i;
  }
  return -1;
}

function add(issues: IssueCode[], issue: IssueCode): void {
  if (!issues.includes(issue)) issues.push(issue);
}

function canonicalPairs(pairs: string): Set<string> {
  return new Set(pairs.split('|').map((pair) => pair.split(' ').map(canonicalSyllable).join(' ')));
}
