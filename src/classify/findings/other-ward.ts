/** A matched person who, by the extract, lives in another ward; stays and pupils insured at school are normal. */
import type { Severity } from '../../flow.ts';
import { cell, cellOf } from '../cells.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { column, type PersonTable } from '../people.ts';
import { isPupil, isStay } from '../stays.ts';
import { isOtherWard } from '../wards.ts';

export const otherWard = findingKind({
  code: 'other_ward',
  dimension: 'song',
  needs: ['people_master'],
  find: (context, emit) => {
    if (column(context.master, 'ward') === undefined) return;
    forEachMatch(context, undefined, (at, row, resident) => {
      if (!isOtherWard(context, at, row, resident)) return;
      if (isStay(context, at, row) || isPupil(context, at, row)) return;
      const field = cell(at, 'wardCode', row) === '' ? 'wardName' : 'wardCode';
      const extract = cellOf(context, at, 'ward', row);
      const sameField = field === 'wardCode' ? '' : cell(context.master, 'wardName', resident);
      const master = sameField || cellOf(context, context.master, 'ward', resident);
      emit({
        severity: severityOf(at),
        who: officersOf(at.kind),
        at,
        row,
        resident,
        evidence: [{ field, extract, master }],
        conflicts: [{ field, extract, master, difference: 'different' }],
      });
    });
  },
});

/** A permanent registration elsewhere is a fact; civil registers hold the address of the day of the event. */
function severityOf({ kind }: PersonTable): Severity {
  if (kind === 'residence') return 'high';
  return kind === 'insurance' ? 'medium' : 'low';
}
