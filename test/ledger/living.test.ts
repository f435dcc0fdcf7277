/** Findings over nights: new, open, gone, open again, late; a rewritten record; two runs compared. */
import { expect, test } from 'vitest';
import { changeRows, diffRuns, keptRuns, runsToCompare } from '../../src/ledger/changes.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { enterNight, finding, ledgerPath, night, openAt } from './nights.ts';

function statesOf({ database }: Ledger): Readonly<Record<string, unknown>> {
  const rows = rowsOf(database, 'SELECT finding_id, state, overdue, age_days FROM states');
  return Object.fromEntries(rows.map(([id, state, overdue, age]) => [id, [state, overdue, age]]));
}

/** Puts an answer in as the reading of answers does. */
function answer(ledger: Ledger, id: string, verdict: string): void {
  ledger.write((database) => {
    const run = Number(database.prepare('SELECT run FROM latest_run').get()?.['run']);
    const { lastInsertRowid: reading } = database
      .prepare("INSERT INTO readings (read_on, file, sha256) VALUES ('2026-01-02', 'a.xlsx', 'x')")
      .run();
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO answers (reading, finding_id, audience, verdict, answered_on, after_run, sheet, cell)
         VALUES (?, ?, 'police', ?, '2026-01-02', ?, 's', 'A1')`,
      )
      .run(Number(reading), id, verdict, run);
    database.prepare('UPDATE findings SET answer = ? WHERE finding_id = ?').run(Number(lastInsertRowid), id);
  });
}

test('a finding is new, open, late, gone and open again', async () => {
  const ledger = await openAt(ledgerPath());
  night(ledger, '2026-01-01', ['a', 'b', finding('low', { severity: 'low' })]);
  expect(statesOf(ledger)).toEqual({ a: ['new', 0, 0], b: ['new', 0, 0], low: ['new', 0, 0] });
  night(ledger, '2026-01-02', ['b', 'low', 'c']);
  expect(statesOf(ledger)).toEqual({
    a: ['resolved', 0, 1],
    b: ['open', 0, 1],
    low: ['open', 0, 1],
    c: ['new', 0, 0],
  });
  const third = night(ledger, '2026-01-07', ['b', 'low', 'a']);
  expect(statesOf(ledger)).toEqual({
    a: ['reopened', 1, 0],
    b: ['open', 1, 6],
    low: ['open', 0, 6],
    c: ['resolved', 0, 5],
  });
  expect(third.standings.map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
    ['open', true],
    ['open', false],
    ['reopened', true],
  ]);
  expect(third.gone.map(({ id }) => id)).toEqual(['c']);
  ledger.close();
});

test('an answer takes the finding off the list; "repaired" holds until the data say otherwise', async () => {
  const ledger = await openAt(ledgerPath());
  night(ledger, '2026-01-01', ['a', 'b', 'c']);
  answer(ledger, 'a', 'same');
  answer(ledger, 'b', 'fixed');
  answer(ledger, 'c', 'fixed');
  expect(statesOf(ledger)).toEqual({ a: ['answered', 0, 0], b: ['answered', 0, 0], c: ['answered', 0, 0] });
  const { standings, gone } = night(ledger, '2026-01-07', ['a', 'b']);
  expect(standings.map(({ state, isOverdue }) => [state, isOverdue])).toEqual([
    ['answered', false],
    ['reopened', true],
  ]);
  expect(gone).toMatchObject([{ id: 'c', wasAnswered: true }]);
  expect(statesOf(ledger)).toEqual({ a: ['answered', 0, 6], b: ['reopened', 1, 0], c: ['resolved', 0, 6] });
  expect(
    rowsOf(ledger.database, 'SELECT opened, reopened, answered, resolved, open, overdue FROM day_counts'),
  ).toEqual([
    [3, 0, 0, 0, 3, 0],
    [0, 1, 3, 1, 1, 1],
  ]);
  ledger.close();
});

test('a rewritten record is no new question: age, deadline and answer pass on', async () => {
  const ledger = await openAt(ledgerPath());
  night(ledger, '2026-01-01', ['a', 'b', 'fixed', 'twin', finding('twin.x')]);
  answer(ledger, 'b', 'same');
  answer(ledger, 'fixed', 'fixed');
  const rewritten = ['a.2', 'b.2', 'fixed.2', 'twin.2', finding('twin.3')];
  const { standings, gone } = night(ledger, '2026-01-03', rewritten);
  expect(standings.map(({ finding: { id }, state, openedOn }) => [id, state, openedOn])).toEqual([
    ['a.2', 'open', '2026-01-01'],
    ['b.2', 'answered', '2026-01-01'],
    ['fixed.2', 'reopened', '2026-01-03'],
    ['twin.2', 'new', '2026-01-03'],
    ['twin.3', 'new', '2026-01-03'],
  ]);
  expect(gone.map(({ id, continuedBy }) => [id, continuedBy])).toEqual([
    ['a', 'a.2'],
    ['b', 'b.2'],
    ['fixed', 'fixed.2'],
    ['twin', undefined],
    ['twin.x', undefined],
  ]);
  const runs = keptRuns(ledger.database);
  const { rows, findings } = diffRuns(ledger.database, runs[0]!, runs[1]!);
  expect(rows).toEqual([
    {
      ward: '00004',
      code: 'name_differs',
      opened: 2,
      reopened: 1,
      resolved: 2,
      open: 5,
      answered: 1,
      overdue: 0,
      oldestDays: 2,
    },
  ]);
  expect(findings).toEqual({
    opened: ['twin.2', 'twin.3'],
    reopened: ['fixed.2'],
    resolved: ['twin', 'twin.x'],
    overdue: [],
  });
  ledger.close();
});

test('two runs are compared as they stood then, by ward and class', async () => {
  const ledger = await openAt(ledgerPath());
  const other = (id: string) => finding(id, { wardCode: '00008', code: 'not_found' });
  night(ledger, '2026-01-01', ['a', 'b', 'c', other('x')]);
  night(ledger, '2026-01-02', ['a', 'b', other('x'), other('y')]);
  const last = night(ledger, '2026-01-07', ['a', 'c', other('y')]);
  const [from, to] = runsToCompare(ledger.database, 'l', ['1', '2026-01-07']);
  const { rows, findings } = diffRuns(ledger.database, from, to);
  const none = { opened: 0, reopened: 0, resolved: 0, answered: 0, overdue: 0 };
  expect(rows).toEqual([
    {
      ...none,
      ward: '00004',
      code: 'name_differs',
      reopened: 1,
      resolved: 1,
      open: 2,
      overdue: 2,
      oldestDays: 6,
    },
    { ...none, ward: '00008', code: 'not_found', opened: 1, resolved: 1, open: 1, overdue: 1, oldestDays: 5 },
  ]);
  expect(findings.resolved).toEqual(['b', 'x']);
  // What a run tells of itself is what the ledger says of the last two runs.
  const [before, after] = runsToCompare(ledger.database, 'l', []);
  expect([before.run, after.run]).toEqual([2, 3]);
  expect(diffRuns(ledger.database, before, after).rows).toEqual(changeRows(last));
  const second = diffRuns(ledger.database, from, before);
  expect(second.rows.map(({ open, overdue }) => [open, overdue])).toEqual([
    [2, 0],
    [2, 0],
  ]);
  expect(() => runsToCompare(ledger.database, 'l', ['1', '9'])).toThrow('ledger_run_unknown');
  ledger.close();
});

test('a night that is entered and not published leaves nothing', async () => {
  const { content } = await import('./nights.ts');
  const ledger = await openAt(ledgerPath());
  night(ledger, '2026-01-01', ['a', 'b', 'c', 'd']);
  night(ledger, '2026-01-02', ['a', 'b', 'd']);
  answer(ledger, 'a', 'fixed');
  answer(ledger, 'd', 'fixed');
  const before = content(ledger);
  // a: open again because nothing was repaired; c: open again; b: gone; d: rewritten.
  const { changes, entered } = enterNight(ledger, '2026-01-03', ['a', 'c', 'd.2', 'e']);
  expect(changes.standings.map(({ state }) => state)).toEqual(['reopened', 'reopened', 'reopened', 'new']);
  expect(content(ledger)).not.toEqual(before);
  entered.takeBack();
  expect(content(ledger)).toEqual(before);
  ledger.close();
});
