/** The first sheet: how much there is to do, for whom, where and of what kind, with links to the lists. */

import type { Severity } from '../../flow.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import type { ReportWording } from '../wording.ts';
import type { SheetLink } from '../xlsx/sheet-layout.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { linesIn, rowHeight } from '../xlsx/text-height.ts';
import type { Sheet, Workbook } from '../xlsx/workbook.ts';
import type { TaskDeadline } from './deadlines.ts';
import { ascending } from './list-order.ts';
import { footerText, type PeopleSheet } from './people-sheet.ts';
import type { Task } from './tasks.ts';

/** What it is, figures, where to find it, by when. */
const WIDTHS = [64, 9, 9, 10, 11, 34, 14] as const;
const LINK_COLUMN = 5;
const COUNTS = ['count', 'count', 'count', 'strongCount'] as const;

export interface Cover {
  readonly name: string;
  readonly place: string;
  readonly asOf: string;
  readonly sheets: readonly PeopleSheet[];
  /** How many entries the list has. */
  readonly entries: number;
  readonly deadlineOf: (task: Task) => TaskDeadline;
}

/** Answers with the codes of the findings, in the order in which the lists name them first. */
export async function writeCoverSheet(
  book: Workbook,
  cover: Cover,
  wording: ReportWording,
): Promise<readonly string[]> {
  const { cover: words, page } = wording.wardList;
  const sheet = book.sheet({
    name: cover.name,
    columns: WIDTHS.map((width) => ({ width })),
    print: {
      orientation: 'landscape',
      columns: WIDTHS.length,
      footerLeft: footerText(`${cover.place} – ${words.asOf(cover.asOf)}`),
      footerRight: page('&P', '&N'),
    },
  });
  const people = gravestTasks(cover);
  sheet.row([cover.place], 'title', 20);
  sheet.row([words.title], 'title', 20);
  sheet.row([words.asOf(cover.asOf)], 'line');
  sheet.row([words.people(countsOf(people))], 'line');
  for (const note of words.notes) sheet.row([note], 'small');
  const links = writeOfficers(sheet, cover, wording);
  writeHamlets(sheet, people, wording);
  const kinds = kindsOf(cover, wording);
  writeFindings(sheet, kinds, wording);
  await sheet.end({ links });
  return [...kinds.keys()];
}

/** Each person once, by the gravest of his tasks. */
function gravestTasks({ sheets, entries }: Cover): readonly Task[] {
  const gravest = new Array<Task | undefined>(entries).fill(undefined);
  for (const { tasks } of sheets) {
    for (const task of tasks) {
      const known = gravest[task.entry.at];
      if (known === undefined || task.urgency < known.urgency) gravest[task.entry.at] = task;
    }
  }
  return gravest.filter((task) => task !== undefined);
}

interface Counts {
  readonly urgent: number;
  readonly normal: number;
  readonly check: number;
  readonly proposals: number;
}

function countsOf(tasks: readonly Task[]): Counts {
  const bySeverity = { high: 0, medium: 0, low: 0 };
  for (const { severity } of tasks) bySeverity[severity]++;
  const { high, medium, low } = bySeverity;
  return { urgent: high, normal: medium, check: high + medium, proposals: low };
}

function writeTable(
  sheet: Sheet,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  styles: readonly StyleName[],
): void {
  sheet.row([], 'none');
  sheet.row([title], 'section', 18);
  sheet.row(heads, 'header', rowHeight(Math.max(...heads.map((head, at) => linesIn(head, WIDTHS[at]!)))));
  for (const row of rows) {
    const lines = row.map((cell, at) => (typeof cell === 'string' ? linesIn(cell, WIDTHS[at]!) : 1));
    sheet.row(row, styles, rowHeight(Math.max(...lines)));
  }
}

/** One line for each list, with a link to it. */
function writeOfficers(
  sheet: Sheet,
  { sheets, deadlineOf }: Cover,
  { wardList }: ReportWording,
): readonly SheetLink[] {
  const { columns, byOfficer } = wardList.cover;
  const links: SheetLink[] = [];
  const rows = sheets.map(({ name, audience, part, cut, tasks }, at) => {
    const { urgent, normal, proposals } = countsOf(tasks);
    links.push({ column: LINK_COLUMN, row: sheet.rows + 4 + at, sheet: name });
    const first = firstOf(tasks.map((task) => deadlineOf(task).first));
    return [
      [wardList.title(audience, part), cut].filter((text) => text !== '').join(': '),
      urgent,
      normal,
      proposals,
      tasks.length,
      name,
      first === '' ? '' : dayText(first),
    ];
  });
  const heads = [
    columns.list,
    columns.urgent,
    columns.normal,
    columns.proposals,
    columns.people,
    columns.sheet,
    columns.deadline,
  ];
  writeTable(sheet, byOfficer, heads, rows, ['cell', ...COUNTS, 'link', 'centre']);
  return links;
}

/** The earliest of ISO days; '' where there is none. */
function firstOf(days: readonly string[]): string {
  return days.reduce((first, day) => (day !== '' && (first === '' || day < first) ? day : first), '');
}

function writeHamlets(sheet: Sheet, tasks: readonly Task[], { wardList }: ReportWording): void {
  const { columns, byHamlet, total } = wardList.cover;
  const hamlets = new Map<string, { rank: number; readonly tasks: Task[] }>();
  for (const task of tasks) {
    const { hamlet } = task.place;
    const label = hamlet.label || wardList.unknownHamlet.title;
    const known = hamlets.get(label);
    if (known === undefined) hamlets.set(label, { rank: hamlet.rank, tasks: [task] });
    else {
      known.tasks.push(task);
      known.rank = Math.min(known.rank, hamlet.rank);
    }
  }
  const line = (label: string, of: readonly Task[]): (string | number)[] => {
    const { urgent, normal, proposals } = countsOf(of);
    return [label, urgent, normal, proposals, of.length];
  };
  const inOrder = [...hamlets].sort(([, left], [, right]) => ascending(left.rank, right.rank));
  const rows = inOrder.map(([label, of]) => line(label, of.tasks));
  if (rows.length > 1) rows.push(line(total, tasks));
  const heads = [columns.hamlet, columns.urgent, columns.normal, columns.proposals, columns.people];
  writeTable(sheet, byHamlet, heads, rows, ['cell', ...COUNTS]);
}

/** One kind of findings: whose task it is, and the gravest finding of this kind of each entry. */
interface FindingKind {
  readonly officers: string[];
  readonly gravest: Uint8Array;
}

const GRAVITY: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1 };

/** By the code of the finding, in the order in which the lists name them first. */
function kindsOf({ sheets, entries }: Cover, wording: ReportWording): ReadonlyMap<string, FindingKind> {
  const kinds = new Map<string, FindingKind>();
  for (const { audience, tasks } of sheets) {
    const officer = wording.wardList.audience(audience);
    for (const { entry, findings } of tasks) {
      for (const { code, severity } of findings) {
        let kind = kinds.get(code);
        if (kind === undefined) {
          kind = { officers: [], gravest: new Uint8Array(entries) };
          kinds.set(code, kind);
        }
        if (!kind.officers.includes(officer)) kind.officers.push(officer);
        kind.gravest[entry.at] = Math.max(kind.gravest[entry.at]!, GRAVITY[severity]);
      }
    }
  }
  return kinds;
}

/** Kinds of findings with the people who have them, gravest and commonest first. */
function writeFindings(sheet: Sheet, kinds: ReadonlyMap<string, FindingKind>, wording: ReportWording): void {
  const { columns, byFinding } = wording.wardList.cover;
  const counted = [...kinds].map(([code, { officers, gravest }]) => {
    const people = [0, 0, 0, 0];
    for (const gravity of gravest) people[gravity]!++;
    const [, low, medium, high] = people as [number, number, number, number];
    return { code, high, medium, low, all: low + medium + high, officers };
  });
  counted.sort(
    (left, right) =>
      right.high - left.high ||
      right.medium - left.medium ||
      right.all - left.all ||
      (left.code < right.code ? -1 : 1),
  );
  const rows = counted.map(({ code, high, medium, low, all, officers }) => [
    wording.wardList.finding(code, false).title,
    high,
    medium,
    low,
    all,
    officers.join(', '),
  ]);
  const heads = [
    columns.finding,
    columns.urgent,
    columns.normal,
    columns.proposals,
    columns.people,
    columns.officer,
  ];
  writeTable(sheet, byFinding, heads, rows, ['cell', ...COUNTS, 'cell']);
}
