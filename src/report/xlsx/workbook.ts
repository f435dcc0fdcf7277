/**
 * A workbook written from front to back: sheet after sheet, row after row, a megabyte in memory at a time.
 * Cells are inline strings, so nothing has to be kept for a table of shared ones. Written by hand because the
 * libraries that stream know no drop-downs and no print set-up, and those that know them hold the whole book
 * (measurements in libraries.md). Format: ECMA-376 part 1, chapter 18.
 */
import { Buffer } from 'node:buffer';
import { ByteText, escapeAttribute, escapeXml } from '../byte-text.ts';
import { OutFile } from '../out-file.ts';
import {
  columnLetters,
  type DropDown,
  filterRange,
  type SheetLayout,
  sheetHead,
  sheetTail,
} from './sheet-layout.ts';
import { type StyleName, styleIndex, stylesXml } from './styles.ts';
import { type ZipEntry, ZipFile } from './zip-file.ts';

/** Letters a cell can hold (Excel), and where longer ones are cut. */
const MOST_LETTERS = 32_767;
const CUT_AT = 32_700;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface DoneSheet {
  readonly layout: SheetLayout;
  readonly lastRow: number;
}

export class Workbook {
  readonly #file: OutFile;
  readonly #zip: ZipFile;
  readonly #cutNote: string;
  readonly #sheets: DoneSheet[] = [];
  #cutCells = 0;

  private constructor(file: OutFile, cutNote: string) {
    this.#file = file;
    this.#zip = new ZipFile(file);
    this.#cutNote = cutNote;
  }

  /** `cutNote` stands at the end of a cell that is too long for a sheet. */
  static async create(path: string, cutNote: string): Promise<Workbook> {
    return new Workbook(await OutFile.create(path), cutNote);
  }

  /** Cells that have been cut so far. */
  get cutCells(): number {
    return this.#cutCells;
  }

  /** Begins a sheet; the one before must have ended. */
  sheet(layout: SheetLayout): Sheet {
    const number = this.#sheets.length + 1;
    return new Sheet(
      this.#zip,
      `xl/worksheets/sheet${number}.xml`,
      layout,
      number === 1,
      this.#cutNote,
      (lastRow, cut) => {
        this.#sheets.push({ layout, lastRow });
        this.#cutCells += cut;
      },
    );
  }

  /** Ends the book; a book without sheets cannot be opened by Excel, so there must be one. */
  async close(): Promise<void> {
    const numbers = this.#sheets.map((_, index) => index + 1);
    await this.#zip.add('xl/styles.xml', Buffer.from(stylesXml()));
    await this.#zip.add('xl/workbook.xml', Buffer.from(workbookXml(this.#sheets)));
    await this.#zip.add('xl/_rels/workbook.xml.rels', Buffer.from(workbookRelations(numbers)));
    await this.#zip.add('_rels/.rels', Buffer.from(rootRelations()));
    await this.#zip.add('[Content_Types].xml', Buffer.from(contentTypes(numbers)));
    await this.#zip.end();
    await this.#file.close();
  }

  /** Lets the file go after a failure; it is removed with its directory. */
  async abandon(): Promise<void> {
    await this.#file.close();
  }
}

export class Sheet {
  readonly #zip: ZipFile;
  readonly #name: string;
  readonly #layout: SheetLayout;
  readonly #cutNote: string;
  readonly #whenDone: (lastRow: number, cutCells: number) => void;
  readonly #text = new ByteText();
  readonly #letters: readonly string[];
  #entry: ZipEntry | undefined;
  #writing: Promise<void> = Promise.resolve();
  #row = 0;
  #cut = 0;

  constructor(
    zip: ZipFile,
    name: string,
    layout: SheetLayout,
    isFirst: boolean,
    cutNote: string,
    whenDone: (lastRow: number, cutCells: number) => void,
  ) {
    this.#zip = zip;
    this.#name = name;
    this.#layout = layout;
    this.#cutNote = cutNote;
    this.#whenDone = whenDone;
    this.#letters = layout.columns.map((_, column) => columnLetters(column));
    this.#text.ascii(sheetHead(layout, isFirst));
  }

  /** Number of the last row, from 1. */
  get rows(): number {
    return this.#row;
  }

  get full(): boolean {
    return this.#text.full;
  }

  /** Appends a row; one style for all cells or one for each. An empty unstyled cell costs nothing. */
  row(cells: readonly string[], styles: StyleName | readonly StyleName[]): void {
    const text = this.#text;
    const row = String(++this.#row);
    text.ascii('<row r="');
    text.ascii(row);
    text.ascii('">');
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      const style = typeof styles === 'string' ? styles : styles[column]!;
      if (cell === '' && style === 'table') continue;
      text.ascii('<c r="');
      text.ascii(this.#letters[column]!);
      text.ascii(row);
      text.ascii(STYLED[style]!);
      if (cell === '') text.ascii('"/>');
      else {
        text.ascii(
          hasEdgeSpace(cell) ? '" t="inlineStr"><is><t xml:space="preserve">' : '" t="inlineStr"><is><t>',
        );
        text.xml(cell.length > MOST_LETTERS ? this.#shortened(cell) : cell);
        text.ascii('</t></is></c>');
      }
    }
    text.ascii('</row>');
  }

  /** Hands what is there to the compressor and goes on beside it. */
  async flush(): Promise<void> {
    await this.#writing;
    this.#entry ??= await this.#zip.open(this.#name);
    this.#writing = this.#entry.write(this.#text.handOver());
    this.#writing.catch(() => undefined); // it is awaited by the next flush or the end
  }

  async end(dropDowns: readonly DropDown[] = []): Promise<void> {
    const tail = Buffer.from(sheetTail(this.#layout, this.#row, dropDowns));
    if (this.#entry === undefined) {
      await this.#zip.add(this.#name, Buffer.concat([this.#text.bytes(), tail]));
    } else {
      await this.flush();
      await this.#writing;
      await this.#entry.write(tail);
      await this.#entry.end();
    }
    this.#whenDone(this.#row, this.#cut);
  }

  #shortened(text: string): string {
    this.#cut++;
    return text.slice(0, CUT_AT) + this.#cutNote;
  }
}

const STYLED: Readonly<Record<StyleName, string>> = {
  none: `" s="${styleIndex('none')}`,
  title: `" s="${styleIndex('title')}`,
  line: `" s="${styleIndex('line')}`,
  header: `" s="${styleIndex('header')}`,
  cell: `" s="${styleIndex('cell')}`,
  answer: `" s="${styleIndex('answer')}`,
  table: `" s="${styleIndex('table')}`,
  tableHeader: `" s="${styleIndex('tableHeader')}`,
};

/** Spreadsheets drop blanks at the ends, and blanks around line ends, unless told not to. */
function hasEdgeSpace(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes('\n');
}

function workbookXml(sheets: readonly DoneSheet[]): string {
  const entries = sheets.map(
    ({ layout }, index) =>
      `<sheet name="${escapeAttribute(layout.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ layout, lastRow }, index) => {
    const absolute = filterRange(layout, lastRow).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted(layout.name)}!${absolute}</definedName>`;
    const row = `$${layout.headerRow}`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted(layout.name)}!${row}:${row}</definedName>`;
    return layout.print === undefined ? [filter] : [filter, titles];
  });
  return [
    DECLARATION,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${entries.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('');
}

function quoted(sheetName: string): string {
  return escapeXml(`'${sheetName.replaceAll("'", "''")}'`);
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function workbookRelations(numbers: readonly number[]): string {
  const sheets = numbers.map((number) =>
    relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`),
  );
  const styles = relation(`rId${numbers.length + 1}`, 'styles', 'styles.xml');
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${sheets.join('')}${styles}</Relationships>`;
}

function rootRelations(): string {
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`;
}

function contentTypes(numbers: readonly number[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    DECLARATION,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...numbers.map((number) => part(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
    '</Types>',
  ].join('');
}
