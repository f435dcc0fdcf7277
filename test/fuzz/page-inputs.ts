/** Pages and XML documents that Excel calls workbooks, made from a table and spoiled: markup in cells, tags anywhere, bytes. */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Dice } from './dice.ts';
import { nastyText } from './nasty.ts';
import { type Cells, changeBytes, changeCells } from './table-inputs.ts';

const MARKUP = [
  '<td>',
  '</td>',
  '<tr>',
  '</tr>',
  '<table>',
  '</table>',
  '<td rowspan=0 colspan=0>',
  '<td rowspan=99999 colspan=99999>x',
  '<td colspan=-1 rowspan="2">',
  '<td x:num="1e308" class=xl>',
  '<td x:num="79085000017" style="mso-number-format:000000000000">7,9E+10',
  '<td sdval="31108" sdnum="1033;0;DD/MM/YYYY">',
  '<style>.xl{mso-number-format:"\\@',
  '</style>',
  '<!--[if gte mso 9]><xml>',
  '<![endif]-->',
  '<![CDATA[<tr>]]>',
  '<script><td>',
  '<b><i><font size=1>',
  '<svg><p></svg>',
  '<br/>',
  '&nbsp',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&notit;',
  '</html>',
  '<Row ss:Index="2">',
  '<Row ss:Index="-1">',
  '<Cell ss:Index="16385"/>',
  '<Cell ss:MergeAcross="999999999" ss:MergeDown="1e9">',
  '<Data ss:Type="Number">1e400</Data>',
  '<Data ss:Type="DateTime">2026-13-45T99</Data>',
  '</Worksheet><Worksheet ss:Name="">',
  '<Comment><Data>x',
  '"',
  "'",
  '<',
  '>',
];
const CHARSETS = ['utf-8', 'windows-1258', 'windows-1252', 'utf-16', 'x-user-defined', 'tcvn', ''];
const XML =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';

/** The bytes of a page or document, spoiled in none to three places. */
export function pageInput(dice: Dice, table: Cells): Uint8Array {
  const cells = table.map((one) => [...one]);
  for (let change = dice.below(3); change > 0; change--) changeCells(dice, cells);
  let text = dice.chance(0.7) ? page(dice, cells) : book(dice, cells);
  for (let change = dice.below(4); change > 0; change--) {
    const at = dice.below(text.length + 1);
    text = `${text.slice(0, at)}${dice.pick(MARKUP)}${text.slice(at)}`;
  }
  let bytes = encoded(dice, text);
  for (let change = dice.below(3); change > 0; change--)
    if (dice.chance(0.4)) bytes = changeBytes(dice, bytes);
  return bytes;
}

function page(dice: Dice, cells: Cells): string {
  const line = (row: readonly string[]): string =>
    `<tr>${row.map((cell) => cellOf(dice, cell)).join('')}</tr>\n`;
  const cut = dice.chance(0.2) ? dice.below(cells.length + 1) : cells.length;
  const head = `<html><head><meta charset="${dice.pick(CHARSETS)}"><style>.xl{mso-number-format:"0000"}</style></head><body>`;
  const first = `<table>${cells.slice(0, cut).map(line).join('')}</table>`;
  const second =
    cut === cells.length ? '' : `<table>${[cells[0] ?? [], ...cells.slice(cut)].map(line).join('')}</table>`;
  return `${dice.chance(0.9) ? head : ''}${first}${second}</body></html>`;
}

function cellOf(dice: Dice, cell: string): string {
  const text = dice.chance(0.9) ? escaped(cell) : cell;
  return dice.chance(0.95) ? `<td>${text}</td>` : `${dice.pick(MARKUP)}${text}`;
}

function book(dice: Dice, cells: Cells): string {
  const data = (cell: string): string => {
    const type = dice.chance(0.9) ? 'String' : dice.pick(['Number', 'DateTime', 'Boolean', 'Error', '']);
    return `<Cell><Data ss:Type="${type}">${escaped(cell)}</Data></Cell>`;
  };
  const rows = cells.map((row) => `<Row>${row.map(data).join('')}</Row>\n`).join('');
  const name = escaped(dice.chance(0.8) ? 'Sheet1' : nastyText(dice));
  return `<?xml version="1.0"?><Workbook ${XML}><Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet></Workbook>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function encoded(dice: Dice, text: string): Uint8Array {
  const way = dice.below(12);
  if (way === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (way === 1) return iconv.encode(text, dice.pick(['windows-1258', 'viscii', 'tcvn']));
  return Buffer.from(way === 2 ? `\ufeff${text}` : text);
}
