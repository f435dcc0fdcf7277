/** Which columns a list has, how wide they are and how they look; the printed ones fit a sheet of paper across. */
import type { Cell } from '../xlsx/cell.ts';
import { cellText } from '../xlsx/cell.ts';
import type { SheetColumn } from '../xlsx/sheet-layout.ts';
import type { StyleName } from '../xlsx/styles.ts';
import { linesIn, rowHeight } from '../xlsx/text-height.ts';
import type { ColumnPlaces, ListFor } from './list-cells.ts';
import { WARD_COLUMNS, type WardColumn } from './wording.ts';

const WIDTHS: Readonly<Record<WardColumn, number>> = {
  number: 4.5,
  hamlet: 11,
  ward: 12,
  master: 22,
  extract: 22,
  finding: 28,
  resident: 14.5,
  source: 14,
  contact: 18,
  candidateWards: 16,
  action: 24,
  deadline: 14.5,
  answer: 11,
  note: 14,
  name: 22,
  masterNumber: 15,
  extractNumber: 15,
  household: 14,
  severity: 9,
  key: 20,
};

/** Columns behind the note are for the screen. */
const PRINTED_TO = WARD_COLUMNS.indexOf('note');
/** The person stays in sight while the answer is given. */
const FROZEN_TO: WardColumn = 'extract';
/** Columns whose text may need several lines. */
const TALL: ReadonlySet<WardColumn> = new Set([
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
]);

export interface ListColumns {
  readonly names: readonly WardColumn[];
  readonly columns: readonly SheetColumn[];
  readonly printed: number;
  readonly frozen: number;
  readonly at: ColumnPlaces;
}

export function listColumns(listFor: ListFor): ListColumns {
  const names = WARD_COLUMNS.filter((column) => {
    if (column === 'ward') return listFor === 'employer';
    if (column === 'household') return listFor !== 'employer';
    return column !== 'candidateWards' || listFor === 'unknownWard';
  });
  return {
    names,
    columns: names.map((column) => ({ width: WIDTHS[column], hidden: column === 'key' })),
    printed: names.filter((column) => WARD_COLUMNS.indexOf(column) <= PRINTED_TO).length,
    frozen: names.indexOf(FROZEN_TO) + 1,
    at: placesIn(names),
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

/** Height of a row of these cells, in points. */
export function heightOf(names: readonly WardColumn[], cells: readonly Cell[]): number {
  let lines = 1;
  for (let at = 0; at < names.length; at++) {
    const column = names[at]!;
    if (TALL.has(column)) lines = Math.max(lines, linesIn(cellText(cells[at]!), WIDTHS[column]));
  }
  return rowHeight(lines);
}
