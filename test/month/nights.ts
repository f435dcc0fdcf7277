/**
 * Plays the month: every night the offices write what the diary says, the program runs over the registers as they stand, and
 * the next day officers answer. What the ledger then counts of each night stands beside what the story says.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { addDays, writeDay } from '../../src/generate/calendar.ts';
import { Random } from '../../src/generate/random.ts';
import { OUTPUTS } from '../../src/keep-ledger.ts';
import { countsBetween } from '../../src/ledger/day-counts.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { doisoat, type Said } from '../cli/fake-screen.ts';
import { type Case, type Counts, expectedCounts, totalOf } from './expected.ts';
import { type Diary, EVE } from './life.ts';
import { type FilledCell, sendBack } from './sheets.ts';
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
  readonly read: ReadDay;
  readonly milliseconds: number;
}

const isoDay = (night: number): string => writeDay(addDays(EVE, night), 'yyyy-mm-dd');

interface Office extends Pick<Diary, 'entries' | 'quarrels'> {
  readonly random: Random;
}

export async function playMonth(
  folder: string,
  town: Town,
  { deeds, cases, ...said }: Diary,
  { nights, reports, workers }: MonthWish,
): Promise<readonly PlayedNight[]> {
  const settings = ['out: ket-qua', 'ledger: so.db', `workers: ${workers}`];
  const office = { ...said, random: new Random('giấy tờ', 'sheets') };
  const played: Omit<PlayedNight, 'seen'>[] = [];
  for (let night = 1; night <= nights; night++) {
    for (const deed of deeds.get(night) ?? []) deed();
    writeTown(town, folder, settings);
    const from = performance.now();
    // Lists are written on the nights after which somebody answers.
    const isAnswered = said.entries.some(({ after }) => after === night);
    const wish = ['--as-of', isoDay(night), '--reports', isAnswered ? 'all' : reports];
    requireDone(await doisoat(['run', ...wish, '--overwrite', '--quiet'], { cwd: folder }));
    const milliseconds = Math.round(performance.now() - from);
    const expected = expectedCounts(cases, night);
    const { opened, reopened, resolved, overdue } = totalOf(expected);
    const read = await answerAfter(folder, office, night);
    played.push({
      expected: Object.fromEntries(expected),
      whole: [toldWhole(folder), [opened, reopened, resolved, overdue]],
      read,
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

/** What became of the day's answers beside what the story says. */
export interface ReadDay {
  readonly told: { readonly cells: number; readonly unread: number; readonly contradictions: number };
  readonly expected: ReadDay['told'];
}

/** Officers fill their lists in and send them back, and the program reads them. */
async function answerAfter(
  folder: string,
  { entries, quarrels, random }: Office,
  night: number,
): Promise<ReadDay> {
  const today = entries.filter(({ after }) => after === night);
  const unread = today.filter(({ isMisspelt }) => isMisspelt === true).length;
  const expected = {
    cells: today.length - unread,
    unread,
    contradictions: quarrels.filter(({ after }) => after === night).length,
  };
  if (today.length === 0) return { told: expected, expected };
  const findings = parse(readFileSync(join(folder, 'ket-qua/findings.csv')), {
    columns: true,
  }) as unknown as readonly FindingRow[];
  const cells = today.map(({ of: one, office, verdict, isMisspelt }): FilledCell => {
    const { finding_id: finding, who } = findingOf(findings, one, night);
    const officer = who.split('|')[office]!;
    return { finding, ward: one.ward, officer, verdict, isMisspelt: isMisspelt === true };
  });
  const files = await sendBack(
    join(folder, 'ket-qua'),
    join(folder, 'tra-loi', String(night)),
    cells,
    random,
  );
  const read = ['answers', `tra-loi/${night}`, '--as-of', isoDay(night), '--json'];
  const first = reportIn(await doisoat(read, { cwd: folder }));
  const places = new Set(
    first.understood.filter(({ isNew }) => isNew).map(({ place }) => JSON.stringify(place)),
  );
  if (first.files.length !== files)
    throw new Error(`night ${night}: ${first.files.length} of ${files} files`);
  if (random.chance(0.2)) {
    const { changes } = reportIn(await doisoat(read, { cwd: folder }));
    if (Object.values(changes).some((count) => count > 0))
      throw new Error(`night ${night}: read again, it is new`);
  }
  return {
    told: {
      cells: places.size,
      unread: withoutCopies(first.notUsed),
      contradictions: withoutCopies(first.contradictions.map(({ given }) => given)),
    },
    expected,
  };
}

type FindingRow = Readonly<Record<'finding_id' | 'code' | 'resident_id' | 'evidence' | 'who', string>>;

/** Every case that is answered must be found on the lists. */
function findingOf(findings: readonly FindingRow[], { code, person }: Case, night: number): FindingRow {
  const found = findings.filter(
    (row) =>
      row.code === code &&
      (row.resident_id === '' ? row.evidence.includes(person.name) : row.resident_id === person.id),
  );
  if (found.length !== 1) throw new Error(`night ${night}: ${found.length} findings ${code} of one person`);
  return found[0]!;
}

interface Placed {
  readonly place: { readonly file: string; readonly sheet: string; readonly cell: string };
}

/** A list that was sent twice has everything twice. */
function withoutCopies(all: readonly Placed[]): number {
  return all.filter(({ place }) => !place.file.endsWith(' (1).xlsx')).length;
}

interface Report {
  readonly files: readonly unknown[];
  readonly understood: readonly (Placed & { readonly isNew: boolean })[];
  readonly changes: Readonly<Record<string, number>>;
  readonly contradictions: readonly { readonly given: Placed }[];
  readonly notUsed: readonly Placed[];
}

function reportIn(said: Said): Report {
  requireDone(said);
  return JSON.parse(said.stdout) as Report;
}
