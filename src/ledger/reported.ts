/** Residents whom officers classified, by keyed hash, so that a run finds them again in its own residents' file. */
import { type Database, rowsOf } from './sqlite.ts';

/** Keyed hash → the day since which officers call the resident dead. */
export function reportedDead(database: Database): ReadonlyMap<string, string> {
  const rows = rowsOf(database, "SELECT resident, since FROM people WHERE class = 'dead'");
  return new Map(rows.map(([resident, since]) => [String(resident), String(since)]));
}
