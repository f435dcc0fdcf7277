/** Which kind of workbook a file is, by what it holds and never by its ending, and which of its sheets is meant. */
import { Failure } from '../../failure.ts';
import { nearest } from '../../plan/nearest.ts';
import type { EncodingName } from '../../plan/plan.ts';
import type { BookMagic } from '../book-magic.ts';
import { type OpenFile, readFailure } from '../open-file.ts';
import type { RowSource } from './book.ts';
import { WorkbookTrouble } from './trouble.ts';
import type { WholeFormat } from './whole-book.ts';
import { XlsxBook } from './xlsx-book.ts';
import { readZipDirectory, wholePart, type ZipPart } from './zip-directory.ts';

/** A workbook of Excel 97–2003 has at most 65,536 rows; these limits are far above any of that. */
const MOST_FILE_BYTES = 128 << 20;
const MOST_WHOLE_BYTES = 256 << 20;

export interface OpenBook {
  readonly book: RowSource;
  /** Index of the sheet to read. */
  readonly sheet: number;
}

export interface BookWish {
  /** What the configuration says. */
  readonly sheet?: string | undefined;
  readonly encoding?: EncodingName | undefined;
  /** How much the cells of a row read like the header that is looked for. */
  readonly likeness: (cells: readonly string[]) => number;
}

/** Opens a workbook; without a name the first sheet that is shown is meant, of a page the table whose header reads like ours. */
export async function openBook(opened: OpenFile, magic: BookMagic, wish: BookWish): Promise<OpenBook> {
  const book = await openRows(opened, magic, { encoding: wish.encoding });
  return { book, sheet: sheetIndex(book, opened.file, wish) };
}

/** All sheets of a workbook; `password` opens one that is protected by it. */
export async function openRows(
  opened: OpenFile,
  magic: BookMagic,
  {
    password,
    encoding,
  }: { readonly password?: string | undefined; readonly encoding?: EncodingName | undefined },
): Promise<RowSource> {
  return withFile(opened.file, async () => {
    if (magic === 'zip') return openZip(opened, password);
    if (magic === 'ole') return openOle(opened, password);
    const { openMarkup } = await import('./markup-book.ts');
    return openMarkup(opened, magic, encoding);
  });
}

async function openZip(opened: OpenFile, password: string | undefined): Promise<RowSource> {
  const parts = await readZipDirectory(opened.handle, opened.bytes);
  const names = [...parts.keys()];
  if (names.some((name) => /^xl\/workbook\w*\.xml$/i.test(name))) return XlsxBook.open(opened.handle, parts);
  const content = parts.get('content.xml');
  if (content !== undefined && (await mimeType(opened, parts)).includes('opendocument.spreadsheet'))
    return openWhole(opened, 'ods', content.bytes, password);
  if (parts.has('xl/workbook.bin')) {
    return openWhole(opened, 'xlsb', Math.max(...[...parts.values()].map(({ bytes }) => bytes)));
  }
  const format = names.some((name) => name.startsWith('word/')) ? 'doc' : 'zip';
  throw readFailure('file_is_workbook', { file: opened.file }, { format });
}

async function mimeType({ handle }: OpenFile, parts: ReadonlyMap<string, ZipPart>): Promise<string> {
  const part = parts.get('mimetype');
  return part === undefined ? '' : (await wholePart(handle, part, 200)).toString('latin1');
}

/** An OLE container: a workbook of Excel 97–2003, one of today behind a password, or some other file of Office. */
async function openOle(opened: OpenFile, password: string | undefined): Promise<RowSource> {
  const bytes = await wholeFile(opened);
  const has = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptionInfo') || has('EncryptedPackage')) {
    if (password === undefined) throw new WorkbookTrouble('encrypted', 'ole');
    return openWhole(opened, 'xlsx', 0, password);
  }
  if (has('WordDocument')) throw readFailure('file_is_workbook', { file: opened.file }, { format: 'doc' });
  if (!has('Workbook') && !has('Book'))
    throw readFailure('file_is_workbook', { file: opened.file }, { format: 'ole' });
  return openWhole(opened, 'xls', 0);
}

/** Formats that are read whole, so only up to a size; `bytes`: what the largest part will take. */
async function openWhole(
  opened: OpenFile,
  format: WholeFormat,
  bytes: number,
  password?: string,
): Promise<RowSource> {
  if (bytes > MOST_WHOLE_BYTES) throw new WorkbookTrouble('too_large', format, MOST_WHOLE_BYTES);
  const whole = await wholeFile(opened);
  const { readWhole } = await import('./whole-book.ts');
  return readWhole(format, whole, password);
}

async function wholeFile({ handle, bytes }: OpenFile): Promise<Buffer> {
  if (bytes > MOST_FILE_BYTES) throw new WorkbookTrouble('too_large', 'file', MOST_FILE_BYTES);
  const whole = Buffer.alloc(bytes);
  let got = 0;
  while (got < bytes) {
    const { bytesRead } = await handle.read(whole, got, bytes - got, got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return whole.subarray(0, got);
}

/** Runs a part of the reading; what is wrong with the workbook becomes a Failure that names the file. */
export async function withFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure || !(error instanceof WorkbookTrouble)) throw error;
    const { trouble, part, limit, line } = error;
    if (trouble === 'encrypted') throw readFailure('workbook_encrypted', { file }, {}, error);
    if (trouble === 'wrong_password') throw readFailure('workbook_password_wrong', { file }, {}, error);
    const place = line === 0 ? { file } : { file, line };
    if (trouble === 'damaged') throw readFailure('workbook_damaged', place, { part }, error);
    if (trouble === 'cut') throw readFailure('workbook_cut', place, { format: part }, error);
    throw readFailure(
      'workbook_too_large',
      { file },
      { part, megabytes: Math.round(limit / 2 ** 20) },
      error,
    );
  }
}

function sheetIndex({ sheets }: RowSource, file: string, { sheet: wanted, likeness }: BookWish): number {
  const names = sheets.map(({ name }) => name);
  if (wanted === undefined) {
    const shown = sheets.findIndex(({ isHidden }) => !isHidden);
    return Math.max(0, likeliest(sheets, likeness) ?? shown);
  }
  const same = (name: string): string => name.normalize('NFC').trim().toLowerCase();
  const exact = names.indexOf(wanted);
  const found = exact >= 0 ? exact : names.findIndex((name) => same(name) === same(wanted));
  if (found >= 0) return found;
  const suggestion = nearest(wanted, names);
  throw readFailure(
    'workbook_sheet_missing',
    { file },
    { sheet: wanted, sheets: names, ...(suggestion === undefined ? {} : { suggestion }) },
  );
}

/** The table with the row that reads most like a header, where the beginnings of tables are known; the first of equal ones. */
function likeliest(sheets: RowSource['sheets'], likeness: BookWish['likeness']): number | undefined {
  const scores = sheets.map(({ head, isHidden }) =>
    head === undefined || isHidden ? 0 : Math.max(0, ...head.map(likeness)),
  );
  const best = Math.max(0, ...scores);
  return best === 0 ? undefined : scores.indexOf(best);
}
