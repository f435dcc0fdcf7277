/**
 * A file that some program saved without being able to write Vietnamese letters holds "?" in their places
 * ("Nguy?n V?n A"). Nothing brings them back, so a file with many such words is refused.
 */

export interface LostLetters {
  /** Words with "?" or U+FFFD for a letter. */
  readonly lost: number;
  /** Words that hold such a sign or a letter beyond ASCII. */
  readonly words: number;
  /** Index of the first record with such a word. */
  readonly record: number;
}

const LEAST_LOST = 10;
const MOST_SHARE = 0.1;
const WORDS = /[\p{L}\p{M}?\ufffd]+/gu;
/** A sign beside a letter; a word may end in "?" as a question, so an ASCII word before it does not count. */
const LOST = /[\p{L}\p{M}][?\ufffd]+[\p{L}\p{M}]|^[?\ufffd]+[\p{L}\p{M}]|\ufffd/u;
const MARKED = /[^\0-\x7f]/;

/** Whether some letter of UTF-8 bytes may be lost: a quick look that spares most files the slow one. */
export function mayLackLetters(text: Buffer): boolean {
  return text.includes('?') || text.includes('\ufffd');
}

/**
 * Counts of lost letters where they are too many to go on, else nothing. `isText`: U+FFFD in the cells stood in the
 * file; otherwise it comes from bytes that are no text, whose records are rejected anyway.
 */
export function lostLetters(
  records: readonly (readonly string[])[],
  isText: boolean,
): LostLetters | undefined {
  let lost = 0;
  let words = 0;
  let first = -1;
  for (const [record, cells] of records.entries()) {
    for (const cell of cells) {
      if (!MARKED.test(cell) && !cell.includes('?')) continue;
      for (const [word] of cell.matchAll(WORDS)) {
        if (!isText && word.includes('\ufffd')) continue;
        const isLost = LOST.test(word);
        if (isLost) {
          lost++;
          if (first < 0) first = record;
        }
        if (isLost || MARKED.test(word)) words++;
      }
    }
  }
  return lost >= LEAST_LOST && lost > words * MOST_SHARE ? { lost, words, record: first } : undefined;
}
