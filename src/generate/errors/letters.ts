/**
 * Vietnamese vowels as rows of quality and columns of tone, for making errors. A table of its own, on
 * purpose: errors made with the reader's tables would share the reader's mistakes.
 */
const TONES = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
];

/** Columns of a row. */
export const HOI = 2;
export const NGA = 3;
export const SAC = 4;
export const NANG = 5;

interface Vowel {
  readonly row: number;
  readonly tone: number;
}

const VOWELS = new Map<string, Vowel>();
TONES.forEach((letters, row) => {
  Array.from(letters).forEach((letter, tone) => {
    VOWELS.set(letter, { row, tone });
  });
});

/** Quality and tone of a lower-case letter; undefined for consonants. */
export function vowelOf(letter: string): Vowel | undefined {
  return VOWELS.get(letter);
}

export function vowel(row: number, tone: number): string {
  return TONES[row]!.charAt(tone);
}

/** Rows that a slip of one mark turns into one another: a ă â, e ê, o ô ơ, u ư. */
const QUALITIES: readonly (readonly number[])[] = [
  [1, 2],
  [0, 2],
  [0, 1],
  [4],
  [3],
  [],
  [7, 8],
  [6, 8],
  [6, 7],
  [10],
  [9],
  [],
];

export function otherQualities(row: number): readonly number[] {
  return QUALITIES[row]!;
}

/** The bare letter of a row: ă â → a. */
export function bareLetter(row: number): string {
  return 'aaaeeiooouuy'.charAt(row);
}

const MARK = /\p{M}/gu;

/** All marks off, case kept: what is left when a form takes plain letters only. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARK, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Puts a changed lower-case syllable back into the case of the original. */
export function inCaseOf(original: string, changed: string): string {
  const first = original.charAt(0);
  return first === first.toLowerCase() ? changed : changed.charAt(0).toUpperCase() + changed.slice(1);
}
