/** What every kind of workbook offers once it is open: the names of its sheets, and the rows of one of them. */
import type { SharedStrings } from './shared-strings.ts';
import type { SheetRow } from './sheet-rows.ts';

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
  /** The first rows, of files whose tables have no names and no order that means anything: the pages of web browsers. */
  readonly head?: readonly (readonly string[])[];
}

export interface RowSource {
  /** xlsx, xls, ods … */
  readonly format: string;
  readonly sheets: readonly SheetName[];
  readonly strings: SharedStrings;
  /** Rows with a filled cell, in their order; a row is only valid until the next. Stops when `enough`. */
  read(
    sheet: number,
    onRow: (row: SheetRow) => void,
    onProgress: (share: number) => void,
    enough: () => boolean,
  ): Promise<{ readonly uncalculated: number }>;
}
