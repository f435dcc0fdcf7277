/** How certain the matches are: people of each extract by the probability of their best candidate and by status. */
import { MATCH, REVIEW } from './identities.ts';
import type { Certainty, CertaintyBin } from './measures.ts';
import type { ExtractOutcome, RunOutcome } from './model.ts';

/** Narrow near certainty, where nearly everybody stands. */
const EDGES: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1];

/** The two thresholds are always edges, so that no bar lies on both sides of one. */
export function certaintyOf(outcome: RunOutcome): Certainty {
  const { match, review } = outcome.plan.decide;
  const edges = [...new Set([...EDGES, match, review])].filter((edge) => edge > 0).sort((a, b) => a - b);
  const counted = outcome.extracts.map((extract) => countsOf(extract, edges));
  const extracts = outcome.extracts.map(({ raw }, index) => ({
    source: raw.source,
    bins: binsOf(counted[index]!, edges),
  }));
  const sum = Int32Array.from({ length: edges.length * STATUSES }, (_, at) =>
    counted.reduce((all, counts) => all + counts[at]!, 0),
  );
  return { whole: binsOf(sum, edges), extracts };
}

/** Match, review, unmatched. */
const STATUSES = 3;

/**
 * Three counts a bin. A bin holds its lower edge and not its upper one, as `match` holds 0.99: the last holds 1. Someone in
 * review with many equal candidates may stand far to the left, because it is 1 − P(none) that counts.
 */
function countsOf({ verdicts }: ExtractOutcome, edges: readonly number[]): Int32Array {
  const counts = new Int32Array(edges.length * STATUSES);
  for (const { status, probability } of verdicts) {
    for (let row = 0; row < status.length; row++) {
      const decided = status[row]!;
      if (decided === 0) continue;
      const bin = binOf(edges, probability[row]!);
      counts[bin * STATUSES + (decided === MATCH ? 0 : decided === REVIEW ? 1 : 2)]!++;
    }
  }
  return counts;
}

function binsOf(counts: Int32Array, edges: readonly number[]): readonly CertaintyBin[] {
  return edges.map((upTo, bin) => {
    const [match = 0, review = 0, unmatched = 0] = counts.subarray(bin * STATUSES);
    const persons = match + review + unmatched;
    return { from: bin === 0 ? 0 : edges[bin - 1]!, upTo, persons, match, review, unmatched };
  });
}

function binOf(edges: readonly number[], probability: number): number {
  let bin = 0;
  while (bin < edges.length - 1 && probability >= edges[bin]!) bin++;
  return bin;
}
