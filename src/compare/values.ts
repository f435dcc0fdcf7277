/** How two value codes of each kind are compared: bricks of which the comparisons are built. */
import { compareDateKeys, DATE_LEVELS, type DateKey } from '../distance/date-likeness.ts';
import { DIGIT_LEVELS, digitLikeness } from '../distance/digit-likeness.ts';
import { jaroWinkler } from '../distance/jaro-winkler.ts';
import type { Books, DateBook } from '../flow.ts';
import { NameKernel } from './kernels/name.kernel.ts';

export type CodeLevels = (a: number, b: number) => number;

const kernels = new WeakMap<Books, NameKernel>();

/** Names by likeness level; one kernel with its caches serves all comparisons of a run. */
export function nameLevels(books: Books): CodeLevels {
  let kernel = kernels.get(books);
  if (kernel === undefined) {
    kernel = new NameKernel(books.names);
    kernels.set(books, kernel);
  }
  const bound = kernel;
  return (a, b) => bound.levelOf(a, b);
}

export const DATE_PATTERN_LEVELS: readonly string[] = ['missing', ...DATE_LEVELS];

const dateKeysOf = new WeakMap<DateBook, readonly DateKey[]>();

/** Dates by likeness level. */
export function dateLevels(books: Books): CodeLevels {
  let keys = dateKeysOf.get(books.dates);
  if (keys === undefined) {
    keys = Array.from({ length: books.dates.size }, (_, code) => dateKeyOf(books.dates, code));
    dateKeysOf.set(books.dates, keys);
  }
  const bound = keys;
  return (a, b) => 1 + compareDateKeys(bound[a]!, bound[b]!);
}

function dateKeyOf(book: DateBook, code: number): DateKey {
  const packed = book.packed[code]!;
  const isDefault = book.defaults[code]!;
  const precision =
    packed % 10000 < 100 || isDefault === 1 ? 1 : packed % 100 === 0 || isDefault === 2 ? 2 : 3;
  return {
    packed,
    equivalent: book.equivalent[code]!,
    lunar7: book.lunar7[code]!,
    lunar8: book.lunar8[code]!,
    precision,
  };
}

export const DIGIT_PATTERN_LEVELS: readonly string[] = ['missing', ...DIGIT_LEVELS];

/** Numbers by their digits. Most pairs differ everywhere, which the first bytes show without a string. */
export function digitLevels(books: Books): CodeLevels {
  const { texts } = books;
  const different = DIGIT_PATTERN_LEVELS.length - 1;
  return (a, b) => {
    if (a === b) return 1;
    if (differingBytes(texts.bytes(), texts.starts(), a, b) > 2) return different;
    return 1 + DIGIT_LEVELS.indexOf(digitLikeness(texts.text(a), texts.text(b)));
  };
}

/** Differing bytes counted from the front and from the back, whichever is fewer; exact up to 3 for equal lengths. */
function differingBytes(bytes: Uint8Array, starts: Uint32Array, a: number, b: number): number {
  const startA = starts[a]!;
  const startB = starts[b]!;
  const endA = starts[a + 1]!;
  const endB = starts[b + 1]!;
  if (endA - startA !== endB - startB) return 0;
  let count = 0;
  for (let x = startA, y = startB; x < endA && count < 3; x++, y++) if (bytes[x] !== bytes[y]) count++;
  return count;
}

export const TEXT_PATTERN_LEVELS: readonly string[] = [
  'missing',
  'same',
  'near',
  'similar',
  'related',
  'different',
];
const TEXT_THRESHOLDS = [0.95, 0.88, 0.7] as const;
const TEXT_CACHE = 1 << 18;

/** Short folded texts by Jaro–Winkler; likeness is kept by pair of codes. */
export function textLevels(books: Books): CodeLevels {
  const { texts } = books;
  const keys = new Float64Array(TEXT_CACHE).fill(-1);
  const levels = new Uint8Array(TEXT_CACHE);
  return (a, b) => {
    if (a === b) return 1;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const key = low * 0x8000000 + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (TEXT_CACHE - 1);
    if (keys[slot] === key) return levels[slot]!;
    const likeness = jaroWinkler(texts.text(low), texts.text(high));
    const step = TEXT_THRESHOLDS.findIndex((threshold) => likeness >= threshold);
    const found = step === -1 ? 5 : 2 + step;
    keys[slot] = key;
    levels[slot] = found;
    return found;
  };
}
