/**
 * The rows of a page's tables, one after the other, as its tags arrive. Every table is a table of its own, a nested one too,
 * and its text is no text of the cell it stands in: pages are laid out with tables around the one that holds the data.
 */
import { CellText, GridRow } from './grid-row.ts';
import type { MarkupHandler, OnMarkupRow } from './markup.ts';
import type { NumberFormat } from './number-format.ts';
import { ClassFormats, officeFormat, shownText } from './office-formats.ts';

/** As the HTML standard limits them. */
const MOST_ACROSS = 1_000;
const MOST_DOWN = 65_534;
/** Their text is no text of a cell. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'select', 'title', 'template']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type Attributes = Readonly<Record<string, string>>;

interface Table {
  /** From 0, in the order in which tables begin. */
  readonly number: number;
  readonly row: GridRow;
  line: number;
  inRow: boolean;
  /** Attributes of the cell that is open. */
  cell: Attributes | undefined;
  readonly text: CellText;
}

export class HtmlTables implements MarkupHandler {
  readonly #onRow: OnMarkupRow;
  readonly #fix: (text: string) => string;
  readonly #open: Table[] = [];
  readonly #formats = new ClassFormats();
  #tables = 0;
  #silent = 0;
  #sheet: string | undefined;
  #pageIsOpen = false;

  /** `fix`: what has to be done to a text beyond decoding (see MarkupText). */
  constructor(onRow: OnMarkupRow, fix: (text: string) => string) {
    this.#onRow = onRow;
    this.#fix = fix;
  }

  open(name: string, attributes: Attributes): void {
    if (SILENT.has(name)) this.#silent++;
    const table = this.#open.at(-1);
    if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'tr') this.#openRow(attributes);
    else if (name === 'table') this.#openTable();
    else if (name === 'style') this.#sheet = '';
    else if (name === 'html') this.#pageIsOpen = true;
    else if (name === 'br' || BLOCKS.has(name)) table?.text.breakLine();
  }

  close(name: string, isImplied: boolean): void {
    if (SILENT.has(name)) this.#silent--;
    const table = this.#open.at(-1);
    if (name === 'style' && this.#sheet !== undefined) {
      this.#formats.add(this.#sheet);
      this.#sheet = undefined;
    } else if (name === 'html' && !isImplied) this.#pageIsOpen = false;
    else if (table === undefined) return;
    else if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'table') this.#closeTable(table);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      this.#closeRow(table);
      table.row.release();
    } else if (BLOCKS.has(name)) table.text.breakLine();
  }

  text(piece: string): void {
    if (this.#sheet !== undefined) this.#sheet += piece;
    else if (this.#silent === 0) this.#open.at(-1)?.text.add(piece);
  }

  /**
   * The line at which the page stops in the middle, asked before the end closes what is open: inside a row, or inside a
   * table of a page that has a beginning and no end. Pieces of pages without </table> are whole.
   */
  cutAt(): number | undefined {
    const table = this.#open.at(-1);
    if (table === undefined || !(table.inRow || this.#pageIsOpen)) return undefined;
    return Math.max(1, table.line);
  }

  #openTable(): void {
    const number = this.#tables++;
    const text = new CellText();
    this.#open.push({ number, row: new GridRow(), line: 0, inRow: false, cell: undefined, text });
  }

  #openRow({ style }: Attributes): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    this.#closeRow(table);
    table.row.begin(++table.line, style !== undefined && isHidden(style));
    table.inRow = true;
  }

  #openCell(attributes: Attributes): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    this.#closeCell(table);
    if (!table.inRow) this.#openRow({});
    table.cell = attributes;
    table.text.clear();
  }

  #closeCell(table: Table): void {
    const { cell } = table;
    if (cell === undefined) return;
    table.cell = undefined;
    const text = shownText(this.#fix(table.text.value), cell['x:num'] ?? cell['sdval'], this.#format(cell));
    table.row.put(text, span(cell['colspan'], MOST_ACROSS), span(cell['rowspan'], MOST_DOWN));
  }

  /** Excel names the format in a style, LibreOffice in an attribute: language;language;format. */
  #format(cell: Attributes): NumberFormat {
    const own = cell['sdnum']?.split(';').slice(2).join(';');
    if (own !== undefined && own !== '') return officeFormat(own);
    return this.#formats.of(cell['class'], cell['style']);
  }

  #closeRow(table: Table): void {
    this.#closeCell(table);
    if (table.inRow && table.row.width > 0) this.#onRow(table.number, table.row);
    table.inRow = false;
  }

  #closeTable(table: Table): void {
    this.#closeRow(table);
    this.#open.pop();
  }
}

/** A span of 0 rows is one to the end of its group. */
function span(text: string | undefined, most: number): number {
  if (text === undefined) return 1;
  const count = Number.parseInt(text, 10);
  if (count === 0) return most;
  return count > 0 ? Math.min(count, most) : 1;
}

function isHidden(style: string): boolean {
  return /display\s{0,9}:\s{0,9}none/i.test(style);
}
