/** The master knows only the year (or 01/01, or month and year); a matched record has the whole date, and they agree. */
import { cellOf } from '../cells.ts';
import { findingKind, KEEPERS_OF_MASTER } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { column } from '../people.ts';

export const birthDateIncomplete = findingKind({
  code: 'birth_date_incomplete',
  dimension: 'du',
  needs: ['people_master'],
  find: (context, emit) => {
    const residents = column(context.master, 'birth');
    if (residents === undefined) return;
    const { first, last } = context.bounds;
    const { equivalent } = context.books.dates;
    forEachMatch(context, undefined, (at, row, resident) => {
      const a = at.table.columns.get('birth')?.[row] ?? 0;
      const b = residents[resident]!;
      if (a === 0 || b === 0 || first[b] === last[b] || first[a] !== last[a]) return;
      // a day that does not exist completes nothing
      if (equivalent[a] !== 0) return;
      if (first[a]! < first[b]! || last[a]! > last[b]!) return;
      emit({
        severity: 'low',
        who: KEEPERS_OF_MASTER,
        at,
        row,
        resident,
        evidence: [
          {
            field: 'birthDate',
            extract: cellOf(context, at, 'birth', row),
            master: cellOf(context, context.master, 'birth', resident),
          },
        ],
      });
    });
  },
});
