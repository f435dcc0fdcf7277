/**
 * Which encoding a file is written in, and every encoding as UTF-8 bytes, so that the scanner knows one only.
 * Slices begin and end at line ends, so they can be transcoded one by one; a place in the file is found again by
 * counting line ends, which no encoding changes.
 */
import type { EncodingName } from '../plan/plan.ts';
import { decodeBytes, detectEncoding } from '../vietnamese/legacy-encodings.ts';
import { readFailure } from './open-file.ts';
import { LONGEST_RECORD } from './scan.kernel.ts';

export interface FileEncoding {
  readonly name: EncodingName;
  /** Length of the byte-order mark, 0 if there is none. */
  readonly bomBytes: number;
}

/** A legacy reading is taken without asking from this share of legal syllables on, this far ahead of the next. */
const SURE_SHARE = 0.8;
const SURE_LEAD = 0.02;
/** UTF-8 with a few spoiled records stays UTF-8: they are rejected one by one. */
const MOSTLY_UTF8 = 0.8;
/** So does ASCII of which so few lines hold other bytes, whatever these look like, or a few more that look like nothing. */
const HARDLY_SPOILED = 0.02;
const LITTLE_SPOILED = 0.1;

/** The encoding of a file from its first bytes; a configured one is obeyed. */
export function findEncoding(head: Uint8Array, file: string, configured?: EncodingName): FileEncoding {
  const found = detectEncoding(head);
  const bomBytes = !found.bom ? 0 : found.encoding === 'utf-8' ? 3 : 2;
  if (configured !== undefined) {
    return { name: configured, bomBytes: found.bom && found.encoding === configured ? bomBytes : 0 };
  }
  // a mark, and the NUL bytes of UTF-16, settle the matter; so does valid UTF-8
  const isUnicode = found.encoding.startsWith('utf');
  if (found.bom || (isUnicode && found.confidence === 1)) return { name: found.encoding, bomBytes };
  const second = found.runnerUp;
  const utf8 = [found, second].find((candidate) => candidate?.encoding === 'utf-8');
  const spoiled = shareOfSpoiledLines(head);
  if ((utf8?.confidence ?? 0) >= MOSTLY_UTF8 || spoiled <= HARDLY_SPOILED)
    return { name: 'utf-8', bomBytes: 0 };
  const lead = found.confidence - (second?.confidence ?? 0);
  if (!isUnicode && found.confidence >= SURE_SHARE && lead >= SURE_LEAD)
    return { name: found.encoding, bomBytes: 0 };
  if (spoiled <= LITTLE_SPOILED) return { name: 'utf-8', bomBytes: 0 };
  const candidates = [found, ...(second === undefined ? [] : [second])].map(
    ({ encoding, confidence }) => `${encoding} ${confidence.toFixed(2)}`,
  );
  const likely = found.encoding === 'utf-8' ? (second ?? found) : found;
  throw readFailure(
    'encoding_doubtful',
    { file },
    { candidates, likely: likely.encoding, configLine: `encoding: ${likely.encoding}` },
  );
}

/** Share of lines with a byte beyond ASCII; asked only where such bytes are no UTF-8. */
function shareOfSpoiledLines(head: Uint8Array): number {
  const lines = Buffer.from(head)
    .toString('latin1')
    .split(/\r\n?|\n/);
  return lines.filter((line) => /[\x80-\xff]/.test(line)).length / lines.length;
}

/** Bytes of whole lines as UTF-8. Half a surrogate pair becomes bytes that are no UTF-8, so its record is rejected. */
export function toUtf8(bytes: Uint8Array, encoding: EncodingName): Uint8Array {
  if (encoding === 'utf-8') return bytes;
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return Buffer.from(decodeBytes(bytes, encoding));
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1)); // a copy: swap16 works in place
  const text = (encoding === 'utf-16le' ? even : even.swap16()).toString('utf16le');
  if (!/\p{Surrogate}/u.test(text) && even.length === bytes.length) return Buffer.from(text);
  const parts = text.split(/(\p{Surrogate})/u).map((part) => {
    return /^\p{Surrogate}$/u.test(part) ? Buffer.from([0xed, 0xa0, 0x80]) : Buffer.from(part);
  });
  if (even.length < bytes.length) parts.push(Buffer.from([0xff]));
  return Buffer.concat(parts);
}

function unitBytes(encoding: EncodingName): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

/** Where in bytes[start .. end] the line after `lines` further line ends begins (`end` if there are fewer). */
export function afterLines(
  bytes: Uint8Array,
  start: number,
  end: number,
  encoding: EncodingName,
  lines: number,
): number {
  const step = unitBytes(encoding);
  const low = encoding === 'utf-16be' ? 1 : 0;
  const unit = (at: number) => (step === 1 || bytes[at + 1 - low] === 0 ? bytes[at + low] : -1);
  let at = start;
  for (let left = lines; left > 0 && at < end; at += step) {
    const value = unit(at);
    if (value !== 10 && value !== 13) continue;
    if (value === 13 && at + step < end && unit(at + step) === 10) at += step;
    left--;
  }
  return Math.min(at, end);
}

/**
 * The end of the last whole line in bytes[start .. end], or `end` when no line ends in its last two longest records.
 * A CR at the very end may be half of a line end and does not count.
 */
export function wholeLines(bytes: Uint8Array, start: number, end: number, encoding: EncodingName): number {
  const step = unitBytes(encoding);
  const low = encoding === 'utf-16be' ? 1 : 0;
  const even = start + (end - start - ((end - start) % step));
  const least = Math.max(start, even - 2 * LONGEST_RECORD);
  for (let at = even - step; at >= least; at -= step) {
    if (step === 2 && bytes[at + 1 - low] !== 0) continue;
    const value = bytes[at + low];
    if (value === 10 || (value === 13 && at + step < even)) return at + step;
  }
  return even;
}
