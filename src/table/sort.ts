/** Orders of rows by integer keys: stable least-significant-digit radix sort, 11 bits a pass. */
import { int32Column } from './columns.ts';

const BITS = 11;
const BUCKETS = 1 << BITS;

/** Rows in order, and the key of each beside it. */
export interface Ordered {
  readonly order: Int32Array;
  readonly keys: Int32Array;
}

/**
 * Row numbers whose key is not 0, ordered by key taken as unsigned 32 bits, equal keys in row order.
 * Key 0 means "no key": such rows are left out. Keys travel with their rows, so that every pass reads memory in order.
 */
export function orderByKey(keyOf: Int32Array): Ordered {
  let count = 0;
  for (let row = 0; row < keyOf.length; row++) if (keyOf[row] !== 0) count++;
  let order = int32Column(count);
  let keys = new Int32Array(count);
  let to = 0;
  for (let row = 0; row < keyOf.length; row++) {
    if (keyOf[row] === 0) continue;
    keys[to] = keyOf[row]!;
    order[to++] = row;
  }
  let spareOrder = int32Column(count);
  let spareKeys = new Int32Array(count);
  const starts = new Int32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
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
      spareKeys[place] = key;
      spareOrder[place] = order[index]!;
    }
    [order, spareOrder] = [spareOrder, order];
    [keys, spareKeys] = [spareKeys, keys];
  }
  return { order, keys };
}
