/**
 * A commune whose lists come back: a ledger with the run that wrote them, the workbook of our own list writer with the
 * words that officers see, and what people do to it. Reading goes through the same functions as the command.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerWording } from '../../src/cli/answer-wording.ts';
import { reportWording } from '../../src/cli/report-wording.ts';
import { WORDS as EN } from '../../src/cli/words.en.ts';
import { WORDS as VI } from '../../src/cli/words.vi.ts';
import type { Finding } from '../../src/flow.ts';
import type { FindingKeys, RunChanges } from '../../src/ledger/compare-run.ts';
import type { Ledger } from '../../src/ledger/open-ledger.ts';
import { type AnswersReport, readAnswers, weighAnswers } from '../../src/read-answers.ts';
import { enterNight, openAt } from '../ledger/nights.ts';
import { makeFinding, type OutcomeRows } from '../report/outcome.ts';
import { writeBooks } from '../report/ward-list/books.ts';
import { readBook, type Sheets } from './sheets.ts';

/** Id of a finding as the program makes them: sixteen hexadecimal digits. */
export const id = (number: number): string => number.toString(16).padStart(16, '0');

const resident = (number: number, wardCode = '00004') => ({
  residentId: `HS000${number}`,
  fullName: `Nguyễn Văn Người ${number}`,
  birthDate: '02/03/1985',
  citizenId: `00108500000${number}`,
  wardCode,
  wardName: wardCode === '00004' ? 'Phường Ba Đình' : 'Phường Ngọc Hà',
  householdId: `H${number}`,
});

const BOTH = ['insurance', 'police'] as const;
const match = (row: number) => ({ status: 'match' as const, candidates: [[row, 0.999, 20] as const] });

/** Who is on the lists: resident or record, and the numbers of his findings. */
const FINDINGS: readonly (Partial<Finding> & { readonly id: string })[] = [
  // HS0001: two findings of one record
  { id: id(1), code: 'name_differs', severity: 'medium', who: BOTH, row: 0, resident: 0 },
  { id: id(2), code: 'birth_date_differs', severity: 'medium', who: BOTH, row: 0, resident: 0 },
  // a record with two candidates, and one with one
  { id: id(3), code: 'under_review', severity: 'medium', who: BOTH, row: 1, resident: 1, others: [2] },
  { id: id(4), code: 'under_review', severity: 'medium', who: BOTH, row: 3, resident: 5 },
  // nobody's record
  { id: id(5), code: 'not_found', severity: 'high', who: BOTH, row: 2, resident: -1 },
  // nobody's either, with one and with two residents who are alike
  { id: id(11), code: 'not_found', severity: 'high', who: BOTH, row: 6, resident: -1 },
  { id: id(12), code: 'not_found', severity: 'high', who: BOTH, row: 7, resident: -1 },
  // HS0004: two records of two registers
  {
    id: id(6),
    code: 'dead_still_resident',
    source: 'khai_tu',
    who: ['police', 'civil_status'],
    row: 0,
    resident: 3,
  },
  { id: id(7), code: 'name_differs', severity: 'medium', who: BOTH, row: 4, resident: 3 },
  // HS0005: the residents' file itself
  { id: id(8), code: 'without_citizen_id', source: 'master', severity: 'medium', row: 4, resident: 4 },
  // HS0008 and HS0009: one resident twice
  { id: id(10), code: 'duplicate_resident', source: 'master', row: 7, resident: 7, others: [8] },
  // HS0007 of another ward
  { id: id(9), code: 'sex_differs', severity: 'medium', who: BOTH, row: 5, resident: 6, wardCode: '00008' },
];

const ROWS: OutcomeRows = {
  master: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => resident(number, number === 7 ? '00008' : '00004')),
  copies: [[7, 8]],
  extracts: [
    {
      name: 'bao_hiem',
      kind: 'insurance',
      rows: Array.from({ length: 8 }, (_, row) => ({
        fullName: `Nguyen Van ${row}`,
        birthDate: row < 6 ? '03/02/1985' : '02/03/1985',
      })),
      decided: {
        self: [
          match(0),
          {
            status: 'review',
            candidates: [
              [1, 0.6, 9],
              [2, 0.3, 8],
            ],
          },
          { status: 'unmatched', reason: 'no_candidate' },
          { status: 'review', candidates: [[5, 0.7, 9]] },
          match(3),
          match(6),
          { status: 'unmatched', reason: 'no_evidence', candidates: [[2, 0.12, 3]] },
          {
            status: 'unmatched',
            reason: 'no_evidence',
            candidates: [
              [1, 0.2, 4],
              [2, 0.1, 3],
            ],
          },
        ],
      },
    },
    {
      name: 'khai_tu',
      kind: 'death',
      rows: [{ fullName: 'Nguyễn Văn Người 4', birthDate: '02/03/1985' }],
      decided: { self: [match(3)] },
    },
  ],
  findings: FINDINGS,
};

export interface Commune {
  readonly ledger: Ledger;
  readonly folder: string;
  /** Sheets of a ward's workbook as they were written. */
  lists(ward?: string): Promise<Sheets>;
  remove(): void;
}

export function keysOf({ hash }: Ledger): FindingKeys {
  return {
    record: ({ source, row }) => (source === 'master' ? null : recordHash(source, row)),
    resident: ({ resident: row }) => (row < 0 ? null : hash.resident(`HS000${row + 1}`)),
    deadline: () => undefined,
  };
}

export const recordHash = (source: string, row: number): string => `record ${row} of ${source}`;

/** A ledger with one run, and the lists that it wrote; `english`: in English; `stamped: false`: as without a ledger. */
export async function commune({ english = false, stamped = true } = {}): Promise<Commune> {
  const folder = mkdtempSync(join(tmpdir(), 'doisoat-answers-'));
  const ledger = await openAt(join(folder, 'so-theo-doi.db'));
  const { changes, entered } = runAgain(ledger, '2026-06-01');
  const kind = `${english} ${stamped}`;
  const written =
    WRITTEN.get(kind) ??
    (await writtenLists(folder, ledger.id, { english, stamped, changes, run: entered.run }));
  WRITTEN.set(kind, written);
  return {
    ledger,
    folder,
    lists: async (ward = '00004') => {
      const own = (cell: string): string => cell.replace(written.ledgerId, ledger.id);
      const copies = [...written.books.get(ward)!].map(
        ([name, rows]) => [name, rows.map((row) => row.map(own))] as const,
      );
      return Promise.resolve(new Map(copies));
    },
    remove: () => {
      ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Written {
  readonly ledgerId: string;
  readonly books: ReadonlyMap<string, Sheets>;
}

/** Lists are written once for each kind: those of another ledger differ by its name in the keys. */
const WRITTEN = new Map<string, Written>();

async function writtenLists(
  folder: string,
  ledgerId: string,
  {
    english,
    stamped,
    changes,
    run,
  }: {
    readonly english: boolean;
    readonly stamped: boolean;
    readonly changes: RunChanges;
    readonly run: number;
  },
): Promise<Written> {
  await writeBooks(folder, ROWS, {
    wording: reportWording(english ? EN : VI),
    change: (outcome) => {
      if (!stamped) return;
      const stamp = { id: ledgerId, run, runId: 'r' };
      const rest = { since: undefined, changes: [], trend: [], reportedDead: [] };
      const month = { from: '2026-06-01', rows: [] };
      Object.assign(outcome, { overTime: { stamp, standings: changes.standings, month, ...rest } });
    },
  });
  const books = new Map<string, Sheets>();
  for (const [ward, name] of Object.entries({ '00004': 'phuong-ba-dinh', '00008': 'phuong-ngoc-ha' })) {
    books.set(ward, await readBook(join(folder, 'theo-xa', `${ward}-${name}`, 'danh-sach.xlsx')));
  }
  return { ledgerId, books };
}

/** One more run over the same commune; without the findings that are named. */
export function runAgain(
  ledger: Ledger,
  asOf: string,
  without: readonly string[] = [],
  more: readonly Finding[] = [],
) {
  const findings = FINDINGS.filter((one) => !without.includes(one.id)).map(
    (part): Finding => makeFinding({ dimension: 'dung', ...part }),
  );
  const night = enterNight(ledger, asOf, [...findings, ...more], `run ${asOf}`, keysOf(ledger));
  night.entered.confirm();
  return night;
}

export interface ReadOptions {
  readonly day?: string;
  readonly dryRun?: boolean;
  readonly password?: string;
}

/** Reads files (paths) as the command does; names are shown without their folder. */
export async function answer(
  { ledger, folder }: Pick<Commune, 'ledger' | 'folder'>,
  files: readonly string[],
  { day = '2026-06-02', dryRun = false, password }: ReadOptions = {},
): Promise<AnswersReport> {
  const read = await readAnswers({
    files: files.map((path) => ({ file: path.replace(`${folder}/`, ''), path })),
    wording: await answerWording(),
    password,
    signal: new AbortController().signal,
  });
  const { report, enter } = weighAnswers(ledger, read, day);
  if (!dryRun) enter();
  return report;
}
