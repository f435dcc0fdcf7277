/** The first records of a file as cells, for finding out the delimiter and the header row. Titles and headers only: not for data. */
import type { FilePlan } from '../plan/plan.ts';
import { endOfLine, fieldText, lineEndLength, walkRecord } from './walk-record.ts';

/** The parts of a FilePlan that reading the head needs. */
export type HeadPlan = Pick<FilePlan, 'file' | 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>;

export interface HeadRecord {
  /** Physical line where it begins, from 1. */
  readonly line: number;
  /** Physical lines that it runs over. */
  readonly lines: number;
  /** Number of its cells. */
  readonly width: number;
  readonly cells: readonly string[];
  readonly isBlank: boolean;
}

/**
 * Up to `most` records of UTF-8 bytes. A last record that the bytes cut off is left out unless `final`. A quote that is
 * not closed, or that closes where no field ends, counts as a letter of its line. The bytes must stay as they are until the
 * records have been looked at.
 */
export function headRecords(
  bytes: Uint8Array,
  final: boolean,
  delimiter: string,
  most: number,
): HeadRecord[] {
  const delimiterByte = delimiter.charCodeAt(0);
  const records: HeadRecord[] = [];
  let line = 1;
  for (let at = 0; at < bytes.length && records.length < most; ) {
    const walk = walkRecord(bytes, at, bytes.length, final, delimiterByte);
    const broken = walk.trouble === 'unclosed' || (walk.trouble === 'after_quoted' && walk.breaks > 0);
    if (walk.incomplete && !broken) break;
    const start = at;
    const stop = broken ? endOfLine(bytes, at, bytes.length) : walk.stop;
    const record = broken
      ? brokenRecord(line, Buffer.from(bytes.subarray(start, stop)).toString('utf8').split(delimiter))
      : new CutRecord(line, walk.breaks + 1, walk.ends.length, (index) =>
          fieldText(bytes, start, walk.ends, index),
        );
    records.push(record);
    line += record.lines;
    at = broken ? stop + lineEndLength(bytes, stop, bytes.length) : walk.next;
  }
  return records;
}

function brokenRecord(line: number, cells: readonly string[]): HeadRecord {
  return new CutRecord(line, 1, cells.length, (index) => cells[index]!);
}

/** A record whose cells become texts when somebody looks at them; at most of the records nobody does. */
class CutRecord implements HeadRecord {
  readonly line: number;
  readonly lines: number;
  readonly width: number;
  readonly #cellAt: (index: number) => string;
  #cells: readonly string[] | undefined;

  constructor(line: number, lines: number, width: number, cellAt: (index: number) => string) {
    this.line = line;
    this.lines = lines;
    this.width = width;
    this.#cellAt = cellAt;
  }

  get cells(): readonly string[] {
    this.#cells ??= Array.from({ length: this.width }, (_, index) => this.#cellAt(index));
    return this.#cells;
  }

  get isBlank(): boolean {
    for (let index = 0; index < this.width; index++) if (this.#cellAt(index).trim() !== '') return false;
    return true;
  }
}
