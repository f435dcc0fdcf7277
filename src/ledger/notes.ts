/** Notes of officers, by keyed hash of the person: a resident, else a record, else the finding that names nobody. */
import { type Database, rowsOf } from './sqlite.ts';

export interface KeptNote {
  readonly person: string;
  readonly audience: string;
  /** ISO day. */
  readonly on: string;
  readonly text: string;
}

/** The oldest first. */
export function keptNotes(database: Database): readonly KeptNote[] {
  return rowsOf(
    database,
    'SELECT person, audience, written_on, text FROM notes ORDER BY written_on, note',
  ).map(([person, audience, on, text]) => ({
    person: String(person),
    audience: String(audience),
    on: String(on),
    text: String(text),
  }));
}
