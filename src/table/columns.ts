/**
 * Columns are typed arrays over shared memory, so that a worker sees them without a copy.
 * Growing columns are for the time of reading, when the length is not known yet.
 */
import { int32View, sharedBytes, uint8View, widened } from './shared-memory.ts';

export function int32Column(length: number): Int32Array {
  return int32View(sharedBytes(length * 4));
}

export function uint8Column(length: number): Uint8Array {
  return uint8View(sharedBytes(length));
}

export function float64Column(length: number): Float64Array {
  return new Float64Array(sharedBytes(length * 8), 0, length);
}

/** An Int32 column whose length is found out while it is filled. Doubles its room when full. */
export class GrowingInt32 {
  #buffer: SharedArrayBuffer;
  #values: Int32Array;
  #length = 0;

  constructor(room = 1024) {
    this.#buffer = sharedBytes(room * 4);
    this.#values = int32View(this.#buffer);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      this.#buffer = widened(this.#buffer, this.#values.length * 8);
      this.#values = int32View(this.#buffer);
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The values so far as a view; later pushes may or may not show in it. */
  view(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }

  /** A copy of exactly the values so far. */
  toColumn(): Int32Array {
    const column = int32Column(this.#length);
    column.set(this.view());
    return column;
  }
}
