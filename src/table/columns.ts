/**
 * Columns are typed arrays over shared memory, so that a worker sees them without a copy.
 * Growing columns are for the time of reading, when the length is not known yet.
 */

export function int32Column(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

export function uint8Column(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function float64Column(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}

/** An Int32 column whose length is found out while it is filled. Doubles its room when full. */
export class GrowingInt32 {
  #values: Int32Array;
  #length = 0;

  constructor(room = 1024) {
    this.#values = int32Column(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = int32Column(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
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
