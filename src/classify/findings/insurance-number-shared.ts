/** One BHXH number that insurance records use for several people: matched to different residents, or plainly different persons. */
import type { Evidence } from '../../flow.ts';
import { orderByKey } from '../../table/sort.ts';
import { showPerson, showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { insuranceRecords, showInsuranceNumber } from '../insurance-numbers.ts';
import { areFarNames, likenessOfDates, likenessOfNames } from '../likeness.ts';
import { residentOf } from '../matches.ts';
import { type PersonTable, valueAt } from '../people.ts';

interface Holder {
  readonly at: PersonTable;
  readonly row: number;
  /** Master row, or -1. */
  readonly resident: number;
}

const MOST_SHOWN = 10;

export const insuranceNumberShared = findingKind({
  code: 'insurance_number_shared',
  dimension: 'sach',
  needs: ['people_master', 'insurance_extract'],
  find: (context, emit) => {
    const { tables } = insuranceRecords(context);
    const bases: number[] = [];
    let total = 0;
    for (const { keys } of tables) {
      bases.push(total);
      total += keys.length;
    }
    const all = new Int32Array(total);
    tables.forEach(({ keys }, index) => {
      all.set(keys, bases[index]!);
    });
    const { order } = orderByKey(all);
    for (let start = 0; start < order.length; ) {
      const key = all[order[start]!]!;
      let end = start + 1;
      while (end < order.length && all[order[end]!] === key) end++;
      if (end - start > 1) {
        const holders = peopleOf(context, order.subarray(start, end), (position) => {
          const table = bases.findLastIndex((base) => base <= position);
          return { at: tables[table]!.at, row: position - bases[table]! };
        });
        const [first] = holders;
        if (holders.length > 1 && first !== undefined) {
          emit({
            severity: 'high',
            who: ['insurance'],
            at: first.at,
            row: first.row,
            resident: first.resident,
            others: holders.flatMap(({ resident }, index) => (index > 0 && resident >= 0 ? [resident] : [])),
            evidence: [
              { field: 'insuranceNumber', extract: showInsuranceNumber(context, key) },
              ...holders.slice(0, MOST_SHOWN).map((holder) => evidenceOf(context, holder)),
            ],
          });
        }
      }
      start = end;
    }
  },
});

/** One record for each different person among the records of a number. */
function peopleOf(
  context: Context,
  positions: Int32Array,
  recordAt: (position: number) => { at: PersonTable; row: number },
): readonly Holder[] {
  const holders: Holder[] = [];
  for (const position of positions) {
    const { at, row } = recordAt(position);
    const holder: Holder = { at, row, resident: residentOf(at, row) };
    if (holders.every((known) => areDifferent(context, known, holder))) holders.push(holder);
  }
  return holders;
}

/** Matched to different residents; else both name and birth date must be known and differ. */
function areDifferent(context: Context, a: Holder, b: Holder): boolean {
  const { clusterOf } = context.clusters;
  if (a.resident >= 0 && b.resident >= 0) return clusterOf[a.resident] !== clusterOf[b.resident];
  const nameA = valueAt(a.at, 'name', a.row);
  const nameB = valueAt(b.at, 'name', b.row);
  const birthA = valueAt(a.at, 'birth', a.row);
  const birthB = valueAt(b.at, 'birth', b.row);
  if (nameA === 0 || nameB === 0 || birthA === 0 || birthB === 0 || nameA === nameB) return false;
  return (
    areFarNames(likenessOfNames(context.books, nameA, nameB)) &&
    !['same', 'equivalent', 'compatible'].includes(likenessOfDates(context.books, birthA, birthB))
  );
}

function evidenceOf(context: Context, { at, row }: Holder): Evidence {
  return { field: 'numberHolder', fact: `${showPerson(context, at, row)} (${showRecord(at, row)})` };
}
