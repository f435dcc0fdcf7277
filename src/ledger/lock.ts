/**
 * One writer at a time: `<ledger>.lock` is a small database of its own that stays locked while a run, a reading of
 * answers or a purge has the ledger; the system lets go of it when the process dies, however it dies. It also remembers
 * how far each ledger was written here, so that an older state put in its place is recognised.
 */
import { openPrivately } from './private-file.ts';
import { type Database, openDatabase, rowsOf } from './sqlite.ts';

export class LedgerLock {
  /** Only `exec` is called on it: a prepared statement would keep the connection, and so the lock, past `release`. */
  readonly #database: Database;
  readonly #seen: ReadonlyMap<string, number>;

  private constructor(database: Database, seen: ReadonlyMap<string, number>) {
    this.#database = database;
    this.#seen = seen;
  }

  /** Throws the library's error "busy" when another process holds it. */
  static async take(ledgerPath: string): Promise<LedgerLock> {
    const path = `${ledgerPath}.lock`;
    await openPrivately(path);
    const seen = await readSeen(path);
    const database = await openDatabase(path);
    try {
      // Kept after each transaction, until the database is closed.
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      database.exec('BEGIN EXCLUSIVE');
      database.exec(
        'CREATE TABLE IF NOT EXISTS seen (ledger_id TEXT PRIMARY KEY, generation INTEGER NOT NULL)',
      );
      database.exec('COMMIT');
      return new LedgerLock(database, seen);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** The last generation of this ledger that was written here before; 0 where none was. */
  seen(ledgerId: string): number {
    return this.#seen.get(ledgerId) ?? 0;
  }

  /** `ledgerId` is hexadecimal. */
  remember(ledgerId: string, generation: number): void {
    this.#database.exec(`INSERT OR REPLACE INTO seen VALUES ('${ledgerId}', ${generation})`);
  }

  release(): void {
    this.#database.close();
  }
}

async function readSeen(path: string): Promise<ReadonlyMap<string, number>> {
  const database = await openDatabase(path);
  try {
    const tables = rowsOf(database, "SELECT name FROM sqlite_schema WHERE name = 'seen'");
    if (tables.length === 0) return new Map();
    const rows = rowsOf(database, 'SELECT ledger_id, generation FROM seen');
    return new Map(rows.map(([id, generation]) => [String(id), Number(generation)]));
  } finally {
    database.close();
  }
}
