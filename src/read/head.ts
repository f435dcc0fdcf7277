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
  readonly cells: readonly string[];
  readonly isBlank: boolean;
}

/**
 * Up to `most` records of UTF-8 bytes. A last record that the bytes cut off is left out unless `final`. A quote that is
 * not closed, or that closes where no field ends, counts as a letter of its line.
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
    let cells: string[];
    let next = walk.next;
    if (broken) {
      const stop = endOfLine(bytes, at, bytes.length);
      cells = Buffer.from(bytes.subarray(at, stop)).toString('utf8').split(delimiter);
      next = stop + lineEndLength(bytes, stop, bytes.length);
    } else cells = walk.ends.map((_, index) => fieldText(bytes, at, walk.ends, index));
    const lines = broken ? 1 : walk.breaks + 1;
    records.push({ line, lines, cells, isBlank: cells.every((cell) => cell.trim() === '') });
    line += lines;
    at = next;
  }
  return records;
}
