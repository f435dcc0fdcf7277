/**
 * Tables as people and programs spoil them: cells, rows and columns first, then the way they are written (quotes,
 * delimiters, line ends), then the bytes (encoding, marks, cuts, NUL).
 */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { SOURCE_KINDS } from '../../src/sources/list.ts';
import type { Dice } from './dice.ts';
import { changedText, nastyText } from './nasty.ts';

export type Cells = readonly (readonly string[])[];

const HEADERS: readonly string[] = SOURCE_KINDS.flatMap((kind) =>
  kind.fields.flatMap((field) => field.headers),
);
const DELIMITERS = [',', ';', '\t', '|'];
const LINE_ENDS = ['\r\n', '\n', '\r'];
const ENCODINGS = ['windows-1258', 'tcvn', 'viscii', 'latin1', 'utf16-be', 'utf-16le'];
const FOOTERS: Cells = [
  ['Tổng cộng: 12'],
  ['', 'Người lập biểu', '', 'Thủ trưởng đơn vị'],
  ['(Ký, ghi rõ họ tên)'],
  ['12 rows selected.'],
];
const TITLES: Cells = [
  ['DANH SÁCH THAM GIA BHYT'],
  [''],
  ['sep=;'],
  ['Tháng 6/2026', '', ''],
  ['A', 'B', '1', '2', '3', '4', '5'],
  ['', 'Họ và tên', '', 'Ngày sinh'],
];

/** The bytes of a file made from the table and changed in one to five ways. */
export function tableInput(dice: Dice, table: Cells): Uint8Array {
  const cells = table.map((row) => [...row]);
  for (let change = dice.below(4); change > 0; change--) changeCells(dice, cells);
  let bytes = encode(dice, write(dice, cells));
  if (dice.chance(0.35))
    for (let change = 1 + dice.below(3); change > 0; change--) bytes = changeBytes(dice, bytes);
  return bytes;
}

/** One change of cells, rows, columns or headers, in place. */
export function changeCells(dice: Dice, cells: string[][]): void {
  const row = dice.pick(cells) ?? [];
  const column = dice.below(Math.max(1, row.length));
  const rowAt = dice.below(cells.length + 1);
  const header = cells[0] ?? [];
  dice.do([
    () => put(row, column, nastyText(dice)),
    () => put(row, column, changedText(dice, row[column] ?? '')),
    () => void row.splice(column, 1),
    () => void row.splice(column, 0, nastyText(dice)),
    () =>
      void row.push(
        ...Array.from({ length: 1 + dice.count(40) }, () => (dice.chance(0.5) ? '' : nastyText(dice))),
      ),
    () => void cells.splice(rowAt, 0, [...row]),
    () => void cells.splice(rowAt, 0, ...Array.from({ length: 1 + dice.count(300) }, () => [''])),
    () => void cells.splice(rowAt, 1 + dice.below(3)),
    () => void cells.push([...dice.pick(FOOTERS)]),
    () => void cells.unshift([...dice.pick(TITLES)]),
    () => put(header, dice.below(header.length + 1), dice.pick(HEADERS)),
    () => put(header, dice.below(header.length + 1), nastyText(dice)),
    () => put(header, dice.below(header.length + 1), header[0] ?? ''),
    () => void header.reverse(),
    () => {
      for (const one of cells) one[column] = nastyText(dice);
    },
    () => {
      for (const one of cells) one.splice(column, 1);
    },
    () => {
      for (const one of cells.slice(1)) one[column] = changedText(dice, one[column] ?? '');
    },
    () => {
      const texts = new Set(cells.slice(1).map((one) => one[column] ?? ''));
      for (const one of cells.slice(1)) one[column] = dice.pick([...texts]);
    },
  ]);
}

function put(row: string[], column: number, text: string): void {
  row[column] = text;
}

function write(dice: Dice, cells: readonly (readonly string[])[]): string {
  const delimiter = dice.chance(0.7) ? ',' : dice.pick(DELIMITERS);
  const lineEnd = dice.pick(LINE_ENDS);
  const mixed = dice.chance(0.15);
  const always = dice.chance(0.15);
  const careless = dice.chance(0.15);
  const lines = cells.map((row) => {
    const separator = mixed && dice.chance(0.1) ? dice.pick(DELIMITERS) : delimiter;
    // a row that was widened has holes
    return Array.from(row, (cell) => written(cell ?? '', separator, always, careless)).join(separator);
  });
  const last = dice.chance(0.9) ? lineEnd : '';
  if (!mixed) return lines.join(lineEnd) + last;
  return lines.map((line) => line + dice.pick(LINE_ENDS)).join('');
}

function written(cell: string, delimiter: string, always: boolean, careless: boolean): string {
  if (careless) return cell;
  const needed = always || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encode(dice: Dice, text: string): Uint8Array {
  const way = dice.below(20);
  if (way === 0) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (way === 1) return iconv.encode(text, dice.pick(ENCODINGS));
  if (way === 2) return Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf16-be')]);
  return Buffer.from(way < 10 ? `\ufeff${text}` : text);
}

const BYTES = [0, 9, 10, 13, 27, 34, 44, 59, 0x80, 0xc3, 0xe1, 0xed, 0xff, 0xfe];

/** One change of the bytes. */
export function changeBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  const at = dice.below(bytes.length + 1);
  const other = dice.below(bytes.length + 1);
  const [from, to] = [Math.min(at, other), Math.max(at, other)];
  const insert = (...more: number[]): Uint8Array =>
    Buffer.concat([bytes.subarray(0, at), Uint8Array.from(more), bytes.subarray(at)]);
  switch (dice.below(9)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return insert(dice.pick(BYTES));
    case 2:
      return insert(...Array.from({ length: 1 + dice.count(2_000) }, () => dice.pick(BYTES)));
    case 3: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at % copy.length] = dice.below(256);
      return copy;
    }
    case 4:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    case 6:
      return Buffer.concat([bytes.subarray(from, to), bytes.subarray(0, from)]);
    case 7:
      return insert(...Array.from({ length: 1 + dice.count(5_000) }, () => 10));
    default:
      return insert(34);
  }
}
