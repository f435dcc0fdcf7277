/** Rows of the master that are one person: one finding for each cluster of copies. */
import type { Evidence } from '../../flow.ts';
import { rawText, showPerson } from '../cells.ts';
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
        evidence: rows.map(
          (row): Evidence => ({
            field: 'copy',
            fact: [rawText(master, 'residentId', row), showPerson(context, master, row)]
              .filter((text) => text !== '')
              .join(' – '),
          }),
        ),
      });
    }
  },
});
