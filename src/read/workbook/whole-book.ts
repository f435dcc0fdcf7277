/**
 * Workbooks of other formats, read whole by hucre: Excel 97–2003 (.xls), binary (.xlsb) and OpenDocument (.ods). It tells
 * no number formats but those of days, so zeros that only a format shows are lost here and put back by the number's length.
 * So are workbooks behind a password, which it takes out of their shell first.
 */
import type { CellValue } from 'hucre';
import type { RowSource } from './book.ts';
import { formatNumber, GENERAL } from './number-format.ts';
import { SharedStrings } from './shared-strings.ts';
import type { SheetRow } from './sheet-rows.ts';
import { WorkbookTrouble } from './trouble.ts';

/** `xlsx`: one behind a password. */
export type WholeFormat = 'xls' | 'xlsb' | 'ods' | 'xlsx';

export async function readWhole(
  format: WholeFormat,
  bytes: Uint8Array,
  password?: string,
): Promise<RowSource> {
  const sheets = await sheetsOf(format, bytes, password);
  if (sheets.length === 0) throw new WorkbookTrouble('damaged', format);
  return {
    format,
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    strings: new SharedStrings(),
    read: async (sheet, onRow, onProgress, enough) => {
      for (const [index, cells] of sheets[sheet]!.rows.entries()) {
        const row = rowOf(cells ?? [], index + 1);
        if (row.width > 0) onRow(row);
        if (enough()) break;
      }
      onProgress(1);
      return { uncalculated: 0 };
    },
  };
}

async function sheetsOf(
  format: WholeFormat,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<{ name: string; isHidden: boolean; rows: readonly (readonly CellValue[] | undefined)[] }[]> {
  try {
    const { sheets } = await readWith(format, bytes, password);
    return sheets.map(({ name, rows, hidden, veryHidden }) => ({
      name,
      rows,
      isHidden: hidden === true || veryHidden === true,
    }));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'EncryptedFileError') throw new WorkbookTrouble('encrypted', format);
    if (name === 'DecryptionError') throw new WorkbookTrouble('wrong_password', format);
    throw new WorkbookTrouble('damaged', format);
  }
}

async function readWith(format: WholeFormat, bytes: Uint8Array, password: string | undefined) {
  const options = password === undefined ? {} : { password };
  if (format === 'ods') return (await import('hucre/ods')).readOds(bytes, options);
  const { readXls, readXlsb, readXlsx } = await import('hucre/xlsx');
  if (format === 'xlsx') return readXlsx(bytes, options);
  return format === 'xls' ? readXls(bytes) : readXlsb(bytes);
}

function rowOf(cells: readonly CellValue[], line: number): SheetRow {
  const texts = Array.from({ length: cells.length }, (_, column) => textOf(cells[column] ?? null));
  const width = texts.findLastIndex((text) => text !== '') + 1;
  return { line, isHidden: false, width, shared: new Array<number>(width).fill(0), texts };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value, GENERAL, false);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dayOf(value) : value;
}

/** hucre makes moments of days, in UTC. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day, clock] = date.toISOString().split('T') as [string, string];
  const [year, month, ofMonth] = day.split('-');
  const time = clock.slice(0, 8);
  return `${ofMonth}/${month}/${year}${time === '00:00:00' ? '' : ` ${time}`}`;
}
