/**
 * A rejected record is shown as it stands, but for cells that may be the ethnic group: it is sensitive, and shown only to
 * officers beside a person, on request. Such a record does not have its cells where they belong, so every place to which
 * the cell may have moved is left out, and any cell that is the name of an ethnic group.
 */
import type { RejectedRecord } from '../flow.ts';
import { isSensitive } from '../sources/roles.ts';
import { isEthnicGroup } from '../vietnamese/ethnic-groups.ts';
import type { RecordsHead } from './describe-head.ts';
import { LONGEST_SHOWN } from './rejected.ts';

/** Stands for a cell that is left out. */
export const LEFT_OUT = '***';

/** The records to be shown; `columns` are those that are kept, mapped by hand perhaps under any name. */
export function leaveOutEthnicGroup(
  rejected: readonly RejectedRecord[],
  headers: readonly string[],
  columns: RecordsHead['columns'],
  delimiter: string,
): readonly RejectedRecord[] {
  const asked = new Set(columns.filter(({ key }) => isSensitive(key)).map(({ index }) => index));
  const places = headers.flatMap((header, at) => (asked.has(at) || isSensitive(header) ? [at] : []));
  if (places.length === 0) return rejected;
  const width = headers.findLastIndex((header) => header !== '') + 1;
  return rejected.map((record) => {
    const cells = roughCells(record.raw, delimiter);
    const hidden = reaches(record, cells.length, places, width);
    const kept = cells.map((cell, at) => {
      const isHidden = hidden.some(([from, to]) => at >= from && at <= to);
      return cell.trim() !== '' && (isHidden || isEthnicGroup(cell)) ? LEFT_OUT : cell;
    });
    return { ...record, raw: kept.join(delimiter) };
  });
}

/** From the first to the last cell in which each column may stand in a record with so many cells. */
function reaches(
  { reason, raw }: RejectedRecord,
  found: number,
  places: readonly number[],
  width: number,
): readonly (readonly [number, number])[] {
  // what stands behind a broken quote, or was cut away, is not known
  const isOpen = reason === 'broken_quote' || raw.length >= LONGEST_SHOWN;
  const missing = Math.max(0, width - found);
  const surplus = isOpen ? found : Math.max(0, found - width);
  return places.map((place) => [place - missing, place + surplus]);
}

/** Cells with their quotes; a quote that does not end before a delimiter is a letter like others. */
function roughCells(raw: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const end = endOfCell(raw, at, delimiter);
    cells.push(raw.slice(at, end));
    if (end === raw.length) return cells;
    at = end + delimiter.length;
  }
}

function endOfCell(raw: string, start: number, delimiter: string): number {
  if (raw[start] === '"') {
    let quote = raw.indexOf('"', start + 1);
    // twice the same sign stands for one inside the cell
    while (quote >= 0 && raw[quote + 1] === '"') quote = raw.indexOf('"', quote + 2);
    const after = quote + 1;
    if (quote >= 0 && (after === raw.length || raw.startsWith(delimiter, after))) return after;
  }
  const end = raw.indexOf(delimiter, start);
  return end < 0 ? raw.length : end;
}
