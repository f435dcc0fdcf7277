/** Links by bands of probability: how many, what they claim on average, how many are right. */
import type { Scores } from '../../src/evaluate/tally.ts';

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly links: number;
  readonly mean: number;
  readonly right: number;
  /** Variance of the number of right links, were every probability exact. */
  readonly variance: number;
}

/** edges: lower ends, ascending, and the last band's upper end. */
export function bandsOf({ bins }: Pick<Scores, 'bins'>, edges: readonly number[]): readonly Band[] {
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    let links = 0;
    let right = 0;
    let claimed = 0;
    let variance = 0;
    for (const [millionths, bin] of bins) {
      const probability = millionths / 1_000_000;
      if (probability < from || probability >= to) continue;
      links += bin.candidates;
      right += bin.right;
      claimed += probability * bin.candidates;
      variance += probability * (1 - probability) * bin.candidates;
    }
    return { from, to, links, mean: links === 0 ? 0 : claimed / links, right, variance };
  });
}

/** Bands of fewer links are joined with the next above, the last one with the one below. */
export function joinSmall(bands: readonly Band[], least: number): readonly Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (last !== undefined && (last.links < least || (band === bands.at(-1) && band.links < least)))
      joined[joined.length - 1] = join(last, band);
    else joined.push(band);
  }
  return joined;
}

function join(low: Band, high: Band): Band {
  const links = low.links + high.links;
  return {
    from: low.from,
    to: high.to,
    links,
    mean: links === 0 ? 0 : (low.mean * low.links + high.mean * high.links) / links,
    right: low.right + high.right,
    variance: low.variance + high.variance,
  };
}
