/**
 * What officers decided about pairs, by keyed hash: of a record of an extract and a resident, or (`source` is `master`) of
 * two residents, whose hashes stand in `record` and `resident`. In no order.
 */
import { type Database, rowsOf } from './sqlite.ts';

export interface DecidedPair {
  readonly source: string;
  readonly slot: string;
  readonly record: string;
  readonly resident: string;
  readonly decision: 'pinned' | 'forbidden';
  /** ISO day. */
  readonly decidedOn: string;
  /** Answers are counted up, so of one day the later one has the higher number; 0 where it has left the ledger. */
  readonly answer: number;
}

export function decidedPairs(database: Database): readonly DecidedPair[] {
  return rowsOf(
    database,
    'SELECT source, slot, record, resident, decision, decided_on, coalesce(answer, 0) FROM pairs',
  ).map(([source, slot, record, resident, decision, decidedOn, answer]) => ({
    source: String(source),
    slot: String(slot),
    record: String(record),
    resident: String(resident),
    decision: decision === 'pinned' ? 'pinned' : 'forbidden',
    decidedOn: String(decidedOn),
    answer: Number(answer),
  }));
}
