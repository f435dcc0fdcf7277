/** A record that could not be read, as it is shown: cut, and with bytes that are no text as \xNN. */
import { isUtf8 } from 'node:buffer';
import type { RejectedRecord } from '../flow.ts';

export const LONGEST_SHOWN = 2000;

/** Where and what of a rejected record; `stop` is the end of its content. */
export function rejectedRecord(
  bytes: Uint8Array,
  start: number,
  stop: number,
  at: { readonly row: number; readonly line: number; readonly byte: number },
  reason: RejectedRecord['reason'],
  detail: string,
): RejectedRecord {
  // four bytes a letter at most, and room for what a cut letter leaves over
  const shown = bytes.subarray(start, Math.min(stop, start + 4 * LONGEST_SHOWN + 4));
  return {
    row: at.row,
    line: at.line,
    byte: at.byte,
    reason,
    detail,
    raw: shownText(shown).slice(0, LONGEST_SHOWN),
  };
}

/** UTF-8 as text; bytes that are none, and NUL, as \xNN. */
function shownText(bytes: Uint8Array): string {
  if (isUtf8(bytes) && !bytes.includes(0)) return Buffer.from(bytes).toString('utf8');
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length === 0) out += `\\x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`;
    else out += Buffer.from(bytes.subarray(at, at + length)).toString('utf8');
    at += Math.max(1, length);
  }
  return out;
}

/** Where the first byte stands that is no text, from 0; the length when there is none. */
export function firstNotText(bytes: Uint8Array): number {
  let at = 0;
  for (let length = 1; at < bytes.length && length > 0; at += length) length = letterLength(bytes, at);
  return at;
}

/** Bytes of the UTF-8 letter at `at`, or 0 when no letter begins there. */
function letterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead === 0) return 0;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
