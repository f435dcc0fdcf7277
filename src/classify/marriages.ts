/** Husband and wife of one row of a marriage extract. */
import type { Context } from './context.ts';
import { residentOf } from './matches.ts';
import { type PersonTable, valueAt } from './people.ts';

/** The other spouse's table of the same extract. */
function spouseTable(context: Context, at: PersonTable): PersonTable | undefined {
  const other = at.person === 'husband' ? 'wife' : 'husband';
  return context.peopleTables.find((table) => table.order === at.order && table.person === other);
}

export interface Marriage {
  readonly at: PersonTable;
  readonly row: number;
  readonly date: number;
  readonly spouse: PersonTable | undefined;
  /** Master row of the spouse, or -1. */
  readonly spouseResident: number;
}

export function marriageOf(context: Context, at: PersonTable, row: number): Marriage {
  const spouse = spouseTable(context, at);
  return {
    at,
    row,
    date: valueAt(at, 'eventDate', row),
    spouse,
    spouseResident: spouse === undefined ? -1 : residentOf(spouse, row),
  };
}
