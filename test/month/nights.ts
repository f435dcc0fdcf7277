/**
 * Plays the month: every night the offices write what the diary says, the program runs over the registers as they stand, and
 * the next day officers answer. What the ledger then counts of each night stands beside what the story says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { addDays, writeDay } from '../../src/generate/calendar.ts';
import { OUTPUTS } from '../../src/keep-ledger.ts';
import { countsBetween } from '../../src/ledger/day-counts.ts';
import { type Ledger, openLedger } from '../../src/ledger/open-ledger.ts';
import { doisoat, type Said } from '../cli/fake-screen.ts';
import { type Case, type Counts, expectedCounts, totalOf } from './expected.ts';
import { type Diary, EVE } from './life.ts';
import { type Town, writeTown } from './town.ts';

export interface MonthWish {
  readonly nights: number;
  /** What is written: tables, or everything. */
  readonly reports: 'tables' | 'all';
  readonly workers: number;
}

/** A night by "<ward> <class>". */
export type NightCounts = Readonly<Record<string, Counts>>;

export interface PlayedNight {
  readonly expected: NightCounts;
  readonly seen: NightCounts;
  /** What the run said of itself beside what the story says: new, reopened, resolved, overdue. */
  readonly whole: readonly [told: readonly number[], expected: readonly number[]];
  readonly answers: number;
  readonly milliseconds: number;
}

const isoDay = (night: number): string => writeDay(addDays(EVE, night), 'yyyy-mm-dd');

export async function playMonth(
  folder: string,
  town: Town,
  { deeds, cases }: Diary,
  { nights, reports, workers }: MonthWish,
): Promise<readonly PlayedNight[]> {
  const settings = ['out: ket-qua', 'ledger: so.db', `workers: ${workers}`, `reports: ${reports}`];
  const played: Omit<PlayedNight, 'seen'>[] = [];
  for (let night = 1; night <= nights; night++) {
    for (const deed of deeds.get(night) ?? []) deed();
    writeTown(town, folder, settings);
    const from = performance.now();
    requireDone(await doisoat(['run', '--as-of', isoDay(night), '--overwrite', '--quiet'], { cwd: folder }));
    const milliseconds = Math.round(performance.now() - from);
    const expected = expectedCounts(cases, night);
    const { opened, reopened, resolved, overdue } = totalOf(expected);
    const answers = await answerAfter(folder, cases, night);
    played.push({
      expected: Object.fromEntries(expected),
      whole: [toldWhole(folder), [opened, reopened, resolved, overdue]],
      answers,
      milliseconds,
    });
  }
  const seen = await seenCounts(folder, nights);
  return played.map((one, at) => ({ ...one, seen: seen[at]! }));
}

function requireDone({ code, stderr }: Said): void {
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
}

function toldWhole(folder: string): readonly number[] {
  const { ledger } = JSON.parse(readFileSync(join(folder, 'ket-qua/summary.json'), 'utf8')) as {
    readonly ledger: { readonly whole: Readonly<Record<string, number>> };
  };
  return ['opened', 'reopened', 'resolved', 'overdue'].map((count) => ledger.whole[count]!);
}

async function seenCounts(folder: string, nights: number): Promise<readonly NightCounts[]> {
  const ledger = await openLedger(join(folder, 'so.db'), { use: 'read' }, OUTPUTS);
  try {
    const seen: Record<string, Counts>[] = Array.from({ length: nights }, () => ({}));
    for (const { run, day: _, ward, code, who: __, ...counts } of countsBetween(
      ledger.database,
      isoDay(1),
      isoDay(nights),
    )) {
      const key = `${ward} ${code}`;
      const sum = seen[run - 1]![key];
      seen[run - 1]![key] =
        sum === undefined
          ? counts
          : totalOf(
              new Map([
                ['', sum],
                [' ', counts],
              ]),
            );
    }
    return seen;
  } finally {
    ledger.close();
  }
}

/** Puts the day's answers in as the reading of answers does. Every case that is answered must be found on the lists. */
async function answerAfter(folder: string, cases: readonly Case[], night: number): Promise<number> {
  const given = cases.flatMap((one) =>
    one.answers.filter(({ after }) => after === night).map(({ verdict }) => ({ one, verdict })),
  );
  if (given.length === 0) return 0;
  const findings = parse(readFileSync(join(folder, 'ket-qua/findings.csv')), {
    columns: true,
  }) as unknown as readonly Readonly<Record<string, string>>[];
  const ledger = await openLedger(join(folder, 'so.db'), { use: 'write' }, OUTPUTS);
  try {
    for (const { one, verdict } of given) {
      const found = findings.filter(
        ({ code, resident_id: resident, evidence }) =>
          code === one.code &&
          (resident === '' ? evidence!.includes(one.person.name) : resident === one.person.id),
      );
      if (found.length !== 1)
        throw new Error(`night ${night}: ${found.length} findings ${one.code} of one person`);
      enterAnswer(ledger, found[0]!['finding_id']!, verdict, isoDay(night));
    }
  } finally {
    ledger.close();
  }
  return given.length;
}

function enterAnswer(ledger: Ledger, id: string, verdict: string, on: string): void {
  ledger.write((database) => {
    const run = Number(database.prepare('SELECT run FROM latest_run').get()?.['run']);
    const reading = database
      .prepare("INSERT INTO readings (read_on, file, sha256) VALUES (?, 'phieu.xlsx', 'x')")
      .run(on).lastInsertRowid;
    const answer = database
      .prepare(
        `INSERT INTO answers (reading, finding_id, audience, verdict, answered_on, after_run, sheet, cell)
         VALUES (?, ?, 'police', ?, ?, ?, 's', 'A1')`,
      )
      .run(Number(reading), id, verdict, on, run).lastInsertRowid;
    database.prepare('UPDATE findings SET answer = ? WHERE finding_id = ?').run(Number(answer), id);
  });
}
