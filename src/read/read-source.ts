/**
 * From a file on disk to a RawTable: nothing changed, nothing lost, what could not be read is in `rejected`.
 * The file passes once, slice by slice; memory holds the distinct texts of the mapped columns and one code for each cell.
 */
import { Failure } from '../failure.ts';
import type { FieldKey, RawTable } from '../flow.ts';
import type { FilePlan } from '../plan/plan.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { describeHead, type FileHead, HEAD_BYTES } from './describe-head.ts';
import { afterLines, toUtf8, wholeLines } from './encoding.ts';
import { FileSlices, type Slice } from './file-slices.ts';
import { finishTable, refuseRejected } from './finish-table.ts';
import { RowGatherer } from './gather-rows.ts';
import type { RecordShape } from './judge-record.ts';
import { bookMagic, openFile, refuseChanged } from './open-file.ts';
import type { ReadOptions } from './read-options.ts';

/** With so many rejected records and too large a share so far, reading on would only fill the memory; asked each time so many more come. */
const HOPELESS = 200_000;

/** Reads one file. Throws a Failure with every fault of its columns, or with the one that stops it earlier. */
export async function readSource(plan: FilePlan, kind: SourceKind, options: ReadOptions): Promise<RawTable> {
  options.signal?.throwIfAborted();
  const opened = await openFile(plan.file, plan.path);
  try {
    const magic = await bookMagic(opened);
    if (magic !== undefined) {
      const { readWorkbook } = await import('./workbook/read-workbook.ts');
      return await readWorkbook(opened, magic, plan, kind, options);
    }
    const slices = new FileSlices(opened, options.sliceBytes);
    const first = await firstSlice(slices);
    const head = headOf(first, plan, kind, options.customColumns);
    const gatherer = gathererFor(head);
    await gatherAll(slices, first, head, gatherer, plan, options, opened.bytes);
    await refuseChanged(opened, slices.position);
    const rows = gatherer.finish();
    refuseRejected(rows.rejected, rows.recordsRead, plan.file, options.maxRejected);
    const { name: encoding, bomBytes } = head.encoding;
    const text = { encoding, byteOrderMark: bomBytes > 0, delimiter: head.delimiter };
    return finishTable(plan, kind, head, rows, { ...text, bytes: opened.bytes, sha256: slices.digest() });
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
  gatherer.onRejected(HOPELESS, (rejected, read) =>
    refuseRejected(rejected, read, plan.file, options.maxRejected),
  );
  let slice: Slice | undefined = first;
  let start = afterLines(first.bytes, first.start + bomBytes, first.end, name, lines);
  while (slice !== undefined) {
    options.signal?.throwIfAborted();
    const kept =
      name === 'utf-8' ? gatherUtf8(slice, start, gatherer) : gatherOther(slice, start, head, gatherer);
    if (slice === first && !first.final) gatherer.expectAll(slices.position / totalBytes);
    options.onProgress?.(slices.position, totalBytes);
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
