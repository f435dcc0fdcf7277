/**
 * What: likeness levels of pairs of dates given as date codes.
 * Why so: distinct dates are few (some 40,000), so what a comparison needs of each is laid out once as a key object of five
 *   numbers; the loop stands in a class of its own so that its calls stay monomorphic.
 * What must hold: equal to the reference for every pair; symmetric.
 * Twin: date.reference.ts (distance/date-likeness on rebuilt dates).
 * Bench: test/bench/kernels.ts, "date".
 */
import { compareDateKeys, type DateKey } from '../../distance/date-likeness.ts';
import type { DateBook } from '../../flow.ts';

export class DateKernel {
  readonly #keys: readonly DateKey[];

  constructor(book: DateBook) {
    this.#keys = Array.from({ length: book.size }, (_, code) => dateKeyOf(book, code));
  }

  levels(a: Int32Array, b: Int32Array, count: number, out: Uint8Array): void {
    const keys = this.#keys;
    for (let index = 0; index < count; index++) {
      const x = a[index]!;
      const y = b[index]!;
      out[index] = x === 0 || y === 0 ? 0 : 1 + compareDateKeys(keys[x]!, keys[y]!);
    }
  }
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
