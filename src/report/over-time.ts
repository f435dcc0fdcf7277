/**
 * What the ledger adds to the reports of a run: where each finding stands, what changed since the run before, and how the
 * scores went. Plain data, made by keep-ledger.ts; absent where no ledger is kept.
 */
import type { ChangeCounts, DayCount, TrendPoint } from '../counts.ts';

/** One finding of this run, in the order of the findings. Days are ISO texts. */
export interface FindingStanding {
  readonly state: 'new' | 'reopened' | 'open' | 'answered';
  readonly isOverdue: boolean;
  readonly openedOn: string;
  readonly deadline: { readonly verifyBy: string; readonly repairBy: string } | undefined;
}

/** Names ledger and run in summary.json, so that a copy of a ledger is recognised by the outputs. */
export interface LedgerStamp {
  readonly id: string;
  readonly run: number;
  readonly runId: string;
}

/** What an officer wrote on an earlier list. */
export interface PersonNote {
  /** Whose list it was: an officer or `employer`. */
  readonly audience: string;
  readonly on: string;
  readonly text: string;
}

/** Whom a note is about: a row of the master, a person of a record, or a finding that names nobody. */
export const noteKeys = {
  resident: (row: number): string => `R ${row}`,
  record: (source: string, row: number, person: string): string => `E ${row} ${person} ${source}`,
  finding: (id: string): string => `F ${id}`,
} as const;

export interface OverTime {
  readonly stamp: LedgerStamp;
  /** The run before, if there was one. */
  readonly since: { readonly run: number; readonly asOf: string } | undefined;
  readonly standings: readonly FindingStanding[];
  readonly changes: readonly ChangeCounts[];
  /** Runs before this one, oldest first. */
  readonly trend: readonly TrendPoint[];
  /** What the runs from the first of the month counted, this one included. */
  readonly month: { readonly from: string; readonly rows: readonly DayCount[] };
  /** Rows of the master of residents whom officers called dead, and since when. */
  readonly reportedDead: readonly { readonly row: number; readonly since: string }[];
  /** By noteKeys, of each person the oldest first. */
  readonly notes: ReadonlyMap<string, readonly PersonNote[]>;
}
