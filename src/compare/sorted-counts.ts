/** Pattern counts in a fixed order. */
import type { PatternCounts } from '../flow.ts';
import type { IntCounter } from '../table/counter.ts';

/** Counts by the set of rules, everything ascending. */
export function sortedCounts(counters: ReadonlyMap<number, IntCounter>): PatternCounts[] {
  return [...counters.keys()]
    .sort((a, b) => a - b)
    .map((rules) => {
      const { keys, counts } = counters.get(rules)!.sorted();
      return { rules, patterns: keys, counts };
    });
}
