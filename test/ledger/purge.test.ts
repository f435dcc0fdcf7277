/** What is older than a day leaves the ledger; what is open, and what decisions hang on, stays; and no text of it is left in the file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { purgeLedger } from '../../src/ledger/purge.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { ledgerPath, night, openAt } from './nights.ts';

test('closed findings, answers, notes and decisions about people who left the data leave; open ones and the others stay', async () => {
  const path = ledgerPath();
  const ledger = await openAt(path);
  night(ledger, '2026-01-01', ['gone', 'answered', 'decided', 'open']);
  ledger.write((database) => {
    database.exec(`
      INSERT INTO readings VALUES (1, '2026-01-02', 'a.xlsx', 'x');
      INSERT INTO answers (reading, finding_id, audience, verdict, answered_on, after_run, sheet, cell)
        SELECT 1, finding_id, 'police', 'same', '2026-01-02', 1, 's', 'A1'
        FROM findings WHERE finding_id IN ('answered', 'decided');
      UPDATE findings SET answer = (SELECT answer FROM answers a WHERE a.finding_id = findings.finding_id);
      INSERT INTO pairs SELECT 'bao_hiem', 'self', 'record', 'resident', 'pinned', '2026-01-02', answer, NULL
        FROM answers WHERE finding_id = 'decided';
      INSERT INTO pairs VALUES ('bao_hiem', 'self', 'moved', 'resident', 'forbidden', '2026-01-02', NULL, '2026-01-03');
      INSERT INTO people VALUES ('moved', 'absent', '2026-01-02', NULL, '2026-01-03'), ('here', 'dead', '2026-01-02', NULL, NULL);
      INSERT INTO notes VALUES (1, 'somebody', 'police', '2026-01-02', 'nhờ gọi số 0900111222', NULL)`);
  });
  night(ledger, '2026-01-03', ['open']);
  night(ledger, '2026-03-01', ['open', 'late']);
  expect(
    readFileSync(path).includes('0900111222') || readFileSync(`${path}-wal`).includes('0900111222'),
  ).toBe(true);
  expect(purgeLedger(ledger, '2026-01-03')).toMatchObject({ findings: 0, answers: 0, notes: 1 });
  expect(purgeLedger(ledger, '2026-02-01')).toEqual({
    findings: 2,
    answers: 1,
    notes: 0,
    decisions: 2,
    runs: 0,
  });
  const column = (sql: string) => rowsOf(ledger.database, sql).map(([value]) => value);
  expect(column('SELECT finding_id FROM findings ORDER BY 1')).toEqual(['decided', 'late', 'open']);
  expect(column('SELECT finding_id FROM answers')).toEqual(['decided']);
  expect(column('SELECT decision FROM pairs')).toEqual(['pinned']);
  expect(column('SELECT resident FROM people')).toEqual(['here']);
  expect(column('SELECT DISTINCT run FROM day_counts')).toEqual([3]);
  expect(column('PRAGMA foreign_key_check')).toEqual([]);
  ledger.close();
  expect(readFileSync(path).includes('0900111222')).toBe(false);
  const again = await openAt(path);
  expect(night(again, '2026-03-02', ['open', 'late', 'gone']).standings.map(({ state }) => state)).toEqual([
    'open',
    'open',
    'new',
  ]);
  again.close();
});
