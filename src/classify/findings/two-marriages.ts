/**
 * One resident in two marriage records with different spouses, and nothing says that the first marriage ended:
 * the first spouse has no registered death before the second marriage. Divorces are kept by the courts, so ask.
 */
import { cell, cellOf, showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { deathOf } from '../deaths.ts';
import { findingKind } from '../finding-kind.ts';
import { areFarNames, likenessOfNames } from '../likeness.ts';
import { type Marriage, marriageOf } from '../marriages.ts';
import { valueAt } from '../people.ts';

export const twoMarriages = findingKind({
  code: 'two_marriages',
  dimension: 'dung',
  needs: ['people_master', 'marriage_extract'],
  find: (context, emit) => {
    const { links, tables } = context;
    const isMarriage = tables.map(({ kind }) => kind === 'marriage');
    for (let root = 0; root + 1 < links.starts.length; root++) {
      if (links.starts[root + 1]! - links.starts[root]! < 2) continue;
      const marriages: Marriage[] = [];
      for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
        const table = links.table[link]!;
        if (isMarriage[table] === true) marriages.push(marriageOf(context, tables[table]!, links.row[link]!));
      }
      if (marriages.length < 2) continue;
      const clash = firstClash(context, marriages);
      if (clash === undefined) continue;
      const [earlier, later] = clash;
      emit({
        severity: 'high',
        who: ['civil_status', 'police'],
        at: later.at,
        row: later.row,
        resident: later.at.verdicts.partner[later.row]!,
        others: [earlier, later].flatMap(({ spouseResident }) =>
          spouseResident < 0 ? [] : [spouseResident],
        ),
        evidence: [
          ...evidenceOf(context, earlier),
          ...evidenceOf(context, later),
          { field: 'otherRecord', fact: showRecord(earlier.at, earlier.row) },
        ],
      });
    }
  },
});

function firstClash(
  context: Context,
  marriages: readonly Marriage[],
): readonly [Marriage, Marriage] | undefined {
  const { first } = context.eventBounds;
  const ordered = [...marriages].sort(
    (a, b) => first[a.date]! - first[b.date]! || a.at.order - b.at.order || a.row - b.row,
  );
  for (let index = 1; index < ordered.length; index++) {
    const earlier = ordered[index - 1]!;
    const later = ordered[index]!;
    if (!haveSameSpouse(context, earlier, later) && !hadEnded(context, earlier, later))
      return [earlier, later];
  }
  return undefined;
}

/** One marriage entered twice: the same resident, or nearly the same name, on the other side. */
function haveSameSpouse(context: Context, a: Marriage, b: Marriage): boolean {
  const { clusterOf } = context.clusters;
  if (a.spouse === undefined || b.spouse === undefined) return true;
  if (a.spouseResident >= 0 && b.spouseResident >= 0) {
    return clusterOf[a.spouseResident] === clusterOf[b.spouseResident];
  }
  const nameA = valueAt(a.spouse, 'name', a.row);
  const nameB = valueAt(b.spouse, 'name', b.row);
  return nameA === 0 || nameB === 0 || !areFarNames(likenessOfNames(context.books, nameA, nameB));
}

function hadEnded(context: Context, earlier: Marriage, later: Marriage): boolean {
  const death = earlier.spouseResident < 0 ? undefined : deathOf(context, earlier.spouseResident);
  if (death === undefined) return false;
  return (
    death.date === 0 ||
    later.date === 0 ||
    context.deathBounds.first[death.date]! <= context.eventBounds.last[later.date]!
  );
}

function evidenceOf(context: Context, { at, row, spouse }: Marriage) {
  return [
    { field: 'spouse', fact: spouse === undefined ? '' : cellOf(context, spouse, 'name', row) },
    { field: 'eventDate', extract: cell(at, 'eventDate', row) },
  ];
}
