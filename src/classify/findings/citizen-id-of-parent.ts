/** A child that carries its father's or mother's citizen id: in a register, in the master, or within one birth record. */
import { cell, cellOf, personEvidence, showPerson } from '../cells.ts';
import type { Context } from '../context.ts';
import { type Emit, findingKind, officersOf } from '../finding-kind.ts';
import { foreignNumbers } from '../foreign-numbers.ts';
import { residentOf } from '../matches.ts';
import { column, valueAt } from '../people.ts';

export const citizenIdOfParent = findingKind({
  code: 'citizen_id_of_parent',
  dimension: 'dung',
  needs: ['people_master'],
  find: (context, emit) => {
    const told = new Set<string>();
    for (const { at, row, resident, holder, isParent } of foreignNumbers(context)) {
      if (!isParent) continue;
      told.add(`${at.order} ${at.slot} ${row}`);
      emit({
        severity: 'high',
        who: officersOf(at.kind),
        at,
        row,
        resident: resident < 0 ? holder : resident,
        others: resident < 0 ? [] : [holder],
        evidence: [
          ...personEvidence(context, at, row),
          { field: 'numberHolder', fact: showPerson(context, context.master, holder) },
        ],
      });
    }
    findInBirths(context, emit, told);
    findInMaster(context, emit, told);
  },
});

/** Child and parent of one birth record have one number, whoever the parent is. */
function findInBirths(context: Context, emit: Emit, told: ReadonlySet<string>): void {
  for (const at of context.peopleTables) {
    const numbers = column(at, 'citizenId');
    if (at.person !== 'child' || numbers === undefined) continue;
    for (const parent of context.peopleTables) {
      const theirs = column(parent, 'citizenId');
      if (parent.order !== at.order || parent === at || theirs === undefined) continue;
      for (let row = 0; row < numbers.length; row++) {
        if (numbers[row] === 0 || numbers[row] !== theirs[row]) continue;
        if (told.has(`${at.order} ${at.slot} ${row}`)) continue;
        emit({
          severity: 'high',
          who: ['civil_status', 'police'],
          at,
          row,
          resident: residentOf(at, row),
          subject: parent.person,
          evidence: [
            ...personEvidence(context, at, row),
            { field: 'numberHolder', fact: showPerson(context, parent, row) },
          ],
        });
      }
    }
  }
}

/** A resident whose own number stands in his column of the father's or mother's number. */
function findInMaster(context: Context, emit: Emit, told: ReadonlySet<string>): void {
  const { master } = context;
  const numbers = column(master, 'citizenId');
  if (numbers === undefined) return;
  for (const key of ['fatherId', 'motherId'] as const) {
    const theirs = column(master, key);
    if (theirs === undefined) continue;
    for (let row = 0; row < numbers.length; row++) {
      if (numbers[row] === 0 || theirs[row] !== numbers[row]) continue;
      if (told.has(`0 0 ${row}`) || valueAt(master, 'name', row) === 0) continue;
      emit({
        severity: 'high',
        who: ['police'],
        at: master,
        row,
        resident: row,
        subject: key,
        evidence: [
          { field: 'citizenId', master: cellOf(context, master, 'citizenId', row) },
          { field: key, master: cell(master, key, row) },
        ],
      });
    }
  }
}
