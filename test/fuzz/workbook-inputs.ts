/** Workbooks as programs and enemies spoil them: cells and their markup, any part of the package, then the bytes of the zip. */
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { row, xlsx, zip } from '../read/workbook/make-book.ts';
import type { Dice } from './dice.ts';
import { nastyText } from './nasty.ts';
import { type Cells, changeBytes, changeCells } from './table-inputs.ts';

const MARKUP = [
  '<c r="A1"><v>1</v></c>',
  '<c r="ZZZZ99999999"><v>1</v></c>',
  '<c t="s"><v>7</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v>99999999999</v></c>',
  '<c t="d"><v>2026-13-45</v></c>',
  '<c t="e"><v>#REF!</v></c>',
  '<c t="b"><v>x</v></c>',
  '<c s="9"><v>45000.5</v></c>',
  '<c s="999"><v>1e308</v></c>',
  '<c><f>1+1</f><v>NaN</v></c>',
  '<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
  '<row r="0"/>',
  '<row r="1048577"/>',
  '<row r="5" hidden="1">',
  '</row>',
  '</sheetData>',
  '<![CDATA[<c>]]>',
  '<!--',
  '-->',
  '<?x ?>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '&b;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&lt',
  '_x0000_',
  '_x001B_',
  'xmlns="x"',
  '"',
  "'",
  '<',
  '>',
  '/>',
];

/** One workbook of each other format, saved by LibreOffice; the compiled script finds them beside its source. */
const here = import.meta.dirname;
const folder = resolve(here.includes('.build') ? join(here, '../../../../test/fuzz') : here, 'books');
const OTHER_BOOKS: readonly Uint8Array[] = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name)));

/** The bytes of a workbook, most often an xlsx made from the table, spoiled in one to four places. */
export function workbookInput(dice: Dice, table: Cells): Uint8Array {
  return dice.chance(0.25) ? otherBook(dice) : ownBook(dice, table);
}

function otherBook(dice: Dice): Uint8Array {
  let bytes: Uint8Array = dice.pick(OTHER_BOOKS);
  for (let change = 1 + dice.below(3); change > 0; change--) {
    if (dice.chance(0.4)) bytes = changeBytes(dice, bytes);
    else {
      bytes = Buffer.from(bytes);
      for (let more = 1 + dice.below(4); more > 0 && bytes.length > 0; more--)
        bytes[dice.below(bytes.length)] = dice.below(256);
    }
  }
  return bytes;
}

function ownBook(dice: Dice, table: Cells): Uint8Array {
  const cells = table.map((one) => [...one]);
  for (let change = dice.below(3); change > 0; change--) changeCells(dice, cells);
  // a column beyond Z is no letter for the row maker
  const rows = cells.map((one, at) =>
    row(
      at + 1,
      one.slice(0, 26).map((cell) => inXml(dice, cell)),
    ),
  );
  const name = dice.chance(0.9) ? 'Sheet1' : attribute(nastyText(dice));
  const sheets = dice.chance(0.9)
    ? { [name]: rows.join('') }
    : { [`~${name}`]: '', [`${name} 2`]: rows.join(''), x: '' };
  const book = xlsx({
    sheets,
    strings: ['<t>một</t>', '<r><t>hai</t></r>', '<t/>'],
    formats: [14, 'dd/mm/yyyy', '0.00', '@', '[$-42A]d mmmm yyyy', '"a'],
    from1904: dice.chance(0.05),
  });
  let bytes: Uint8Array = dice.chance(0.6) ? spoilParts(dice, book) : book;
  if (dice.chance(0.3)) bytes = changeBytes(dice, bytes);
  return bytes;
}

/** A number now and then, in place of its text. */
function inXml(dice: Dice, cell: string): string | number {
  const number = Number(cell);
  return cell !== '' && Number.isFinite(number) && dice.chance(0.3) ? number : cell;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function spoilParts(dice: Dice, book: Buffer): Buffer {
  const parts = partsOf(book);
  for (let change = 1 + dice.below(2); change > 0; change--) {
    const name = dice.pick([...parts.keys()]);
    const text = parts.get(name)!;
    const at = dice.below(text.length + 1);
    dice.do([
      () => void parts.delete(name),
      () => void parts.set(name, text.slice(0, at)),
      () => void parts.set(name, text.slice(0, at) + dice.pick(MARKUP) + text.slice(at)),
      () =>
        void parts.set(
          name,
          text.slice(0, at) + dice.pick(MARKUP).repeat(1 + dice.count(2_000)) + text.slice(at),
        ),
      () => void parts.set(name, text.slice(0, at) + nastyText(dice) + text.slice(at)),
      () => void parts.set(name, text.slice(0, at) + text.slice(at + 1 + dice.below(20))),
      () => void parts.set(name, text.slice(0, at) + text),
      () => void parts.set(name.toUpperCase(), text),
      () => void parts.set(dice.pick(['../x', '/x', 'xl/worksheets/sheet1.xml']), text),
      () =>
        void parts.set(
          name,
          text.replace(/\d+/, () => dice.pick(['0', '-1', '99999999999', 'x'])),
        ),
      () => void parts.set(name, ' '.repeat(dice.count(300_000)) + text),
    ]);
  }
  return zip(Object.fromEntries(parts));
}

/** The parts of a zip that make-book.ts wrote: headers of 30 bytes, sizes known beforehand. */
function partsOf(book: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; book.readUInt32LE(at) === 0x04034b50; ) {
    const packed = book.readUInt32LE(at + 18);
    const letters = book.readUInt16LE(at + 26);
    const from = at + 30 + letters;
    const name = book.toString('utf8', at + 30, from);
    parts.set(name, inflateRawSync(book.subarray(from, from + packed)).toString('utf8'));
    at = from + packed;
  }
  return parts;
}
