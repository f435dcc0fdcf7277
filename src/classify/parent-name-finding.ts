/** A parent's name differs: the pattern behind father_name_differs and mother_name_differs. */
import { cell, cellOf } from './cells.ts';
import type { Context } from './context.ts';
import { differenceOfNames, severityOf } from './differences.ts';
import { type FindingKind, officersOf } from './finding-kind.ts';
import { likenessOfNames } from './likeness.ts';
import { forEachMatch } from './matches.ts';
import { column, type People, type PersonTable } from './people.ts';

/** The parent of a row: in a birth extract a person of his own, elsewhere a column of the person. */
function parentOf(
  context: Context,
  at: PersonTable,
  parent: 'father' | 'mother',
): { people: People; values: Int32Array | undefined } {
  const own = context.tables.find((table) => table.order === at.order && table.person === parent);
  if (at.person === 'child' && own !== undefined) return { people: own, values: column(own, 'name') };
  return { people: at, values: column(at, `${parent}Name`) };
}

export function parentNameFinding<const Code extends string>(
  code: Code,
  parent: 'father' | 'mother',
): FindingKind<Code> {
  const key = `${parent}Name` as const;
  return {
    code,
    dimension: 'dung',
    needs: ['people_master'],
    find: (context, emit) => {
      const residents = column(context.master, key);
      if (residents === undefined) return;
      const parents = new Map(context.peopleTables.map((at) => [at, parentOf(context, at, parent)]));
      forEachMatch(context, undefined, (at, row, resident) => {
        const { people, values } = parents.get(at)!;
        const a = values?.[row] ?? 0;
        const b = residents[resident]!;
        if (a === 0 || b === 0 || a === b) return;
        const difference = differenceOfNames(likenessOfNames(context.books, a, b));
        if (difference === undefined) return;
        const extract = people === at ? cell(at, key, row) : cellOf(context, people, 'name', row);
        const master = cell(context.master, key, resident);
        emit({
          severity: severityOf(difference),
          who: officersOf(at.kind),
          at,
          row,
          resident,
          evidence: [{ field: key, extract, master }],
          conflicts: [{ field: key, extract, master, difference }],
        });
      });
    },
  };
}
