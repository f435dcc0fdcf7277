/** A resident who is temporarily registered in another ward: lives elsewhere. Normal for pupils insured through a school. */
import { cell, cellOf } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { valueAt } from '../people.ts';
import { isPupil, residenceType } from '../stays.ts';
import { isOtherWard } from '../wards.ts';

export const temporaryElsewhere = findingKind({
  code: 'temporary_elsewhere',
  dimension: 'song',
  needs: ['people_master', 'residence_extract'],
  find: (context, emit) => {
    const { asOf, eventBounds } = context;
    forEachMatch(context, 'residence', (at, row, resident) => {
      if (residenceType(context, at, row) !== 'temporary' || !isOtherWard(context, at, row, resident)) return;
      const until = valueAt(at, 'toDate', row);
      if ((until !== 0 && eventBounds.last[until]! < asOf) || isPupilResident(context, resident)) return;
      emit({
        severity: 'medium',
        who: ['police'],
        at,
        row,
        resident,
        evidence: [
          {
            field: cell(at, 'wardCode', row) === '' ? 'wardName' : 'wardCode',
            extract: cellOf(context, at, 'ward', row),
            master: cellOf(context, context.master, 'ward', resident),
          },
          { field: 'fromDate', extract: cell(at, 'fromDate', row) },
          { field: 'toDate', extract: cell(at, 'toDate', row) },
        ].filter(({ extract }) => extract !== ''),
      });
    });
  },
});

function isPupilResident(context: Context, resident: number): boolean {
  const { links, tables, clusters } = context;
  const root = clusters.clusterOf[resident]!;
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    if (isPupil(context, tables[links.table[link]!]!, links.row[link]!)) return true;
  }
  return false;
}
