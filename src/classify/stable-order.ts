/** Positions put in order by a small key, equal ones as they stood: a counting sort, one pass a key. */
import { int32Column } from '../table/columns.ts';

/** Keys are whole numbers from -1; the positions given stay as they are. */
export function stableBy(positions: Int32Array, keyOf: (position: number) => number): Int32Array {
  const keys = int32Column(positions.length);
  let most = 0;
  for (let at = 0; at < positions.length; at++) {
    const key = keyOf(positions[at]!) + 1;
    keys[at] = key;
    if (key > most) most = key;
  }
  const starts = new Int32Array(most + 2);
  for (let at = 0; at < keys.length; at++) starts[keys[at]! + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const sorted = int32Column(positions.length);
  for (let at = 0; at < positions.length; at++) sorted[starts[keys[at]!]!++] = positions[at]!;
  return sorted;
}
