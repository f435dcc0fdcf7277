/** A temporary residence whose term has run out and that no later registration of the same person renews. */
import { cell, personEvidence } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column, type PersonTable, valueAt } from '../people.ts';
import { residenceType } from '../stays.ts';

export const stayOverdue = findingKind({
  code: 'stay_overdue',
  dimension: 'song',
  needs: ['people_master', 'residence_extract'],
  find: (context, emit) => {
    const { eventBounds, asOf } = context;
    for (const at of context.peopleTables) {
      const until = at.kind === 'residence' ? column(at, 'toDate') : undefined;
      if (until === undefined) continue;
      for (let row = 0; row < until.length; row++) {
        if (until[row] === 0 || eventBounds.last[until[row]!]! >= asOf) continue;
        if (residenceType(context, at, row) !== 'temporary') continue;
        const resident = residentOf(at, row);
        if (resident >= 0 && isRenewed(context, resident, eventBounds.last[until[row]!]!)) continue;
        emit({
          severity: 'medium',
          who: ['police'],
          at,
          row,
          resident,
          place: 'record',
          evidence: [
            { field: 'toDate', extract: cell(at, 'toDate', row) },
            ...(resident < 0 ? personEvidence(context, at, row) : []),
          ],
        });
      }
    }
  },
});

/** The resident died, or another row of the residence registers runs longer (or has no end). */
function isRenewed(context: Context, resident: number, ended: number): boolean {
  const { links, tables, clusters, eventBounds, deathOf } = context;
  const root = clusters.clusterOf[resident]!;
  if (deathOf[root] !== -1) return true;
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    const at: PersonTable = tables[links.table[link]!]!;
    const row = links.row[link]!;
    if (residenceType(context, at, row) !== 'temporary') continue;
    const until = valueAt(at, 'toDate', row);
    if (until === 0 || eventBounds.last[until]! > ended) return true;
  }
  return false;
}
