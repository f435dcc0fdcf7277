/**
 * Decides one record that the kernel left alone: blank, sound after all, or rejected, and where reading goes on.
 * A quote that is never closed swallows sound records up to the next quote; so a record over several lines is believed
 * only when its fields are right and the lines it runs over do not look like records themselves. What is decided
 * depends on the record's bytes only, never on where a slice was cut.
 */
import type { RejectedRecord } from '../flow.ts';
import { readIrregular } from './irregular.ts';
import { LONGEST_RECORD, QUOTE } from './scan.kernel.ts';
import { endOfLine, lineEndLength, type Walk, walkRecord } from './walk-record.ts';

export interface RecordShape {
  /** One ASCII character and its code. */
  readonly delimiter: string;
  readonly delimiterByte: number;
  /** Fields that a record must have: columns up to the last one with a header. */
  readonly fieldCount: number;
  /** Fields that it may have: columns of the header row, named or not. Beyond them only empty ones. */
  readonly mostFields: number;
}

export type Judgement =
  /** The bytes end before the record does. */
  | { readonly verdict: 'incomplete' }
  | { readonly verdict: 'blank'; readonly next: number; readonly lines: number }
  | {
      readonly verdict: 'sound';
      readonly next: number;
      readonly lines: number;
      readonly ends: readonly number[];
    }
  /** Readable only as csv-parse reads it. */
  | {
      readonly verdict: 'irregular';
      readonly next: number;
      readonly lines: number;
      readonly stop: number;
      readonly cells: readonly string[];
    }
  | {
      readonly verdict: 'rejected';
      readonly next: number;
      readonly lines: number;
      readonly stop: number;
      readonly reason: RejectedRecord['reason'];
      readonly detail: string;
      /** The record's line end was not reached: skip to the end of the line. */
      readonly unended?: boolean;
    };

export function judgeRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  final: boolean,
  shape: RecordShape,
): Judgement {
  const reach = Math.min(end, start + LONGEST_RECORD + 2);
  const tooFar = reach - start === LONGEST_RECORD + 2;
  const walk = walkRecord(bytes, start, reach, final && reach === end, shape.delimiterByte);
  if (walk.incomplete) {
    if (!tooFar) return { verdict: 'incomplete' };
    const oneLine = endOfLine(bytes, start, reach) === reach;
    return oneLine ? tooLong(bytes, start, end, final) : brokenQuote(bytes, start, walk, end, shape);
  }
  const astray = walk.trouble === 'after_quoted' && walk.breaks > 0;
  if (astray || walk.trouble === 'unclosed') return brokenQuote(bytes, start, walk, end, shape);
  const lines = walk.breaks + 1;
  if (walk.trouble === 'none' && isEmpty(bytes, start, walk, shape)) {
    return { verdict: 'blank', next: walk.next, lines };
  }
  if (walk.nul) return rejected(walk, 'nul_byte', 'NUL');
  if (walk.trouble !== 'none') return irregular(bytes, start, walk, end, shape);
  const right = isRightCount(bytes, walk, shape);
  if (walk.breaks > 0 && swallowsRecords(bytes, start, walk, shape, right)) {
    return brokenQuote(bytes, start, walk, end, shape);
  }
  if (right) return { verdict: 'sound', next: walk.next, lines, ends: walk.ends };
  return wrongCount(walk, shape);
}

function rejected(walk: Walk, reason: RejectedRecord['reason'], detail: string): Judgement {
  return { verdict: 'rejected', next: walk.next, lines: walk.breaks + 1, stop: walk.stop, reason, detail };
}

function wrongCount(walk: Walk, shape: RecordShape): Judgement {
  const found = walk.ends.length;
  const reason = found < shape.fieldCount ? 'too_few_fields' : 'too_many_fields';
  return rejected(walk, reason, `${found} of ${shape.fieldCount} fields`);
}

function irregular(bytes: Uint8Array, start: number, walk: Walk, end: number, shape: RecordShape): Judgement {
  const text = Buffer.from(bytes.subarray(start, walk.stop)).toString('utf8');
  const cells = readIrregular(text, shape.delimiter, (cells) => {
    return cells.length >= shape.fieldCount && cells.slice(shape.mostFields).every((cell) => cell === '');
  });
  if (cells !== undefined) {
    return { verdict: 'irregular', next: walk.next, lines: walk.breaks + 1, stop: walk.stop, cells };
  }
  return brokenQuote(bytes, start, walk, end, shape);
}

/** Rejects the first line, and those after it that hold no delimiter: the rest of the broken cell. */
function brokenQuote(
  bytes: Uint8Array,
  start: number,
  walk: Walk,
  end: number,
  shape: RecordShape,
): Judgement {
  let stop = endOfLine(bytes, start, end);
  let next = stop + lineEndLength(bytes, stop, end);
  let lines = 1;
  while (shape.fieldCount > 1 && next < walk.stop) {
    const lineStop = endOfLine(bytes, next, walk.stop);
    if (lineStop === next || (walk.incomplete && lineStop === walk.stop)) break;
    if (bytes.subarray(next, lineStop).includes(shape.delimiterByte)) break;
    stop = lineStop;
    next = lineStop + lineEndLength(bytes, lineStop, end);
    lines++;
  }
  const field = walk.breaks > 0 ? fieldsBefore(walk, endOfLine(bytes, start, end)) : walk.troubleField;
  const detail = `field ${field + 1} of ${shape.fieldCount}`;
  return { verdict: 'rejected', next, lines, stop, reason: 'broken_quote', detail };
}

/** Fields that end before a position; the next one is open there. */
function fieldsBefore(walk: Walk, position: number): number {
  return walk.ends.filter((end) => (end < 0 ? ~end : end) < position).length;
}

function tooLong(bytes: Uint8Array, start: number, end: number, final: boolean): Judgement {
  const stop = endOfLine(bytes, start, end);
  const ended = stop < end - 1 || final;
  return {
    verdict: 'rejected',
    next: ended ? stop + lineEndLength(bytes, stop, end) : stop,
    lines: 1,
    stop,
    reason: 'too_long',
    detail: `more than ${LONGEST_RECORD} bytes`,
    unended: !ended,
  };
}

function isRightCount(bytes: Uint8Array, walk: Walk, shape: RecordShape): boolean {
  const found = walk.ends.length;
  if (found < shape.fieldCount) return false;
  if (found <= shape.mostFields) return true;
  const named = walk.ends[shape.mostFields - 1]!;
  for (let at = named < 0 ? ~named : named; at < walk.stop; at++) {
    if (bytes[at] !== shape.delimiterByte) return false;
  }
  return true;
}

/** Nothing in any field but spaces and tabs. */
function isEmpty(bytes: Uint8Array, start: number, walk: Walk, shape: RecordShape): boolean {
  if (walk.breaks > 0) return false;
  for (let at = start; at < walk.stop; at++) {
    const byte = bytes[at]!;
    if (byte !== shape.delimiterByte && byte !== 32 && byte !== 9 && byte !== QUOTE) return false;
  }
  return walk.ends.every((end) => end >= 0); // "" is empty, """" is a quote
}

/**
 * Do the lines that a quoted field runs over look like records of their own? Where the record has the right number of
 * fields, all lines between its first and its last must, and enough of them that it cannot be chance (an address of two
 * lines may well hold two commas); where it has not, one is enough.
 */
function swallowsRecords(
  bytes: Uint8Array,
  start: number,
  walk: Walk,
  shape: RecordShape,
  right: boolean,
): boolean {
  if (shape.fieldCount === 1) return false;
  let between = 0;
  let records = 0;
  let at = endOfLine(bytes, start, walk.stop);
  for (at += lineEndLength(bytes, at, walk.stop); at < walk.stop; ) {
    const stop = endOfLine(bytes, at, walk.stop);
    if (stop === walk.stop && right) break; // the last line holds the closing quote
    between++;
    if (looksLikeRecord(bytes, at, stop, shape)) records++;
    at = stop + lineEndLength(bytes, stop, walk.stop);
  }
  if (!right) return records > 0;
  return records > 0 && records === between && records * (shape.fieldCount - 1) >= 3;
}

function looksLikeRecord(bytes: Uint8Array, start: number, stop: number, shape: RecordShape): boolean {
  const walk = walkRecord(bytes, start, stop, true, shape.delimiterByte);
  return walk.trouble === 'none' && isRightCount(bytes, walk, shape) && !isEmpty(bytes, start, walk, shape);
}
