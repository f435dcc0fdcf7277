/** A resident's mandatory field is empty, a placeholder or unreadable: name, birth date, sex, ward. */
import type { CleanKey } from '../../flow.ts';
import { cellOf, roleOf } from '../cells.ts';
import { findingKind } from '../finding-kind.ts';
import { column } from '../people.ts';

const MANDATORY = ['name', 'birth', 'sex', 'ward'] as const satisfies readonly CleanKey[];

export const mandatoryFieldMissing = findingKind({
  code: 'mandatory_field_missing',
  dimension: 'du',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master } = context;
    const keys = MANDATORY.filter((key) => column(master, key) !== undefined);
    const columns = keys.map((key) => column(master, key)!);
    for (let row = 0; row < master.table.count; row++) {
      if (columns.every((values) => values[row] !== 0)) continue;
      const missing = keys.filter((_, index) => columns[index]![row] === 0);
      emit({
        severity: 'medium',
        who: ['police'],
        at: master,
        row,
        resident: row,
        evidence: missing.map((key) => ({
          field: roleOf(key),
          master: cellOf(context, master, key, row),
        })),
      });
    }
  },
});
