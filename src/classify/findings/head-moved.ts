/** The head of a household with other members is permanently registered in another ward. */
import { cell, cellOf, showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachHousehold } from '../households.ts';
import type { PersonTable } from '../people.ts';
import { residenceType } from '../stays.ts';
import { isOtherWard } from '../wards.ts';

export const headMoved = findingKind({
  code: 'head_moved',
  dimension: 'song',
  needs: ['people_master', 'master_household', 'master_relation', 'residence_extract'],
  find: (context, emit) => {
    const { master } = context;
    forEachHousehold(context, (rows, heads) => {
      if (rows.length < 2) return;
      for (const row of heads) {
        const moved = registrationElsewhere(context, row);
        if (moved === undefined) continue;
        emit({
          severity: 'medium',
          who: ['police'],
          at: master,
          row,
          resident: row,
          others: Array.from(rows.filter((member) => member !== row).subarray(0, 10)),
          evidence: [
            { field: 'householdId', master: cell(master, 'householdId', row) },
            { field: 'wardCode', extract: cellOf(context, moved.at, 'ward', moved.row) },
            { field: 'otherRecord', fact: showRecord(moved.at, moved.row) },
          ],
        });
      }
    });
  },
});

function registrationElsewhere(
  context: Context,
  resident: number,
): { at: PersonTable; row: number } | undefined {
  const { links, tables, clusters } = context;
  const root = clusters.clusterOf[resident]!;
  for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
    const at = tables[links.table[link]!]!;
    const row = links.row[link]!;
    if (residenceType(context, at, row) === 'permanent' && isOtherWard(context, at, row, resident)) {
      return { at, row };
    }
  }
  return undefined;
}
