/**
 * From a workbook to a RawTable, as a text file would become one: header row, columns, titles and footers are found by the
 * same rules. A record is a row of the sheet; its line is the row's number there.
 */
import { createHash } from 'node:crypto';
import { Failure } from '../../failure.ts';
import type { FieldKey, RawTable } from '../../flow.ts';
import type { FilePlan } from '../../plan/plan.ts';
import type { SourceKind } from '../../sources/source-kind.ts';
import { foldKey } from '../../vietnamese/letters.ts';
import type { BookMagic } from '../book-magic.ts';
import { describeRecords, type RecordsHead, SAMPLED_RECORDS } from '../describe-head.ts';
import { finishTable, refuseRejected } from '../finish-table.ts';
import type { HeadPlan, HeadRecord } from '../head.ts';
import { countFields } from '../header-row.ts';
import { KnownHeaders } from '../known-headers.ts';
import { type OpenFile, readFailure, refuseChanged, systemCode } from '../open-file.ts';
import type { ReadOptions } from '../read-options.ts';
import { SheetGatherer } from './gather-sheet.ts';
import { type OpenBook, openBook, withFile } from './open-book.ts';
import { cellOf, type SheetRow } from './sheet-rows.ts';

export interface OpenSheet extends OpenBook {
  readonly names: {
    readonly format: string;
    readonly sheet: string;
    readonly otherSheets: readonly string[];
  };
  /** What the first rows say, for a kind of source. Throws where no header row shows up. */
  describe(kind: SourceKind, configured: ReadonlyMap<FieldKey, string>): RecordsHead;
}

/** Opens the workbook and looks at the first rows of its sheet. `kinds`: what it may be; `configured`: its headers. */
export async function openSheet(
  opened: OpenFile,
  magic: BookMagic,
  plan: HeadPlan,
  kinds: readonly SourceKind[],
  configured: ReadonlyMap<FieldKey, string>,
): Promise<OpenSheet> {
  const known = kinds.map((kind) => KnownHeaders.of(kind));
  const wanted = new Set([...configured.values()].map(foldKey));
  const open = await openBook(opened, magic, {
    sheet: plan.sheet,
    encoding: plan.encoding,
    likeness: (cells) => Math.max(...known.map((headers) => countFields(cells, headers, wanted))),
  });
  const names = {
    format: open.book.format,
    sheet: open.book.sheets[open.sheet]!.name,
    otherSheets: open.book.sheets.filter((_, index) => index !== open.sheet).map(({ name }) => name),
  };
  const records = await withFile(opened.file, () => headRecords(open));
  if (records.length === 0) {
    const facts = { sheet: names.sheet, sheets: names.otherSheets };
    throw readFailure('workbook_sheet_empty', { file: plan.file }, facts);
  }
  const describe: OpenSheet['describe'] = (kind, configured) => {
    try {
      return describeRecords(records, 'text', plan, kind, configured);
    } catch (error) {
      throw addSheets(error, names.otherSheets);
    }
  };
  return { ...open, names, describe };
}

/** Where no header shows up the data may stand in another sheet: the failure names them. */
function addSheets(error: unknown, sheets: readonly string[]): unknown {
  if (!(error instanceof Failure) || sheets.length === 0) return error;
  const faults = error.faults.map((fault) =>
    fault.code === 'header_not_found' ? { ...fault, facts: { ...fault.facts, sheets } } : fault,
  );
  return new Failure(faults, error);
}

/** The first rows as texts; blank ones between them keep their places. */
async function headRecords({ book, sheet }: OpenBook): Promise<HeadRecord[]> {
  const records: HeadRecord[] = [];
  const take = (row: SheetRow): void => {
    if (records.length >= SAMPLED_RECORDS) return;
    const cells = Array.from({ length: row.width }, (_, column) => cellOf(row, column, book.strings));
    const isBlank = cells.every((cell) => cell.trim() === '');
    const before = (records.at(-1)?.line ?? 0) + 1;
    // a gap is as many blank rows, of which a few are enough to be counted and looked over
    for (let line = before; line < row.line && records.length < SAMPLED_RECORDS; line++)
      records.push({ line, lines: 1, width: 0, cells: [], isBlank: true });
    records.push({ line: row.line, lines: 1, width: cells.length, cells, isBlank });
  };
  await book.read(
    sheet,
    take,
    () => undefined,
    () => records.length >= SAMPLED_RECORDS,
  );
  return records.slice(0, records.findLastIndex((record) => !record.isBlank) + 1);
}

export async function readWorkbook(
  opened: OpenFile,
  magic: BookMagic,
  plan: FilePlan,
  kind: SourceKind,
  options: ReadOptions,
): Promise<RawTable> {
  const sha256 = await sha256Of(opened);
  const configured = new Map([...Object.entries(plan.columns), ...(options.customColumns ?? [])]);
  const { book, sheet, names, describe } = await openSheet(opened, magic, plan, [kind], configured);
  const head = describe(kind, configured);
  if (head.faults.length > 0) throw new Failure(head.faults);
  const { headers, dataLine, index, dataIndex } = head.header;
  const headerRows = head.records.slice(index, dataIndex).map(({ cells }) => cells);
  const columns = [...new Set(head.columns.map((column) => column.index))];
  const gatherer = new SheetGatherer(book.strings, columns, headers.length, dataLine, headerRows);
  const { uncalculated } = await withFile(plan.file, () =>
    book.read(
      sheet,
      (row) => {
        if (row.line >= dataLine) gatherer.take(row);
      },
      (share) => {
        options.signal?.throwIfAborted();
        options.onProgress?.(Math.round(share * opened.bytes), opened.bytes);
      },
      () => false,
    ),
  );
  await refuseChanged(opened, opened.bytes);
  const rows = gatherer.finish();
  refuseRejected(rows.rejected, rows.recordsRead, plan.file, options.maxRejected);
  return finishTable(plan, kind, head, rows, {
    encoding: names.format,
    byteOrderMark: false,
    delimiter: '',
    bytes: opened.bytes,
    sha256,
    workbook: {
      sheet: names.sheet,
      otherSheets: names.otherSheets,
      hiddenRows: gatherer.hiddenRows,
      uncalculated,
    },
  });
}

/** Of the whole file, in hexadecimal. */
export async function sha256Of({ handle, file, bytes }: OpenFile): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(Math.min(1 << 20, bytes));
  try {
    for (let at = 0; at < bytes; ) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      at += bytesRead;
    }
  } catch (cause) {
    throw readFailure('file_unreadable', { file }, { cause: systemCode(cause) }, cause);
  }
  return hash.digest('hex');
}
