/**
 * Officers' answers back into the ledger: read the files, understand their rows, weigh them against each other and the
 * ledger, enter them in one transaction. A file that cannot be read stops it all before anything is written.
 */

import type { CellPlace, OfficerStatement } from './answer-flow.ts';
import { ListReader, type UnreadCell } from './answers/read-list.ts';
import type { AnswerWording } from './answers/wording.ts';
import { Failure, type Fault } from './failure.ts';
import { countChanges, enterAnswers } from './ledger/answers/enter.ts';
import type { AnswerChanges, Contradiction, UnderstoodRow, UnusedRow } from './ledger/answers/reading.ts';
import { Weighing } from './ledger/answers/weigh.ts';
import type { Ledger } from './ledger/open-ledger.ts';
import { readSheets } from './read/read-sheets.ts';
import { foldKey } from './vietnamese/letters.ts';

export interface AnswerFile {
  /** As the user gave it. */
  readonly file: string;
  readonly path: string;
}

export interface AnswersWish {
  readonly files: readonly AnswerFile[];
  readonly wording: AnswerWording;
  readonly password: string | undefined;
  readonly signal: AbortSignal;
}

export interface ReadAnswerFile {
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  /** Sheets that are lists. */
  readonly lists: readonly string[];
  /** Rows with an answer or a note that were read as such. */
  readonly rows: number;
}

/** What the files say, before the ledger is asked. */
export interface ReadAnswers {
  readonly files: readonly ReadAnswerFile[];
  readonly statements: readonly OfficerStatement[];
  readonly unread: readonly UnreadCell[];
}

/** Something that could not be read or put to use; `cell` is '' where it is a whole file. */
export interface NotUsed {
  readonly code: UnreadCell['code'] | UnusedRow['code'] | 'no_list';
  readonly place: CellPlace;
  /** Ids of findings that the ledger does not know. */
  readonly unknown?: readonly string[];
}

export interface AnswersReport {
  readonly files: readonly (ReadAnswerFile & {
    /** Day on which this very file was read before. */
    readonly readBefore?: string;
  })[];
  readonly understood: readonly UnderstoodRow[];
  readonly changes: AnswerChanges;
  readonly contradictions: readonly Contradiction[];
  readonly notUsed: readonly NotUsed[];
}

/** Throws a Failure with the faults of all files that cannot be read. */
export async function readAnswers({ files, wording, password, signal }: AnswersWish): Promise<ReadAnswers> {
  const reader = new ListReader(wording);
  const headers = new Set([...wording.headers, ...Object.values(wording.columns).flat()].map(foldKey));
  const faults: Fault[] = [];
  const read: ReadAnswerFile[] = [];
  const statements: OfficerStatement[] = [];
  const unread: UnreadCell[] = [];
  for (const { file, path } of files) {
    signal.throwIfAborted();
    const lists: string[] = [];
    const before = statements.length;
    try {
      const { format, sha256 } = await readSheets(
        { file, path, password, headers, signal },
        ({ name, rows }) => {
          const list = reader.read(file, name, rows);
          if (list.isList) lists.push(name);
          for (const statement of list.statements) statements.push(statement);
          for (const cell of list.unread) unread.push(cell);
        },
      );
      read.push({ file, sha256, format, lists, rows: statements.length - before });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new Failure(faults);
  return { files: read, statements, unread };
}

export interface WeighedAnswers {
  readonly report: AnswersReport;
  /** Writes it to the ledger: all of it or nothing. */
  enter(): void;
}

/** Weighs what was read; nothing is written yet. `day`: ISO day on which it counts as answered. */
export function weighAnswers(
  ledger: Ledger,
  { files, statements, unread }: ReadAnswers,
  day: string,
): WeighedAnswers {
  const weighing = new Weighing(ledger.database, ledger.id, ledger.hash);
  for (const statement of statements) weighing.take(statement);
  const weighed = weighing.outcome();
  const earlier = ledger.database.prepare('SELECT min(read_on) AS day FROM readings WHERE sha256 = ?');
  const seen = files.map((one) => {
    const read = earlier.get(one.sha256)?.['day'];
    return typeof read === 'string' ? { ...one, readBefore: read } : one;
  });
  const noLists = files.filter(({ lists }) => lists.length === 0);
  const notUsed: NotUsed[] = [
    ...noLists.map(({ file }) => ({ code: 'no_list' as const, place: { file, sheet: '', cell: '' } })),
    ...unread,
    ...weighed.unused.map(({ code, place, unknown }) => ({
      code,
      place,
      ...(unknown.length > 0 ? { unknown } : {}),
    })),
  ];
  const { understood, contradictions } = weighed;
  return {
    report: { files: seen, understood, changes: countChanges(weighed), contradictions, notUsed },
    enter: () => enterAnswers(ledger, weighed, files, day),
  };
}
