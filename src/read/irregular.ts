/**
 * Records with quotes where RFC 4180 allows none: csv-parse decides whether they can be read at all.
 * `Nguyễn "Tý" An` is read as it stands, `"Số 5, tổ 2" ;` with its stray space; text after a closing quote and a quote
 * without its partner are not read: nobody knows which of the fields' borders were lost.
 */
import { parse } from 'csv-parse/sync';

const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The cells of one record, or nothing when it cannot be read without a guess. */
export function readIrregular(
  text: string,
  delimiter: string,
  accepts: (cells: readonly string[]) => boolean,
): readonly string[] | undefined {
  const strict = cells(text, delimiter, { trim: true });
  if (strict !== undefined && accepts(strict)) return strict;
  const relaxed = cells(text, delimiter, { relax_quotes: true });
  if (relaxed === undefined || !accepts(relaxed)) return undefined;
  return relaxed.every((cell) => !cell.startsWith('"') && countQuotes(cell) % 2 === 0) ? relaxed : undefined;
}

function cells(
  text: string,
  delimiter: string,
  options: { readonly trim?: boolean; readonly relax_quotes?: boolean },
): readonly string[] | undefined {
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      ...options,
    });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined; // csv-parse says what is wrong with the quotes; the caller says where
  }
}

function countQuotes(cell: string): number {
  return cell.split('"').length - 1;
}
