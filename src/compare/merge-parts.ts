/** Puts the parts of all jobs together; whatever the order in which they came, the result is the same. */
import type { ComparedPairs, PatternCounts } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { IntCounter } from '../table/counter.ts';
import type { ComparePart } from './compare.ts';
import { sortedCounts } from './sorted-counts.ts';

/** All parts as one: pairs sorted by left, then right; counts added. The order of the parts plays no role. */
export function mergeParts(
  parts: readonly ComparePart[],
  leftCount: number,
): { pairs: ComparedPairs; counts: readonly PatternCounts[] } {
  const counters = new Map<number, IntCounter>();
  for (const part of parts) {
    for (const { rules, patterns, counts } of part.counts) {
      let counter = counters.get(rules);
      if (counter === undefined) {
        counter = new IntCounter();
        counters.set(rules, counter);
      }
      for (let index = 0; index < patterns.length; index++) counter.add(patterns[index]!, counts[index]!);
    }
  }
  return { pairs: sortPairs(parts, leftCount), counts: sortedCounts(counters) };
}

/** Counting sort by left row, then each person's few candidates by right row. */
function sortPairs(parts: readonly ComparePart[], leftCount: number): ComparedPairs {
  const starts = new Int32Array(leftCount + 1);
  for (const part of parts)
    for (let index = 0; index < part.left.length; index++) starts[part.left[index]! + 1]!++;
  for (let row = 0; row < leftCount; row++) starts[row + 1]! += starts[row]!;
  const count = starts[leftCount]!;
  const pairs = {
    count,
    left: int32Column(count),
    right: int32Column(count),
    pattern: int32Column(count),
    rarity: int32Column(count),
  };
  const next = starts.slice();
  for (const part of parts) {
    for (let index = 0; index < part.left.length; index++) {
      const row = part.left[index]!;
      // Insertion keeps a row's candidates ascending by right row.
      let to = next[row]!++;
      for (; to > starts[row]! && pairs.right[to - 1]! > part.right[index]!; to--) {
        pairs.right[to] = pairs.right[to - 1]!;
        pairs.pattern[to] = pairs.pattern[to - 1]!;
        pairs.rarity[to] = pairs.rarity[to - 1]!;
      }
      pairs.left[to] = row;
      pairs.right[to] = part.right[index]!;
      pairs.pattern[to] = part.pattern[index]!;
      pairs.rarity[to] = part.rarity[index]!;
    }
  }
  for (let row = 0; row < leftCount; row++) pairs.left.fill(row, starts[row]!, starts[row + 1]!);
  return pairs;
}
