/**
 * Every person of a folder of CSV files, to look for in what a program said or wrote: names whatever their case, marks,
 * Unicode form and signs between the words (`nguyen-van-a` too), numbers whatever separates their digits.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface FixturePeople {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** What of anybody stands in a text; empty is good. */
  foundIn(text: string): string[];
}

/** Headers of columns that hold people's names: "HO_VA_TEN", "Họ tên cha", "child.fullName"; not those of places and firms. */
const OF_NAMES = /(?:^| )(?:ho (?:va )?ten|ho chu dem|hoten)(?: |$)/;
const FEWEST_DIGITS = 8;
/** Day, month and year, or year first; a date is no number of a person. */
const DATE = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s*$/;

export function peopleIn(folder: string): FixturePeople {
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    for (const row of rowsOf(readFileSync(join(folder, file), 'utf8'))) {
      for (const [header, cell] of Object.entries(row)) {
        const name = fold(cell);
        if (OF_NAMES.test(fold(header.replace(/([a-z])([A-Z])/g, '$1 $2'))) && name.split(' ').length > 1)
          names.add(name);
        const digits = cell.replace(/\D/g, '').replace(/^0+/, '');
        if (digits.length >= FEWEST_DIGITS && !DATE.test(cell)) numbers.add(digits);
      }
    }
  }
  return {
    names: [...names],
    numbers: [...numbers],
    foundIn: (text) => {
      const words = ` ${fold(text)} `;
      const digits = text.replace(/(?<=\d)[ .\-\u00a0](?=\d)/g, '');
      return [
        ...[...names].filter((name) => words.includes(` ${name} `)),
        ...[...numbers].filter((number) => digits.includes(number)),
      ];
    },
  };
}

/** Rows by header; the header is the first line with the most cells, titles may stand above it. */
function rowsOf(text: string): Record<string, string>[] {
  const first = text.slice(0, 4000).split(/\r?\n/);
  const delimiter =
    [';', '\t', ',', '|'].find((sign) => first.some((line) => line.split(sign).length > 2)) ?? ',';
  const records = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
  });
  const most = Math.max(...records.slice(0, 10).map((record) => record.length));
  const at = records.findIndex(
    (record) => record.length === most && record.filter((cell) => cell !== '').length > 2,
  );
  const header = records[at] ?? [];
  return records
    .slice(at + 1)
    .map((cells) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])));
}

function fold(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
