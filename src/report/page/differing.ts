/**
 * Which letters of two values differ: everything outside their longest common subsequence. Letters are compared as
 * they are written (case apart), one Vietnamese letter with its marks being one letter.
 */

/** Longer values are marked whole: nobody compares a paragraph letter by letter, and segmenting one takes seconds. */
const LONGEST = 300;

export interface Differing {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** 1 where the letter has no partner on the other side. */
  readonly leftMarks: Uint8Array;
  readonly rightMarks: Uint8Array;
}

export function differing(a: string, b: string): Differing {
  const left = lettersOf(a);
  const right = lettersOf(b);
  const leftMarks = new Uint8Array(left.length).fill(1);
  const rightMarks = new Uint8Array(right.length).fill(1);
  if (left.length <= LONGEST && right.length <= LONGEST) unmarkCommon(left, right, leftMarks, rightMarks);
  return { left, right, leftMarks, rightMarks };
}

function lettersOf(text: string): readonly string[] {
  if (text.length > LONGEST) return Array.from(text);
  return [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text.normalize('NFC'))].map(
    ({ segment }) => segment,
  );
}

/** Lengths of common subsequences of the rests, then one walk from the front that takes equal letters at once. */
function unmarkCommon(
  left: readonly string[],
  right: readonly string[],
  leftMarks: Uint8Array,
  rightMarks: Uint8Array,
): void {
  const a = left.map((letter) => letter.toLowerCase());
  const b = right.map((letter) => letter.toLowerCase());
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      leftMarks[i++] = 0;
      rightMarks[j++] = 0;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
}
