/** What is said about the ledger; both languages implement it. */

import type { FindingText } from '../report/wording.ts';

type Each<Key extends PropertyKey> = Readonly<Record<Key, string>>;

/** What changed between two runs: diff. */
export interface DiffWords {
  /** {from} {fromDay} {to} {toDay} */
  readonly title: string;
  readonly nothing: string;
  readonly byWard: string;
  readonly byFinding: string;
  readonly columns: Each<
    'ward' | 'finding' | 'opened' | 'reopened' | 'resolved' | 'open' | 'answered' | 'overdue' | 'oldestDays'
  >;
  readonly total: string;
  readonly unknownWard: string;
  readonly note: string;
}

/** Findings that only answers of officers give. */
export type ReportedFindings = Readonly<
  Record<'reported_abroad' | 'reported_absent' | 'reported_dead', FindingText>
>;
