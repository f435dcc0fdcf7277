/** Orders of rows by integer keys: stable least-significant-digit radix sort, 11 bits a pass. */
import { int32Column } from './columns.ts';

const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Row numbers whose key is not 0, ordered by key taken as unsigned 32 bits, equal keys in row order.
 * Key 0 means "no key": such rows are left out.
 */
export function orderByKey(keys: Int32Array): Int32Array {
  let count = 0;
  for (let row = 0; row < keys.length; row++) if (keys[row] !== 0) count++;
  let order = int32Column(count);
  let to = 0;
  for (let row = 0; row < keys.length; row++) if (keys[row] !== 0) order[to++] = row;
  let spare = int32Column(count);
  const counts = new Int32Array(BUCKETS);
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0);
    for (let index = 0; index < count; index++) counts[(keys[order[index]!]! >>> shift) & (BUCKETS - 1)]!++;
    let sum = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const inBucket = counts[bucket]!;
      counts[bucket] = sum;
      sum += inBucket;
    }
    for (let index = 0; index < count; index++) {
      const row = order[index]!;
      spare[counts[(keys[row]! >>> shift) & (BUCKETS - 1)]!++] = row;
    }
    [order, spare] = [spare, order];
  }
  return order;
}
