/** What stands in a sheet besides its cells: widths, frozen heading, drop-downs, and how it prints. */
import { escapeAttribute, escapeXml } from '../byte-text.ts';

interface SheetColumn {
  /** Width in characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface DropDown {
  /** Column from 0, rows from 1, both ends included. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly choices: readonly string[];
  readonly error: string;
}

interface PrintLayout {
  /** Below every page, left and right; `&P` and `&N` are the page and the pages, other "&" must be doubled. */
  readonly footerLeft: string;
  readonly footerRight: string;
}

export interface SheetLayout {
  /** At most 31 letters; a–z, 0–9 and "-" only, so that it never needs quotes. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The row with the headings, from 1: frozen, repeated on every page, with a filter. */
  readonly headerRow: number;
  /** Left out: the sheet is for the screen only. */
  readonly print?: PrintLayout;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Letters of a column counted from 0: A … Z, AA … */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** All that stands before the first row. */
export function sheetHead(layout: SheetLayout, isFirst: boolean): string {
  const columns = layout.columns.map(({ width, hidden }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${place} width="${width}" customWidth="1"${hidden === true ? ' hidden="1"' : ''}/>`;
  });
  const below = `A${layout.headerRow + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${NAMESPACE}">`,
    layout.print === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    `<pane ySplit="${layout.headerRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`,
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** All that stands behind the last row. */
export function sheetTail(layout: SheetLayout, lastRow: number, dropDowns: readonly DropDown[]): string {
  const { print } = layout;
  return [
    '</sheetData>',
    `<autoFilter ref="${filterRange(layout, lastRow)}"/>`,
    dropDowns.length === 0
      ? ''
      : `<dataValidations count="${dropDowns.length}">${dropDowns.map(dropDownXml).join('')}</dataValidations>`,
    print === undefined
      ? ''
      : [
          '<printOptions horizontalCentered="1"/>',
          '<pageMargins left="0.3" right="0.3" top="0.4" bottom="0.5" header="0.2" footer="0.25"/>',
          '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
          `<headerFooter><oddFooter>${escapeXml(`&L${print.footerLeft}&R${print.footerRight}`)}</oddFooter></headerFooter>`,
        ].join(''),
    '</worksheet>',
  ].join('');
}

/** Cells with a filter: the headings and everything below. */
export function filterRange(layout: SheetLayout, lastRow: number): string {
  const last = columnLetters(layout.columns.length - 1);
  return `A${layout.headerRow}:${last}${Math.max(lastRow, layout.headerRow)}`;
}

function dropDownXml({ column, firstRow, lastRow, choices, error }: DropDown): string {
  const letters = columnLetters(column);
  const list = escapeXml(`"${choices.join(',')}"`);
  return [
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    ` error="${escapeAttribute(error)}" sqref="${letters}${firstRow}:${letters}${lastRow}">`,
    `<formula1>${list}</formula1></dataValidation>`,
  ].join('');
}
