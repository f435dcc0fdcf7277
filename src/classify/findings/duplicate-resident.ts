/** Rows of the master that are one person: one finding for each cluster of copies. */
import { showResident } from '../cells.ts';
import { findingKind } from '../finding-kind.ts';

export const duplicateResident = findingKind({
  code: 'duplicate_resident',
  dimension: 'sach',
  needs: [],
  find: (context, emit) => {
    const { master, clusters } = context;
    for (const rows of clusters.copies) {
      const [first, ...others] = rows;
      if (first === undefined) continue;
      emit({
        severity: 'high',
        who: ['police'],
        at: master,
        row: first,
        resident: first,
        others,
        evidence: rows.map((row) => ({ field: 'copy', fact: showResident(context, row) })),
      });
    }
  },
});
