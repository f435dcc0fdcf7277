/** A birth date that no calendar has (30/02/1960, 15/13/1985), or text in the date column that is no date. */
import { isRealDate } from '../../vietnamese/civil-date.ts';
import { cleanText } from '../../vietnamese/letters.ts';
import { isPlaceholder } from '../../vietnamese/placeholder.ts';
import { cellOf } from '../cells.ts';
import type { Context } from '../context.ts';
import { showDay } from '../date-bounds.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { residentOf } from '../matches.ts';
import { column, type People } from '../people.ts';

export const dateImpossible = findingKind({
  code: 'date_impossible',
  dimension: 'sach',
  needs: ['people_master'],
  find: (context, emit) => {
    const { master } = context;
    const isUnreal = unrealDates(context);
    for (const at of context.peopleTables) {
      forEachImpossible(context, at, isUnreal, (row, reading) => {
        const evidence = [{ field: 'birthDate', extract: cellOf(context, at, 'birth', row) }, ...reading];
        const resident = residentOf(at, row);
        emit({ severity: 'medium', who: officersOf(at.kind), at, row, resident, evidence });
      });
    }
    forEachImpossible(context, master, isUnreal, (row, reading) => {
      const evidence = [{ field: 'birthDate', master: cellOf(context, master, 'birth', row) }, ...reading];
      emit({ severity: 'medium', who: ['police'], at: master, row, resident: row, evidence });
    });
  },
});

function unrealDates({ books }: Context): Uint8Array {
  const { packed, size } = books.dates;
  const unreal = new Uint8Array(size);
  for (let code = 1; code < size; code++) {
    const year = Math.floor(packed[code]! / 10000);
    const month = Math.floor(packed[code]! / 100) % 100;
    const day = packed[code]! % 100;
    if (month > 12 || (day > 0 && !isRealDate(year, month, day))) unreal[code] = 1;
  }
  return unreal;
}

/** Rows with an unreal date (and its official reading, where it has one) or with text that is no date. */
function forEachImpossible(
  { books }: Context,
  at: People,
  isUnreal: Uint8Array,
  visit: (row: number, reading: { field: string; fact: string }[]) => void,
): void {
  const births = column(at, 'birth');
  const raw = at.table.raw.columns.get(at.person === 'self' ? 'birthDate' : `${at.person}.birthDate`);
  if (births === undefined || raw === undefined) return;
  const { equivalent } = books.dates;
  for (let row = 0; row < births.length; row++) {
    const code = births[row]!;
    if (code !== 0) {
      if (isUnreal[code] === 0) continue;
      visit(
        row,
        equivalent[code] === 0 ? [] : [{ field: 'officialReading', fact: showDay(equivalent[code]!) }],
      );
    } else if (raw.codes[row] !== 0 && isText(raw.dictionary.text(raw.codes[row]!))) visit(row, []);
  }
}

/** Something stands there that is meant as a date: not a blank, a dash, or days of zero. */
function isText(text: string): boolean {
  const { value } = cleanText(text);
  return value !== undefined && value !== '' && !isPlaceholder(value) && !/^[0/.\-: ]+$/.test(value);
}
