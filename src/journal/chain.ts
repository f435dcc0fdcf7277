/**
 * Lines of a processing record. Each carries its number, the length and the SHA-256 of its entry, and the SHA-256 of
 * the line before, so that a flipped byte, a cut, and a line removed, inserted or moved all show. Pure: bytes in, facts out.
 *
 *   {"line":2,"bytes":17,"previous":"<sha256 of line 1>","sha256":"<of number, length, previous, entry>","entry":{…}}
 */
import { createHash } from 'node:crypto';

/** Where a record stands: its last line. An empty one is at line 0. */
export interface ChainEnd {
  readonly line: number;
  readonly sha256: string;
}

/** What is wrong with a line of the file; `end` is the line after the last. */
export type DamageKind =
  | 'not_a_line'
  | 'length'
  | 'checksum'
  | 'chain'
  | 'cut'
  | 'end_missing'
  | 'end_differs';

export interface Damage {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly kind: DamageKind;
}

/** A line that is sound in itself. */
interface SoundLine {
  readonly line: number;
  readonly previous: string;
  readonly sha256: string;
  readonly entry: unknown;
}

export interface Chain {
  /** Entries of all lines that are sound in themselves, in the order of the file. */
  readonly entries: readonly SoundLine[];
  readonly damages: readonly Damage[];
  /** Lines of the file, sound or not. */
  readonly lines: number;
  /** The last line that is sound in itself. */
  readonly last: SoundLine | undefined;
  /** The file ends with a line end, or is empty. */
  readonly isClosed: boolean;
}

export const START: ChainEnd = { line: 0, sha256: '0'.repeat(64) };

const LINE =
  /^\{"line":([1-9]\d{0,9}),"bytes":(\d{1,9}),"previous":"([0-9a-f]{64})","sha256":"([0-9a-f]{64})","entry":/;
const NEWLINE = 0x0a;
const BRACE = 0x7d;

/** The line that follows `end`, with its line end. */
export function nextLine(end: ChainEnd, entry: object): { readonly text: string; readonly end: ChainEnd } {
  const line = end.line + 1;
  const text = JSON.stringify(entry);
  const bytes = Buffer.byteLength(text);
  const sha256 = checksum(line, bytes, end.sha256, Buffer.from(text));
  const head = `{"line":${line},"bytes":${bytes},"previous":"${end.sha256}","sha256":"${sha256}","entry":`;
  return { text: `${head}${text}}\n`, end: { line, sha256 } };
}

/** Goes through a whole record. Answers with what is wrong; never throws. */
export function readChain(content: Uint8Array): Chain {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const entries: SoundLine[] = [];
  const damages: Damage[] = [];
  /** Undefined behind a damaged line: what was there cannot be known. */
  let before: ChainEnd | undefined = START;
  let lines = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const stop = found < 0 ? bytes.length : found;
    lines++;
    const read = readLine(bytes.subarray(start, stop));
    if (typeof read === 'string') damages.push({ line: lines, kind: found < 0 ? 'cut' : read });
    else {
      entries.push(read);
      if (found < 0) damages.push({ line: lines, kind: 'cut' });
      else if (!follows(read, before, entries.at(-2))) damages.push({ line: lines, kind: 'chain' });
    }
    before = typeof read === 'string' ? undefined : read;
    start = stop + 1;
  }
  const isClosed = bytes.length === 0 || bytes.at(-1) === NEWLINE;
  return { entries, damages, lines, last: entries.at(-1), isClosed };
}

function follows(line: SoundLine, before: ChainEnd | undefined, lastSound: ChainEnd | undefined): boolean {
  if (before === undefined) return line.line > (lastSound?.line ?? 0);
  return line.line === before.line + 1 && line.previous === before.sha256;
}

function readLine(bytes: Buffer): SoundLine | DamageKind {
  const head = LINE.exec(bytes.subarray(0, 250).toString('latin1'));
  if (head === null || bytes.at(-1) !== BRACE) return 'not_a_line';
  const [start, line, length, previous, sha256] = head as unknown as [string, string, string, string, string];
  const entry = bytes.subarray(start.length, -1);
  if (entry.length !== Number(length)) return 'length';
  if (checksum(Number(line), entry.length, previous, entry) !== sha256) return 'checksum';
  try {
    return { line: Number(line), previous, sha256, entry: JSON.parse(entry.toString('utf8')) };
  } catch {
    return 'not_a_line'; // sealed by somebody else
  }
}

function checksum(line: number, bytes: number, previous: string, entry: Uint8Array): string {
  return createHash('sha256').update(`${line} ${bytes} ${previous} `).update(entry).digest('hex');
}

/**
 * Holds the file against the note of its end that stands beside it: without the note nobody could tell whether whole
 * lines are missing at the end. A note that lags one line behind is what a run killed between the two writes leaves.
 */
export function endDamage(chain: Chain, noted: ChainEnd | undefined): Damage | undefined {
  const { last } = chain;
  const line = chain.lines + 1;
  if (noted === undefined) return last === undefined ? undefined : { line, kind: 'end_missing' };
  if (isSame(noted, last ?? START) || lagsByOne(noted, last)) return undefined;
  return { line, kind: 'end_differs' };
}

/** Where the next line goes on: behind lines that were cut off, their numbers stay missing for ever. */
export function endOf(chain: Chain, noted: ChainEnd | undefined): ChainEnd {
  const last = chain.last ?? START;
  if (noted === undefined || lagsByOne(noted, chain.last) || noted.line < last.line) return last;
  return noted;
}

function lagsByOne(noted: ChainEnd, last: SoundLine | undefined): boolean {
  return last !== undefined && last.line === noted.line + 1 && last.previous === noted.sha256;
}

function isSame(left: ChainEnd, right: ChainEnd): boolean {
  return left.line === right.line && left.sha256 === right.sha256;
}
