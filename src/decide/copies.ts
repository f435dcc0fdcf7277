/**
 * What two rows of one resident look like in this master, and how many there are: m and the share of the prior model, moved by the
 * pairs that are likelier copies than not under what is known so far. Others teach nothing, so that twins, who outnumber copies,
 * cannot pull m towards themselves; where copies are few the prior stays in charge.
 */
import type { ComparedPairs, ComparisonShape } from '../flow.ts';
import { eachLevel, ratesWithPrior } from './frequencies.ts';
import { type Model, modelOf, table } from './model.ts';
import { copyOdds } from './odds.ts';
import { patternWeights, RARITY_UNIT } from './weights.ts';

export interface CopyData {
  readonly pairs: ComparedPairs;
  readonly shapes: readonly ComparisonShape[];
  /** Strangers, relatives and twins trained; share that of the prior. */
  readonly model: Model;
  readonly masterCount: number;
  /** Patterns that are never copies. */
  readonly vetoed: (pattern: number) => boolean;
}

/** Copies at whose rates the prior model enters, and residents at whose share. */
const PRIOR_COPIES = 40;
const PRIOR_RESIDENTS = 10_000;
const ITERATIONS = 5;
const LIKELY = 0.5;
const LEAST = 0.001;
/** Of all rows; more are no slips of a clerk, but a file whose columns hardly vary. */
const MOST_SHARE = 0.1;

/** The model with m and share as the master's own copies show them. */
export function withCopies(data: CopyData): Model {
  const { shapes, model, masterCount } = data;
  const priorM = table(model, shapes, 'm');
  // No pair below it comes up to a likely copy by what is learned here.
  const known = likelyPairs(data, model, undefined, LEAST);
  let found = model;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const likely = likelyPairs(data, found, known.at, LIKELY);
    const counts = shapes.map((shape) => new Float64Array(shape.levels.length));
    const copied = new Map<number, number>();
    likely.at.forEach((at, index) => {
      const probability = likely.probability[index]!;
      const row = data.pairs.left[at]!;
      copied.set(row, Math.max(copied.get(row) ?? 0, probability));
      eachLevel(data.pairs.pattern[at]!, shapes, (comparison, level) => {
        counts[comparison]![level]! += probability;
      });
    });
    let copies = 0;
    for (const probability of copied.values()) copies += probability;
    const share = (copies + model.share * PRIOR_RESIDENTS) / (masterCount + PRIOR_RESIDENTS);
    const m = ratesWithPrior(counts, priorM, PRIOR_COPIES);
    found = withM(found, shapes, m, Math.min(MOST_SHARE, share));
  }
  return found;
}

/** Positions of the pairs that are copies with at least this probability, and how likely; of all pairs or of those given. */
function likelyPairs(
  { pairs, shapes, masterCount, vetoed }: CopyData,
  model: Model,
  among: readonly number[] | undefined,
  least: number,
): { readonly at: readonly number[]; readonly probability: readonly number[] } {
  const weights = patternWeights(model, shapes, masterCount);
  const odds = copyOdds(model, masterCount);
  const found = { at: [] as number[], probability: [] as number[] };
  const count = among?.length ?? pairs.count;
  for (let index = 0; index < count; index++) {
    const at = among?.[index] ?? index;
    const pattern = pairs.pattern[at]!;
    const likely = odds * 2 ** weights.of(pattern, pairs.rarity[at]! / RARITY_UNIT);
    const probability = likely / (1 + likely);
    if (!(probability >= least) || vetoed(pattern)) continue;
    found.at.push(at);
    found.probability.push(probability);
  }
  return found;
}

function withM(
  model: Model,
  shapes: readonly ComparisonShape[],
  m: readonly Float64Array[],
  share: number,
): Model {
  const [u, relatives] = [table(model, shapes, 'u'), table(model, shapes, 'relatives')];
  const [twins, namesakes] = [table(model, shapes, 'twins'), table(model, shapes, 'namesakes')];
  return modelOf(shapes, { m, u, relatives, twins, namesakes }, { ...model, share });
}
