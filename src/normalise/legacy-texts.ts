/**
 * Texts of a column that came out of an old encoding (TCVN3, VNI, VISCII) or were read in a wrong one, put right before
 * anything else is done with them. Reports go on showing what stands in the file; only what is compared is repaired.
 * A look at the bytes tells texts that cannot be of that kind, so a column in proper Unicode costs one scan.
 */
import type { RawColumn } from '../flow.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import type { LegacyEncoding } from '../vietnamese/legacy-encodings.ts';
import { columnDecoder } from '../vietnamese/legacy-encodings-column.ts';

export interface Repaired {
  readonly text: string;
  readonly issues: readonly IssueCode[];
}

export interface LegacyColumn {
  /** Repaired texts by code; a text that is right as it stands is not among them. */
  readonly repaired: ReadonlyMap<number, Repaired>;
  /** What the whole column was found to be written in, and the share of its words that are Vietnamese when read so. */
  readonly encoding: LegacyEncoding | 'none';
  readonly confidence: number;
}

/** What the bytes of a text show. */
const PLAIN = 0; // ASCII, or Vietnamese letters of Unicode and nothing strange
const LATIN = 1; // only letters that Unicode and the old encodings share: "Hà", "Lê", VNI's "Vaên"
const STRANGE = 2; // signs and letters that no Vietnamese word has
const ONE_LATIN = 3; // as LATIN, in one word: a cell by itself says no more of its encoding than this ("Cao Thanh Hà")

export const NOTHING_TO_REPAIR: LegacyColumn = { repaired: new Map(), encoding: 'none', confidence: 1 };
const known = new WeakMap<RawColumn, LegacyColumn>();

/** Worked out once for each column, however many people of a row it belongs to. */
export function legacyColumn(column: RawColumn): LegacyColumn {
  let found = known.get(column);
  if (found === undefined) {
    found = findLegacy(column);
    known.set(column, found);
  }
  return found;
}

function findLegacy({ dictionary }: RawColumn): LegacyColumn {
  const looks = looksOf(dictionary.bytes(), dictionary.starts(), dictionary.size);
  let unicode = 0;
  const doubtful: number[] = [];
  for (let code = 1; code < dictionary.size; code++) {
    if (looks[code] === PLAIN + UNICODE) unicode++;
    else if (looks[code] !== PLAIN) doubtful.push(code);
  }
  if (doubtful.length === 0) return NOTHING_TO_REPAIR;
  const texts = function* () {
    for (const code of doubtful) yield dictionary.text(code);
  };
  // Where most texts hold letters that only Unicode has, no old encoding can be the column's.
  const { found, decode } = columnDecoder(unicode > doubtful.length ? [] : texts());
  const repaired = new Map<number, Repaired>();
  for (const code of doubtful) {
    if (looks[code] === ONE_LATIN && found.encoding === 'none') continue;
    const text = dictionary.text(code);
    const right = decode(text);
    if (right.text !== text) repaired.set(code, right);
  }
  return { repaired, encoding: found.encoding, confidence: found.confidence };
}

/** Added to PLAIN for a text with letters that only Unicode has. */
const UNICODE = 4;

/** What each text looks like, from its UTF-8 bytes. */
function looksOf(bytes: Uint8Array, starts: Uint32Array, size: number): Uint8Array {
  const looks = new Uint8Array(size);
  for (let code = 1; code < size; code++) {
    const end = starts[code + 1]!;
    let unicode = false;
    let strange = false;
    let words = 0;
    let told = false;
    for (let at = starts[code]!; at < end; at++) {
      const byte = bytes[at]!;
      if (byte < 0xc2) {
        const letter = byte | 0x20;
        if (byte < 0x80 && (letter < 0x61 || letter > 0x7a)) told = false;
        continue;
      }
      if (byte === 0xe1) unicode = true;
      else {
        const look = LOOK_OF_PAIR[((byte & 0x3f) << 6) | (bytes[at + 1]! & 0x3f)]!;
        if (look === LATIN) {
          if (!told) words++;
          told = true;
        } else if (look === STRANGE) strange = true;
        else unicode = true;
      }
    }
    if (strange) looks[code] = STRANGE;
    else if (unicode) looks[code] = PLAIN + UNICODE;
    else looks[code] = words === 0 ? PLAIN : words === 1 ? ONE_LATIN : LATIN;
  }
  return looks;
}

/** Look of a letter by the lead byte of its UTF-8 form and the byte behind it, six bits each. */
const LOOK_OF_PAIR = lookOfPairs();

function lookOfPairs(): Uint8Array {
  const looks = new Uint8Array(64 * 64).fill(PLAIN);
  const set = (from: number, to: number, look: number) => {
    for (let point = from; point <= to; point++) looks[((point >> 6) & 0x3f) * 64 + (point & 0x3f)] = look;
  };
  // Latin-1: signs and letters of other languages, then those of Vietnamese words without a mark of their own
  set(0x80, 0xff, STRANGE);
  for (const letter of 'àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ') {
    const point = letter.charCodeAt(0);
    if (letter !== 'Ã' && letter !== 'Â') set(point, point, LATIN);
  }
  // what windows-1252 shows for the bytes 80–9F: Œ œ Š š Ÿ Ž ž ƒ ˆ ˜, and leads of – — ‘ ’ “ ” … € ™
  for (const letter of 'ŒœŠšŸŽžƒˆ˜') set(letter.charCodeAt(0), letter.charCodeAt(0), STRANGE);
  const lead = 0xe2 & 0x3f;
  looks.fill(STRANGE, lead * 64, lead * 64 + 64);
  return looks;
}
