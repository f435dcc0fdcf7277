/**
 * tong-hop.xlsx for leaders: received and resolved in the month of the reference date, by ward, officer, class and day, and
 * coverage against targets. Made where a ledger is kept. For each line: open = before + received − resolved.
 */

import type { DayCount } from '../../counts.ts';
import type { Finding } from '../../flow.ts';
import type { Sequence } from '../../table/sequence.ts';
import { dayText } from '../../vietnamese/civil-date.ts';
import type { RunFigures, RunOutcome } from '../model.ts';
import type { OverTime } from '../over-time.ts';
import type { OverTimeText } from '../over-time-wording.ts';
import { wardNames } from '../ward-names.ts';
import type { ReportWording } from '../wording.ts';
import type { ArtefactWriter } from '../writer.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { type Sheet, Workbook } from '../xlsx/workbook.ts';

const FILE = 'tong-hop.xlsx';
const WIDTHS = [52, 11, 11, 11, 20, 11, 11, 11] as const;
const HEADS = ['before', 'received', 'resolved', 'resolvedShare', 'open', 'awaiting', 'overdue'] as const;
const STYLES: readonly StyleName[] = [
  'cell',
  'count',
  'count',
  'count',
  'centre',
  'strongCount',
  'count',
  'count',
];
const HEADER_HEIGHT = 30;

interface Month {
  received: number;
  resolved: number;
  open: number;
  answered: number;
  overdue: number;
}

export const monthBook: ArtefactWriter = {
  name: FILE,
  forPeople: true,
  async write({ outcome, figures, wording, path, protection }) {
    const { overTime } = outcome;
    if (overTime === undefined) return { files: [], cutCells: 0 };
    const book = await Workbook.create(path(FILE), { cutNote: wording.cut, protection });
    try {
      await writeMonth(book, outcome, overTime, figures, wording);
      const days = await writeDays(book, overTime, wording);
      await book.close();
      return { files: [{ name: FILE, rows: days }], cutCells: book.cutCells };
    } catch (error) {
      await book.abandon();
      throw error;
    }
  },
};

async function writeMonth(
  book: Workbook,
  outcome: RunOutcome,
  overTime: OverTime,
  figures: RunFigures,
  wording: ReportWording,
): Promise<void> {
  const { text } = wording.overTime;
  const { asOf } = outcome.plan;
  const period = text('monthPeriod', { from: dayText(overTime.month.from), to: dayText(asOf) });
  const sheet = book.sheet({
    name: text('monthSheet'),
    columns: WIDTHS.map((width) => ({ width })),
    print: {
      orientation: 'landscape',
      columns: WIDTHS.length,
      footerLeft: period,
      footerRight: wording.wardList.page('&P', '&N'),
    },
  });
  sheet.row([text('monthTitle', { month: `${asOf.slice(5, 7)}/${asOf.slice(0, 4)}` })], 'title', 20);
  sheet.row([period], 'line');
  sheet.row([text('monthNote')], 'small');
  const names = wardNames(outcome);
  const ward = (code: string): string =>
    code === ''
      ? text('unknownWard')
      : [names.get(code), code].filter((part) => part !== undefined).join(' – ');
  const counted = (keysOf: (one: Keyed) => readonly string[]) => monthOf(outcome.findings, overTime, keysOf);
  writeTable(
    sheet,
    'byWard',
    'ward',
    counted((one) => [one.ward]),
    ward,
    wording,
  );
  writeTable(
    sheet,
    'byOfficer',
    'officer',
    counted((one) => one.who),
    (code) => wording.wardList.audience(code as Finding['who'][number]),
    wording,
    'no total',
  );
  writeTable(
    sheet,
    'byFinding',
    'finding',
    counted((one) => [one.code]),
    (code) => wording.finding(code).title,
    wording,
  );
  writeTargets(sheet, figures, ward, wording);
  await sheet.end({});
}

interface Keyed {
  readonly ward: string;
  readonly code: string;
  readonly who: readonly string[];
}

/** Figures of the month by key, keys ascending; what names nobody is the police's. */
function monthOf(
  findings: Sequence<Finding>,
  { standings, month }: OverTime,
  keysOf: (one: Keyed) => readonly string[],
): ReadonlyMap<string, Month> {
  const groups = new Map<string, Month>();
  const each = (one: Keyed, add: (sum: Month) => void): void => {
    for (const key of keysOf(one)) {
      let sum = groups.get(key);
      if (sum === undefined) {
        sum = { received: 0, resolved: 0, open: 0, answered: 0, overdue: 0 };
        groups.set(key, sum);
      }
      add(sum);
    }
  };
  for (const row of month.rows) {
    each({ ward: row.ward, code: row.code, who: row.who.split('|') }, (sum) => {
      sum.received += row.opened + row.reopened;
      sum.resolved += row.resolved;
    });
  }
  let at = 0;
  for (const { wardCode, code, who } of findings) {
    const { state, isOverdue } = standings[at++]!;
    each({ ward: wardCode, code, who: who.length === 0 ? ['police'] : who }, (sum) => {
      sum.open++;
      if (state === 'answered') sum.answered++;
      if (isOverdue) sum.overdue++;
    });
  }
  return new Map([...groups].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function writeTable(
  sheet: Sheet,
  title: OverTimeText,
  first: OverTimeText,
  groups: ReadonlyMap<string, Month>,
  nameOf: (key: string) => string,
  wording: ReportWording,
  total: 'total' | 'no total' = 'total',
): void {
  const { text } = wording.overTime;
  beginTable(sheet, text(title), [text(first), ...HEADS.map((head) => text(head))]);
  const line = (name: string, month: Month): (string | number)[] => {
    const before = month.open - month.received + month.resolved;
    const all = before + month.received;
    const share = all === 0 ? '–' : `${wording.page.share(month.resolved, all)} (${month.resolved}/${all})`;
    return [name, before, month.received, month.resolved, share, month.open, month.answered, month.overdue];
  };
  for (const [key, month] of groups) sheet.row(line(nameOf(key), month), STYLES);
  if (total === 'no total' || groups.size < 2) return;
  const whole = { received: 0, resolved: 0, open: 0, answered: 0, overdue: 0 };
  for (const month of groups.values()) {
    for (const key of Object.keys(whole) as (keyof Month)[]) whole[key] += month[key];
  }
  sheet.row(line(text('total'), whole), STYLES);
}

function beginTable(sheet: Sheet, title: string, heads: readonly string[]): void {
  sheet.row([], 'none');
  sheet.row([title], 'section', 18);
  sheet.row(heads, 'header', HEADER_HEIGHT);
}

/** Coverage of each ward, with the target where one is set. */
function writeTargets(
  sheet: Sheet,
  { coverage }: RunFigures,
  ward: (code: string) => string,
  wording: ReportWording,
): void {
  const { text } = wording.overTime;
  const rows = coverage.wards.flatMap(({ code, measures }) =>
    measures.map(({ measure, total, covered, target }) => {
      const share = total === 0 ? '–' : wording.page.share(covered, total);
      const goal = target === undefined ? '–' : `${target.limit}${target.unit === 'percent' ? ' %' : ''}`;
      const name = `${ward(code)}: ${wording.page.measure(measure)}`;
      return [name, total, covered, '', share, goal, target?.missing ?? '', ''];
    }),
  );
  if (rows.length === 0) return;
  beginTable(sheet, text('targets'), [
    text('measure'),
    text('total'),
    text('reached'),
    '',
    text('resolvedShare'),
    text('target'),
    text('missing'),
    '',
  ]);
  const styles: readonly StyleName[] = [
    'cell',
    'count',
    'count',
    'none',
    'centre',
    'centre',
    'count',
    'none',
  ];
  for (const row of rows) sheet.row(row, styles);
}

const DAY_COUNTS = ['received', 'answered', 'resolved', 'open', 'overdue'] as const;

/** One line a day: what came, was answered and was resolved; what was left in the evening. */
async function writeDays(book: Workbook, { month }: OverTime, { overTime }: ReportWording): Promise<number> {
  const { text } = overTime;
  const sheet = book.sheet({
    name: text('daySheet'),
    columns: [{ width: 16 }, ...DAY_COUNTS.map(() => ({ width: 13 }))],
    headerRow: 3,
  });
  sheet.row([text('byDay')], 'title', 20);
  sheet.row([text('monthNote')], 'small');
  sheet.row([text('day'), ...DAY_COUNTS.map((count) => text(count))], 'header', HEADER_HEIGHT);
  const days = new Map<string, DayCount[]>();
  for (const row of month.rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  for (const [day, rows] of [...days].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const lastRun = Math.max(...rows.map(({ run }) => run));
    const sum = (of: readonly DayCount[], value: (row: DayCount) => number): number =>
      of.reduce((all, row) => all + value(row), 0);
    const evening = rows.filter(({ run }) => run === lastRun);
    sheet.row(
      [
        dayText(day),
        sum(rows, ({ opened, reopened }) => opened + reopened),
        sum(rows, ({ answered }) => answered),
        sum(rows, ({ resolved }) => resolved),
        sum(evening, ({ open }) => open),
        sum(evening, ({ overdue }) => overdue),
      ],
      ['centre', 'count', 'count', 'count', 'strongCount', 'count'],
    );
  }
  await sheet.end({ tableEnd: sheet.rows });
  return days.size;
}
