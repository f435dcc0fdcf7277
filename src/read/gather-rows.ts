/**
 * Turns slices of a file into columns: the kernel's batches go to the interners of the mapped columns, everything else
 * is judged record by record. Row and line numbers are counted here and nowhere else.
 */
import { isUtf8 } from 'node:buffer';
import type { RawColumn, RejectedRecord } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { Interner, LONGEST_RUN } from '../table/interner.ts';
import { findFooters, RecentRecords } from './footers.ts';
import { type Judgement, judgeRecord, type RecordShape } from './judge-record.ts';
import { firstNotText, rejectedRecord } from './rejected.ts';
import {
  byteClasses,
  fieldBounds,
  LONGEST_RECORD,
  recordBatch,
  scanRecords,
  undouble,
} from './scan.kernel.ts';
import { endOfLine, lineEndLength } from './walk-record.ts';

/** Where in the file a record of the present slice begins, from its position and from its physical line. */
export type PlaceInFile = (position: number, line: number) => number;

export interface GatheredRows {
  readonly row: Int32Array;
  readonly line: Int32Array;
  /** Codes and texts of each wanted column, by its index. */
  readonly columns: ReadonlyMap<number, Omit<RawColumn, 'header'>>;
  readonly rejected: readonly RejectedRecord[];
  readonly recordsRead: number;
  readonly blankLines: number;
  readonly footerLines: number;
}

interface GatheredColumn {
  readonly index: number;
  readonly interner: Interner;
  codes: Int32Array;
}

const FIRST_ROWS = 4096;

export class RowGatherer {
  readonly #shape: RecordShape;
  readonly #classes: Uint8Array;
  readonly #batch;
  readonly #columns: readonly GatheredColumn[];
  /** Read-record number and physical line of each used row. */
  #rows = int32Column(FIRST_ROWS);
  #lines = int32Column(FIRST_ROWS);
  #used = 0;
  readonly #rejected: RejectedRecord[] = [];
  readonly #recent = new RecentRecords();
  readonly #from = new Int32Array(LONGEST_RUN);
  readonly #to = new Int32Array(LONGEST_RUN);
  readonly #batchRows = new Int32Array(LONGEST_RUN);
  readonly #batchLines = new Int32Array(LONGEST_RUN);
  readonly #scratch = new Uint8Array(LONGEST_RECORD + 2);
  #read = 0;
  #blank = 0;
  #line: number;
  #skipsLine = false;

  /** `columns`: indexes of the columns to keep; `line`: physical line where the first record begins. */
  constructor(shape: RecordShape, columns: readonly number[], line: number) {
    this.#shape = shape;
    this.#classes = byteClasses(shape.delimiterByte);
    this.#batch = recordBatch(LONGEST_RUN, shape.fieldCount);
    this.#columns = columns.map((index) => ({
      index,
      interner: new Interner(),
      codes: int32Column(FIRST_ROWS),
    }));
    this.#line = line;
  }

  get recordsRead(): number {
    return this.#read;
  }

  get rejectedCount(): number {
    return this.#rejected.length;
  }

  /** Rejected records up to here, in the order in which they were found. */
  rejectedSoFar(): readonly RejectedRecord[] {
    return this.#rejected;
  }

  /** Physical line where the next record begins. */
  get line(): number {
    return this.#line;
  }

  /** Makes room for the whole file once `share` of its bytes have been taken; the result does not depend on it. */
  expectRest(share: number): void {
    const toCome = Math.ceil((this.#used / share - this.#used) * 1.02);
    this.#makeRoom(this.#used + toCome);
    for (const { interner } of this.#columns) interner.expectRows(this.#used, toCome);
  }

  /** Takes all whole records of bytes[start .. end]; returns where the first record that is not whole begins. */
  take(bytes: Uint8Array, start: number, end: number, final: boolean, place: PlaceInFile): number {
    let at = this.#skipsLine ? this.#skipLine(bytes, start, end, final) : start;
    if (this.#skipsLine) return at;
    while (at < end) {
      const before = this.#batch.count;
      at = scanRecords(bytes, at, end, final, this.#classes, this.#batch);
      this.#number(before);
      if (this.#batch.count === this.#batch.room) this.#flush(bytes, place);
      else if (at < end) {
        const judgement = judgeRecord(bytes, at, end, final, this.#shape);
        if (judgement.verdict === 'incomplete') break;
        this.#act(judgement, bytes, at, place);
        at = judgement.next;
        if (this.#skipsLine) break;
      }
    }
    this.#flush(bytes, place);
    this.#recent.keepTexts(bytes, this.#shape);
    return at;
  }

  /** All rows; footers at the end are taken out. The gatherer is used up. */
  finish(): GatheredRows {
    const footers = findFooters(this.#recent.records, this.#shape.fieldCount);
    const dropped = new Set(footers);
    let count = this.#used;
    while (count > 0 && dropped.has(this.#rows[count - 1]!)) count--;
    const rejected = this.#rejected
      .filter((record) => !dropped.has(record.row))
      .sort((a, b) => a.row - b.row);
    const columns = new Map<number, Omit<RawColumn, 'header'>>();
    for (const { index, interner, codes } of this.#columns) {
      columns.set(index, { codes: exactly(codes, count), dictionary: interner.toDictionary() });
    }
    return {
      row: exactly(this.#rows, count),
      line: exactly(this.#lines, count),
      columns,
      rejected,
      recordsRead: this.#read - footers.length,
      blankLines: this.#blank,
      footerLines: footers.length,
    };
  }

  /** Row and line numbers of the records that the kernel has appended since `before`: each is one line. */
  #number(before: number): void {
    const { count, starts, ends, fieldCount } = this.#batch;
    for (let record = before; record < count; record++) {
      this.#batchRows[record] = ++this.#read;
      this.#batchLines[record] = this.#line++;
    }
    for (let record = Math.max(before, count - RecentRecords.room); record < count; record++) {
      const last = ends[(record + 1) * fieldCount - 1]!;
      this.#recent.push(this.#batchRows[record]!, starts[record]!, last < 0 ? ~last : last);
    }
  }

  #act(
    judgement: Exclude<Judgement, { verdict: 'incomplete' }>,
    bytes: Uint8Array,
    start: number,
    place: PlaceInFile,
  ): void {
    if (judgement.verdict === 'blank') this.#blank++;
    else if (judgement.verdict === 'sound') this.#append(start, judgement.ends);
    else {
      this.#read++;
      this.#recent.push(this.#read, start, judgement.stop);
      if (judgement.verdict === 'irregular')
        this.#useCells(judgement.cells, bytes, start, judgement.stop, place);
      else {
        this.#reject(
          bytes,
          start,
          judgement.stop,
          this.#read,
          this.#line,
          place,
          judgement.reason,
          judgement.detail,
        );
        this.#skipsLine = judgement.unended === true;
      }
    }
    this.#line += this.#skipsLine ? 0 : judgement.lines;
  }

  #append(start: number, ends: readonly number[]): void {
    const batch = this.#batch;
    const slot = batch.count * batch.fieldCount;
    for (let field = 0; field < batch.fieldCount; field++) batch.ends[slot + field] = ends[field]!;
    batch.starts[batch.count] = start;
    this.#batchRows[batch.count] = ++this.#read;
    this.#batchLines[batch.count] = this.#line;
    const last = ends[batch.fieldCount - 1]!;
    this.#recent.push(this.#read, start, last < 0 ? ~last : last);
    batch.count++;
  }

  #useCells(
    cells: readonly string[],
    bytes: Uint8Array,
    start: number,
    stop: number,
    place: PlaceInFile,
  ): void {
    this.#flush(bytes, place);
    if (!isUtf8(bytes.subarray(start, stop))) {
      this.#rejectNotText(bytes, start, stop, this.#read, this.#line, place);
      return;
    }
    const used = this.#used++;
    this.#makeRoom(this.#used);
    for (const { index, interner, codes } of this.#columns) {
      const cell = Buffer.from(cells[index]!);
      codes[used] = interner.internBytes(cell, 0, cell.length);
    }
    this.#rows[used] = this.#read;
    this.#lines[used] = this.#line;
  }

  /** Interns the batch and empties it. */
  #flush(bytes: Uint8Array, place: PlaceInFile): void {
    const batch = this.#batch;
    if (batch.count === 0) return;
    const last = batch.ends[batch.count * batch.fieldCount - 1]!;
    if (!isUtf8(bytes.subarray(batch.starts[0]!, last < 0 ? ~last : last))) this.#dropNotText(bytes, place);
    const used = this.#used;
    this.#makeRoom(used + batch.count);
    for (const column of this.#columns) this.#internColumn(bytes, column, used);
    this.#rows.set(this.#batchRows.subarray(0, batch.count), used);
    this.#lines.set(this.#batchLines.subarray(0, batch.count), used);
    this.#used += batch.count;
    batch.count = 0;
  }

  #internColumn(bytes: Uint8Array, { index, interner, codes }: GatheredColumn, used: number): void {
    const { count } = this.#batch;
    const from = this.#from;
    const to = this.#to;
    let doubled = fieldBounds(bytes, this.#batch, index, from, to);
    let first = 0;
    for (let record = 0; doubled > 0; record++) {
      if (to[record]! >= 0) continue;
      interner.internRun(bytes, from, to, first, record, codes, used);
      const length = undouble(bytes, from[record]!, ~to[record]!, this.#scratch);
      codes[used + record] = interner.internBytes(this.#scratch, 0, length);
      first = record + 1;
      doubled--;
    }
    interner.internRun(bytes, from, to, first, count, codes, used);
  }

  /** Takes the records out of the batch whose bytes are no UTF-8. */
  #dropNotText(bytes: Uint8Array, place: PlaceInFile): void {
    const { count, fieldCount, starts, ends } = this.#batch;
    let kept = 0;
    for (let record = 0; record < count; record++) {
      const last = ends[(record + 1) * fieldCount - 1]!;
      const start = starts[record]!;
      const stop = last < 0 ? ~last : last;
      const row = this.#batchRows[record]!;
      const line = this.#batchLines[record]!;
      if (!isUtf8(bytes.subarray(start, stop))) {
        this.#rejectNotText(bytes, start, stop, row, line, place);
        continue;
      }
      starts[kept] = start;
      ends.copyWithin(kept * fieldCount, record * fieldCount, (record + 1) * fieldCount);
      this.#batchRows[kept] = row;
      this.#batchLines[kept] = line;
      kept++;
    }
    this.#batch.count = kept;
  }

  #rejectNotText(
    bytes: Uint8Array,
    start: number,
    stop: number,
    row: number,
    line: number,
    place: PlaceInFile,
  ): void {
    const at = firstNotText(bytes.subarray(start, stop));
    this.#reject(bytes, start, stop, row, line, place, 'not_text', `byte ${at + 1} of the record`);
  }

  #reject(
    bytes: Uint8Array,
    start: number,
    stop: number,
    row: number,
    line: number,
    place: PlaceInFile,
    reason: RejectedRecord['reason'],
    detail: string,
  ): void {
    const at = { row, line, byte: place(start, line) };
    this.#rejected.push(rejectedRecord(bytes, start, stop, at, reason, detail));
  }

  /** Goes on after a record that was too long to be looked at whole. */
  #skipLine(bytes: Uint8Array, start: number, end: number, final: boolean): number {
    const stop = endOfLine(bytes, start, end);
    if (stop >= end - 1 && !final) return stop; // its line end may come with the next slice
    this.#skipsLine = false;
    this.#line++;
    return stop + lineEndLength(bytes, stop, end);
  }

  #makeRoom(rows: number): void {
    if (rows <= this.#rows.length) return;
    const room = Math.max(rows, Math.floor(this.#rows.length * 1.7));
    this.#rows = wider(this.#rows, room);
    this.#lines = wider(this.#lines, room);
    for (const column of this.#columns) column.codes = wider(column.codes, room);
  }
}

function wider(column: Int32Array, room: number): Int32Array {
  const wide = int32Column(room);
  wide.set(column);
  return wide;
}

/** The first `count` values; a copy only where much room would be wasted. */
function exactly(column: Int32Array, count: number): Int32Array {
  if (column.length < count * 1.1 + FIRST_ROWS) return column.subarray(0, count);
  return wider(column.subarray(0, count), count);
}
