/** Shapes of officers' answers on their way back: from the sheet that was understood to the ledger. Types only. */

/** What an officer found out about the person of a row: right person, other person, has died, absent, abroad … */
export type AnswerVerdict = 'same' | 'other' | 'dead' | 'absent' | 'abroad' | 'unclear' | 'fixed';

/** Where something stands in an officer's file; `sheet` is '' in a text file, `cell` as in "M12". */
export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A row of an officers' list that holds an answer or a note, as it was understood. */
export interface OfficerStatement {
  readonly place: CellPlace;
  /** Ids of the findings that the row is about, at least one. */
  readonly findings: readonly string[];
  /** Whether the row's person is a resident for certain, a record that is nobody's yet, or nobody; undefined: the row does not say. */
  readonly about: 'resident' | 'record' | 'nobody' | undefined;
  /** Ledger and run that the sheet comes from; absent in lists that were written without a ledger. */
  readonly made: { readonly ledger: string; readonly run: number } | undefined;
  /** Whose sheet it is: an officer or `employer`. */
  readonly audience: string | undefined;
  readonly verdict: AnswerVerdict | undefined;
  /** In one line; '' where there is none. */
  readonly note: string;
  /** Keys of the residents whom the row proposes, best first; undefined where their column is gone. */
  readonly proposed: readonly string[] | undefined;
}
