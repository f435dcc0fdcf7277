/**
 * One record, looked at slowly: any number of fields, line breaks inside quotes, quotes where none belong. Used for the
 * head of a file and for records that the kernel leaves alone. Field ends are written as in the kernel.
 */
import { QUOTE } from './scan.kernel.ts';

/** Where a quote stands that RFC 4180 does not allow there; unclosed: none follows where one must. */
type QuoteTrouble = 'none' | 'inside_plain' | 'after_quoted' | 'unclosed';

export interface Walk {
  /** End of each field; ~end where doubled quotes stand inside. */
  readonly ends: number[];
  /** End of the record's content, without its line end. */
  readonly stop: number;
  /** Where the next record begins. */
  readonly next: number;
  /** Line breaks inside quotes. */
  readonly breaks: number;
  readonly trouble: QuoteTrouble;
  /** Index of the field in which the trouble shows. */
  readonly troubleField: number;
  /** A NUL byte stands in the record. */
  readonly nul: boolean;
  /** The bytes ended before the record did; with `final` it has ended with them. */
  readonly incomplete: boolean;
}

const LF = 10;
const CR = 13;

/** Walks one record from `start`; looks no further than `end`, where the file ends if `final`. */
export function walkRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
  delimiter: number,
): Walk {
  const ends: number[] = [];
  let at = start;
  let breaks = 0;
  const quotes: { trouble: QuoteTrouble; field: number } = { trouble: 'none', field: 0 };
  let nul = false;
  const note = (what: QuoteTrouble) => {
    if (quotes.trouble !== 'none') return;
    quotes.trouble = what;
    quotes.field = ends.length;
  };
  for (;;) {
    let doubled = false;
    if (at < end && bytes[at] === QUOTE) {
      const inside = walkQuoted(bytes, at + 1, end);
      breaks += inside.breaks;
      nul ||= inside.nul;
      doubled = inside.doubled;
      at = inside.next;
      if (!inside.closed) {
        note('unclosed');
        break;
      }
      if (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) note('after_quoted');
      if (quotes.trouble === 'after_quoted' && breaks > 0) {
        at = endOfLine(bytes, at, end); // where the next fields would be is anybody's guess
        break;
      }
    }
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === delimiter || byte === LF || byte === CR) break;
      if (byte === QUOTE) note('inside_plain');
      else if (byte === 0) nul = true;
    }
    ends.push(doubled ? ~at : at);
    if (at === end || bytes[at] !== delimiter) break;
    at++;
  }
  const next = at + lineEndLength(bytes, at, end);
  const incomplete = !final && (at === end || (next === end && bytes[at] === CR && next === at + 1));
  return {
    ends,
    stop: at,
    next,
    breaks,
    trouble: quotes.trouble,
    troubleField: quotes.field,
    nul,
    incomplete,
  };
}

interface Inside {
  next: number;
  closed: boolean;
  doubled: boolean;
  breaks: number;
  nul: boolean;
}

function walkQuoted(bytes: Uint8Array, from: number, end: number): Inside {
  const inside: Inside = { next: end, closed: false, doubled: false, breaks: 0, nul: false };
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      if (bytes[at + 1] !== QUOTE || at + 1 === end) {
        inside.next = at + 1;
        inside.closed = true;
        return inside;
      }
      inside.doubled = true;
      at++;
    } else if (byte === LF) inside.breaks++;
    else if (byte === CR && bytes[at + 1] !== LF) inside.breaks++;
    else if (byte === 0) inside.nul = true;
  }
  return inside;
}

/** 0 (no line end here), 1 or 2. */
export function lineEndLength(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || (bytes[at] !== LF && bytes[at] !== CR)) return 0;
  return bytes[at] === CR && at + 1 < end && bytes[at + 1] === LF ? 2 : 1;
}

/** Where the physical line ends: the position of its line end, or `end`. */
export function endOfLine(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

/** The text of field `index` of a walked record: without its quotes, doubled quotes made one. */
export function fieldText(bytes: Uint8Array, start: number, ends: readonly number[], index: number): string {
  const before = index === 0 ? start - 1 : ends[index - 1]!;
  const from = (before < 0 && index > 0 ? ~before : before) + 1;
  const end = ends[index]! < 0 ? ~ends[index]! : ends[index]!;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('utf8');
  if (!raw.startsWith('"') || raw.length < 2 || !raw.endsWith('"')) return raw;
  return raw.slice(1, -1).replaceAll('""', '"');
}
