/** One sheet of people to check: heading, one row a person, the drop-down for the answer, and room to sign. */
import type { Cell } from '../xlsx/cell.ts';
import type { StyleName } from '../xlsx/styles.ts';
import type { Workbook } from '../xlsx/workbook.ts';
import { type ListColumns, styleOf } from './columns.ts';
import type { ListCells } from './list-cells.ts';
import type { Task } from './tasks.ts';
import type { Audience, ListPart, WardListWording } from './wording.ts';

/** Rows of heading: title, place and date, how to answer, column heads. */
const HEADER_ROW = 4;
const HEADER_HEIGHT = 42;
/** A footer of more than 255 letters makes a sheet that Excel calls damaged; every "&" counts twice. */
const LONGEST_FOOTER = 100;
const SIGN_ROWS = 4;

export interface PeopleSheet {
  readonly name: string;
  readonly audience: Audience;
  readonly part: ListPart;
  /** What the sheet holds of a list that is cut; '' of a whole one. */
  readonly cut: string;
  /** Place, cut, day and number of people. */
  readonly subtitle: string;
  readonly tasks: readonly Task[];
}

/** Writes the sheet; `columns` and `cells` are those of the whole book. */
export async function writePeopleSheet(
  book: Workbook,
  { name, audience, part, subtitle, tasks }: PeopleSheet,
  { names, columns, printed, frozen, at, heightOf }: ListColumns,
  cells: ListCells,
  words: WardListWording,
): Promise<void> {
  const sheet = book.sheet({
    name,
    columns,
    headerRow: HEADER_ROW,
    frozenColumns: frozen,
    print: {
      orientation: 'landscape',
      columns: printed,
      footerLeft: footerText(`${words.audience(audience)} – ${subtitle}`),
      footerRight: words.page('&P', '&N'),
    },
  });
  sheet.row([words.title(audience, part)], 'title', 20);
  sheet.row([subtitle], 'line');
  sheet.row([words.hint(part)], 'line');
  sheet.row(
    names.map((column) => words.columns[column]),
    'header',
    HEADER_HEIGHT,
  );
  const plain = names.map((column) => styleOf(column, false));
  const urgent = names.map((column) => styleOf(column, true));
  const row: Cell[] = new Array<Cell>(names.length).fill('');
  let number = 0;
  for (const task of tasks) {
    cells.fill(row, at, task, ++number, { part, audience });
    sheet.row(row, task.severity === 'high' ? urgent : plain, heightOf(row));
    if (sheet.full) await sheet.flush();
  }
  const lastRow = sheet.rows;
  writeSignatures(sheet, at.extract, part === 'check' ? at.action : at.finding, words);
  await sheet.end({
    tableEnd: lastRow,
    groupColumn: at.hamlet,
    dropDowns: [
      {
        column: at.answer,
        firstRow: HEADER_ROW + 1,
        lastRow,
        choices: words.answers,
        error: words.answerError,
      },
    ],
  });
}

/** Left who checked, right who answers for it, with the day above. */
function writeSignatures(
  sheet: ReturnType<Workbook['sheet']>,
  left: number,
  right: number,
  { signatures }: WardListWording,
): void {
  const line = (leftText: string, rightText: string, style: StyleName): void => {
    const cells = new Array<string>(right + 1).fill('');
    cells[left] = leftText;
    cells[right] = rightText;
    sheet.row(
      cells,
      cells.map((text) => (text === '' ? 'none' : style)),
    );
  };
  sheet.row([], 'none');
  line('', signatures.day, 'signHint');
  line(signatures.left, signatures.right, 'sign');
  line(signatures.hint, signatures.hint, 'signHint');
  for (let row = 0; row < SIGN_ROWS; row++) sheet.row([], 'none');
}

export function footerText(text: string): string {
  return text.slice(0, LONGEST_FOOTER).toWellFormed().replaceAll('&', '&&').replaceAll('\n', ' ');
}
