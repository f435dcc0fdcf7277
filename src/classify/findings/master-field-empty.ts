/**
 * Fields of a matched resident that are empty in the master and filled in the extract: a proposal, never a conflict.
 * One finding a record, with every field that it can fill. Only fields for which the master has a column, and never a citizen id
 * that is another resident's or contradicts the record's own sex or birth year: entered, it would make one error two.
 */

import type { CleanKey, Evidence, Severity } from '../../flow.ts';
import { fieldKey } from '../../sources/source-kind.ts';
import type { KeptText } from '../../table/kept-text.ts';
import { SEVERITIES } from '../../table/verdict-codes.ts';
import { cellOf, roleOf } from '../cells.ts';
import { contradictionOf } from '../citizen-id-facts.ts';
import type { Context } from '../context.ts';
import { findingKind, KEEPERS_OF_MASTER } from '../finding-kind.ts';
import { foreignNumbers } from '../foreign-numbers.ts';
import { MATCH } from '../links.ts';
import type { PersonTable } from '../people.ts';

/** What can be filled, and how much it matters that it is empty. */
const FILLABLE: readonly { readonly key: CleanKey; readonly severity: Severity }[] = [
  { key: 'citizenId', severity: 'high' },
  { key: 'birth', severity: 'high' },
  { key: 'sex', severity: 'medium' },
  { key: 'oldId', severity: 'low' },
  { key: 'phone', severity: 'low' },
  { key: 'insurance', severity: 'low' },
];

export const masterFieldEmpty = findingKind({
  code: 'master_field_empty',
  dimension: 'du',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master } = context;
    for (const at of context.peopleTables) {
      const { status, partner } = at.verdicts;
      const fields = fillableFrom(at).filter(({ key }) => master.table.raw.columns.has(roleOf(key)));
      const ours = fields.map(({ key }) => at.table.columns.get(key)!);
      const theirs = fields.map(({ key }) => master.table.columns.get(key));
      const isDoubtful = doubtfulNumbers(context, at);
      for (let row = 0; row < status.length; row++) {
        if (status[row] !== MATCH) continue;
        const resident = partner[row]!;
        let found = 0;
        for (let index = 0; index < fields.length; index++) {
          if (ours[index]![row] === 0 || (theirs[index]?.[resident] ?? 0) !== 0) continue;
          if (fields[index]!.key !== 'citizenId' || !isDoubtful(row)) found |= 1 << index;
        }
        if (found === 0) continue;
        const empty = fields.filter((_, index) => (found & (1 << index)) !== 0);
        emit({
          severity: SEVERITIES.find((one) => empty.some(({ severity }) => severity === one))!,
          who: KEEPERS_OF_MASTER,
          at,
          row,
          resident,
          evidence: empty.map(
            ({ key }): Evidence<KeptText> => ({
              field: roleOf(key),
              extract: cellOf(context, at, key, row),
              master: cellOf(context, master, key, resident),
            }),
          ),
        });
      }
    }
  },
});

/** Fields that the extract itself writes down; a husband's sex is known by his place in the row only. */
function fillableFrom(at: PersonTable) {
  return FILLABLE.filter(
    ({ key }) =>
      at.table.columns.has(key) && (key !== 'sex' || at.table.raw.columns.has(fieldKey(at.person, 'sex'))),
  );
}

/** Rows whose citizen id is the number of another resident, or cannot be the number of who is described. */
function doubtfulNumbers(context: Context, at: PersonTable): (row: number) => boolean {
  const foreign = new Set(foreignNumbers(context).flatMap((one) => (one.at === at ? [one.row] : [])));
  const contradicts = contradictionOf(context, at);
  return (row) => foreign.has(row) || contradicts(row) !== 0;
}
