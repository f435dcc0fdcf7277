/**
 * What officers have decided about pairs, as a run is asked to follow it: found again among its rows by the ledger, laid over
 * what the data say by decide/officers.ts, and written with what the data alone would have said.
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
