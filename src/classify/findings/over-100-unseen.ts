/** A resident who is certainly over 100 and stands in no other register: suspected dead without a death record. */
import { cellOf } from '../cells.ts';
import { isAtLeast } from '../date-bounds.ts';
import { findingKind } from '../finding-kind.ts';
import { column } from '../people.ts';
import { isGone } from '../resident-status.ts';

const YEARS = 100;

export const over100Unseen = findingKind({
  code: 'over_100_unseen',
  dimension: 'song',
  needs: ['people_master', 'master_birth_date', 'other_register'],
  find: (context, emit) => {
    const { master, bounds, asOf, links, clusters } = context;
    const birth = column(master, 'birth');
    if (birth === undefined) return;
    for (let row = 0; row < master.table.count; row++) {
      if (!isAtLeast(bounds, birth[row]!, YEARS, asOf)) continue;
      const root = clusters.clusterOf[row]!;
      if (links.starts[root] !== links.starts[root + 1] || isGone(context, row)) continue;
      emit({
        severity: 'high',
        who: ['police', 'civil_status'],
        at: master,
        row,
        resident: row,
        evidence: [{ field: 'birthDate', master: cellOf(context, master, 'birth', row) }],
      });
    }
  },
});
