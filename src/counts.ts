/**
 * What is counted in one room and used in another of the same floor, which do not know each other: what the ledger counts
 * and the reports show, what the comparison counts and training uses.
 * Types only, like flow.ts. Days are ISO texts.
 */

/** A ward and a class of findings: open = open before + opened + reopened − resolved. */
export interface ChangeCounts {
  readonly ward: string;
  readonly code: string;
  readonly opened: number;
  readonly reopened: number;
  readonly resolved: number;
  /** Open at the end, with those that are answered or late. */
  readonly open: number;
  readonly answered: number;
  readonly overdue: number;
  /** Days since the oldest of the open ones came; 0 where none is open. */
  readonly oldestDays: number;
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
  /** Findings that got an answer since the run before. */
  readonly answered: number;
  readonly resolved: number;
  /** Waiting for an answer. */
  readonly open: number;
  readonly overdue: number;
}

/** Scores of a run, all wards together; `dimension` is `all` for the whole. */
export interface TrendPoint {
  readonly run: number;
  readonly asOf: string;
  readonly scores: readonly { readonly dimension: string; readonly score: number | null }[];
}

/** How many of all pairs of two tables, matches included, agree on a value that one comparison looks at, counted and not sampled. */
export interface EqualPairs {
  readonly comparison: string;
  /** The levels at which such pairs stand, taken together. */
  readonly levels: readonly string[];
  readonly pairs: number;
  /** Pairs that have the value on both sides. */
  readonly all: number;
  /** Those of `pairs` that agree on sex as well, where all of them have one. */
  readonly ofOneSex?: number;
  /** Further levels at which sex goes with the value in the same way. */
  readonly alike?: readonly string[];
}
