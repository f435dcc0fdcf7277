/**
 * Since when the people of a decision are not in the data any more: the day of the first run that did not find its record or
 * resident again. Written after a run is published, and only where it changes; found again, the day goes. What has been lost
 * for longer than the retention period leaves the ledger (purge.ts).
 */
import type { Departed } from './departed.ts';
import type { Ledger } from './open-ledger.ts';
import type { DecidedPair } from './pairs.ts';
import { type Database, rowsOf } from './sqlite.ts';

/** What a run found again. */
export interface FoundAgain {
  pair(pair: Pick<DecidedPair, 'source' | 'slot' | 'record' | 'resident'>): boolean;
  resident(hash: string): boolean;
  record(departed: Departed): boolean;
}

interface Change {
  readonly sql: string;
  readonly key: readonly string[];
  readonly lostOn: string | null;
}

/** Hashes of all residents whom officers classified. */
export function classifiedResidents(database: Database): readonly string[] {
  return rowsOf(database, 'SELECT resident FROM people').map(([resident]) => String(resident));
}

/** `asOf`: ISO day of the run. */
export function markLost(ledger: Ledger, asOf: string, found: FoundAgain): void {
  const changes = changesOf(ledger.database, asOf, found);
  if (changes.length === 0) return;
  ledger.write((database) => {
    for (const { sql, key, lostOn } of changes) database.prepare(sql).run(lostOn, ...key);
  });
}

function changesOf(database: Database, asOf: string, found: FoundAgain): readonly Change[] {
  const changes: Change[] = [];
  const look = (sql: string, key: readonly string[], isFound: boolean, lostOn: unknown): void => {
    if (isFound !== (lostOn === null)) changes.push({ sql, key, lostOn: isFound ? null : asOf });
  };
  for (const [source, slot, record, resident, lostOn] of rowsOf(
    database,
    'SELECT source, slot, record, resident, lost_on FROM pairs',
  )) {
    const key = [String(source), String(slot), String(record), String(resident)] as const;
    const pair = { source: key[0], slot: key[1], record: key[2], resident: key[3] };
    look(LOSE_PAIR, key, found.pair(pair), lostOn);
  }
  for (const [resident, lostOn] of rowsOf(database, 'SELECT resident, lost_on FROM people')) {
    look(LOSE_PERSON, [String(resident)], found.resident(String(resident)), lostOn);
  }
  for (const [source, slot, record, resident, lostOn] of rowsOf(
    database,
    'SELECT source, slot, record, resident, lost_on FROM departed',
  )) {
    const key = [String(source), String(slot), String(record)] as const;
    const departed = { source: key[0], slot: key[1], record: key[2], resident: String(resident) };
    look(LOSE_DEPARTED, key, found.record(departed), lostOn);
  }
  return changes;
}

const LOSE_PAIR =
  'UPDATE pairs SET lost_on = ? WHERE source = ? AND slot = ? AND record = ? AND resident = ?';
const LOSE_PERSON = 'UPDATE people SET lost_on = ? WHERE resident = ?';
const LOSE_DEPARTED = 'UPDATE departed SET lost_on = ? WHERE source = ? AND slot = ? AND record = ?';
