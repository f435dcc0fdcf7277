/** The parts of a workbook beside its sheets: the list of sheets with their named ranges, and how parts hang together. */
import { escapeAttribute, escapeXml } from '../byte-text.ts';
import { columnLetters, type DoneSheet, tableRange } from './sheet-layout.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function workbookXml(sheets: readonly DoneSheet[]): string {
  const entries = sheets.map(
    ({ layout }, index) =>
      `<sheet name="${escapeAttribute(layout.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(namesOf).join('');
  return [
    DECLARATION,
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${entries.join('')}</sheets>`,
    names === '' ? '' : `<definedNames>${names}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** The filter, what is printed, and the rows that are repeated on every page. */
function namesOf(sheet: DoneSheet, index: number): string[] {
  const { layout, lastRow } = sheet;
  const { headerRow, print } = layout;
  const named = (name: string, range: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${more}>${quoted(layout.name)}!${range}</definedName>`;
  const table = tableRange(sheet)?.replaceAll(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
  const names = table === undefined ? [] : [named('_FilterDatabase', table, ' hidden="1"')];
  if (print !== undefined && print.columns < layout.columns.length) {
    names.push(named('Print_Area', `$A$1:$${columnLetters(print.columns - 1)}$${lastRow}`));
  }
  if (print !== undefined && headerRow !== undefined) {
    names.push(named('Print_Titles', `$${headerRow}:$${headerRow}`));
  }
  return names;
}

function quoted(sheetName: string): string {
  return escapeXml(`'${sheetName.replaceAll("'", "''")}'`);
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

export function workbookRelations(sheets: readonly DoneSheet[], hasShared: boolean): string {
  const parts = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const styles = relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml');
  const shared = hasShared ? relation(`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml') : '';
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${parts.join('')}${styles}${shared}</Relationships>`;
}

export function rootRelations(): string {
  const book = relation('rId1', 'officeDocument', 'xl/workbook.xml');
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${book}</Relationships>`;
}

export function contentTypes(sheets: readonly DoneSheet[], hasShared: boolean): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    DECLARATION,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    hasShared ? part('/xl/sharedStrings.xml', 'sharedStrings') : '',
    ...sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
    '</Types>',
  ].join('');
}
