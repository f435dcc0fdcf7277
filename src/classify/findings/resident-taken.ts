/** Two records of a register in which everybody stands once (a birth's child, a death) claim one resident; this one lost. */
import { REASON_NAMES } from '../../table/verdict-codes.ts';
import { pairEvidence, showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { REVIEW } from '../links.ts';
import { forEachDecided } from '../matches.ts';
import { nearestOf } from '../nearest.ts';
import type { PersonTable } from '../people.ts';

const RESIDENT_TAKEN = REASON_NAMES.indexOf('resident_taken');

export const residentTaken = findingKind({
  code: 'resident_taken',
  dimension: 'sach',
  needs: [],
  find: (context, emit) => {
    forEachDecided(context, REVIEW, (at, row) => {
      const { reason, partner } = at.verdicts;
      if (reason[row] !== RESIDENT_TAKEN) return;
      const resident = partner[row]!;
      const holder = holderOf(context, at, resident);
      emit({
        severity: 'medium',
        who: officersOf(at.kind),
        at,
        row,
        resident,
        others: nearestOf(at.verdicts, row, 1),
        evidence: [
          ...(holder < 0 ? [] : [{ field: 'otherRecord', fact: showRecord(at, holder) }]),
          ...pairEvidence(context, at, row, resident),
        ],
      });
    });
  },
});

/** The row of the same extract and person that the resident was given to, or -1. */
function holderOf(context: Context, at: PersonTable, resident: number): number {
  const { links, tables } = context;
  const root = context.clusters.clusterOf[resident]!;
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    if (tables[links.table[link]!] === at) return links.row[link]!;
  }
  return -1;
}
