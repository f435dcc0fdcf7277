/** tong-hop.xlsx and khai-tu-qua-han.xlsx of a commune small enough to count by hand, read back by a library. */
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import type { RunOutcome } from '../../../src/report/model.ts';
import { countRun } from '../../../src/report/summary.ts';
import type { ArtefactWriter } from '../../../src/report/writer.ts';
import { deathLists } from '../../../src/report/writers/death-lists.ts';
import { monthBook } from '../../../src/report/writers/month-book.ts';
import { privateFolder } from '../../helpers/program.ts';
import { makeOutcome } from '../outcome.ts';
import { WORDING as wording } from '../wording.ts';

const MATCHED = (resident: number) => ({ status: 'match' as const, candidates: [[resident, 1, 9] as const] });

function outcome(): RunOutcome {
  const made = makeOutcome({
    plan: { asOf: '2026-06-20' },
    master: [
      { residentId: 'R1', wardCode: '00004', fullName: 'Lê Thị Một' },
      { residentId: 'R2', wardCode: '00004', fullName: 'Lê Văn Hai' },
      { residentId: 'R3', wardCode: '00008', fullName: 'Lê Thị Ba' },
    ],
    extracts: [
      {
        name: 'khai_tu',
        kind: 'death',
        rows: [{ registrationNumber: '7/2026', registrationPlace: 'UBND Phường A', eventDate: '01/05/2026' }],
        decided: { self: [MATCHED(1)] },
      },
      {
        name: 'ket_hon',
        kind: 'marriage',
        rows: [{ registrationNumber: '3/1990', eventDate: '02/02/1990' }],
        decided: { wife: [MATCHED(0)] },
      },
    ],
    findings: [
      { id: 'a', code: 'name_differs', wardCode: '00004', who: ['police'] },
      { id: 'b', code: 'dead_still_resident', wardCode: '00004', who: ['police', 'civil_status'] },
    ],
  });
  const counts = { reopened: 0, answered: 1, open: 1, overdue: 1 };
  const standing = { openedOn: '2026-06-05', deadline: undefined };
  return {
    ...made,
    overTime: {
      stamp: { id: 'l', run: 2, runId: 'r' },
      since: { run: 1, asOf: '2026-06-05' },
      standings: [
        { ...standing, state: 'answered', isOverdue: false },
        { ...standing, state: 'open', isOverdue: true },
      ],
      changes: [],
      trend: [],
      month: {
        from: '2026-06-01',
        rows: [
          {
            ...counts,
            run: 1,
            day: '2026-06-05',
            ward: '00004',
            code: 'name_differs',
            who: 'police',
            opened: 3,
            resolved: 0,
          },
          {
            ...counts,
            run: 2,
            day: '2026-06-20',
            ward: '00004',
            code: 'name_differs',
            who: 'police',
            opened: 0,
            resolved: 2,
          },
        ],
      },
      notes: new Map(),
      reportedDead: [0, 1, 2].map((row) => ({ row, since: '2026-06-19' })),
    },
  };
}

async function sheetsOf(artefact: ArtefactWriter, of: RunOutcome): Promise<readonly string[][]> {
  const folder = privateFolder();
  const path = (name: string): string => folder.file(name);
  const figures = countRun(of);
  const rows = new Map<string, number>();
  await artefact.write({
    outcome: of,
    figures,
    wording,
    closeTablesBook: () => Promise.resolve(0),
    rows,
    path,
    signal: undefined,
    protection: undefined,
  });
  const book = await readXlsx(readFileSync(path(artefact.name)));
  return book.sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => String(cell ?? '')).join('|')));
}

test('the month: open = before + received − resolved, by ward, officer, class and day', async () => {
  const [month = [], days = []] = await sheetsOf(monthBook, outcome());
  const lines = month.map((line) =>
    line
      .split('|')
      .filter((_, at) => at !== 4)
      .join('|'),
  );
  expect(lines).toContain('00004|1|3|2|2|1|1');
  expect(lines.filter((line) => line.endsWith('|1|0|0|1|0|1'))).toHaveLength(2); // the clerk, and the class
  expect(lines.filter((line) => line.endsWith('|1|3|2|2|1|1'))).toHaveLength(3); // the ward, the police, all classes
  expect(days.slice(3)).toEqual(['05/06/2026|3|1|0|1|1', '20/06/2026|0|1|2|1|1']);
});

test('the dead: those whom the register knows go to the police, the others to the clerk', async () => {
  const [clerk = [], police = []] = await sheetsOf(deathLists, outcome());
  expect(clerk.slice(3).map((line) => line.split('|').slice(0, 2))).toEqual([
    ['1', 'Lê Thị Một'],
    ['2', 'Lê Thị Ba'],
  ]);
  expect(clerk[3]).toContain('marriageSays');
  expect(clerk[3]).toContain('3/1990');
  expect(clerk[4]).toContain('saysNothing');
  expect(police.slice(3)).toEqual(['1|Lê Văn Hai||||19/06/2026|7/2026|UBND Phường A|01/05/2026|khai_tu 1']);
});

test('without a ledger there is neither book', async () => {
  const { overTime: _, ...without } = outcome();
  const folder = privateFolder();
  const context = {
    outcome: without,
    figures: countRun(without),
    wording,
    closeTablesBook: () => Promise.resolve(0),
    rows: new Map<string, number>(),
  };
  for (const artefact of [monthBook, deathLists]) {
    const made = await artefact.write({
      ...context,
      path: (name) => folder.file(name),
      signal: undefined,
      protection: undefined,
    });
    expect(made.files).toEqual([]);
  }
  expect(folder.files()).toEqual([]);
});
