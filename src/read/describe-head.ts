/**
 * What the first bytes of a file say about all of it: encoding, delimiter, header row, columns. Everything that the
 * configuration fixes is obeyed, the rest is found out; all faults of the columns come at once.
 */
import { isUtf8 } from 'node:buffer';
import type { Failure, Fault } from '../failure.ts';
import type { FieldKey } from '../flow.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { foldKey } from '../vietnamese/letters.ts';
import { delimiterLine, findDelimiter } from './delimiter.ts';
import { type FileEncoding, findEncoding, toUtf8, wholeLines } from './encoding.ts';
import { type HeadPlan, type HeadRecord, headRecords } from './head.ts';
import { findHeaderRow, type HeaderRow, headerAt, headerAtLine, LAST_HEADER_ROW } from './header-row.ts';
import { KnownHeaders } from './known-headers.ts';
import { lostLetters, mayLackLetters } from './lost-letters.ts';
import { type MatchedColumn, matchColumns } from './match-columns.ts';
import { readFailure } from './open-file.ts';

/** As much of a file's beginning as is looked at: header row and a few thousand records. */
export const HEAD_BYTES = 1 << 20;
/** Records that are compared to tell two columns of one field apart. */
export const SAMPLED_RECORDS = 1000;

/** What the first records of a table say about all of it. */
export interface RecordsHead {
  readonly header: HeaderRow;
  readonly records: readonly HeadRecord[];
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly Fault[];
}

/** What is known about a text file before its data are read. */
export interface FileHead extends RecordsHead {
  readonly encoding: FileEncoding;
  readonly delimiter: string;
}

/** A whole megabyte of empty lines, or of one line. */
function headlessStart(file: string): Failure {
  return readFailure('head_too_long', { file, line: 1 }, { megabytes: HEAD_BYTES / 2 ** 20 });
}

/** `final`: the bytes are the whole file. Throws where nothing sensible can be said; column faults are in the result. */
export function describeHead(
  head: Uint8Array,
  final: boolean,
  plan: HeadPlan,
  kind: SourceKind,
  configured: ReadonlyMap<FieldKey, string>,
): FileHead {
  const { file } = plan;
  const { encoding, text } = headText(head, final, plan);
  const isBlank = text.every((byte) => byte <= 32);
  if (isBlank && final) throw readFailure('file_empty', { file }, { bytes: head.length });
  if (isBlank) throw headlessStart(file);
  const known = KnownHeaders.of(kind);
  const wanted = new Set([...configured.values()].map(foldKey));
  const delimiter = findDelimiter(text, final, plan, known, wanted);
  const records = headRecords(text, final, delimiter, SAMPLED_RECORDS);
  if (records.length === 0 && !final) throw headlessStart(file);
  const isText = isUtf8(text);
  const letters = isText && !mayLackLetters(asBuffer(text)) ? 'whole' : isText ? 'text' : 'bytes';
  return { encoding, delimiter, ...describeRecords(records, letters, plan, kind, configured) };
}

/**
 * What is known of a table's letters: that none is lost, that all stood in the file, or that some may have been made up of
 * bytes that are no text.
 */
type Letters = 'whole' | 'text' | 'bytes';

/** Header row and columns of a table whose first records are known. */
export function describeRecords(
  records: readonly HeadRecord[],
  letters: Letters,
  plan: HeadPlan,
  kind: SourceKind,
  configured: ReadonlyMap<FieldKey, string>,
): RecordsHead {
  const { file } = plan;
  const known = KnownHeaders.of(kind);
  const wanted = new Set([...configured.values()].map(foldKey));
  const header = locateHeader(records, plan, kind, known, wanted);
  if (letters !== 'whole') refuseLostLetters(records, header, file, letters === 'text');
  const { columns, faults } = matchColumns(header, kind, configured, (column) =>
    records.slice(header.dataIndex).map((record) => record.cells[column] ?? ''),
  );
  const place = { file, line: header.line };
  return {
    header,
    records,
    columns,
    faults: faults.map(({ code, facts }) => ({ code, place, facts })),
  };
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

/** The head as UTF-8 without a byte-order mark. */
function headText(
  head: Uint8Array,
  final: boolean,
  plan: HeadPlan,
): { encoding: FileEncoding; text: Uint8Array } {
  if (plan.sheet !== undefined)
    throw readFailure('sheet_without_workbook', { file: plan.file }, { sheet: plan.sheet });
  const encoding = findEncoding(head, plan.file, plan.encoding);
  const { name, bomBytes } = encoding;
  const end = final ? head.length : wholeLines(head, bomBytes, head.length, name);
  return { encoding, text: toUtf8(head.subarray(bomBytes, end), name) };
}

function locateHeader(
  records: readonly HeadRecord[],
  plan: HeadPlan,
  kind: SourceKind,
  known: KnownHeaders,
  wanted: ReadonlySet<string>,
): HeaderRow {
  const { file, headerRow } = plan;
  const isForm = kind.fields.length > 0;
  if (headerRow !== undefined) {
    const header = headerAtLine(records, headerRow, isForm);
    if (header !== undefined) return header;
    const last = records.at(-1);
    const lines = last === undefined ? 0 : last.line + last.lines - 1;
    throw readFailure('header_row_missing', { file, line: headerRow }, { headerRow, lines });
  }
  const found = findHeaderRow(records, known, wanted, isForm);
  if (found !== undefined) return found;
  const first = records.findIndex((record) => !record.isBlank && delimiterLine(record.cells) === undefined);
  // where columns are configured their faults say more than "no header found"
  if (first >= 0 && !isForm) return headerAt(records, first, isForm);
  const expected = kind.required.flatMap((group) => {
    return kind.fields.find((field) => field.key === group[0])?.headers.slice(0, 2) ?? [];
  });
  const linesLookedAt = Math.min(records.length, LAST_HEADER_ROW);
  throw readFailure('header_not_found', { file, line: 1 }, { kind: kind.name, linesLookedAt, expected });
}

function refuseLostLetters(
  records: readonly HeadRecord[],
  header: HeaderRow,
  file: string,
  isText: boolean,
): void {
  const lost = lostLetters(
    records.slice(header.index).map((record) => record.cells),
    isText,
  );
  if (lost === undefined) return;
  const record = records[header.index + lost.record]!;
  throw readFailure('letters_lost', { file, line: record.line }, { lost: lost.lost, words: lost.words });
}
