/**
 * The only file that knows the database library; loaded when a ledger is first opened, never before. On Node 22 and
 * later `import('node:sqlite')` has the same interface, so one line changes when Node 22 is the floor.
 */
import { arch, platform } from 'node:os';
import { Failure } from '../failure.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** What the ledger uses of the library, with types of its own: the library answers `any`. */
export interface Statement {
  run(...values: readonly SqlValue[]): {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  };
  get(...values: readonly SqlValue[]): SqlRow | undefined;
  all(...values: readonly SqlValue[]): readonly SqlRow[];
  iterate(...values: readonly SqlValue[]): Iterable<SqlRow>;
}

export interface Database {
  readonly isTransaction: boolean;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long to wait for somebody else's lock. */
  readonly timeoutMs?: number;
}

/** Opens a file as it is: no pragma is set and nothing is written yet. Throws the library's own error. */
export async function openDatabase(
  path: string,
  { readOnly = false, timeoutMs = 0 }: OpenOptions = {},
): Promise<Database> {
  const { DatabaseSync } = await import('@photostructure/sqlite').catch((cause: unknown) => {
    // the zip carries SQLite for some systems only, and a package manager may leave native parts out
    throw Failure.of('ledger_no_engine', { file: path }, { system: `${platform()}-${arch()}` }, cause);
  });
  return new DatabaseSync(path, { readOnly, timeout: timeoutMs, enableForeignKeyConstraints: true });
}

/** What SQLite says of its result codes: the library leaves the number out where a step of a query fails. */
const BY_MESSAGE: readonly (readonly [message: string, code: number])[] = [
  ['access permission denied', 3],
  ['database is locked', 5],
  ['database table is locked', 6],
  ['attempt to write a readonly database', 8],
  ['disk I/O error', 10],
  ['database disk image is malformed', 11],
  ['database or disk is full', 13],
  ['unable to open database file', 14],
  ['file is not a database', 26],
];

/** Primary result code of SQLite (sqlite.org/rescode.html), or undefined for an error of another kind. */
export function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  if (!('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return undefined;
  return BY_MESSAGE.find(([message]) => error.message.includes(message))?.[1];
}

/** Result codes of a file that is no sound database. */
export const DAMAGED: readonly number[] = [11, 26];

/** Runs `work` in one transaction that is begun for writing; whatever it throws takes everything back. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Rows as lists of values, far cheaper than objects where there are a hundred thousand. */
export function rowsOf(
  database: Database,
  sql: string,
  ...values: readonly SqlValue[]
): readonly SqlValue[][] {
  const statement = database.prepare(sql) as Statement & { setReturnArrays(on: boolean): void };
  statement.setReturnArrays(true);
  return statement.all(...values) as unknown as readonly SqlValue[][];
}
