/** Kernels by kind of value: bricks of which the comparisons are built. One kernel with its caches serves a whole run. */
import { DATE_LEVELS } from '../distance/date-likeness.ts';
import { DIGIT_LEVELS } from '../distance/digit-likeness.ts';
import type { Books } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { CodeKernel } from './comparison.ts';
import { DateKernel } from './kernels/date.kernel.ts';
import { DigitsKernel } from './kernels/digits.kernel.ts';
import { NameKernel } from './kernels/name.kernel.ts';
import { TextKernel } from './kernels/text.kernel.ts';

export const DATE_PATTERN_LEVELS: readonly string[] = ['missing', ...DATE_LEVELS];
export const DIGIT_PATTERN_LEVELS: readonly string[] = ['missing', ...DIGIT_LEVELS];
export const EQUAL_PATTERN_LEVELS: readonly string[] = ['missing', 'same', 'different'];

/** One for each set of books, made when first asked for; `made`: what is there already. */
export function onePerRun<T>(make: (books: Books) => T, made = new WeakMap<Books, T>()): (books: Books) => T {
  return (books) => {
    let kernel = made.get(books);
    if (kernel === undefined) {
      kernel = make(books);
      made.set(books, kernel);
    }
    return kernel;
  };
}

export const nameKernel = onePerRun((books) => new NameKernel(books.names));
export const dateKernel = onePerRun((books) => new DateKernel(books.dates));
const sketches = new WeakMap<Books, Int32Array>();
/** What the digits kernel notes of each text: one column for all threads of a run. */
export const digitSketches = onePerRun((books) => int32Column(books.texts.size), sketches);
/** In a thread that was given the books of another. */
export function shareSketches(books: Books, column: Int32Array): void {
  sketches.set(books, column);
}
export const digitsKernel = onePerRun((books) => new DigitsKernel(books.texts, digitSketches(books)));
export const textKernel = onePerRun((books) => new TextKernel(books.texts));

const EQUAL: CodeKernel = {
  levels(a, b, count, out) {
    for (let index = 0; index < count; index++) {
      const x = a[index]!;
      const y = b[index]!;
      out[index] = x === 0 || y === 0 ? 0 : x === y ? 1 : 2;
    }
  },
};

export const equalKernel = (): CodeKernel => EQUAL;
