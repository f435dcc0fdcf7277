/** One resident, matched by insurance records with two or more different BHXH numbers of the same type of insurance. */
import type { Evidence } from '../../flow.ts';
import { showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind } from '../finding-kind.ts';
import { insuranceRecords, showInsuranceNumber } from '../insurance-numbers.ts';
import { type PersonTable, valueAt } from '../people.ts';

interface Held {
  readonly at: PersonTable;
  readonly row: number;
  readonly number: number;
  readonly type: number;
}

export const severalInsuranceNumbers = findingKind({
  code: 'several_insurance_numbers',
  dimension: 'sach',
  needs: ['people_master', 'insurance_extract'],
  find: (context, emit) => {
    const { links, clusters, tables } = context;
    const keys = new Map(insuranceRecords(context).tables.map(({ at, keys }) => [at, keys]));
    const keysOfTable = tables.map((at) => keys.get(at));
    for (let root = 0; root < clusters.clusterOf.length; root++) {
      if (links.starts[root + 1]! - links.starts[root]! < 2) continue;
      const held: Held[] = [];
      for (let link = links.starts[root]!; link < links.starts[root + 1]!; link++) {
        const row = links.row[link]!;
        const number = keysOfTable[links.table[link]!]?.[row] ?? 0;
        if (number === 0) continue;
        const at = tables[links.table[link]!]!;
        held.push({ at, row, number, type: valueAt(at, 'insuranceType', row) });
      }
      const differing = withAnotherNumber(held);
      const [first] = differing;
      if (first === undefined) continue;
      emit({
        severity: 'high',
        who: ['insurance'],
        at: first.at,
        row: first.row,
        resident: first.at.verdicts.partner[first.row]!,
        evidence: differing.map((one) => evidenceOf(context, one)),
      });
    }
  },
});

/** Records that have a fellow of the same type (or an unknown one) with another number; a number is shown once. */
function withAnotherNumber(held: readonly Held[]): readonly Held[] {
  const differing = held.filter((a) =>
    held.some((b) => a.number !== b.number && (a.type === b.type || a.type === 0 || b.type === 0)),
  );
  return differing.filter((a, index) => differing.findIndex((b) => b.number === a.number) === index);
}

function evidenceOf(context: Context, { at, row, number }: Held): Evidence {
  return {
    field: 'insuranceNumber',
    fact: `${showInsuranceNumber(context, number)} (${showRecord(at, row)})`,
  };
}
