/**
 * Turns slices of a file into columns: the kernel's batches go to the dictionaries of the mapped columns, everything else
 * is judged record by record. Row and line numbers are counted here and nowhere else.
 */
import { isUtf8 } from 'node:buffer';
import type { RejectedRecord } from '../flow.ts';
import { LONGEST_RUN } from '../table/dictionary.ts';
import { findFooters, RecentRecords } from './footers.ts';
import { type Judgement, judgeRecord, type RecordShape } from './judge-record.ts';
import { firstNotText, rejectedRecord } from './rejected.ts';
import { byteClasses, type RecordBatch, recordBatch, scanRecords } from './scan.kernel.ts';
import { type RowColumns, UsedRows } from './used-rows.ts';
import { endOfLine, lineEndLength } from './walk-record.ts';

/** Where in the file a record of the present slice begins, from its position and from its physical line. */
export type PlaceInFile = (position: number, line: number) => number;

export interface GatheredRows extends RowColumns {
  readonly rejected: readonly RejectedRecord[];
  readonly recordsRead: number;
  readonly blankLines: number;
  readonly footerLines: number;
  /** Rows of a workbook that say the header again. */
  readonly repeatedHeaders?: number;
}

/** A record in the bytes of the present slice, without its line end. */
interface Span {
  readonly start: number;
  readonly stop: number;
  readonly row: number;
  readonly line: number;
}

export class RowGatherer {
  readonly #shape: RecordShape;
  readonly #classes: Uint8Array;
  readonly #batch: RecordBatch;
  readonly #batchRows = new Int32Array(LONGEST_RUN);
  readonly #batchLines = new Int32Array(LONGEST_RUN);
  readonly #used: UsedRows;
  readonly #rejected: RejectedRecord[] = [];
  readonly #recent = new RecentRecords();
  #rejectedEvery = Number.POSITIVE_INFINITY;
  #refuse: (rejected: readonly RejectedRecord[], read: number) => void = () => undefined;
  #bytes: Uint8Array = new Uint8Array(0);
  #place: PlaceInFile = (position) => position;
  #read = 0;
  #blank = 0;
  #line: number;
  #skipsLine = false;

  /** `columns`: indexes of the columns to keep; `line`: physical line where the first record begins. */
  constructor(shape: RecordShape, columns: readonly number[], line: number) {
    this.#shape = shape;
    this.#classes = byteClasses(shape.delimiterByte);
    this.#batch = recordBatch(LONGEST_RUN, shape.fieldCount);
    this.#used = new UsedRows(columns);
    this.#line = line;
  }

  /** Asks each time when so many more records have been rejected; `refuse` may throw. */
  onRejected(every: number, refuse: (rejected: readonly RejectedRecord[], read: number) => void): void {
    this.#rejectedEvery = every;
    this.#refuse = refuse;
  }

  /** Physical line where the next record begins. */
  get line(): number {
    return this.#line;
  }

  /** Makes room for the whole file once `share` of its bytes have been taken. */
  expectAll(share: number): void {
    this.#used.expectAll(share);
  }

  /** Takes all whole records of bytes[start .. end]; returns where the first record that is not whole begins. */
  take(bytes: Uint8Array, start: number, end: number, final: boolean, place: PlaceInFile): number {
    this.#bytes = bytes;
    this.#place = place;
    let at = this.#skipsLine ? this.#skipLine(start, end, final) : start;
    while (at < end && !this.#skipsLine) {
      const before = this.#batch.count;
      at = scanRecords(bytes, at, end, final, this.#classes, this.#batch);
      this.#number(before);
      if (this.#batch.count === this.#batch.room) this.#flush();
      else if (at < end) {
        const judgement = judgeRecord(bytes, at, end, final, this.#shape);
        if (judgement.verdict === 'incomplete') break;
        this.#act(judgement, at);
        at = judgement.next;
      }
    }
    this.#flush();
    this.#recent.keepTexts(bytes, this.#shape);
    return at;
  }

  /** All rows; footers at the end are taken out. The gatherer is used up. */
  finish(): GatheredRows {
    const footers = findFooters(this.#recent.records, this.#shape.fieldCount);
    const dropped = new Set(footers);
    const rejected = this.#rejected.filter((record) => !dropped.has(record.row));
    return {
      ...this.#used.finish(dropped),
      rejected: rejected.sort((a, b) => a.row - b.row),
      recordsRead: this.#read - footers.length,
      blankLines: this.#blank,
      footerLines: footers.length,
    };
  }

  /** Row and line numbers of the records that the kernel has appended since `before`: each is one line. */
  #number(before: number): void {
    const { count } = this.#batch;
    for (let record = before; record < count; record++) {
      this.#batchRows[record] = ++this.#read;
      this.#batchLines[record] = this.#line++;
    }
    for (let record = Math.max(before, count - RecentRecords.room); record < count; record++) {
      const { row, start, stop } = this.#span(record);
      this.#recent.push(row, start, stop);
    }
  }

  #act(judgement: Exclude<Judgement, { verdict: 'incomplete' }>, start: number): void {
    if (judgement.verdict === 'blank') this.#blank++;
    else if (judgement.verdict === 'sound') this.#append(start, judgement.ends);
    else {
      const span = { start, stop: judgement.stop, row: ++this.#read, line: this.#line };
      this.#recent.push(span.row, start, span.stop);
      if (judgement.verdict === 'irregular') this.#useCells(judgement.cells, span);
      else {
        this.#reject(span, judgement.reason, judgement.detail);
        this.#skipsLine = judgement.unended === true;
      }
    }
    this.#line += this.#skipsLine ? 0 : judgement.lines;
  }

  #append(start: number, ends: readonly number[]): void {
    const batch = this.#batch;
    const record = batch.count++;
    const slot = record * batch.fieldCount;
    for (let field = 0; field < batch.fieldCount; field++) batch.ends[slot + field] = ends[field]!;
    batch.starts[record] = start;
    this.#batchRows[record] = ++this.#read;
    this.#batchLines[record] = this.#line;
    this.#recent.push(this.#read, start, this.#span(record).stop);
  }

  #useCells(cells: readonly string[], span: Span): void {
    this.#flush();
    if (this.#isText(span)) this.#used.addCells(cells, span.row, span.line);
    else this.#rejectNotText(span);
  }

  /** Hands the batch over and empties it. */
  #flush(): void {
    const batch = this.#batch;
    if (batch.count === 0) return;
    const { stop } = this.#span(batch.count - 1);
    if (!isUtf8(this.#bytes.subarray(batch.starts[0]!, stop))) this.#dropNotText();
    this.#used.addBatch(this.#bytes, { records: batch, rows: this.#batchRows, lines: this.#batchLines });
    batch.count = 0;
  }

  /** Takes the records out of the batch whose bytes are no UTF-8. */
  #dropNotText(): void {
    const { count, fieldCount, starts, ends } = this.#batch;
    let kept = 0;
    for (let record = 0; record < count; record++) {
      const span = this.#span(record);
      if (!this.#isText(span)) {
        this.#rejectNotText(span);
        continue;
      }
      starts[kept] = span.start;
      ends.copyWithin(kept * fieldCount, record * fieldCount, (record + 1) * fieldCount);
      this.#batchRows[kept] = span.row;
      this.#batchLines[kept] = span.line;
      kept++;
    }
    this.#batch.count = kept;
  }

  #span(record: number): Span {
    const last = this.#batch.ends[(record + 1) * this.#batch.fieldCount - 1]!;
    return {
      start: this.#batch.starts[record]!,
      stop: last < 0 ? ~last : last,
      row: this.#batchRows[record]!,
      line: this.#batchLines[record]!,
    };
  }

  #isText({ start, stop }: Span): boolean {
    return isUtf8(this.#bytes.subarray(start, stop));
  }

  #rejectNotText(span: Span): void {
    const at = firstNotText(this.#bytes.subarray(span.start, span.stop));
    this.#reject(span, 'not_text', `byte ${at + 1} of the record`);
  }

  #reject({ start, stop, row, line }: Span, reason: RejectedRecord['reason'], detail: string): void {
    const at = { row, line, byte: this.#place(start, line) };
    this.#rejected.push(rejectedRecord(this.#bytes, start, stop, at, reason, detail));
    if (this.#rejected.length % this.#rejectedEvery === 0) this.#refuse(this.#rejected, this.#read);
  }

  /** Goes on after a record that was too long to be looked at whole. */
  #skipLine(start: number, end: number, final: boolean): number {
    const stop = endOfLine(this.#bytes, start, end);
    if (stop >= end - 1 && !final) return stop; // its line end may come with the next slice
    this.#skipsLine = false;
    this.#line++;
    return stop + lineEndLength(this.#bytes, stop, end);
  }
}
