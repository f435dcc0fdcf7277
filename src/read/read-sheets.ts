/**
 * Every sheet of a file as rows of texts: all sheets of a workbook, a text file as one sheet without a name. No kind of
 * source is looked for; what the rows mean is up to the reader of them. Sheets come one after the other, whole.
 */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import { sourceKind } from '../sources/list.ts';
import { delimiterLine, findDelimiter } from './delimiter.ts';
import { type FileEncoding, findEncoding, toUtf8 } from './encoding.ts';
import { headRecords } from './head.ts';
import { KnownHeaders } from './known-headers.ts';
import { bookMagic, type OpenFile, openFile, readFailure, refuseChanged } from './open-file.ts';

/** Lists that people fill in are a thousand times smaller. */
const MOST_TEXT_BYTES = 256 << 20;

export interface TextRow {
  /** Number of the row in its sheet, from 1; of a text file, that of its record, as a spreadsheet would count it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TextSheet {
  readonly name: string;
  readonly rows: readonly TextRow[];
}

export interface SheetsWish {
  /** As the user gave it, and where it is. */
  readonly file: string;
  readonly path: string;
  readonly password?: string | undefined;
  /** Folded headers (foldKey) that may stand in it: they tell the delimiter of a text file. */
  readonly headers: ReadonlySet<string>;
  readonly signal?: AbortSignal | undefined;
}

export interface SheetsRead {
  /** xlsx, ods, csv … */
  readonly format: string;
  readonly sha256: string;
}

/** Hands every sheet to `onSheet`. Throws a Failure where the file cannot be read. */
export async function readSheets(wish: SheetsWish, onSheet: (sheet: TextSheet) => void): Promise<SheetsRead> {
  const opened = await openFile(wish.file, wish.path);
  try {
    const magic = await bookMagic(opened);
    if (magic === undefined) return await readText(opened, wish, onSheet);
    const [{ openRows, withFile }, { cellOf }, { sha256Of }] = await Promise.all([
      import('./workbook/open-book.ts'),
      import('./workbook/sheet-rows.ts'),
      import('./workbook/read-workbook.ts'),
    ]);
    const sha256 = await sha256Of(opened);
    const book = await openRows(opened, magic, { password: wish.password });
    for (const [sheet, { name }] of book.sheets.entries()) {
      wish.signal?.throwIfAborted();
      const rows: TextRow[] = [];
      await withFile(opened.file, () =>
        book.read(
          sheet,
          (row) => {
            const cells = Array.from({ length: row.width }, (_, column) => cellOf(row, column, book.strings));
            rows.push({ line: row.line, cells });
          },
          () => wish.signal?.throwIfAborted(),
          () => false,
        ),
      );
      onSheet({ name, rows });
    }
    await refuseChanged(opened, opened.bytes);
    return { format: book.format, sha256 };
  } finally {
    await opened.handle.close();
  }
}

async function readText(
  opened: OpenFile,
  { file, headers }: SheetsWish,
  onSheet: (sheet: TextSheet) => void,
): Promise<SheetsRead> {
  if (opened.bytes > MOST_TEXT_BYTES) {
    const megabytes = MOST_TEXT_BYTES / 2 ** 20;
    throw readFailure('workbook_too_large', { file }, { part: 'csv', megabytes });
  }
  const bytes = await opened.handle.readFile();
  await refuseChanged(opened, bytes.length);
  const { name, bomBytes } = likelyEncoding(bytes, file);
  const text = toUtf8(bytes.subarray(bomBytes), name);
  const known = KnownHeaders.of(sourceKind('custom'));
  const delimiter = findDelimiter(text, true, { file }, known, headers);
  const records = headRecords(text, true, delimiter, Number.POSITIVE_INFINITY);
  // Excel's own first line "sep=;" is no row of what Excel shows.
  const first = records[0] !== undefined && delimiterLine(records[0].cells) !== undefined ? 1 : 0;
  const rows = records.slice(first).map(({ cells }, at) => ({ line: at + 1, cells }));
  onSheet({ name: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) });
  return { format: 'csv', sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Where it is in doubt, the likelier one: keys are plain letters, and words are recognised without their marks. */
function likelyEncoding(bytes: Uint8Array, file: string): FileEncoding {
  try {
    return findEncoding(bytes, file);
  } catch (error) {
    const fault = error instanceof Failure ? error.faults[0] : undefined;
    if (fault?.code !== 'encoding_doubtful') throw error;
    return { name: String(fault.facts['likely']) as FileEncoding['name'], bomBytes: 0 };
  }
}
