/**
 * From a file on disk to a RawTable: nothing changed, nothing lost, what could not be read is in `rejected`.
 * The file passes once, slice by slice; memory holds the distinct texts of the mapped columns and one code for each cell.
 */
import { Failure } from '../failure.ts';
import type { FieldKey, FileFacts, RawColumn, RawTable } from '../flow.ts';
import type { FilePlan, Plan } from '../plan/plan.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { describeHead, type FileHead, HEAD_BYTES } from './describe-head.ts';
import { afterLines, toUtf8, wholeLines } from './encoding.ts';
import { FileSlices, type Slice } from './file-slices.ts';
import { type GatheredRows, RowGatherer } from './gather-rows.ts';
import type { RecordShape } from './judge-record.ts';
import { openFile, readFailure, refuseChanged } from './open-file.ts';

export interface ReadOptions {
  readonly maxRejected: Plan['maxRejected'];
  /** Columns of a custom comparison, by field; they may share columns with the file's own. */
  readonly customColumns?: ReadonlyMap<FieldKey, string>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Bytes read at once; the result does not depend on it. */
  readonly sliceBytes?: number;
}

/** Rejected records shown in a failure. */
const SHOWN_REJECTED = 10;
/** With so many rejected records and too large a share so far, reading on would only fill the memory. */
const HOPELESS = 200_000;

/** Reads one file. Throws a Failure with every fault of its columns, or with the one that stops it earlier. */
export async function readSource(plan: FilePlan, kind: SourceKind, options: ReadOptions): Promise<RawTable> {
  options.signal?.throwIfAborted();
  const opened = await openFile(plan.file, plan.path);
  try {
    const slices = new FileSlices(opened, options.sliceBytes);
    const first = await firstSlice(slices);
    const head = headOf(first, plan, kind, options.customColumns);
    const gatherer = gathererFor(head);
    await gatherAll(slices, first, head, gatherer, plan, options, opened.bytes);
    await refuseChanged(opened, slices.position);
    const rows = gatherer.finish();
    refuseRejected(rows.rejected, rows.recordsRead, plan.file, options.maxRejected);
    if (rows.recordsRead === 0) {
      const headers = head.header.headers.filter(Boolean);
      throw readFailure('file_no_rows', { file: plan.file, line: head.header.line }, { headers });
    }
    return rawTable(plan, head, rows, opened.bytes, slices.digest());
  } finally {
    await opened.handle.close();
  }
}

/** Slices until the head is whole; with ordinary slices that is the first one. */
async function firstSlice(slices: FileSlices): Promise<Slice> {
  let slice = (await slices.next(0))!;
  while (!slice.final && slice.end - slice.start < HEAD_BYTES) slice = (await slices.next(slice.start))!;
  return slice;
}

function headOf(
  first: Slice,
  plan: FilePlan,
  kind: SourceKind,
  customColumns: ReadonlyMap<FieldKey, string> = new Map(),
): FileHead {
  const configured = new Map([...Object.entries(plan.columns), ...customColumns]);
  const end = Math.min(first.end, first.start + HEAD_BYTES);
  const final = first.final && end === first.end;
  const head = describeHead(first.bytes.subarray(first.start, end), final, plan, kind, configured);
  if (head.faults.length > 0) throw new Failure(head.faults);
  return head;
}

function gathererFor(head: FileHead): RowGatherer {
  const { headers, dataLine } = head.header;
  const named = headers.findLastIndex((header) => header !== '') + 1;
  const needed = Math.max(...head.columns.map((column) => column.index + 1), named);
  const shape: RecordShape = {
    delimiter: head.delimiter,
    delimiterByte: head.delimiter.charCodeAt(0),
    fieldCount: needed,
    mostFields: headers.length,
  };
  return new RowGatherer(shape, [...new Set(head.columns.map((column) => column.index))], dataLine);
}

async function gatherAll(
  slices: FileSlices,
  first: Slice,
  head: FileHead,
  gatherer: RowGatherer,
  plan: FilePlan,
  options: ReadOptions,
  totalBytes: number,
): Promise<void> {
  const { name, bomBytes } = head.encoding;
  const lines = head.header.dataLine - 1;
  let slice: Slice | undefined = first;
  let start = afterLines(first.bytes, first.start + bomBytes, first.end, name, lines);
  while (slice !== undefined) {
    options.signal?.throwIfAborted();
    const kept =
      name === 'utf-8' ? gatherUtf8(slice, start, gatherer) : gatherOther(slice, start, head, gatherer);
    if (slice === first && !first.final) gatherer.expectAll(slices.position / totalBytes);
    options.onProgress?.(slices.position, totalBytes);
    if (gatherer.rejectedCount >= HOPELESS) {
      refuseRejected(gatherer.rejectedSoFar(), gatherer.recordsRead, plan.file, options.maxRejected);
    }
    slice = await slices.next(kept);
    start = slice?.start ?? 0;
  }
}

function gatherUtf8(slice: Slice, start: number, gatherer: RowGatherer): number {
  const origin = slice.offset - slice.start;
  return gatherer.take(slice.bytes, start, slice.end, slice.final, (position) => origin + position);
}

/** Whole lines are transcoded; a place in the file is found again by its line, whatever the encoding. */
function gatherOther(slice: Slice, start: number, head: FileHead, gatherer: RowGatherer): number {
  const { bytes } = slice;
  const { name } = head.encoding;
  const end = slice.final ? slice.end : wholeLines(bytes, start, slice.end, name);
  const text = toUtf8(bytes.subarray(start, end), name);
  const firstLine = gatherer.line;
  let at = start;
  let atLine = firstLine;
  const place = (_position: number, line: number) => {
    if (line < atLine) [at, atLine] = [start, firstLine];
    at = afterLines(bytes, at, end, name, line - atLine);
    atLine = line;
    return slice.offset + at - slice.start;
  };
  const taken = gatherer.take(text, 0, text.length, slice.final, place);
  if (taken === text.length) return end;
  return place(taken, gatherer.line) - slice.offset + slice.start;
}

function refuseRejected(
  rejected: GatheredRows['rejected'],
  read: number,
  file: string,
  { share, count }: Plan['maxRejected'],
): void {
  const tooMany =
    (count !== undefined && rejected.length > count) ||
    (share !== undefined && rejected.length > share * read);
  if (!tooMany) return;
  const shown = rejected.slice(0, SHOWN_REJECTED);
  const limit = count !== undefined ? String(count) : `${Math.round((share ?? 0) * 10_000) / 100}%`;
  throw readFailure(
    'too_many_rejected',
    { file, line: shown[0]!.line },
    {
      rejected: rejected.length,
      read,
      limit,
      lines: shown.map((record) => String(record.line)),
      reasons: shown.map((record) => record.reason),
      details: shown.map((record) => record.detail),
    },
  );
}

function rawTable(
  plan: FilePlan,
  head: FileHead,
  rows: GatheredRows,
  bytes: number,
  sha256: string,
): RawTable {
  const { headers } = head.header;
  const byIndex = new Map<number, RawColumn>();
  for (const [index, column] of rows.columns) byIndex.set(index, { header: headers[index]!, ...column });
  const columns = new Map(head.columns.map(({ key, index }) => [key, byIndex.get(index)!]));
  return {
    source: plan.name,
    kind: plan.kind,
    facts: fileFacts(plan, head, rows, bytes, sha256),
    rowCount: rows.row.length,
    row: rows.row,
    line: rows.line,
    columns,
    rejected: rows.rejected,
  };
}

function fileFacts(
  plan: FilePlan,
  head: FileHead,
  rows: GatheredRows,
  bytes: number,
  sha256: string,
): FileFacts {
  const { headers, line, index, dataIndex } = head.header;
  const mapped = new Set(head.columns.map((column) => column.index));
  const above = head.records.slice(0, dataIndex).filter((_, at) => at !== index);
  return {
    file: plan.file,
    path: plan.path,
    bytes,
    sha256,
    encoding: head.encoding.name,
    byteOrderMark: head.encoding.bomBytes > 0,
    delimiter: head.delimiter,
    headerLine: line,
    headers,
    columns: head.columns.map(({ key, index: at, how }) => ({ key, header: headers[at]!, how })),
    unmappedHeaders: headers.filter((header, at) => header !== '' && !mapped.has(at)),
    blankLines: rows.blankLines + above.filter((record) => record.isBlank).length,
    titleLines: above.filter((record) => !record.isBlank).length,
    footerLines: rows.footerLines,
    recordsRead: rows.recordsRead,
  };
}
