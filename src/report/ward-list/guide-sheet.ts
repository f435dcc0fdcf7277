/** The sheet that teaches how to read the lists and how to answer, and explains every kind of finding in them. */

import type { Plan } from '../../plan/plan.ts';
import { SEVERITIES } from '../../table/verdict-codes.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import type { ReportWording } from '../wording.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { linesIn, rowHeight } from '../xlsx/text-height.ts';
import type { Sheet, Workbook } from '../xlsx/workbook.ts';
import { footerText } from './people-sheet.ts';
import type { WardColumn } from './wording.ts';

const WIDTHS = [34, 62, 70] as const;

export interface Guide {
  readonly name: string;
  readonly place: string;
  readonly columns: readonly WardColumn[];
  /** Kinds of findings that the book holds. */
  readonly codes: readonly string[];
  readonly forEmployer: boolean;
}

export async function writeGuideSheet(
  book: Workbook,
  { name, place, columns, codes, forEmployer }: Guide,
  wording: ReportWording,
  plan: Plan,
): Promise<void> {
  const words = wording.wardList;
  const { guide } = words;
  const sheet = book.sheet({
    name,
    columns: WIDTHS.map((width) => ({ width })),
    print: {
      orientation: 'landscape',
      columns: WIDTHS.length,
      footerLeft: footerText(place),
      footerRight: words.page('&P', '&N'),
    },
  });
  sheet.row([guide.title], 'title', 20);
  section(sheet, guide.stepsTitle);
  for (const [at, step] of guide.steps.entries()) wide(sheet, `${at + 1}. ${step}`);
  section(sheet, guide.answersTitle);
  for (const [at, answer] of words.answers.entries()) pair(sheet, answer, guide.answerMeanings[at] ?? '');
  section(sheet, guide.severitiesTitle);
  for (const severity of SEVERITIES) {
    pair(sheet, words.severity(severity), guide.severityMeanings[severity]);
  }
  const { verifyDays, repairDays, visitDays } = plan.reporting.deadlines;
  const asOf = dayText(plan.asOf);
  wide(sheet, guide.deadlines({ verify: verifyDays, repair: repairDays, visit: visitDays, asOf }));
  section(sheet, guide.columnsTitle);
  for (const column of columns) {
    const meaning = guide.columnMeanings[column];
    if (meaning !== undefined) pair(sheet, words.columns[column], meaning);
  }
  // the table begins on a page of its own, so that its heading does not stand alone at the foot of one
  const newPages = [sheet.rows + 2];
  section(sheet, guide.findingsTitle);
  const heads = guide.findingColumns;
  sheet.row([heads.finding, heads.why, heads.action], 'header', rowHeight(1));
  for (const code of codes) {
    const { explanation, action } = wording.finding(code);
    const brief = words.finding(code, forEmployer);
    row(sheet, [brief.title, explanation, forEmployer ? brief.action : action], ['label', 'cell', 'cell']);
  }
  section(sheet, guide.privacyTitle);
  for (const line of guide.privacy) wide(sheet, line);
  await sheet.end({ newPages });
}

function section(sheet: Sheet, title: string): void {
  sheet.row([], 'none');
  sheet.row([title], 'section', 18);
}

/** A line across the page: its text runs on over the empty cells to its right. */
function wide(sheet: Sheet, text: string): void {
  sheet.row([text], 'line');
}

function pair(sheet: Sheet, name: string, meaning: string): void {
  sheet.row([name, meaning], ['label', 'line'], rowHeight(linesIn(name, WIDTHS[0])));
}

function row(sheet: Sheet, cells: readonly string[], styles: readonly StyleName[]): void {
  const lines = cells.map((cell, at) => linesIn(cell, WIDTHS[at]!));
  sheet.row(cells, styles, rowHeight(Math.max(...lines)));
}
