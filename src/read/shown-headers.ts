/**
 * Headers as messages and summaries may show them. Where the file has no header row, or the configuration points to another
 * line, the "headers" are a row of data: numbers, dates and years give it away, and then only the shape of each is shown.
 */
import { textShape } from '../vietnamese/text-shape.ts';

/** Whether a row that was taken for headers holds values of a record. */
export function isRowOfData(headers: readonly string[]): boolean {
  return headers.some(isValue);
}

/** The same headers, or their shapes. */
export function shownHeaders(headers: readonly string[]): readonly string[] {
  return isRowOfData(headers) ? headers.map((header) => textShape(header)) : headers;
}

/** A long number whatever separates its digits, a date, or four digits and more on their own. */
function isValue(header: string): boolean {
  const bare = header.replace(/[\s.'"=-]/g, '');
  return /\d{6}/.test(bare) || /\d{1,4}\/\d{1,2}\/\d{1,4}/.test(bare) || /^\d{4,}$/.test(bare);
}
