/** What answers do to the ledger: which one counts, which pairs and people follow, and that nothing is entered twice. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FINDINGS } from '../../src/classify/findings/list.ts';
import { OF_DEATHS, OF_NOBODY } from '../../src/ledger/answers/choice.ts';
import { purgeLedger } from '../../src/ledger/purge.ts';
import { rowsOf } from '../../src/ledger/sqlite.ts';
import { content, finding } from '../ledger/nights.ts';
import { answer, type Commune, commune, id, recordHash, runAgain } from './lists.ts';
import { csv, fill, headerOf, rowOf, saveBook } from './sheets.ts';

type Said = readonly [finding: string, answer: string, note?: string];

async function here(): Promise<Commune> {
  const made = await commune();
  onTestFinished(() => made.remove());
  return made;
}

let files = 0;
/** A workbook with these answers on one sheet; `run`: as if it came from a later run. */
async function book(there: Commune, sheet: string, said: readonly Said[], run = 1): Promise<string> {
  const sheets = await there.lists();
  const grid = sheets.get(sheet)!;
  for (const [of, text, note] of said) {
    fill(grid, of, text);
    if (note !== undefined) fill(grid, of, note, 'note');
  }
  const key = headerOf(grid).indexOf('Khóa (không sửa)');
  for (const row of grid)
    if (row[key] !== undefined) row[key] = row[key].replace(/\.1\.(?=[a-z])/, `.${run}.`);
  return saveBook(join(there.folder, `tra-loi-${++files}.xlsx`), sheets);
}

const POLICE = 'cong-an';
const INSURANCE = 'bao-hiem';

const pairs = ({ ledger }: Commune) =>
  rowsOf(ledger.database, 'SELECT source, record, resident, decision FROM pairs ORDER BY 1, 2, 3');
const people = ({ ledger }: Commune) =>
  rowsOf(ledger.database, 'SELECT resident, class FROM people ORDER BY 1');
const notes = ({ ledger }: Commune) =>
  rowsOf(ledger.database, 'SELECT person, audience, text FROM notes ORDER BY note');
const hash = ({ ledger }: Commune, number: number): string => ledger.hash.resident(`HS000${number}`);
const standing = ({ ledger }: Commune, of: string): unknown =>
  rowsOf(
    ledger.database,
    'SELECT verdict FROM findings f JOIN answers a ON a.answer = f.answer WHERE f.finding_id = ?',
    of,
  )[0]?.[0];

describe('entering', () => {
  test('all findings of a row get the answer, and a second reading changes nothing', async () => {
    const there = await here();
    const path = await book(there, POLICE, [
      [id(1), 'đúng người', 'gọi sau 17 giờ'],
      [id(6), 'đã chết'],
    ]);
    const empty = content(there.ledger);
    const dry = await answer(there, [path], { dryRun: true });
    expect([content(there.ledger), there.ledger.generation]).toEqual([empty, 1]);
    const first = await answer(there, [path]);
    expect(first).toEqual(dry);
    expect(
      rowsOf(
        there.ledger.database,
        'SELECT finding_id, audience, verdict, answered_on, after_run, sheet_run, sheet FROM answers ORDER BY 1',
      ),
    ).toEqual(
      [
        [id(1), 'same'],
        [id(2), 'same'],
        [id(6), 'dead'],
        [id(7), 'dead'],
      ].map(([of, verdict]) => [of, 'police', verdict, '2026-06-02', 1, 1, POLICE]),
    );
    expect(pairs(there)).toEqual([['bao_hiem', recordHash('bao_hiem', 0), hash(there, 1), 'pinned']]);
    expect(people(there)).toEqual([[hash(there, 4), 'dead']]);
    expect(notes(there)).toEqual([[hash(there, 1), 'police', 'gọi sau 17 giờ']]);
    const after = content(there.ledger);
    const copy = join(there.folder, 'bản sao.xlsx');
    copyFileSync(path, copy);
    const table = join(there.folder, 'cong-an.csv');
    const sheets = await there.lists();
    fill(sheets.get(POLICE)!, id(1), 'DUNG NGUOI');
    fill(sheets.get(POLICE)!, id(1), 'gọi sau 17 giờ', 'note');
    writeFileSync(table, csv(sheets.get(POLICE)!, ';'));
    for (const again of [[path], [copy], [table], [path, copy, path]]) {
      const { changes, understood, files: read } = await answer(there, again, { day: '2026-06-09' });
      expect(Object.values(changes).every((count) => count === 0)).toBe(true);
      expect(understood.every(({ isNew }) => !isNew)).toBe(true);
      expect(read[0]?.readBefore).toBe(again[0] === table ? undefined : '2026-06-02');
    }
    expect([content(there.ledger), there.ledger.generation]).toEqual([after, 2]);
  });

  test('all files or none', async () => {
    const there = await here();
    const good = await book(there, POLICE, [[id(1), 'đúng người']]);
    const bad = join(there.folder, 'hỏng.xlsx');
    writeFileSync(bad, 'PK\u0003\u0004 và không gì nữa');
    const before = content(there.ledger);
    await expect(answer(there, [good, bad, join(there.folder, 'không có.xlsx')])).rejects.toThrow(
      'workbook_damaged, file_missing',
    );
    expect(content(there.ledger)).toEqual(before);
  });

  test('notes go with the person, and one that was written on stays one', async () => {
    const there = await here();
    await answer(there, [
      await book(there, POLICE, [
        [id(5), '', 'hỏi tổ trưởng'],
        [id(8), '', 'gọi lần 1'],
      ]),
    ]);
    await answer(there, [await book(there, POLICE, [[id(8), '', 'gọi lần 1, hẹn thứ hai']])]);
    await answer(there, [await book(there, POLICE, [[id(8), 'đã cập nhật', 'gọi lần 1']])]);
    expect(notes(there)).toEqual([
      [recordHash('bao_hiem', 2), 'police', 'hỏi tổ trưởng'],
      [hash(there, 5), 'police', 'gọi lần 1, hẹn thứ hai'],
    ]);
    expect(standing(there, id(8))).toBe('fixed');
  });
});

describe('which answer counts', () => {
  test('the officer who acts first, whatever is read first', async () => {
    for (const order of ['police first', 'insurance first']) {
      const there = await here();
      const all = [
        await book(there, POLICE, [[id(1), 'khác người']]),
        await book(there, INSURANCE, [[id(1), 'đúng người']]),
      ];
      const { contradictions } = await answer(there, order === 'police first' ? all : all.toReversed());
      expect(
        contradictions.map(({ kind, findings, kept, given }) => [
          kind,
          findings,
          kept === 'given' ? given.audience : 'other',
        ]),
      ).toEqual([['two_officers', [id(1), id(2)], order === 'police first' ? 'insurance' : 'other']]);
      expect(pairs(there).map(([, , , decision]) => decision)).toEqual(['pinned']);
      expect(rowsOf(there.ledger.database, 'SELECT count(*) FROM answers')).toEqual([[4]]);
    }
  });

  test('an officer corrects himself, and what followed from the old answer goes', async () => {
    const there = await here();
    const dead = await book(there, POLICE, [[id(8), 'đã chết']]);
    const absent = await book(there, POLICE, [[id(8), 'vắng mặt']]);
    await answer(there, [dead]);
    const second = await answer(there, [absent]);
    expect(second.contradictions).toMatchObject([
      {
        kind: 'earlier_answer',
        kept: 'given',
        against: { verdict: 'dead', place: { file: dead.split('/').at(-1), sheet: POLICE } },
      },
    ]);
    expect(people(there)).toEqual([[hash(there, 5), 'absent']]);
    const old = await answer(there, [dead]);
    expect(old.contradictions).toMatchObject([{ kind: 'earlier_answer', kept: 'against' }]);
    expect(people(there)).toEqual([[hash(there, 5), 'absent']]);
    const { changes } = await answer(there, [await book(there, POLICE, [[id(8), 'đã sửa']])]);
    expect([people(there), changes.withdrawn]).toEqual([[], 1]);
  });

  test('"unclear" of another officer neither contradicts nor replaces', async () => {
    const there = await here();
    await answer(there, [await book(there, POLICE, [[id(1), 'đúng người']])]);
    const { contradictions } = await answer(there, [await book(there, INSURANCE, [[id(1), 'chưa rõ']])]);
    expect([contradictions, standing(there, id(1)), people(there)]).toEqual([[], 'same', []]);
  });

  test('the sheet of the later run; two files and two rows of one officer are named', async () => {
    const there = await here();
    runAgain(there.ledger, '2026-06-05');
    const late = await book(there, POLICE, [[id(8), 'vắng mặt']], 2);
    const early = await book(there, POLICE, [[id(8), 'xuất cảnh']], 1);
    const { contradictions } = await answer(there, [late, early]);
    expect(contradictions).toMatchObject([{ kind: 'two_files', kept: 'against' }]);
    expect(people(there)).toEqual([[hash(there, 5), 'absent']]);
    const sheets = await there.lists();
    const grid = sheets.get(POLICE)!;
    fill(grid, id(4), 'khác người');
    const twin = [...rowOf(grid, id(4))];
    fill(grid, id(4), 'đúng người');
    grid.push(twin);
    const path = await saveBook(join(there.folder, 'hai-dong.xlsx'), sheets);
    const doubled = await answer(there, [path]);
    expect(doubled.contradictions).toMatchObject([{ kind: 'two_rows', kept: 'given' }]);
    expect(pairs(there).map(([, , , decision]) => decision)).toEqual(['forbidden']);
  });
});

describe('pairs', () => {
  const cases: readonly (readonly [
    what: string,
    said: Said,
    pairs: readonly (readonly [string, number, number, string])[],
    unused?: string,
  ])[] = [
    ['one candidate', [id(4), 'đúng người'], [['bao_hiem', 3, 6, 'pinned']]],
    ['several candidates and no word which', [id(3), 'đúng người'], [], 'choice_missing'],
    ['several candidates, one named', [id(3), 'đúng người', 'là hs0003.'], [['bao_hiem', 1, 3, 'pinned']]],
    [
      'none of several candidates',
      [id(3), 'khác người'],
      [
        ['bao_hiem', 1, 2, 'forbidden'],
        ['bao_hiem', 1, 3, 'forbidden'],
      ],
    ],
    [
      'none of them, but somebody else',
      [id(3), 'khác người', 'đúng là (HS0001)'],
      [
        ['bao_hiem', 1, 1, 'pinned'],
        ['bao_hiem', 1, 2, 'forbidden'],
        ['bao_hiem', 1, 3, 'forbidden'],
      ],
    ],
    ['nobody was proposed', [id(5), 'đúng người'], [], 'nobody_proposed'],
    [
      'nobody was proposed, the officer knows who',
      [id(5), 'đúng người', 'HS0006'],
      [['bao_hiem', 2, 6, 'pinned']],
    ],
    ['the nearest is the one', [id(11), 'đúng người'], [['bao_hiem', 6, 3, 'pinned']]],
    ['the nearest is not the one', [id(11), 'khác người'], [['bao_hiem', 6, 3, 'forbidden']]],
    ['two are near, and no word which', [id(12), 'đúng người'], [], 'choice_missing'],
    ['two are near, one named', [id(12), 'đúng người', 'là hs0003'], [['bao_hiem', 7, 3, 'pinned']]],
    [
      'two are near, the officer knows a third',
      [id(12), 'khác người', 'HS0006.'],
      [
        ['bao_hiem', 7, 2, 'forbidden'],
        ['bao_hiem', 7, 3, 'forbidden'],
        ['bao_hiem', 7, 6, 'pinned'],
      ],
    ],
    ['other person on a row of two registers', [id(6), 'khác người'], [], 'record_unclear'],
    [
      'the same, and which register',
      [id(6), 'khác người', 'khai_tu ghi nhầm'],
      [['khai_tu', 0, 4, 'forbidden']],
    ],
    [
      'right person on a row of two registers',
      [id(6), 'đúng người'],
      [
        ['bao_hiem', 4, 4, 'pinned'],
        ['khai_tu', 0, 4, 'pinned'],
      ],
    ],
    ['a finding of the residents’ file alone', [id(8), 'khác người'], []],
    ['two rows of the residents’ file', [id(10), 'khác người'], [['master', 8, 9, 'forbidden']]],
    ['a class of a record that is nobody’s', [id(5), 'đã chết'], []],
  ];
  test.each(cases.map(([what, said, expected, unused]) => ({ what, said, expected, unused })))(
    '$what',
    async ({ said, expected, unused }) => {
      const there = await here();
      const { notUsed } = await answer(there, [await book(there, POLICE, [said])]);
      const hashed = expected.map(([source, row, to, decision]) => [
        source,
        source === 'master' ? hash(there, row) : recordHash(source, row),
        hash(there, to),
        decision,
      ]);
      const byText = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(' ')).sort();
      expect(byText(pairs(there))).toEqual(byText(hashed));
      expect(notUsed.map(({ code }) => code)).toEqual(unused === undefined ? [] : [unused]);
      expect(people(there)).toEqual([]);
    },
  );

  test('the column of proposals is gone: which of them cannot be known', async () => {
    const there = await here();
    const sheets = await there.lists();
    const grid = sheets.get(POLICE)!;
    fill(grid, id(4), 'đúng người');
    const at = headerOf(grid).indexOf('Nhân khẩu đề xuất, mức tin cậy');
    for (const row of grid) row.splice(at, 1);
    const { notUsed } = await answer(there, [await saveBook(join(there.folder, 'a.xlsx'), sheets)]);
    expect([notUsed.map(({ code }) => code), pairs(there)]).toEqual([['choice_unseen'], []]);
  });

  test('the codes that decide are findings', () => {
    const codes = FINDINGS.map(({ code }) => code);
    expect(
      [...OF_NOBODY, ...OF_DEATHS].filter((code) => !(codes as readonly string[]).includes(code)),
    ).toEqual([]);
  });
});

describe('answers and data', () => {
  test('"corrected" on an old sheet: still found, then come again', async () => {
    const there = await here();
    const path = await book(there, POLICE, [[id(8), 'đã sửa']]);
    runAgain(there.ledger, '2026-06-05');
    expect((await answer(there, [path])).contradictions).toMatchObject([
      { kind: 'still_there', kept: 'given' },
    ]);
    expect(standing(there, id(8))).toBe('fixed');
    runAgain(there.ledger, '2026-06-08');
    expect(standing(there, id(8))).toBe(undefined);
    const before = content(there.ledger);
    const again = await answer(there, [path]);
    expect(again.contradictions).toMatchObject([{ kind: 'came_again', kept: 'data' }]);
    expect(content(there.ledger)).toEqual(before);
    // A new sheet, after the return, is a new answer.
    const { changes } = await answer(there, [await book(there, POLICE, [[id(8), 'đã sửa']], 3)]);
    expect([changes.answers, standing(there, id(8))]).toEqual([1, 'fixed']);
  });

  test('absent, and the death is registered', async () => {
    const there = await here();
    const { contradictions } = await answer(there, [await book(there, POLICE, [[id(6), 'vắng mặt']])]);
    expect(contradictions).toMatchObject([{ kind: 'death_registered', findings: [id(6), id(7)] }]);
  });

  test('an answer to a finding that goes on under another id', async () => {
    const there = await here();
    const path = await book(there, POLICE, [[id(8), 'xuất cảnh']]);
    const rewritten = finding(id(80), { code: 'without_citizen_id', source: 'master', row: 4, resident: 4 });
    runAgain(there.ledger, '2026-06-05', [id(8)], [rewritten]);
    await answer(there, [path]);
    expect([standing(there, id(80)), standing(there, id(8))]).toEqual(['abroad', undefined]);
    expect(rowsOf(there.ledger.database, 'SELECT state FROM states WHERE finding_id = ?', id(80))).toEqual([
      ['answered'],
    ]);
    const before = content(there.ledger);
    await answer(there, [path]);
    expect(content(there.ledger)).toEqual(before);
  });

  test('decisions outlive the findings and the answers that leave the ledger', async () => {
    const there = await here();
    const path = await book(there, POLICE, [
      [id(1), 'đúng người'],
      [id(8), 'đã chết'],
    ]);
    await answer(there, [path]);
    runAgain(there.ledger, '2026-06-05', [id(1), id(2), id(8)]);
    purgeLedger(there.ledger, '2027-01-01');
    expect([pairs(there).length, people(there).length]).toEqual([1, 1]);
    const { notUsed } = await answer(there, [path]);
    expect(notUsed.every(({ code }) => code.endsWith('unknown') || code === 'some_findings_unknown')).toBe(
      true,
    );
    expect([pairs(there).length, people(there).length]).toEqual([1, 1]);
  });
});
