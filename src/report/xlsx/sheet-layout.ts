/** What stands in a sheet besides its cells: widths, frozen heading, drop-downs, links, and how it prints. */
import { escapeAttribute, escapeXml } from '../byte-text.ts';
import { OVERLAYS } from './styles.ts';

export interface SheetColumn {
  /** Width in characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Few texts come again and again in it: the book keeps them once. */
  readonly repeats?: boolean;
}

export interface DropDown {
  /** Column from 0, rows from 1, both ends included. */
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly choices: readonly string[];
  readonly error: string;
}

/** A cell that leads to another sheet of the book. */
export interface SheetLink {
  readonly column: number;
  readonly row: number;
  readonly sheet: string;
}

interface PrintLayout {
  readonly orientation: 'landscape' | 'portrait';
  /** Columns from the left that are printed; the others are for the screen. */
  readonly columns: number;
  /** Below every page, left and right; `&P` and `&N` are the page and the pages, other "&" must be doubled. */
  readonly footerLeft: string;
  readonly footerRight: string;
}

export interface SheetLayout {
  /** At most 31 letters; a–z, 0–9 and "-" only, so that it never needs quotes. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The row with the headings of a table, from 1: frozen, repeated on every page, with a filter. */
  readonly headerRow?: number;
  /** Columns that stay where they are when the sheet is moved sideways. */
  readonly frozenColumns?: number;
  /** Left out: the sheet is for the screen only. */
  readonly print?: PrintLayout;
}

/** What is known when the last row stands. */
export interface SheetEnd {
  /** Last row of the table that begins with the headings; rows below are no part of it. Left out: the last row of all. */
  readonly tableEnd?: number;
  readonly dropDowns?: readonly DropDown[];
  readonly links?: readonly SheetLink[];
  /** Rows above which a new page begins. */
  readonly newPages?: readonly number[];
  /** A line is drawn where the text of this column changes, wherever rows have been sorted to. */
  readonly groupColumn?: number;
}

/** A sheet that has been written. */
export interface DoneSheet extends SheetEnd {
  readonly layout: SheetLayout;
  readonly lastRow: number;
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
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${NAMESPACE}">`,
    layout.print === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView ${layout.headerRow === undefined ? 'showGridLines="0" ' : ''}`,
    `${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">${paneXml(layout)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function paneXml({ headerRow, frozenColumns = 0 }: SheetLayout): string {
  if (headerRow === undefined) return '';
  const cell = `${columnLetters(frozenColumns)}${headerRow + 1}`;
  const pane = frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const across = frozenColumns === 0 ? '' : `xSplit="${frozenColumns}" `;
  return [
    `<pane ${across}ySplit="${headerRow}" topLeftCell="${cell}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`,
  ].join('');
}

/** All that stands behind the last row, in the order that the format asks for. */
export function sheetTail(sheet: DoneSheet): string {
  const { layout, dropDowns = [], links = [], newPages = [] } = sheet;
  const table = tableRange(sheet);
  return [
    '</sheetData>',
    table === undefined ? '' : `<autoFilter ref="${table}"/>`,
    groupXml(sheet),
    listXml('dataValidations', dropDowns.map(dropDownXml)),
    links.length === 0 ? '' : `<hyperlinks>${links.map(linkXml).join('')}</hyperlinks>`,
    printXml(layout),
    pageBreaksXml(newPages),
    // Excel would put a green corner on every number that is rightly a text.
    `<ignoredErrors><ignoredError sqref="A1:${columnLetters(layout.columns.length - 1)}${sheet.lastRow || 1}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Cells of the table: the headings and everything below; undefined where there is no table. */
export function tableRange({ layout, lastRow, tableEnd = lastRow }: DoneSheet): string | undefined {
  if (layout.headerRow === undefined) return undefined;
  const last = columnLetters(layout.columns.length - 1);
  return `A${layout.headerRow}:${last}${Math.max(tableEnd, layout.headerRow)}`;
}

function groupXml({ layout, lastRow, tableEnd = lastRow, groupColumn }: DoneSheet): string {
  const { headerRow } = layout;
  if (groupColumn === undefined || headerRow === undefined || tableEnd <= headerRow + 1) return '';
  const first = headerRow + 2;
  const letters = columnLetters(groupColumn);
  const range = `A${first}:${columnLetters(layout.columns.length - 1)}${tableEnd}`;
  return [
    `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${OVERLAYS.newGroup}" priority="1">`,
    `<formula>$${letters}${first}&lt;&gt;$${letters}${first - 1}</formula></cfRule></conditionalFormatting>`,
  ].join('');
}

function printXml({ print }: SheetLayout): string {
  if (print === undefined) return '';
  const footer = escapeXml(`&L&8${spaced(print.footerLeft)}&R&8${spaced(print.footerRight)}`);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.3" right="0.3" top="0.4" bottom="0.5" header="0.2" footer="0.25"/>',
    `<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
  ].join('');
}

function pageBreaksXml(newPages: readonly number[]): string {
  const breaks = newPages.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  const { length } = breaks;
  return length === 0
    ? ''
    : `<rowBreaks count="${length}" manualBreakCount="${length}">${breaks.join('')}</rowBreaks>`;
}

/** A text behind the size of its letters must not begin with a digit. */
function spaced(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
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

function linkXml({ column, row, sheet }: SheetLink): string {
  const target = escapeAttribute(`'${sheet.replaceAll("'", "''")}'!A1`);
  return `<hyperlink ref="${columnLetters(column)}${row}" location="${target}"/>`;
}
