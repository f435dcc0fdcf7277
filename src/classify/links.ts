/**
 * Who was matched to each resident, over all extracts: the ground of every finding that crosses registers.
 * Copies inside the master count as one resident (the cluster's lowest row), so a death matched to one copy
 * is known to the other.
 */
import type { Clusters } from '../flow.ts';
import { STATUS_NAMES } from '../table/verdict-codes.ts';
import type { PersonTable } from './people.ts';

export const MATCH = STATUS_NAMES.indexOf('match');
export const REVIEW = STATUS_NAMES.indexOf('review');
export const UNMATCHED = STATUS_NAMES.indexOf('unmatched');

/** Links of resident r: positions starts[root] .. starts[root + 1], in the order of tables and rows. */
export interface Links {
  readonly starts: Int32Array;
  /** Index in the list of person tables. */
  readonly table: Uint16Array;
  readonly row: Int32Array;
}

export function linkResidents(residents: number, clusters: Clusters, tables: readonly PersonTable[]): Links {
  const { clusterOf } = clusters;
  const starts = new Int32Array(residents + 1);
  for (const { verdicts } of tables) {
    const { status, partner } = verdicts;
    for (let row = 0; row < status.length; row++) {
      if (status[row] === MATCH) starts[clusterOf[partner[row]!]! + 1]!++;
    }
  }
  for (let root = 0; root < residents; root++) starts[root + 1]! += starts[root]!;
  const next = starts.slice();
  const table = new Uint16Array(starts[residents]!);
  const rows = new Int32Array(starts[residents]!);
  tables.forEach(({ verdicts }, index) => {
    const { status, partner } = verdicts;
    for (let row = 0; row < status.length; row++) {
      if (status[row] !== MATCH) continue;
      const at = next[clusterOf[partner[row]!]!]!++;
      table[at] = index;
      rows[at] = row;
    }
  });
  return { starts, table, row: rows };
}
