/**
 * Compares words of which some letters may have been lost: "ti?p" is what Excel's plain CSV leaves of "tiếp". Case, marks,
 * spaces and signs do not count; each "?" inside a word stands for one letter.
 */
import { foldKey } from '../vietnamese/letters.ts';

const LOST = /[?\ufffd]/;
/** Below this share of letters that are left, too little is known of a word. */
const LEAST_KEPT = 0.5;

/** A text as typed, ready to be compared. */
export interface WordShape {
  /** Letters between the lost ones; one part where none is lost. */
  readonly parts: readonly string[];
  readonly length: number;
}

export function wordShape(text: string): WordShape {
  const parts = text.split(LOST).map(foldKey);
  const kept = parts.reduce((sum, part) => sum + part.length, 0);
  return { parts, length: kept + parts.length - 1 };
}

/** Whether the text is this word; `folded` is the word's foldKey. */
export function isWord({ parts, length }: WordShape, folded: string): boolean {
  if (length !== folded.length || length === 0) return false;
  if ((length - parts.length + 1) / length < LEAST_KEPT) return false;
  let at = 0;
  for (const part of parts) {
    if (!folded.startsWith(part, at)) return false;
    at += part.length + 1;
  }
  return true;
}
