/**
 * One-to-one assignment: no resident is born or dies twice. Mutual-best first under a strict total order: all matched persons by
 * probability, then weight, then row; the first takes the resident, every later one stays in review as `resident_taken`.
 */
import { REASON_NAMES, STATUS_NAMES } from '../table/verdict-codes.ts';

const MATCH = STATUS_NAMES.indexOf('match');
const REVIEW = STATUS_NAMES.indexOf('review');
const RESIDENT_TAKEN = REASON_NAMES.indexOf('resident_taken');

export interface Assignable {
  readonly status: Uint8Array;
  readonly reason: Uint8Array;
  readonly partner: Int32Array;
  readonly probability: Float64Array;
  readonly weightBits: Float64Array;
}

/**
 * Changes status and reason in place. Residents are told apart by cluster, so a copy is the same resident. Rows that officers
 * pinned have their residents before all others, even two rows one resident: then the register holds somebody twice.
 */
export function assignOneToOne(
  verdicts: Assignable,
  clusterOf: Int32Array,
  pinned: ReadonlyMap<number, number> = new Map(),
): void {
  const { status, reason, partner, probability, weightBits } = verdicts;
  const rows: number[] = [];
  for (let row = 0; row < status.length; row++) if (status[row] === MATCH && !pinned.has(row)) rows.push(row);
  rows.sort((a, b) => probability[b]! - probability[a]! || weightBits[b]! - weightBits[a]! || a - b);
  const taken = new Set([...pinned.values()].map((resident) => clusterOf[resident]!));
  for (const row of rows) {
    const resident = clusterOf[partner[row]!]!;
    if (taken.has(resident)) {
      status[row] = REVIEW;
      reason[row] = RESIDENT_TAKEN;
    } else taken.add(resident);
  }
}
