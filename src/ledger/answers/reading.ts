/** What comes out of weighing officers' answers: plain data, without a word or a number of any person. */
import type { AnswerVerdict, CellPlace } from '../../answer-flow.ts';

/** Why a row was understood and yet could not be put to use, wholly or in part; cli/words has a sentence for each. */
export const UNUSED_CODES = [
  'ledger_other', // the sheet comes from another ledger
  'finding_unknown', // no finding of the row is known here: purged, or of a run without this ledger
  'some_findings_unknown', // {unknown}: of several
  'nobody_proposed', // "right person", and no resident is proposed
  'choice_missing', // "right person" of several, and the note does not say which
  'choice_unseen', // the same, and the column of the proposals is gone
  'record_unclear', // "other person" of several records: the answer counts, no pair is forbidden
] as const;
export type UnusedCode = (typeof UNUSED_CODES)[number];

export interface UnusedRow {
  readonly code: UnusedCode;
  readonly place: CellPlace;
  /** Ids of findings that are not known here. */
  readonly unknown: readonly string[];
}

/** Against what an answer stands. */
export const CONTRADICTION_KINDS = [
  'two_officers',
  'two_files',
  'two_rows', // of one file
  'earlier_answer',
  'still_there', // "corrected", and a later run still finds it
  'came_again', // "corrected" on a sheet that is older than the finding's return: the finding stays open
  'death_registered', // absent or abroad, and the death is registered
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface Told {
  readonly place: CellPlace;
  readonly audience: string;
  readonly verdict: AnswerVerdict;
}

export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly findings: readonly string[];
  readonly ward: string;
  readonly given: Told;
  /** The other answer; absent where it is the data that say otherwise. */
  readonly against?: Told;
  /** Which one counts from now on; `data`: the finding stays open. */
  readonly kept: 'given' | 'against' | 'data';
}

/** One row that was understood. */
export interface UnderstoodRow {
  readonly place: CellPlace;
  readonly ward: string;
  readonly audience: string;
  readonly verdict: AnswerVerdict | undefined;
  /** Whether something in it was not known before. */
  readonly isNew: boolean;
  readonly hasNote: boolean;
}

/** What changes in the ledger, counted. */
export interface AnswerChanges {
  readonly answers: number;
  /** Findings whose answer is another one now. */
  readonly findings: number;
  readonly pinned: number;
  readonly forbidden: number;
  /** Decisions about pairs and people that were taken back. */
  readonly withdrawn: number;
  readonly classified: number;
  readonly notes: number;
}
