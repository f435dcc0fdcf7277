/** What is said about the score of a run (evaluate); both languages implement it. */
import type { ChartWords } from '../evaluate/chart.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

/** The decisions that officers judged: evaluate --ledger. */
export interface OfficerAnswersWords {
  /** {judged} {match} {review} */
  readonly judged: string;
  /** {count} */
  readonly notInRun: string;
  readonly nothing: string;
  readonly sections: Each<'groups' | 'bands' | 'thresholds' | 'proposal'>;
  readonly columns: Each<
    | 'group'
    | 'same'
    | 'other'
    | 'precision'
    | 'recall'
    | 'recallWithReview'
    | 'band'
    | 'judged'
    | 'meanProbability'
    | 'right'
    | 'threshold'
    | 'sheets'
  >;
  /** What the figures do not say. */
  readonly bias: string;
  readonly thresholdNames: Each<'match' | 'review'>;
  /** {threshold} {old} {new} {part} {whole} {share} */
  readonly changes: Each<'keep' | 'lower' | 'raise'>;
  /** {old} {new} */
  readonly sheets: string;
  /** {file} */
  readonly written: string;
  readonly notWritten: string;
  /** First lines of the proposed fragment of a configuration. {out} {judged} {asOf} */
  readonly fragment: string;
}

export interface EvaluationWords {
  readonly officers: OfficerAnswersWords;
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
