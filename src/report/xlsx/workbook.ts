/**
 * A workbook written from front to back: sheet after sheet, row after row, a megabyte in memory at a time.
 * Cells are inline strings, but for the few texts that come again and again. Written by hand because the
 * libraries that stream know no drop-downs and no print set-up, and those that know them hold the whole book
 * (measurements in libraries.md). Format: ECMA-376 part 1, chapter 18.
 */
import { Buffer } from 'node:buffer';
import { ByteText } from '../byte-text.ts';
import { OutFile } from '../out-file.ts';
import {
  type Cell,
  cellText,
  type MarkedText,
  markupOf,
  markupsOf,
  startsLikeFormula,
  writeCell,
  writeSharedCell,
} from './cell.ts';
import { type Protection, protectFile } from './protect.ts';
import { SharedTexts } from './shared-texts.ts';
import {
  columnLetters,
  type DoneSheet,
  type SheetEnd,
  type SheetLayout,
  sheetHead,
  sheetTail,
} from './sheet-layout.ts';
import { type StyleName, stylesXml } from './styles.ts';
import { contentTypes, rootRelations, workbookRelations, workbookXml } from './workbook-parts.ts';
import { type ZipEntry, ZipFile } from './zip-file.ts';

/** Letters a cell can hold (Excel), and where longer ones are cut. */
const MOST_LETTERS = 32_767;
const CUT_AT = 32_700;

export interface BookOptions {
  /** Stands at the end of a cell that is too long for a sheet. */
  readonly cutNote: string;
  /** Left out: everybody can open the book. */
  readonly protection?: Protection | undefined;
}

export class Workbook {
  readonly #file: OutFile;
  readonly #zip: ZipFile;
  readonly #options: BookOptions;
  readonly #sheets: DoneSheet[] = [];
  readonly #shared = new SharedTexts();
  #cutCells = 0;
  /** The end of the sheet before, while the next is being made. */
  #ending: Promise<void> = Promise.resolve();

  private constructor(file: OutFile, options: BookOptions) {
    this.#file = file;
    this.#zip = new ZipFile(file);
    this.#options = options;
  }

  static async create(path: string, options: BookOptions): Promise<Workbook> {
    return new Workbook(await OutFile.create(path), options);
  }

  /** Cells that have been cut so far. */
  get cutCells(): number {
    return this.#cutCells;
  }

  /** Begins a sheet; the one before must have ended. */
  sheet(layout: SheetLayout): Sheet {
    const number = this.#sheets.length + 1;
    return new Sheet({
      zip: this.#zip,
      before: () => this.#ending,
      name: `xl/worksheets/sheet${number}.xml`,
      layout,
      isFirst: number === 1,
      shared: this.#shared,
      cutNote: this.#options.cutNote,
      whenDone: (done, cut, ending) => {
        this.#sheets.push(done);
        this.#cutCells += cut;
        this.#ending = ending;
        ending.catch(() => undefined); // it is awaited by the next sheet or the end
      },
    });
  }

  /** Ends the book; a book without sheets cannot be opened by Excel, so there must be one. */
  async close(): Promise<void> {
    await this.#ending;
    const hasShared = this.#shared.size > 0;
    await this.#zip.add('xl/styles.xml', Buffer.from(stylesXml()));
    if (hasShared) await this.#zip.add('xl/sharedStrings.xml', Buffer.from(this.#shared.xml()));
    await this.#zip.add('xl/workbook.xml', Buffer.from(workbookXml(this.#sheets)));
    await this.#zip.add(
      'xl/_rels/workbook.xml.rels',
      Buffer.from(workbookRelations(this.#sheets, hasShared)),
    );
    await this.#zip.add('_rels/.rels', Buffer.from(rootRelations()));
    await this.#zip.add('[Content_Types].xml', Buffer.from(contentTypes(this.#sheets, hasShared)));
    await this.#zip.end();
    await this.#file.close();
    if (this.#options.protection !== undefined) await protectFile(this.#file.path, this.#options.protection);
  }

  /** Lets the file go after a failure; it is removed with its directory. */
  async abandon(): Promise<void> {
    await this.#ending.catch(() => undefined);
    await this.#file.close();
  }
}

interface SheetParts {
  readonly zip: ZipFile;
  /** Nothing is written into the file before it is fulfilled. */
  readonly before: () => Promise<void>;
  /** Name of the part inside the book. */
  readonly name: string;
  readonly layout: SheetLayout;
  readonly isFirst: boolean;
  readonly shared: SharedTexts;
  readonly cutNote: string;
  /** `ending` is fulfilled when the sheet stands in the file. */
  readonly whenDone: (sheet: DoneSheet, cutCells: number, ending: Promise<void>) => void;
}

/** Buffers of sheets that have ended: thousands of sheets are written, each with two megabytes. */
const idle: ByteText[] = [];
const MOST_IDLE = 4;

export class Sheet {
  readonly #parts: SheetParts;
  readonly #text = idle.pop() ?? new ByteText();
  /** Up to the row's number in the reference of a cell, by column. */
  readonly #openings: readonly string[];
  #entry: ZipEntry | undefined;
  #writing: Promise<void> = Promise.resolve();
  #row = 0;
  #cut = 0;
  #height = { points: 0, xml: '' };

  constructor(parts: SheetParts) {
    this.#parts = parts;
    this.#openings = parts.layout.columns.map((_, column) => `<c r="${columnLetters(column)}`);
    this.#text.ascii(sheetHead(parts.layout, parts.isFirst));
  }

  /** Number of the last row, from 1. */
  get rows(): number {
    return this.#row;
  }

  get full(): boolean {
    return this.#text.full;
  }

  /**
   * Appends a row; one style for all cells or one for each. An empty cell of style `table` or `none` costs nothing.
   * `height` in points; left out, the program that opens the book decides.
   */
  row(cells: readonly Cell[], styles: StyleName | readonly StyleName[], height?: number): void {
    const text = this.#text;
    const row = String(++this.#row);
    const { columns } = this.#parts.layout;
    text.ascii('<row r="');
    text.ascii(row);
    text.ascii(height === undefined ? '">' : this.#heightXml(height));
    const each = typeof styles === 'string' ? undefined : markupsOf(styles);
    const same = markupOf(typeof styles === 'string' ? styles : 'none');
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      const markup = each === undefined ? same : each[column]!;
      if (cell === '' && markup.isBare) continue;
      text.ascii(this.#openings[column]!);
      text.ascii(row);
      const shared = columns[column]?.repeats === true ? this.#sharedNumber(cell) : -1;
      if (shared >= 0) {
        writeSharedCell(text, shared, markup);
        continue;
      }
      const letters =
        typeof cell === 'string' ? cell.length : typeof cell === 'number' ? 0 : cell.text.length;
      writeCell(text, letters > MOST_LETTERS ? this.#shortened(cell) : cell, markup);
    }
    text.ascii('</row>');
  }

  /** Rows are of a few heights, and often of the one before. */
  #heightXml(height: number): string {
    if (height !== this.#height.points)
      this.#height = { points: height, xml: `" ht="${height}" customHeight="1">` };
    return this.#height.xml;
  }

  #sharedNumber(cell: Cell): number {
    const isText = typeof cell === 'string' && cell !== '' && !startsLikeFormula(cell);
    return isText ? this.#parts.shared.numberOf(cell) : -1;
  }

  /** Hands what is there to the compressor and goes on beside it. */
  async flush(): Promise<void> {
    await this.#parts.before();
    await this.#writing;
    this.#entry ??= await this.#parts.zip.open(this.#parts.name);
    this.#writing = this.#entry.write(this.#text.handOver());
    this.#writing.catch(() => undefined); // it is awaited by the next flush or the end
  }

  /** The last of it is compressed and written while the next sheet is being made. */
  async end(facts: SheetEnd = {}): Promise<void> {
    const { before, layout, whenDone } = this.#parts;
    await before();
    const done: DoneSheet = { ...facts, layout, lastRow: this.#row };
    this.#text.encoded(Buffer.from(sheetTail(done)));
    whenDone(done, this.#cut, this.#intoFile());
  }

  async #intoFile(): Promise<void> {
    const { zip, name } = this.#parts;
    if (this.#entry === undefined) {
      await zip.add(name, this.#text.bytes());
    } else {
      await this.#writing;
      await this.#entry.write(this.#text.bytes());
      await this.#entry.end();
    }
    if (idle.length < MOST_IDLE) idle.push(this.#text.renew());
  }

  /** Whole letters only: half of a surrogate pair is no letter. */
  #shortened(cell: Cell): string | MarkedText {
    this.#cut++;
    const whole = cellText(cell);
    const isHalf = (whole.charCodeAt(CUT_AT - 1) & 0xfc00) === 0xd800;
    const end = isHalf ? CUT_AT - 1 : CUT_AT;
    const text = whole.slice(0, end) + this.#parts.cutNote;
    if (typeof cell !== 'object') return text;
    return { text, marks: cell.marks.map((at) => Math.min(at, end)) };
  }
}
