/** "Did you mean": the known word nearest to one that nobody knows. */
import { distance } from 'fastest-levenshtein';

/**
 * The nearest of the known words, case ignored; the first of equally near ones. One letter may differ in words of
 * up to three letters, two in words of up to six (so that two letters may change places), then a third, at most four.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const far = distance(typed, candidate.toLowerCase());
    const limit = Math.min(4, candidate.length <= 3 ? 1 : Math.max(2, Math.floor(candidate.length / 3)));
    if (far <= limit && far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}
