/**
 * Text in the encodings from before Unicode: TCVN3 (ABC), VNI-Windows, VISCII, windows-1258. Decoding is a look-up of
 * two code units, then of one. Finding the encoding out is a count: decoded rightly, nearly every word that holds a
 * letter beyond ASCII is a legal Vietnamese syllable; decoded wrongly, few are.
 * Decode before any cleaning: TCVN3's "ư" is the soft hyphen and VISCII's "Õ" the no-break space.
 */
import {
  type LegacyTable,
  tcvn3Table,
  viewOfByte,
  visciiTable,
  vniTable,
} from './legacy-encodings-tables.ts';
import { isLegalSyllable } from './syllable.ts';

export const LEGACY = ['tcvn3', 'vni', 'viscii'] as const;
export type LegacyEncoding = (typeof LEGACY)[number];
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | LegacyEncoding;

/** An encoding and the share of words that are Vietnamese when the text is read so. */
export interface Candidate<E> {
  readonly encoding: E;
  readonly confidence: number;
}

export interface TextDetection extends Candidate<LegacyEncoding | 'none'> {
  readonly runnerUp?: Candidate<LegacyEncoding | 'none'>;
}

export interface FileDetection extends Candidate<FileEncoding> {
  /** The file begins with a byte-order mark, which settles the matter. */
  readonly bom: boolean;
  readonly runnerUp?: Candidate<FileEncoding>;
}

const VIEW_OF_BYTE = Uint16Array.from({ length: 256 }, (_unit, byte) => viewOfByte(byte));

const TABLES: Readonly<Record<LegacyEncoding, LegacyTable>> = {
  tcvn3: tcvn3Table(),
  vni: vniTable(),
  viscii: visciiTable(),
};

/** What detection looks at: enough for a sure count, so little that it takes no time. */
const SAMPLED_UNITS = 200_000;
const SAMPLED_BYTES = 262_144;
/** A legacy reading is believed from this share of legal words on, and only this far ahead of the text as it stands. */
const BELIEVABLE_SHARE = 0.6;
const CLEAR_LEAD = 0.25;

/** TCVN3 (ABC) text as seen in windows-1252 ("NguyÔn V¨n A") to Unicode; other characters stay. */
export function decodeTcvn3(view: string): string {
  return decodeView(view, TABLES.tcvn3, '');
}

/** VNI-Windows text as seen in windows-1252 ("Nguyeãn Vaên A") to Unicode; other characters stay. */
export function decodeVni(view: string): string {
  return decodeView(view, TABLES.vni, '');
}

/** VISCII bytes, or their windows-1252 view, to Unicode; other characters stay. */
export function decodeViscii(text: string | Uint8Array): string {
  return decodeView(typeof text === 'string' ? text : viewOf(text), TABLES.viscii, '');
}

export function decodeLegacy(view: string, encoding: LegacyEncoding): string {
  return decodeView(view, TABLES[encoding], '');
}

/** `unknown` replaces characters beyond ASCII that the table does not hold; '' keeps them. */
function decodeView(view: string, table: LegacyTable, unknown: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < view.length; at++) {
    const code = view.charCodeAt(at);
    const two = at + 1 < view.length ? table.get(code * 65536 + view.charCodeAt(at + 1)) : undefined;
    const letter = two ?? table.get(code) ?? (code > 0x7f && unknown !== '' ? unknown : undefined);
    if (letter === undefined) continue;
    out += view.slice(from, at) + letter;
    if (two !== undefined) at++;
    from = at + 1;
  }
  return from === 0 ? view : out + view.slice(from);
}

/** The windows-1252 view of bytes (not by TextDecoder: some releases of Node take windows-1252 for Latin-1). */
function viewOf(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) units[at] = VIEW_OF_BYTE[bytes[at]!]!;
  return new TextDecoder('utf-16le').decode(units);
}

/** Decodes a whole file or any run of whole lines; a byte-order mark is taken off, broken UTF-8 becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: FileEncoding): string {
  switch (encoding) {
    case 'tcvn3':
    case 'vni':
    case 'viscii':
      return decodeLegacy(viewOf(bytes), encoding);
    case 'windows-1258':
      return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/** Words of letters; signs of the upper half of Latin-1 count in, because legacy letters look like them. */
const WORDS = /[\p{L}\p{M}\u0080-\u009f\u00a1-\u00bf\ufffd]+/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Share of legal Vietnamese syllables among the words with letters; 0 when there is none. */
export function legalShare(text: string): number {
  let words = 0;
  let legal = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORDS)) {
    words++;
    if (isLegalSyllable(word)) legal++;
  }
  return words === 0 ? 0 : legal / words;
}

/** As legalShare, of the words that tell encodings apart: those with a character beyond ASCII. */
class TellingWords {
  private words = 0;
  private legal = 0;

  add(text: string): void {
    for (const [word] of text.normalize('NFC').matchAll(WORDS)) {
      if (!BEYOND_ASCII.test(word)) continue;
      this.words++;
      if (isLegalSyllable(word)) this.legal++;
    }
  }

  get share(): number {
    return this.words === 0 ? 0 : this.legal / this.words;
  }

  get isEmpty(): boolean {
    return this.words === 0;
  }
}

/**
 * Whether texts that came out of a Unicode file (CSV or workbook) are really TCVN3, VNI or VISCII: give all distinct
 * texts of one column, since often only some columns are. "none" wins every tie.
 */
export function detectLegacyText(samples: Iterable<string>): TextDetection {
  const asIs = new TellingWords();
  const counts = LEGACY.map((encoding) => ({ encoding, words: new TellingWords() }));
  let units = 0;
  for (const sample of samples) {
    if (!BEYOND_ASCII.test(sample)) continue;
    const text = sample.length > 2000 ? sample.slice(0, 2000) : sample;
    asIs.add(text);
    for (const { encoding, words } of counts) words.add(decodeView(text, TABLES[encoding], '\ufffd'));
    units += text.length;
    if (units > SAMPLED_UNITS) break;
  }
  if (asIs.isEmpty) return { encoding: 'none', confidence: 1 };
  const none = { encoding: 'none' as const, confidence: asIs.share };
  const legacy = counts
    .map(({ encoding, words }) => ({ encoding, confidence: words.share }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, second] = legacy as [Candidate<LegacyEncoding>, Candidate<LegacyEncoding>];
  const isLegacy = best.confidence >= BELIEVABLE_SHARE && best.confidence >= none.confidence + CLEAR_LEAD;
  if (!isLegacy) return { ...none, runnerUp: best };
  return { ...best, runnerUp: second.confidence > none.confidence ? second : none };
}

/**
 * The encoding of a file from its first bytes: byte-order mark, NUL bytes of UTF-16, valid UTF-8, or else the 8-bit
 * encoding that makes most words Vietnamese. Where `confidence` is low or `runnerUp` near, a person has to decide.
 */
export function detectEncoding(bytes: Uint8Array): FileDetection {
  const sample = bytes.length > SAMPLED_BYTES ? bytes.subarray(0, SAMPLED_BYTES) : bytes;
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return sure('utf-8', true);
  if (sample[0] === 0xff && sample[1] === 0xfe) return sure('utf-16le', true);
  if (sample[0] === 0xfe && sample[1] === 0xff) return sure('utf-16be', true);
  const wide = wideEncoding(sample);
  if (wide !== undefined) return sure(wide, false);
  const utf8 = utf8Share(sample);
  const eight = utf8 === 1 ? [] : eightBitCandidates(sample);
  const ranked: Candidate<FileEncoding>[] = [{ encoding: 'utf-8' as const, confidence: utf8 }, ...eight];
  ranked.sort((a, b) => b.confidence - a.confidence);
  const [best, runnerUp] = ranked;
  return runnerUp === undefined ? { ...best!, bom: false } : { ...best!, bom: false, runnerUp };
}

function sure(encoding: FileEncoding, bom: boolean): FileDetection {
  return { encoding, bom, confidence: 1 };
}

/** UTF-16 without a mark: in Latin text every other byte of most characters is NUL. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  const enough = sample.length / 8;
  if (odd > enough && even * 10 < odd) return 'utf-16le';
  if (even > enough && odd * 10 < even) return 'utf-16be';
  return undefined;
}

/** Share of bytes beyond ASCII that belong to whole UTF-8 sequences; 1 for plain ASCII. A cut at the end counts as whole. */
function utf8Share(sample: Uint8Array): number {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < sample.length; ) {
    const lead = sample[at]!;
    at++;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let got = 0;
    while (got < more && at < sample.length && (sample[at]! & 0xc0) === 0x80) {
      got++;
      at++;
    }
    if (more > 0 && (got === more || at === sample.length)) valid++;
    else broken++;
  }
  return valid + broken === 0 ? 1 : valid / (valid + broken);
}

function eightBitCandidates(sample: Uint8Array): Candidate<FileEncoding>[] {
  const view = viewOf(sample);
  const candidates: Candidate<FileEncoding>[] = LEGACY.map((encoding) => {
    const words = new TellingWords();
    words.add(decodeView(view, TABLES[encoding], '\ufffd'));
    return { encoding, confidence: words.share };
  });
  const words = new TellingWords();
  words.add(new TextDecoder('windows-1258').decode(sample));
  return [...candidates, { encoding: 'windows-1258', confidence: words.share }];
}
