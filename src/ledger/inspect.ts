/** What can be said of a ledger that may be damaged: nothing is written, and every table is read as far as it goes. */
import { realpath } from 'node:fs/promises';
import { checkLedger } from './check.ts';
import { guardedAsync } from './failures.ts';
import { requireSqlite } from './open-ledger.ts';
import { type Database, openDatabase } from './sqlite.ts';

export interface LedgerCondition {
  /** SQLite's own sentences; empty when the file is sound. */
  readonly problems: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly isWhole: boolean }[];
}

/** The tables that hold what no run can make again come first. */
const TABLES = [
  'answers',
  'notes',
  'pairs',
  'people',
  'departed',
  'findings',
  'past_spans',
  'readings',
  'runs',
  'day_counts',
  'scores',
  'coverage',
] as const;

export async function inspectLedger(given: string): Promise<LedgerCondition> {
  return guardedAsync(given, async () => {
    const path = await realpath(given);
    await requireSqlite(path);
    const database = await openDatabase(path, { readOnly: true });
    try {
      const problems = checkLedger(database, 'whole');
      return { problems, tables: TABLES.map((name) => readable(database, name)) };
    } finally {
      database.close();
    }
  });
}

/** Rows that can be read one after the other, until the first that cannot. */
function readable(database: Database, name: string): LedgerCondition['tables'][number] {
  let rows = 0;
  try {
    const all = database.prepare(`SELECT * FROM ${name}`).iterate()[Symbol.iterator]();
    while (all.next().done !== true) rows++;
    return { name, rows, isWhole: true };
  } catch {
    return { name, rows, isWhole: false };
  }
}
