/**
 * What officers have answered, as a run is asked to follow it, found again among its rows by the ledger: decisions about pairs,
 * which decide/officers.ts lays over what the data say, and residents of whom they reported something.
 */
import type { Clusters, PersonSlot, StatusName, Verdicts } from '../flow.ts';

/** Days are ISO texts. */
export interface OfficerDecision {
  /** An extract, or `master`: then both rows are residents. */
  readonly source: string;
  readonly person: PersonSlot;
  /** Used-row indexes of the source and of the master. */
  readonly row: number;
  readonly resident: number;
  readonly decision: 'pinned' | 'forbidden';
  readonly decidedOn: string;
}

/** What the data alone say of such a pair: label and score of an example that `evaluate` learns from. */
export interface JudgedPair extends OfficerDecision {
  readonly probability: number;
  /** That the record is any resident at all; of two residents the same as `probability`. */
  readonly anybody: number;
  /** Of the row, had nobody decided; of two residents: match or unmatched. */
  readonly status: StatusName;
}

/** `judged`: the decisions on rows of this table, by row; absent where there are none. */
export interface JudgedVerdicts extends Verdicts {
  readonly judged?: readonly JudgedPair[];
}

export interface JudgedClusters extends Clusters {
  readonly judged?: readonly JudgedPair[];
}

export interface ReportedResident {
  /** Of the master. */
  readonly row: number;
  readonly class: 'dead' | 'absent' | 'abroad';
  readonly since: string;
  /** Whose list said so: an officer or `employer`; '' where that is not known any more. */
  readonly by: string;
}

/** A record of somebody whose death is registered and who was struck off, by row of its source: nobody has to look for him. */
export interface StruckOff {
  readonly source: string;
  readonly person: PersonSlot;
  readonly row: number;
}

export interface OfficerAnswers {
  readonly decisions: readonly OfficerDecision[];
  /** By row. */
  readonly reported: readonly ReportedResident[];
  readonly struckOff: readonly StruckOff[];
}
