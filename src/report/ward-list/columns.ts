/** Which columns a list has, how wide they are and how they look; the printed ones fit a sheet of paper across. */
import type { Cell } from '../xlsx/cell.ts';
import { cellText } from '../xlsx/cell.ts';
import type { SheetColumn } from '../xlsx/sheet-layout.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { linesIn, rowHeight } from '../xlsx/text-height.ts';
import type { ColumnPlaces, ListFor } from './list-cells.ts';
import { type ListPart, WARD_COLUMNS, type WardColumn } from './wording.ts';

/** How a list of one part looks: its columns in order, how wide they are, and the last one that is printed. */
interface Look {
  readonly order: readonly WardColumn[];
  readonly widths: Readonly<Record<WardColumn, number>>;
  /** The person stays in sight while the answer is given. */
  readonly frozenTo: WardColumn;
  /** Columns whose text may need several lines. */
  readonly tall: ReadonlySet<WardColumn>;
}

const CHECK: Look = {
  order: WARD_COLUMNS,
  widths: {
    number: 4.5,
    hamlet: 9.5,
    ward: 12,
    master: 20.5,
    extract: 21.5,
    finding: 28,
    resident: 13.5,
    source: 19,
    contact: 20,
    candidateWards: 16,
    action: 24,
    deadline: 15,
    answer: 11,
    note: 12,
    name: 22,
    masterNumber: 15,
    extractNumber: 15,
    household: 14,
    severity: 9,
    key: 20,
  },
  frozenTo: 'extract',
  tall: new Set([
    'hamlet',
    'ward',
    'master',
    'extract',
    'finding',
    'resident',
    'source',
    'contact',
    'candidateWards',
    'action',
    'deadline',
  ]),
};

/** Proposals are many and small: what is not needed to decide is not printed, so that a person takes a line or two. */
const PROPOSALS: Look = {
  order: [
    'number',
    'hamlet',
    'ward',
    'master',
    'extract',
    'finding',
    'source',
    'candidateWards',
    'answer',
    'note',
    'resident',
    'contact',
    'action',
    'deadline',
    'name',
    'masterNumber',
    'extractNumber',
    'household',
    'severity',
    'key',
  ],
  widths: {
    ...CHECK.widths,
    number: 5.5,
    hamlet: 16,
    master: 53,
    extract: 45,
    finding: 43.5,
    source: 23,
    answer: 12,
    note: 12,
    resident: 26,
    contact: 40,
    action: 40,
  },
  frozenTo: 'master',
  tall: new Set(['hamlet', 'ward', 'master', 'extract', 'finding', 'source', 'candidateWards']),
};

const LOOKS: Readonly<Record<ListPart, Look>> = { check: CHECK, proposals: PROPOSALS };
/** Their texts stand in many rows: where somebody lives, what is to be done, by when. */
const REPEATED: ReadonlySet<WardColumn> = new Set(['hamlet', 'ward', 'action', 'deadline', 'severity']);
/** Columns behind it are for the screen. */
const PRINTED_TO: WardColumn = 'note';

export interface ListColumns {
  readonly names: readonly WardColumn[];
  readonly columns: readonly SheetColumn[];
  readonly printed: number;
  readonly frozen: number;
  readonly at: ColumnPlaces;
  /** Height of a row of these cells, in points. */
  heightOf(cells: readonly Cell[]): number;
}

export function listColumns(listFor: ListFor, part: ListPart): ListColumns {
  const { order, widths, frozenTo, tall } = LOOKS[part];
  const names = order.filter((column) => {
    if (column === 'ward') return listFor === 'employer';
    if (column === 'household') return listFor !== 'employer';
    return column !== 'candidateWards' || listFor === 'unknownWard';
  });
  const measured = names.flatMap((column, at) =>
    tall.has(column) ? [{ at, width: widths[column], text: '', lines: 1 }] : [],
  );
  return {
    names,
    columns: names.map((column) => ({
      width: widths[column],
      hidden: column === 'key',
      repeats: REPEATED.has(column),
    })),
    printed: names.indexOf(PRINTED_TO) + 1,
    frozen: names.indexOf(frozenTo) + 1,
    at: placesIn(names),
    heightOf(cells) {
      let lines = 1;
      for (const column of measured) {
        const text = cellText(cells[column.at]!);
        // hamlets, tasks and deadlines stand in many rows below each other
        if (text !== column.text) {
          column.text = text;
          column.lines = linesIn(text, column.width);
        }
        if (column.lines > lines) lines = column.lines;
      }
      return rowHeight(lines);
    },
  };
}

/** Written out, because an object made from entries is looked up far more slowly, and it is asked for every cell. */
function placesIn(names: readonly WardColumn[]): ColumnPlaces {
  const place = (column: WardColumn): number => names.indexOf(column);
  return {
    number: place('number'),
    hamlet: place('hamlet'),
    ward: place('ward'),
    master: place('master'),
    extract: place('extract'),
    finding: place('finding'),
    resident: place('resident'),
    source: place('source'),
    contact: place('contact'),
    candidateWards: place('candidateWards'),
    action: place('action'),
    deadline: place('deadline'),
    answer: place('answer'),
    note: place('note'),
    name: place('name'),
    masterNumber: place('masterNumber'),
    extractNumber: place('extractNumber'),
    household: place('household'),
    severity: place('severity'),
    key: place('key'),
  };
}

export function styleOf(column: WardColumn, isUrgent: boolean): StyleName {
  switch (column) {
    case 'answer':
    case 'note':
      return 'answer';
    case 'deadline':
      return isUrgent ? 'urgent' : 'centre';
    case 'number':
    case 'severity':
      return 'centre';
    default:
      return 'cell';
  }
}
