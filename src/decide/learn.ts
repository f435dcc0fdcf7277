/** The model of one linkage, learned from its pairs: trained, and then what copies or namesakes add to it. */
import type { CleanTable, ComparedPairs, ComparisonShape } from '../flow.ts';
import { withCopies } from './copies.ts';
import type { Model } from './model.ts';
import { withNamesakes } from './namesakes.ts';
import type { PairWeights } from './posterior.ts';
import { estimateShare } from './prior.ts';
import { type TrainingData, train } from './train.ts';
import { copyVetoes } from './veto.ts';

/** Share of residents who have a copy, before the data are seen. */
const COPY_SHARE = 0.003;

/** What was compared; left === right where a table is linked to itself. */
export interface ShownPairs {
  readonly left: CleanTable;
  readonly right: CleanTable;
  readonly shapes: readonly ComparisonShape[];
  readonly pairs: ComparedPairs;
}

export interface LearningData extends ShownPairs, Omit<TrainingData, 'leftCount' | 'rightCount'> {}

export function learnModel({ left, right, pairs, ...data }: LearningData): Model {
  const { shapes, random } = data;
  const toItself = left === right;
  const counts = toItself ? [] : data.counts;
  const masterCount = right.count;
  const trained = train({ ...data, counts, leftCount: left.count, rightCount: masterCount });
  if (!toItself) return withNamesakes({ table: left, pairs, shapes, model: trained, random, masterCount });
  const model = { ...trained, share: COPY_SHARE };
  return withCopies({ pairs, shapes, model, masterCount, vetoed: copyVetoes(shapes) });
}

/** Share of the persons who have a record in the master; of residents who have a copy. */
export function learnShare(
  { left, right, shapes, pairs }: ShownPairs,
  model: Model,
  weights: PairWeights,
): number {
  if (left === right) return model.share;
  const persons = left.present.reduce((sum, present) => sum + present, 0);
  return estimateShare(model, shapes, { pairs, ...weights }, persons, right.count);
}
