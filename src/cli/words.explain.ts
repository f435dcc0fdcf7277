/** What the words of `explain` are, in any language. */
import type {
  FieldExplanation,
  HouseholdStage,
  PairExplanation,
  RareValue,
  RuleForPair,
  Standing,
} from '../explain/explanation.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

/** What reads differently where both sides are rows of the residents' file; the rest is that of ExplanationWords. */
export interface CopyWords
  extends Pick<
    ExplanationWords,
    | 'title'
    | 'differs'
    | 'search'
    | 'askedAbout'
    | 'oneOf'
    | 'oneOfMore'
    | 'weightLine'
    | 'wouldBe'
    | 'never'
    | 'hint'
    | 'others'
  > {
  /** {residents} */
  readonly same: string;
  readonly alone: string;
  /** {match} */
  readonly threshold: string;
  /** {resident} {row} {standing} */
  readonly other: string;
  readonly standings: Each<'below_floor' | 'excluded'>;
  readonly columns: Each<'resident' | 'level' | 'extract' | 'master'>;
  readonly states: Each<'extract_empty' | 'master_empty'>;
  readonly ruleStates: Each<'extract_empty' | 'master_empty'>;
}

/** Why a row matched, or did not: explain. */
export interface ExplanationWords {
  /** {extract} {row} {line} {person?} */
  readonly title: string;
  /** {resident} {probability}; {reason} */
  readonly decisions: Each<'match' | 'review' | 'unmatched' | 'unsure'>;
  /** {resident} {probability} */
  readonly rival: string;
  readonly noRival: string;
  /** {probability} {match} {review} */
  readonly none: string;
  /** {resident} {day} */
  readonly confirmed: string;
  readonly excluded: string;
  /** {resident} {row} */
  readonly taken: string;
  readonly differs: string;
  /** {child} {adults} */
  readonly household: Each<HouseholdStage['outcome']>;
  /** {count} */
  readonly search: string;
  readonly noKey: string;
  readonly notSought: string;
  /** {rank} {resident} {row} */
  readonly candidate: string;
  readonly nearest: string;
  readonly askedAbout: string;
  /** {resident} */
  readonly standings: Each<Standing>;
  readonly atHome: string;
  readonly columns: Each<
    | 'field'
    | 'level'
    | 'bits'
    | 'resident'
    | 'probability'
    | 'weight'
    | 'standing'
    | 'rule'
    | 'extract'
    | 'master'
    | 'result'
  >;
  /** Steps of the waterfall that are no fields, and why they are there. */
  readonly before: string;
  /** {residents} {share} */
  readonly oneOf: string;
  readonly oneOfMore: string;
  /** A value that many or few bear: by its frequency; {residents} who bear it. */
  readonly rarity: Each<'rare' | 'usual' | 'common'>;
  readonly borne: Each<RareValue['unit']>;
  readonly shared: string;
  readonly sharedWhy: string;
  readonly namesakes: string;
  readonly namesakesWhy: string;
  readonly home: string;
  readonly homeWhy: string;
  readonly notCounted: string;
  readonly vetoed: Each<NonNullable<PairExplanation['vetoedBy']>>;
  readonly sum: string;
  readonly sumWhy: string;
  /** {weight} {probability} */
  readonly weightLine: string;
  readonly wouldBe: string;
  readonly notCompared: string;
  readonly states: Each<FieldExplanation['state']>;
  readonly never: string;
  /** {extract} {row} {slot} */
  readonly hint: string;
  readonly would: string;
  readonly ruleStates: Each<RuleForPair['state']>;
  readonly others: string;
  /** {count} */
  readonly more: string;
  /** {reading} */
  readonly readAs: string;
  readonly empty: string;
  readonly sexes: Each<'male' | 'female'>;
  /** Comparisons that are no field. */
  readonly comparisons: Each<'place' | 'parents' | `masked${'Id' | 'OldId' | 'Insurance' | 'Phone'}`>;
  /** By level, or `<comparison>.<level>`; differing levels also stand in terms.differences. */
  readonly levels: Readonly<Record<string, string>>;
  readonly copies: CopyWords;
  /** Blocking rules of people; custom rules go by their own names. */
  readonly rules: Readonly<Record<string, string>>;
}
