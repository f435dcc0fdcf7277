/**
 * Puts right the texts of one column that came out of a Unicode file: columns pasted from TCVN3 or VNI documents,
 * single cells of that kind, and UTF-8 that was read as windows-1252. Decided for the column from all its distinct
 * texts, applied to each of them, and said so in an issue. To be used before any cleaning.
 */
import type { IssueCode } from './issue-codes.ts';
import {
  decodeLegacy,
  detectLegacyText,
  LEGACY,
  type LegacyEncoding,
  type TextDetection,
} from './legacy-encodings.ts';
import { repairMojibake } from './mojibake.ts';
import { isLegalSyllable } from './syllable.ts';

export interface ColumnDecoder {
  /** What the column was found to be written in. */
  readonly found: TextDetection;
  /** The text in Unicode, with the issue `legacy_encoding` or `mojibake_repaired` where it was changed. */
  readonly decode: (text: string) => { readonly text: string; readonly issues: readonly IssueCode[] };
}

const NO_ISSUES: readonly IssueCode[] = [];
const LEGACY_ISSUE: readonly IssueCode[] = ['legacy_encoding'];
const MOJIBAKE_ISSUE: readonly IssueCode[] = ['mojibake_repaired'];

/** Letters that legacy text never shows: those of Vietnamese beyond Latin-1, and combining marks. */
const UNICODE_LETTERS =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u;
const BETWEEN_WORDS = /[^A-Za-z\u0080-\u2122]+/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** One cell by itself is believed only where this many words speak for it. */
const FEWEST_WORDS = 2;
const LONGEST = 2000;

export function columnDecoder(texts: Iterable<string>): ColumnDecoder {
  const found = detectLegacyText(texts);
  const encoding = found.encoding;
  return {
    found,
    decode: (text) => {
      if (isAscii(text)) return { text, issues: NO_ISSUES };
      if (!UNICODE_LETTERS.test(text)) {
        const legacy = encoding === 'none' ? encodingOfCell(text) : encoding;
        if (legacy !== undefined) return legacyCell(text, legacy);
      }
      const repaired = repairMojibake(text);
      if (repaired !== undefined) return { text: repaired, issues: MOJIBAKE_ISSUE };
      return { text, issues: NO_ISSUES };
    },
  };
}

function legacyCell(text: string, encoding: LegacyEncoding): ReturnType<ColumnDecoder['decode']> {
  const decoded = decodeLegacy(text, encoding);
  return decoded === text ? { text, issues: NO_ISSUES } : { text: decoded, issues: LEGACY_ISSUE };
}

/** A legacy cell in a column that is none: words that are not Vietnamese as they stand, and all of them in one encoding. */
function encodingOfCell(text: string): LegacyEncoding | undefined {
  const telling = text
    .slice(0, LONGEST)
    .split(BETWEEN_WORDS)
    .filter((word) => BEYOND_ASCII.test(word));
  if (telling.filter((word) => !isLegalSyllable(word)).length < FEWEST_WORDS) return undefined;
  return LEGACY.find((encoding) =>
    telling.every((word) => {
      const decoded = decodeLegacy(word, encoding);
      return decoded !== word && isLegalSyllable(decoded);
    }),
  );
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
