/**
 * Twin of scan.kernel.ts, the obvious way: csv-parse reads the whole text. Records of the wrong length and blank ones
 * are left out; undefined where csv-parse finds a quote that it cannot place.
 */
import { parse } from 'csv-parse/sync';

export function scanReference(text: string, delimiter: string, fieldCount: number): string[][] | undefined {
  let records: string[][];
  try {
    records = parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch {
    return undefined;
  }
  return records
    .filter((cells) => cells.length >= fieldCount && cells.slice(fieldCount).every((cell) => cell === ''))
    .map((cells) => cells.slice(0, fieldCount))
    .filter((cells) => cells.some((cell) => /[^ \t]/.test(cell)));
}
