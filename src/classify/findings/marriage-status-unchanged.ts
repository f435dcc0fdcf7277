/** A registered marriage, and the master still says "độc thân" (single). */
import { cell, cellOf } from '../cells.ts';
import { findingKind } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { column } from '../people.ts';

export const marriageStatusUnchanged = findingKind({
  code: 'marriage_status_unchanged',
  dimension: 'song',
  needs: ['people_master', 'marriage_extract', 'master_marital_status'],
  find: (context, emit) => {
    const statuses = column(context.master, 'marital');
    const single = context.books.texts.find('single');
    if (statuses === undefined || single <= 0) return;
    forEachMatch(context, 'marriage', (at, row, resident) => {
      if (statuses[resident] !== single) return;
      emit({
        severity: 'medium',
        who: ['police', 'civil_status'],
        at,
        row,
        resident,
        evidence: [
          { field: 'maritalStatus', master: cellOf(context, context.master, 'marital', resident) },
          { field: 'eventDate', extract: cell(at, 'eventDate', row) },
        ],
      });
    });
  },
});
