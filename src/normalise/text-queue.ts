/**
 * Cells that go into the dictionary of texts just as they stand, as nearly all numbers do: none becomes a string, and they wait
 * until many are looked up at once (Dictionary.internRun). Codes are those of looking each up when it comes.
 */
import { type Dictionary, LONGEST_RUN } from '../table/dictionary.ts';
import type { UsualCells } from './distinct.ts';

/** Where a cell ends that still goes this way: places in a run are signed. */
const FARTHEST = 2 ** 31;

export class TextQueue {
  readonly #texts: Dictionary;
  readonly #starts = new Int32Array(LONGEST_RUN);
  readonly #ends = new Int32Array(LONGEST_RUN);
  readonly #found = new Int32Array(LONGEST_RUN);
  /** Where each code goes. */
  readonly #codes = new Array<Int32Array>(LONGEST_RUN);
  readonly #at = new Int32Array(LONGEST_RUN);
  readonly #bytes: Uint8Array;
  #count = 0;

  /** For cells of these bytes. */
  constructor(texts: Dictionary, bytes: Uint8Array) {
    this.#texts = texts;
    this.#bytes = bytes;
  }

  /** codes[at] will be the code of bytes[start .. end]; false: the cell cannot go this way. */
  add(start: number, end: number, codes: Int32Array, at: number): boolean {
    if (end >= FARTHEST) return false;
    const count = this.#count;
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.#codes[count] = codes;
    this.#at[count] = at;
    this.#count = count + 1;
    if (this.#count === LONGEST_RUN) this.settle();
    return true;
  }

  /** To be called before any other text goes into the dictionary, and at the end. */
  settle(): void {
    const count = this.#count;
    if (count === 0) return;
    this.#texts.internRun(this.#bytes, this.#starts, this.#ends, 0, count, this.#found, 0);
    for (let i = 0; i < count; i++) this.#codes[i]![this.#at[i]!] = this.#found[i]!;
    this.#count = 0;
  }
}

/** Of a column, the cells that go as they stand. */
export function asTheyStand(
  texts: Dictionary,
  { dictionary }: { readonly dictionary: Dictionary },
  isUsual: (bytes: Uint8Array, start: number, end: number) => boolean,
): UsualCells {
  const bytes = dictionary.bytes();
  const queue = new TextQueue(texts, bytes);
  return {
    take: (start, end, codes, code) => isUsual(bytes, start, end) && queue.add(start, end, codes, code),
    settle: () => queue.settle(),
  };
}
