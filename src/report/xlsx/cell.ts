/**
 * What a cell holds: a text, a whole number, or a text with parts that are marked. Written as inline strings, or by the number
 * of a text that the book keeps, so no cell is ever a formula, whatever it begins with.
 */
import { Buffer } from 'node:buffer';
import type { ByteText } from '../byte-text.ts';
import { MARKED_RUN, STYLE_NAMES, type StyleName, styleIndex } from './styles.ts';

/** A text in which some parts differ from what it is compared with. */
export interface MarkedText {
  readonly text: string;
  /** Start and end of each marked part, ascending, apart from each other. */
  readonly marks: readonly number[];
}

export type Cell = string | number | MarkedText;

/** The text of a cell, without its marks. */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : cell.text;
}

/** What stands between the reference of a cell and what it holds, for one style. */
export interface CellMarkup {
  /** An empty cell looks like none. */
  readonly isBare: boolean;
  readonly plain: string;
  /** The style with Excel's apostrophe. */
  readonly guarded: string;
  /** An inline string keeps its blanks where it is told to. */
  readonly text: Uint8Array;
  readonly spaced: Uint8Array;
  readonly guardedText: Uint8Array;
  readonly guardedSpaced: Uint8Array;
  readonly shared: Uint8Array;
}

const INLINE = '" t="inlineStr"><is>';
const MARKUPS: ReadonlyMap<StyleName, CellMarkup> = new Map(
  STYLE_NAMES.map((name) => {
    const plain = `" s="${styleIndex(name)}`;
    const guarded = `" s="${styleIndex(name) + 1}`;
    return [
      name,
      {
        isBare: name === 'table' || name === 'none',
        plain,
        guarded,
        text: Buffer.from(`${plain}${INLINE}<t>`),
        spaced: Buffer.from(`${plain}${INLINE}<t xml:space="preserve">`),
        guardedText: Buffer.from(`${guarded}${INLINE}<t>`),
        guardedSpaced: Buffer.from(`${guarded}${INLINE}<t xml:space="preserve">`),
        shared: Buffer.from(`${plain}" t="s"><v>`),
      },
    ];
  }),
);
/** Thousands of rows have the styles of a few lists. */
const known = new WeakMap<readonly StyleName[], readonly CellMarkup[]>();

export function markupOf(style: StyleName): CellMarkup {
  return MARKUPS.get(style)!;
}

/** The same list must not change afterwards. */
export function markupsOf(styles: readonly StyleName[]): readonly CellMarkup[] {
  let markups = known.get(styles);
  if (markups === undefined) {
    markups = styles.map(markupOf);
    known.set(styles, markups);
  }
  return markups;
}

const SHARED_CLOSE = Buffer.from('</v></c>');
const RUN_OPEN = Buffer.from('<r><t xml:space="preserve">');
const MARKED_OPEN = Buffer.from(`<r>${MARKED_RUN}<t xml:space="preserve">`);
const RUN_CLOSE = Buffer.from('</t></r>');
const TEXT_CLOSE = Buffer.from('</t></is></c>');

/** Writes one cell at `reference`, all but `<c r="REFERENCE`, which its caller has written. */
export function writeCell(out: ByteText, cell: Cell, markup: CellMarkup): void {
  if (typeof cell === 'number') {
    out.ascii(markup.plain);
    out.ascii('"><v>');
    out.integer(cell);
    out.ascii('</v></c>');
    return;
  }
  const text = typeof cell === 'string' ? cell : cell.text;
  if (text === '') {
    out.ascii(markup.plain);
    out.ascii('"/>');
    return;
  }
  const isGuarded = startsLikeFormula(text);
  if (typeof cell === 'string' || cell.marks.length === 0) {
    const isSpaced = needsSpaceKept(text);
    if (isGuarded) out.encoded(isSpaced ? markup.guardedSpaced : markup.guardedText);
    else out.encoded(isSpaced ? markup.spaced : markup.text);
    out.xml(text);
    out.encoded(TEXT_CLOSE);
    return;
  }
  out.ascii(isGuarded ? markup.guarded : markup.plain);
  out.ascii(INLINE);
  writeRuns(out, text, cell.marks);
  out.ascii('</is></c>');
}

/** The same for a text that the book keeps under a number; it must not start like a formula. */
export function writeSharedCell(out: ByteText, number: number, markup: CellMarkup): void {
  out.encoded(markup.shared);
  out.integer(number);
  out.encoded(SHARED_CLOSE);
}

function writeRuns(out: ByteText, text: string, marks: readonly number[]): void {
  let at = 0;
  for (let mark = 0; mark < marks.length; mark += 2) {
    const [start, end] = [marks[mark]!, marks[mark + 1]!];
    if (start > at) writeRun(out, RUN_OPEN, text.slice(at, start));
    if (end > start) writeRun(out, MARKED_OPEN, text.slice(start, end));
    at = end;
  }
  if (at < text.length) writeRun(out, RUN_OPEN, text.slice(at));
}

function writeRun(out: ByteText, open: Uint8Array, text: string): void {
  out.encoded(open);
  out.xml(text);
  out.encoded(RUN_CLOSE);
}

/** Signs with which Excel, or a CSV made from the sheet, begins to calculate; full-width and small forms count as well. */
const FORMULA_SIGNS: ReadonlySet<number> = new Set(
  Array.from('=+-@\t\n\r＝＋－＠﹦﹢﹣﹫', (sign) => sign.charCodeAt(0)),
);

/** Whether a text might be calculated: such a sign, behind whatever is blank or unseen (NUL, NBSP, ZWSP, direction marks …). */
export function startsLikeFormula(text: string): boolean {
  let at = 0;
  let code = text.charCodeAt(0);
  // letters and digits, as nearly all texts begin
  if ((code > 0x40 && code < 0x7f) || (code >= 0xc0 && code < 0x600) || (code >= 0x30 && code <= 0x39))
    return false;
  while (!FORMULA_SIGNS.has(code) && isUnseen(code)) code = text.charCodeAt(++at);
  return FORMULA_SIGNS.has(code);
}

/** Control characters, blanks, and marks that take no room. */
function isUnseen(code: number): boolean {
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xad) return true;
  if (code < 0x2000) return code === 0x61c || code === 0x1680 || (code >= 0x180b && code <= 0x180f);
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  return code === 0x3000 || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f);
}

/** Spreadsheets drop blanks at the ends, and blanks around line ends, unless told not to. */
function needsSpaceKept(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes('\n');
}
