/** Records of the dead whom the police have struck off, as the ledger knows them again: they are not looked for. */
import type { Context } from './context.ts';
import type { PersonTable } from './people.ts';

/** By `struckOffKey`. */
export function struckOffRows({ struckOff }: Context): ReadonlySet<string> {
  return new Set(struckOff.map(({ source, person, row }) => `${row} ${person} ${source}`));
}

export function struckOffKey({ source, person }: PersonTable, row: number): string {
  return `${row} ${person} ${source}`;
}
