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
  const extracts = outcome.extracts.map((extract) => ({
    source: extract.raw.source,
    bins: binsOf(extract, edges),
  }));
  const whole = binsOf({ verdicts: outcome.extracts.flatMap(({ verdicts }) => verdicts) }, edges);
  return { whole, extracts };
}

/**
 * A bin holds its lower edge and not its upper one, as `match` holds 0.99: the last holds 1. Someone in review with
 * many equal candidates may stand far to the left, because it is 1 − P(none) that counts.
 */
function binsOf(
  { verdicts }: Pick<ExtractOutcome, 'verdicts'>,
  edges: readonly number[],
): readonly CertaintyBin[] {
  const counts = edges.map(() => [0, 0, 0] as [match: number, review: number, unmatched: number]);
  for (const { status, probability } of verdicts) {
    for (let row = 0; row < status.length; row++) {
      const decided = status[row]!;
      if (decided === 0) continue;
      const bin = binOf(edges, probability[row]!);
      counts[bin]![decided === MATCH ? 0 : decided === REVIEW ? 1 : 2]++;
    }
  }
  return edges.map((upTo, bin) => {
    const [match, review, unmatched] = counts[bin]!;
    const persons = match + review + unmatched;
    return { from: bin === 0 ? 0 : edges[bin - 1]!, upTo, persons, match, review, unmatched };
  });
}

function binOf(edges: readonly number[], probability: number): number {
  let bin = 0;
  while (bin < edges.length - 1 && probability >= edges[bin]!) bin++;
  return bin;
}
