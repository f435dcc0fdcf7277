/**
 * Opens a ledger: takes the lock where something will be written, checks the file, brings its tables to this version and
 * settles what a killed run left. Whatever is wrong is a Failure, and the file stays as it was found.
 */
import { randomBytes } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import { checkLedger } from './check.ts';
import { guarded, guardedAsync } from './failures.ts';
import { hostOf, originOf } from './home.ts';
import { KeyedHash, newKey } from './keyed-hash.ts';
import { LedgerLock } from './lock.ts';
import { confirmRun, pendingRun, takeBackRun } from './pending.ts';
import { openPrivately } from './private-file.ts';
import { APPLICATION_ID, migrate, SCHEMA_VERSION, schemaVersion } from './schema.ts';
import { type Database, openDatabase, type SqlValue, transaction } from './sqlite.ts';

/** What the ledger has to know about outputs of runs. */
export interface OutputPort {
  /** Whether the output of this run stands at the path (an output that a killed run left half-way put back first). */
  stands(outPath: string, runId: string): Promise<boolean>;
}

export interface OpenWish {
  /** `write` holds the ledger alone until it is closed; `read` sees what is published. */
  readonly use: 'write' | 'read';
  /** Makes a ledger where there is none. */
  readonly create?: boolean;
  /** Goes on with a ledger that was copied or restored: it becomes a ledger of its own, with a new id. */
  readonly adopt?: boolean;
}

export interface Ledger {
  readonly path: string;
  readonly database: Database;
  readonly id: string;
  /** Counts what was written: runs, readings, purges. */
  readonly generation: number;
  /** Recognises people. */
  readonly hash: KeyedHash;
  /** Things that the user should know: codes of notes. */
  readonly notices: readonly LedgerNotice[];
  /** Does `work` in one transaction that counts as one more generation. */
  write<T>(work: (database: Database) => T): T;
  close(): void;
}

/** `moved`: the file was last written at another place or on another machine. `settled`: a killed run was settled. */
export interface LedgerNotice {
  readonly code: 'ledger_moved' | 'ledger_confirmed' | 'ledger_taken_back' | 'ledger_adopted';
  readonly facts: Readonly<Record<string, string | number>>;
}

const PATIENCE_MS = 5_000;

export async function openLedger(given: string, wish: OpenWish, outputs: OutputPort): Promise<Ledger> {
  return guardedAsync(given, async () => {
    const path = await realPath(given);
    const lock = wish.use === 'write' ? await lockFor(path, wish) : undefined;
    let database: Database | undefined;
    try {
      if (wish.create === true) await openPrivately(path);
      await requireSqlite(path);
      database = await openDatabase(path, { timeoutMs: PATIENCE_MS });
      requireOurs(database, path, wish.create === true);
      const notices: LedgerNotice[] = [];
      if (lock === undefined) await settleAside(path, database, outputs);
      else await prepareToWrite(database, path, outputs, notices);
      return new OpenLedger(path, database, lock, notices);
    } catch (error) {
      database?.close();
      lock?.release();
      throw error;
    }
  }).then(async (ledger) => {
    try {
      if (wish.use === 'write') await ledger.recognise(wish.adopt === true);
      return ledger;
    } catch (error) {
      ledger.close();
      throw error;
    }
  });
}

/** Links are followed, so that one ledger has one lock whatever it is called by. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function lockFor(path: string, wish: OpenWish): Promise<LedgerLock> {
  if (wish.create !== true) await stat(path);
  return LedgerLock.take(path);
}

const HEADER = 'SQLite format 3\0';

/** An empty file becomes a ledger; anything else must say that it is a database before the library touches it. */
export async function requireSqlite(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    const isEmpty = bytesRead === 0;
    if (!isEmpty && buffer.toString('latin1') !== HEADER) throw Failure.of('ledger_not_ours', { file: path });
  } finally {
    await file.close();
  }
}

function requireOurs(database: Database, path: string, mayBeNew: boolean): void {
  const problems = checkLedger(database);
  if (problems.length > 0) throw Failure.of('ledger_damaged', { file: path }, { problems });
  const application = Number(database.prepare('PRAGMA application_id').get()?.['application_id']);
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (tables > 0 ? application !== APPLICATION_ID : !mayBeNew)
    throw Failure.of('ledger_not_ours', { file: path });
  const version = schemaVersion(database);
  if (version > SCHEMA_VERSION)
    throw Failure.of('ledger_newer', { file: path }, { version, known: SCHEMA_VERSION });
}

async function prepareToWrite(
  database: Database,
  path: string,
  outputs: OutputPort,
  notices: LedgerNotice[],
): Promise<void> {
  database.exec('PRAGMA journal_mode = WAL');
  // A run is pending on the disk before its output is renamed, so a commit waits for the disk.
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA cache_size = -65536');
  migrate(database);
  transaction(database, () => {
    const insert = database.prepare('INSERT OR IGNORE INTO about VALUES (?, ?)');
    insert.run('ledger_id', randomBytes(8).toString('hex'));
    insert.run('key', newKey());
    insert.run('generation', 0);
    insert.run('path', path);
    insert.run('host', hostOf());
  });
  const pending = pendingRun(database);
  if (pending === undefined) return;
  const facts = { run: pending.run, out: pending.outPath };
  if (await outputs.stands(pending.outPath, pending.runId)) {
    confirmRun(database, pending.run);
    notices.push({ code: 'ledger_confirmed', facts });
  } else {
    takeBackRun(database, pending.run);
    notices.push({ code: 'ledger_taken_back', facts });
  }
}

/** A reader settles nothing while a run is about to publish: it waits for the run, then lets a writer settle. */
async function settleAside(path: string, database: Database, outputs: OutputPort): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (schemaVersion(database) < SCHEMA_VERSION || pendingRun(database) !== undefined) {
    try {
      (await openLedger(path, { use: 'write' }, outputs)).close();
    } catch (error) {
      const isBusy = error instanceof Failure && error.faults.some(({ code }) => code === 'ledger_in_use');
      if (!isBusy || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

class OpenLedger implements Ledger {
  readonly path: string;
  readonly database: Database;
  readonly hash: KeyedHash;
  readonly #notices: LedgerNotice[];
  readonly #lock: LedgerLock | undefined;
  #id: string;
  #generation: number;

  constructor(path: string, database: Database, lock: LedgerLock | undefined, notices: LedgerNotice[]) {
    this.path = path;
    this.database = database;
    this.#lock = lock;
    this.#notices = notices;
    this.#id = String(this.#about('ledger_id'));
    this.#generation = Number(this.#about('generation'));
    this.hash = new KeyedHash(this.#about('key') as Uint8Array);
  }

  get id(): string {
    return this.#id;
  }

  get generation(): number {
    return this.#generation;
  }

  get notices(): readonly LedgerNotice[] {
    return this.#notices;
  }

  write<T>(work: (database: Database) => T): T {
    return guarded(this.path, () => {
      const generation = this.#generation + 1;
      const result = transaction(this.database, () => {
        const done = work(this.database);
        this.#setAbout('generation', generation);
        return done;
      });
      this.#generation = generation;
      this.#lock?.remember(this.#id, generation);
      return result;
    });
  }

  /** Refuses a ledger that was restored from a backup or copied while the other still stands; tells one that was moved. */
  async recognise(adopt: boolean): Promise<void> {
    const seen = this.#lock?.seen(this.#id) ?? 0;
    const home = { path: String(this.#about('path')), host: String(this.#about('host')) };
    const origin = await originOf(this.path, this.#id, home);
    if (seen > this.#generation && !adopt) {
      const facts = { generation: this.#generation, seen };
      throw Failure.of('ledger_restored', { file: this.path }, facts);
    }
    if (origin === 'copied' && !adopt)
      throw Failure.of('ledger_copied', { file: this.path }, { original: home.path });
    if (adopt) this.#adopt();
    else if (origin === 'moved') this.#notices.push({ code: 'ledger_moved', facts: { original: home.path } });
    if (origin !== 'same') {
      guarded(this.path, () =>
        transaction(this.database, () => {
          this.#setAbout('path', this.path);
          this.#setAbout('host', hostOf());
        }),
      );
    }
  }

  #adopt(): void {
    const parent = this.#id;
    const id = randomBytes(8).toString('hex');
    this.write((database) => {
      database
        .prepare('INSERT INTO lineage VALUES (?, ?, ?, ?)')
        .run(id, parent, this.#generation, new Date().toISOString());
      this.#setAbout('ledger_id', id);
    });
    this.#id = id;
    this.#lock?.remember(id, this.#generation);
    this.#notices.push({ code: 'ledger_adopted', facts: { parent } });
  }

  close(): void {
    // The library keeps a connection with prepared statements until they are collected: what is written goes to the
    // file itself now, so that a copy of it is whole.
    if (this.#lock !== undefined) this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.database.close();
    this.#lock?.release();
  }

  #about(name: string): SqlValue {
    return this.database.prepare('SELECT value FROM about WHERE name = ?').get(name)?.['value'] ?? '';
  }

  #setAbout(name: string, value: SqlValue): void {
    this.database.prepare('UPDATE about SET value = ? WHERE name = ?').run(value, name);
  }
}
