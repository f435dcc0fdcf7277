/**
 * A citizen id that disagrees with the sex or the birth year of its own record. It does not prove which side is wrong.
 * A matched record with the resident's own number is left to the findings on sex and birth date.
 */
import type { Evidence } from '../../flow.ts';
import { cellOf } from '../cells.ts';
import { contradictionOf, SEX, YEAR } from '../citizen-id-facts.ts';
import type { Context } from '../context.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column, type People, valueAt } from '../people.ts';

export const citizenIdContradiction = findingKind({
  code: 'citizen_id_contradiction',
  dimension: 'dung',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master } = context;
    for (const { row, evidence } of contradictions(context, master)) {
      emit({ severity: 'high', who: ['police'], at: master, row, resident: row, evidence });
    }
    for (const at of context.peopleTables) {
      for (const { row, evidence } of contradictions(context, at)) {
        const resident = residentOf(at, row);
        if (resident >= 0 && valueAt(master, 'citizenId', resident) === valueAt(at, 'citizenId', row))
          continue;
        emit({ severity: 'medium', who: officersOf(at.kind), at, row, resident, evidence });
      }
    }
  },
});

function* contradictions(context: Context, at: People): Generator<{ row: number; evidence: Evidence[] }> {
  const numbers = column(at, 'citizenId');
  if (numbers === undefined) return;
  const contradicts = contradictionOf(context, at);
  const side = at === context.master ? 'master' : 'extract';
  for (let row = 0; row < numbers.length; row++) {
    const found = contradicts(row);
    if (found === 0 || at.table.present[row] === 0) continue;
    const evidence: Evidence[] = [{ field: 'citizenId', [side]: cellOf(context, at, 'citizenId', row) }];
    if ((found & SEX) !== 0) evidence.push({ field: 'sex', [side]: cellOf(context, at, 'sex', row) });
    if ((found & YEAR) !== 0)
      evidence.push({ field: 'birthDate', [side]: cellOf(context, at, 'birth', row) });
    yield { row, evidence };
  }
}
