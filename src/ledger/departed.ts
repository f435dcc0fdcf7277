/**
 * Records of the dead who were struck off: the finding that told of the death (dead_still_resident, dead_still_insured) went,
 * and the resident with it. The registers still have the records, and nobody has to look for him any more. Kept by keyed
 * hash, for as long as the record stands in its register; findings that are old leave the ledger before that.
 */
import { type Database, rowsOf } from './sqlite.ts';

export interface Departed {
  readonly source: string;
  readonly slot: string;
  readonly record: string;
  readonly resident: string;
}

export function departedRecords(database: Database): readonly Departed[] {
  return rowsOf(database, 'SELECT source, slot, record, resident FROM departed').map(departedOf);
}

/** The dead who were residents when the last run looked. */
export function deadResidents(database: Database): readonly Departed[] {
  return rowsOf(
    database,
    `SELECT source, slot, record, resident FROM findings
      WHERE code IN ('dead_still_resident', 'dead_still_insured') AND closed_run IS NULL AND record IS NOT NULL AND resident IS NOT NULL`,
  ).map(departedOf);
}

export function enterDeparted(database: Database, run: number, on: string, all: readonly Departed[]): void {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO departed (source, slot, record, resident, since_run, since) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { source, slot, record, resident } of all) insert.run(source, slot, record, resident, run, on);
}

function departedOf([source, slot, record, resident]: readonly unknown[]): Departed {
  return {
    source: String(source),
    slot: String(slot),
    record: String(record),
    resident: String(resident),
  };
}
