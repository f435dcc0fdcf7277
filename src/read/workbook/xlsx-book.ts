/**
 * An Office Open XML workbook: its sheets in their order, and the rows of one of them, streamed. Shared texts and
 * formats are read once; a sheet may be read several times. Nothing of it is believed before it is counted.
 */
import type { FileHandle } from 'node:fs/promises';
import type { RowSource, SheetName } from './book.ts';
import { builtInFormat, GENERAL, type NumberFormat, parseFormat } from './number-format.ts';
import { SharedStrings } from './shared-strings.ts';
import { type CellMeaning, type SheetRow, SheetRows } from './sheet-rows.ts';
import { WorkbookTrouble } from './trouble.ts';
import { attribute, type XmlHandler, XmlTokens, xmlText } from './xml-tokens.ts';
import { inflatePart, type ZipPart } from './zip-directory.ts';

/** XML of one sheet: a million rows of thirty cells. */
const MOST_SHEET_BYTES = 4 * 2 ** 30;
const MOST_STRING_BYTES = 2 ** 30;
/** XML of a part that lists or describes things. */
const MOST_SMALL_BYTES = 64 << 20;

interface Sheet extends SheetName {
  readonly part: ZipPart;
}

export class XlsxBook implements RowSource {
  readonly format = 'xlsx';
  readonly sheets: readonly Sheet[];
  readonly #handle: FileHandle;
  readonly #meaning: CellMeaning;

  private constructor(handle: FileHandle, sheets: readonly Sheet[], meaning: CellMeaning) {
    this.#handle = handle;
    this.sheets = sheets;
    this.#meaning = meaning;
  }

  static async open(handle: FileHandle, parts: ReadonlyMap<string, ZipPart>): Promise<XlsxBook> {
    const read = async (path: string | undefined, handler: XmlHandler, most = MOST_SMALL_BYTES) => {
      const part = path === undefined ? undefined : parts.get(path);
      if (part !== undefined) await readXml(handle, part, handler, most);
    };
    const root = new Relations('');
    await read('_rels/.rels', root);
    const bookPath = root.first('officeDocument') ?? 'xl/workbook.xml';
    const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1);
    const relations = new Relations(folder);
    await read(`${folder}_rels/${bookPath.slice(folder.length)}.rels`, relations);
    const book = new BookPart();
    await read(bookPath, book);
    const strings = new SharedStrings();
    await read(relations.first('sharedStrings'), strings, MOST_STRING_BYTES);
    const styles = new Styles();
    await read(relations.first('styles'), styles);
    const sheets = book.sheets.flatMap(({ name, isHidden, id }) => {
      const part = parts.get(relations.sheet(id) ?? '');
      return part === undefined ? [] : [{ name, isHidden, part }];
    });
    if (sheets.length === 0) throw new WorkbookTrouble('damaged', 'workbook');
    return new XlsxBook(handle, sheets, { strings, formats: styles.formats(), from1904: book.from1904 });
  }

  get strings(): SharedStrings {
    return this.#meaning.strings;
  }

  async read(
    sheet: number,
    onRow: (row: SheetRow) => void,
    onProgress: (share: number) => void,
    enough: () => boolean,
  ): Promise<{ readonly uncalculated: number }> {
    const { part } = this.sheets[sheet]!;
    const rows = new SheetRows(this.#meaning, onRow);
    const tokens = new XmlTokens(rows, 'sheet');
    let taken = 0;
    for await (const piece of inflatePart(this.#handle, part, MOST_SHEET_BYTES)) {
      tokens.push(piece);
      if (enough()) return rows;
      taken += piece.length;
      onProgress(Math.min(1, taken / Math.max(1, part.bytes)));
    }
    tokens.end();
    return rows;
  }
}

async function readXml(handle: FileHandle, part: ZipPart, handler: XmlHandler, most: number): Promise<void> {
  const tokens = new XmlTokens(handler, part.name);
  for await (const piece of inflatePart(handle, part, most)) tokens.push(piece);
  tokens.end();
}

/** Which part is meant by an id, or by the last word of a kind: kinds have two addresses, transitional and strict. */
class Relations implements XmlHandler {
  readonly #folder: string;
  readonly #found: { readonly id: string; readonly kind: string; readonly path: string }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return;
    const kind = attribute(attributes, 'Type') ?? '';
    const target = xmlText(attribute(attributes, 'Target') ?? '');
    this.#found.push({
      id: attribute(attributes, 'Id') ?? '',
      kind: kind.slice(kind.lastIndexOf('/') + 1),
      path: pathOf(this.#folder, target),
    });
  }

  close(): void {}
  text(): void {}

  first(kind: string): string | undefined {
    return this.#found.find((one) => one.kind === kind)?.path;
  }

  /** Path of a worksheet; a chart or a dialog is no sheet of rows. */
  sheet(id: string): string | undefined {
    return this.#found.find((one) => one.id === id && one.kind === 'worksheet')?.path;
  }
}

/** A target is relative to its part's folder, or, with a slash in front, to the whole. */
function pathOf(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

class BookPart implements XmlHandler {
  readonly sheets: { readonly name: string; readonly isHidden: boolean; readonly id: string }[] = [];
  from1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') {
      const from1904 = attribute(attributes, 'date1904');
      this.from1904 = from1904 === '1' || from1904 === 'true';
    } else if (name === 'sheet') {
      const id = /\s(?:[\w.-]+:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      this.sheets.push({ name: xmlText(attribute(attributes, 'name') ?? ''), isHidden, id });
    }
  }

  close(): void {}
  text(): void {}
}

/** The number format of each style that a cell may name. */
class Styles implements XmlHandler {
  readonly #written = new Map<number, NumberFormat>();
  readonly #ids: number[] = [];
  #inCellFormats = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      const code = xmlText(attribute(attributes, 'formatCode') ?? '');
      this.#written.set(Number(attribute(attributes, 'numFmtId')), parseFormat(code));
    } else if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf' && this.#inCellFormats)
      this.#ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  text(): void {}

  formats(): readonly NumberFormat[] {
    return this.#ids.map((id) => this.#written.get(id) ?? (id === 0 ? GENERAL : builtInFormat(id)));
  }
}
