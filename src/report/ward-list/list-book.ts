/**
 * One workbook: a cover with counts, a sheet that teaches, for each officer the people to check and, behind all of
 * them, the proposals that can wait.
 */

import { dayText } from '../../vietnamese/civil-date.ts';
import { foldText } from '../../vietnamese/letters.ts';
import type { Protection } from '../xlsx/protect.ts';
import { Workbook } from '../xlsx/workbook.ts';
import { listColumns } from './columns.ts';
import { writeCoverSheet } from './cover-sheet.ts';
import { writeGuideSheet } from './guide-sheet.ts';
import { hamletsOf } from './hamlets.ts';
import { ListCells, type ListContext, type ListFor } from './list-cells.ts';
import type { ListEntry } from './list-entries.ts';
import { placesOf } from './list-order.ts';
import { type PeopleSheet, writePeopleSheet } from './people-sheet.ts';
import { cutList } from './split.ts';
import { partOf, tasksOf } from './tasks.ts';
import { type Audience, LIST_PARTS } from './wording.ts';

/** What Excel lets a sheet's name have. */
const LONGEST_NAME = 31;

export interface ListBook {
  /** Absolute. */
  readonly path: string;
  readonly listFor: ListFor;
  readonly wardCode: string;
  /** Stands above every list: the ward or the employer. */
  readonly place: string;
  readonly audiences: readonly Audience[];
  readonly entries: readonly ListEntry[];
}

export interface WrittenBook {
  /** Rows of people, over all sheets. */
  readonly rows: number;
  readonly cutCells: number;
}

export async function writeListBook(
  list: ListBook,
  context: ListContext,
  protection: Protection | undefined,
): Promise<WrittenBook> {
  const { wording, outcome } = context;
  const words = wording.wardList;
  const sheets = planSheets(list, context);
  const columns = {
    check: listColumns(list.listFor, 'check'),
    proposals: listColumns(list.listFor, 'proposals'),
  };
  const cells = new ListCells(context, list.listFor, list.entries.length, sheets);
  const book = await Workbook.create(list.path, { cutNote: wording.cut, protection });
  try {
    const { place } = list;
    const asOf = dayText(outcome.plan.asOf);
    const { deadlineOf } = context;
    const cover = { name: words.coverSheet, place, asOf, sheets, entries: list.entries.length, deadlineOf };
    const codes = await writeCoverSheet(book, cover, wording);
    const forEmployer = list.listFor === 'employer';
    const guide = { name: words.guideSheet, place, columns: columns.check.names, codes, forEmployer };
    await writeGuideSheet(book, guide, wording, outcome.plan);
    for (const sheet of sheets) await writePeopleSheet(book, sheet, columns[sheet.part], cells, words);
    await book.close();
  } catch (error) {
    await book.abandon();
    throw error;
  }
  return { rows: sheets.reduce((sum, { tasks }) => sum + tasks.length, 0), cutCells: book.cutCells };
}

/** The sheets of people, in the order in which they stand. */
function planSheets(
  { entries, audiences, wardCode, place, listFor }: ListBook,
  { outcome, wording, ofMaster, wardName }: ListContext,
): readonly PeopleSheet[] {
  const { plan } = outcome;
  const words = wording.wardList;
  const hamletOf = hamletsOf(entries, {
    ofMaster: listFor === 'employer' ? undefined : ofMaster,
    wardName,
  });
  const places = placesOf(entries, hamletOf, ofMaster);
  const names = new Set([words.coverSheet, words.guideSheet]);
  const tasks = audiences.map((audience) => ({ audience, all: tasksOf(audience, entries, places) }));
  // what can wait stands behind everything that cannot
  return LIST_PARTS.flatMap((part) =>
    tasks.flatMap(({ audience, all }) => {
      const theirs = all.filter((task) => partOf(task) === part);
      if (theirs.length === 0) return [];
      return cutList(theirs, wardCode, plan.split, words).map(
        (cut): PeopleSheet => ({
          name: sheetName(`${words.sheet(audience, part)} ${cut.sheet}`, names),
          audience,
          part,
          cut: cut.title,
          subtitle: words.subtitle({
            place,
            cut: cut.title,
            asOf: dayText(plan.asOf),
            people: cut.tasks.length,
          }),
          tasks: cut.tasks,
        }),
      );
    }),
  );
}

/** Letters a–z, digits and "-", not longer than Excel allows, and different from every other name of the book. */
function sheetName(words: string, taken: Set<string>): string {
  const plain = foldText(words).trim().replaceAll(' ', '-');
  let name = plain.slice(0, LONGEST_NAME);
  for (let number = 2; taken.has(name); number++) {
    const suffix = `-${number}`;
    name = plain.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  taken.add(name);
  return name;
}
