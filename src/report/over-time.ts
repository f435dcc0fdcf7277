/**
 * What the ledger adds to the reports of a run: where each finding stands, what changed since the run before, and how the
 * scores went. Plain data, made by keep-ledger.ts; absent where no ledger is kept.
 */

/** One finding of this run, in the order of the findings. Days are ISO texts. */
export interface FindingStanding {
  readonly state: 'new' | 'reopened' | 'open' | 'answered';
  readonly isOverdue: boolean;
  readonly openedOn: string;
  readonly deadline: { readonly verifyBy: string; readonly repairBy: string } | undefined;
}

/** A ward and a class of findings: open = open before + opened + reopened − resolved. */
export interface ChangeCounts {
  readonly ward: string;
  readonly code: string;
  readonly opened: number;
  readonly reopened: number;
  readonly resolved: number;
  readonly open: number;
  readonly answered: number;
  readonly overdue: number;
  readonly oldestDays: number;
}

/** Scores of a run, all wards together; `dimension` is `all` for the whole. */
export interface TrendPoint {
  readonly run: number;
  readonly asOf: string;
  readonly scores: readonly { readonly dimension: string; readonly score: number | null }[];
}

/** Names ledger and run in summary.json, so that a copy of a ledger is recognised by the outputs. */
export interface LedgerStamp {
  readonly id: string;
  readonly run: number;
  readonly runId: string;
}

/** What a run counted for a ward, a class of findings and its officers (joined by "|"). */
export interface DayCount {
  readonly run: number;
  /** Reference date of the run. */
  readonly day: string;
  readonly ward: string;
  readonly code: string;
  readonly who: string;
  readonly opened: number;
  readonly reopened: number;
  readonly answered: number;
  readonly resolved: number;
  readonly open: number;
  readonly overdue: number;
}

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
}
