/** Orders of rows by integer keys: stable least-significant-digit radix sort, 11 bits a pass. */
import { int32Column } from './columns.ts';

const BITS = 11;
const BUCKETS = 1 << BITS;

/** Rows in order, and the key of each beside it. */
export interface Ordered {
  readonly order: Int32Array;
  readonly keys: Int32Array;
}

/** Which rows are ordered at all. */
export interface Wanted {
  /** 1 for rows that are left out. */
  readonly except?: Uint8Array | undefined;
  /** Only keys that may be among these. */
  readonly among?: KeySet | undefined;
}

/** A set of hashed keys that may say yes to a key that was never added, and never says no to one that was. */
export class KeySet {
  readonly #bits: Uint8Array;
  readonly #shift: number;

  /** repeated: only keys that stand there twice. */
  constructor(keys: Int32Array, { repeated = false } = {}) {
    const bits = Math.min(26, Math.max(10, Math.ceil(Math.log2(keys.length * 16 + 1))));
    this.#bits = new Uint8Array(1 << (bits - 3));
    this.#shift = 32 - bits;
    const once = repeated ? new Uint8Array(this.#bits.length) : undefined;
    for (let index = 0; index < keys.length; index++) {
      const place = keys[index]! >>> this.#shift;
      const bit = 1 << (place & 7);
      if (once === undefined || (once[place >>> 3]! & bit) !== 0) this.#bits[place >>> 3]! |= bit;
      else once[place >>> 3]! |= bit;
    }
  }

  mayHave(key: number): boolean {
    const place = key >>> this.#shift;
    return (this.#bits[place >>> 3]! & (1 << (place & 7))) !== 0;
  }
}

/** Sorts again and again in the same memory: what it answers is valid until it is asked again. */
export class KeySorter {
  #order: Int32Array = int32Column(0);
  #keys: Int32Array = int32Column(0);
  #spareOrder: Int32Array = int32Column(0);
  #spareKeys: Int32Array = int32Column(0);

  /**
   * Row numbers whose key is not 0, ordered by key taken as unsigned 32 bits, equal keys in row order.
   * Key 0 means "no key": such rows are left out. Keys travel with their rows, so that every pass reads memory in order.
   */
  order(keyOf: Int32Array, wanted: Wanted = {}): Ordered {
    const count = this.#take(keyOf, wanted);
    const starts = new Int32Array(BUCKETS);
    for (let shift = 0; shift < 32; shift += BITS) this.#pass(count, shift, starts);
    return { order: this.#order.subarray(0, count), keys: this.#keys.subarray(0, count) };
  }

  #take(keyOf: Int32Array, { except, among }: Wanted): number {
    if (this.#order.length < keyOf.length) {
      this.#order = int32Column(keyOf.length);
      this.#keys = int32Column(keyOf.length);
      this.#spareOrder = int32Column(keyOf.length);
      this.#spareKeys = int32Column(keyOf.length);
    }
    let count = 0;
    for (let row = 0; row < keyOf.length; row++) {
      const key = keyOf[row]!;
      if (key === 0 || (except !== undefined && except[row] === 1)) continue;
      if (among !== undefined && !among.mayHave(key)) continue;
      this.#keys[count] = key;
      this.#order[count++] = row;
    }
    return count;
  }

  #pass(count: number, shift: number, starts: Int32Array): void {
    const [order, keys, toOrder, toKeys] = [this.#order, this.#keys, this.#spareOrder, this.#spareKeys];
    starts.fill(0);
    for (let index = 0; index < count; index++) starts[(keys[index]! >>> shift) & (BUCKETS - 1)]!++;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const inBucket = starts[bucket]!;
      starts[bucket] = sum;
      sum += inBucket;
    }
    for (let index = 0; index < count; index++) {
      const key = keys[index]!;
      const place = starts[(key >>> shift) & (BUCKETS - 1)]!++;
      toKeys[place] = key;
      toOrder[place] = order[index]!;
    }
    [this.#order, this.#keys, this.#spareOrder, this.#spareKeys] = [toOrder, toKeys, order, keys];
  }
}

/** One order by itself (KeySorter). */
export function orderByKey(keyOf: Int32Array): Ordered {
  return new KeySorter().order(keyOf);
}
