/** What the wards of a run are called: the name that stands most often beside each code in the run's own files. */

import type { CleanTable, RawColumn } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { isNamedAsUnit } from '../vietnamese/ward.ts';
import type { ListOutcome } from './model.ts';

/** Figures, page and lists of a run ask for the same. */
const known = new WeakMap<ListOutcome, ReadonlyMap<string, string>>();

/** Ward code (canonical, as in Finding.wardCode) → its official name where one is known, else as written; the master's names come first. */
export function wardNames(outcome: ListOutcome): ReadonlyMap<string, string> {
  const names = known.get(outcome) ?? namesIn(outcome);
  known.set(outcome, names);
  return names;
}

function namesIn(outcome: ListOutcome): ReadonlyMap<string, string> {
  const names = new Map(outcome.books.places.wardNames);
  for (const tables of [[outcome.masterClean], ...outcome.extracts.map((extract) => extract.clean)]) {
    for (const table of tables) {
      const column = table.raw.columns.get(fieldKey(table.person, 'wardName'));
      if (column === undefined) continue;
      for (const [ward, name] of commonestNames(table, column)) {
        const code = outcome.books.texts.text(ward);
        if (!names.has(code)) names.set(code, column.dictionary.text(name));
      }
    }
  }
  return names;
}

/** Ward code → code of its commonest name in the raw column; of equally common ones, the first in the file. */
function commonestNames(table: CleanTable, column: RawColumn): ReadonlyMap<number, number> {
  const wards = table.columns.get('ward');
  const commonest = new Map<number, number>();
  if (wards === undefined) return commonest;
  const names = column.dictionary.size;
  const counts = new Map<number, number>();
  const add = (pair: number, rows: number): void => {
    if (rows > 0) counts.set(pair, (counts.get(pair) ?? 0) + rows);
  };
  // files go ward by ward
  let last = 0;
  let rows = 0;
  for (let row = 0; row < table.count; row++) {
    const ward = wards[row]!;
    const name = column.codes[row]!;
    if (ward === 0 || name === 0) continue;
    const pair = ward * names + name;
    if (pair !== last) {
      add(last, rows);
      last = pair;
      rows = 0;
    }
    rows++;
  }
  add(last, rows);
  const most = new Map<number, number>();
  for (const [pair, count] of counts) {
    const ward = Math.floor(pair / names);
    if (count <= (most.get(ward) ?? 0)) continue;
    most.set(ward, count);
    commonest.set(ward, pair % names);
  }
  return commonest;
}

/**
 * The name as a summary may give it, where no person may stand: official, or written like the name of a unit. In a row
 * that slipped by a column anybody may stand in the ward's place.
 */
export function summaryName(outcome: ListOutcome, code: string, written: string): string {
  const isOfficial = outcome.books.places.wardNames.has(code);
  return isOfficial || isNamedAsUnit(written) ? written : '';
}
