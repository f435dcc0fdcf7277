/** Opening a ledger: rights, one writer, damaged and foreign files, newer and older versions, copies, killed runs. */
import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from '../../src/ledger/schema.ts';
import { openDatabase } from '../../src/ledger/sqlite.ts';
import { content, enterNight, ledgerPath, night, openAt } from './nights.ts';

async function faultOf(opening: Promise<Ledger>): Promise<string> {
  try {
    (await opening).close();
    return 'opened';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.faults.map(({ code }) => code).join();
  }
}

test('a ledger is private, in write-ahead mode, with foreign keys in force', async () => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(ledger, '2026-01-01', ['a']);
  const pragma = (name: string): unknown =>
    Object.values(ledger.database.prepare(`PRAGMA ${name}`).get()!)[0];
  expect([pragma('journal_mode'), pragma('foreign_keys'), pragma('synchronous')]).toEqual(['wal', 1, 2]);
  expect(pragma('user_version')).toBe(SCHEMA_VERSION);
  for (const file of [path, `${path}-wal`, `${path}.lock`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => ledger.database.exec("UPDATE findings SET opened_run = 99 WHERE finding_id = 'a'")).toThrow(
    /FOREIGN KEY/,
  );
  ledger.close();
});

test('a ledger has one writer; readers come in beside him', async () => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(ledger, '2026-01-01', ['a']);
  expect(await faultOf(openAt(path))).toBe('ledger_in_use');
  const reader = await openAt(path, { use: 'read', create: false });
  expect(reader.database.prepare('SELECT count(*) AS n FROM findings').get()).toEqual({ n: 1 });
  reader.close();
  ledger.close();
  expect(await faultOf(openAt(path))).toBe('opened');
});

test('what is no ledger is refused and left alone', async () => {
  const path = ledgerPath();
  expect(await faultOf(openAt(path, { create: false }))).toBe('ledger_missing');
  writeFileSync(path, 'STT;Họ và tên\r\n');
  expect(await faultOf(openAt(path))).toBe('ledger_not_ours');
  expect(readFileSync(path, 'utf8')).toBe('STT;Họ và tên\r\n');
  const other = `${path}2`;
  const database = await openDatabase(other);
  database.exec('CREATE TABLE contacts (name TEXT)');
  database.close();
  expect(await faultOf(openAt(other))).toBe('ledger_not_ours');
});

test('a damaged ledger is reported and left as it is', async () => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(
    ledger,
    '2026-01-01',
    Array.from({ length: 300 }, (_, at) => `finding-${at}`),
  );
  ledger.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, bytes.length - 9000, bytes.length - 1000);
  writeFileSync(path, bytes);
  expect(await faultOf(openAt(path))).toBe('ledger_damaged');
  expect(readFileSync(path).equals(bytes)).toBe(true);
  bytes.fill(0x5a, 20, 100);
  writeFileSync(path, bytes);
  expect(await faultOf(openAt(path))).toBe('ledger_damaged');
});

test('a newer ledger is refused, an older one is brought forward', async () => {
  const path = ledgerPath();
  (await openAt(path)).close();
  const database = await openDatabase(path);
  const before = Array.from({ length: SCHEMA_VERSION }, () => 'never run');
  expect(migrate(database, [...before, 'ALTER TABLE notes ADD COLUMN later TEXT'])).toBe(SCHEMA_VERSION);
  expect(schemaVersion(database)).toBe(SCHEMA_VERSION + 1);
  database.prepare('SELECT later FROM notes').all();
  expect(() => migrate(database, [...before, '', 'CREATE TABLE half (x)', 'no SQL'])).toThrow();
  expect(schemaVersion(database)).toBe(SCHEMA_VERSION + 1);
  expect(() => database.prepare('SELECT * FROM half')).toThrow(/no such table/);
  database.close();
  expect(await faultOf(openAt(path))).toBe('ledger_newer');
});

test('an older state put back from a backup is recognised, and goes on as a ledger of its own', async () => {
  const path = ledgerPath();
  const first = await openAt(path);
  night(first, '2026-01-01', ['a']);
  const { id } = first;
  first.close();
  copyFileSync(path, `${path}.backup`);
  const second = await openAt(path);
  night(second, '2026-01-02', ['a', 'b']);
  second.close();
  copyFileSync(`${path}.backup`, path);
  expect(await faultOf(openAt(path))).toBe('ledger_restored');
  const adopted = await openAt(path, { adopt: true });
  expect(adopted.id).not.toBe(id);
  expect(adopted.notices.map(({ code }) => code)).toEqual(['ledger_adopted']);
  expect(adopted.database.prepare('SELECT parent_id FROM lineage').get()).toEqual({ parent_id: id });
  adopted.close();
  expect(await faultOf(openAt(path))).toBe('opened');
});

test('a copy beside its original is refused; a ledger that was moved says so once', async () => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(ledger, '2026-01-01', ['a']);
  ledger.close();
  const copy = `${path}.copy.db`;
  copyFileSync(path, copy);
  expect(await faultOf(openAt(copy))).toBe('ledger_copied');
  renameSync(path, `${path}.away`);
  const moved = await openAt(copy);
  expect(moved.notices).toEqual([{ code: 'ledger_moved', facts: { original: path } }]);
  moved.close();
  const again = await openAt(copy);
  expect(again.notices).toEqual([]);
  again.close();
});

test.each([
  ['stands', ['run 2026-01-02', 'later'], 'ledger_confirmed', 2],
  ['does not stand', [], 'ledger_taken_back', 1],
])('a run killed while it published is settled: its output %s', async (_, standing, notice, runs) => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(ledger, '2026-01-01', ['a', 'b']);
  const before = content(ledger);
  enterNight(ledger, '2026-01-02', ['b', 'c']);
  ledger.close();
  const reader = await openAt(path, { use: 'read' }, standing);
  expect(reader.database.prepare('SELECT run FROM latest_run').get()).toEqual({ run: runs });
  reader.close();
  const other = await openAt(path);
  if (runs === 1) expect(content(other)).toEqual(before);
  enterNight(other, '2026-01-03', ['b', 'c'], 'later');
  other.close();
  const next = await openAt(path, {}, standing);
  expect(next.notices.map(({ code }) => code)).toEqual([notice]);
  next.close();
});
