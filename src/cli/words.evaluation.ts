/** What is said about the score of a run (evaluate); both languages implement it. */
import type { ChartWords } from '../evaluate/chart.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

export interface EvaluationWords {
  /** {persons} {withResident} {match} {review} */
  readonly scored: string;
  readonly runs: string;
  readonly withoutAnswer: string;
  readonly notCounted: string;
  readonly sections: Each<
    'extracts' | 'persons' | 'errorClasses' | 'thresholds' | 'calibration' | 'findings'
  >;
  readonly columns: Each<
    | 'group'
    | 'person'
    | 'errorClass'
    | 'persons'
    | 'match'
    | 'right'
    | 'precision'
    | 'recall'
    | 'f1'
    | 'matchReviewRecall'
    | 'matchReviewF1'
    | 'reviewLoad'
    | 'threshold'
    | 'band'
    | 'count'
    | 'meanProbability'
    | 'shareRight'
    | 'finding'
    | 'found'
    | 'findingRecall'
  >;
  readonly all: string;
  /** {threshold} {best} {precision} {recall} */
  readonly bestCut: string;
  readonly interval: string;
  readonly copyPairs: string;
  readonly errorClasses: Readonly<Record<string, string>>;
  readonly chart: ChartWords;
}
