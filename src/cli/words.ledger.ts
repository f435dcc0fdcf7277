/** What is said about the ledger; both languages implement it. */

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
