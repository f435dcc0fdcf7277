/** One resident stands twice in the same insurance or residence extract with the same kind of entry and number. */
import { showRecord } from '../cells.ts';
import type { Context } from '../context.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { type PersonTable, valueAt } from '../people.ts';

export const repeatedInExtract = findingKind({
  code: 'repeated_in_extract',
  dimension: 'sach',
  needs: ['people_master', 'other_register'],
  find: (context, emit) => {
    const { links, tables } = context;
    const mayRepeat = tables.map(({ kind }) => kind === 'insurance' || kind === 'residence');
    for (let root = 0; root + 1 < links.starts.length; root++) {
      const start = links.starts[root]!;
      for (let link = start + 1; link < links.starts[root + 1]!; link++) {
        if (mayRepeat[links.table[link]!] !== true) continue;
        const at = tables[links.table[link]!]!;
        const row = links.row[link]!;
        for (let other = start; other < link; other++) {
          if (links.table[other] !== links.table[link]) continue;
          if (!isSameEntry(context, at, links.row[other]!, row)) continue;
          emit({
            severity: 'low',
            who: at.kind === 'insurance' ? ['insurance'] : officersOf(at.kind),
            at,
            row,
            resident: at.verdicts.partner[row]!,
            evidence: [{ field: 'otherRecord', fact: showRecord(at, links.row[other]!) }],
          });
          break;
        }
      }
    }
  },
});

/** Two types of insurance or two stays are two entries; another number is several_insurance_numbers. */
function isSameEntry({ eventBounds }: Context, at: PersonTable, a: number, b: number): boolean {
  for (const key of ['insuranceType', 'residenceType', 'employer', 'ward'] as const) {
    if (valueAt(at, key, a) !== valueAt(at, key, b)) return false;
  }
  const [numberA, numberB] = [valueAt(at, 'insurance', a), valueAt(at, 'insurance', b)];
  if (numberA !== 0 && numberB !== 0 && numberA !== numberB) return false;
  const [fromA, fromB] = [valueAt(at, 'fromDate', a), valueAt(at, 'fromDate', b)];
  return at.kind === 'insurance' || eventBounds.first[fromA] === eventBounds.first[fromB];
}
