/**
 * How many lines a text takes in a column, so that rows get their height: programs that open the file do not measure
 * rows they did not write, and a list whose lines are cut off on paper is of no use. Widths are those of Times New Roman
 * (Liberation Serif has the same), in hundredths of the width of a digit, which is what columns are measured in.
 */
import { foldText } from '../../vietnamese/letters.ts';
import { codeUnits } from '../code-units.ts';

const SIZE = 0x1f00;
const UNKNOWN = 120;
/** Where the letters stand whose widths are known: all others would only be looked for. */
const LATIN = [
  [0x20, 0x260],
  [0x1e00, SIZE],
] as const;
const WIDTHS = letterWidths();

/** Room at both sides of a cell; besides, some programs make columns a little narrower than they are told. */
const PADDING = 40;

/** Points of a line of 10-point letters, and of the room around a cell's text. */
const LINE = 12.75;
const ROOM = 1;
/** Excel's highest row. */
const HIGHEST = 409;

/** Row height in points for so many lines. */
export function rowHeight(lines: number): number {
  return Math.min(HIGHEST, Math.ceil((lines * LINE + ROOM) * 4) / 4);
}

/** Lines that a text takes in a column of so many characters; words are broken only where they do not fit a line. */
export function linesIn(text: string, column: number): number {
  const room = column * 94 - PADDING;
  let lines = 1;
  let line = 0;
  let word = 0;
  const units = codeUnits(text);
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = units[at]!;
    if (code === 0x0a) {
      lines++;
      line = 0;
      word = 0;
      continue;
    }
    const width = code < SIZE ? WIDTHS[code]! : UNKNOWN;
    line += width;
    word = code === 0x20 ? 0 : word + width;
    if (line <= room || code === 0x20) continue;
    lines++;
    if (word >= room) word = width;
    line = word;
  }
  return lines;
}

/** Font units of 2048 a letter; a digit has 1024. */
function letterWidths(): Uint8Array {
  const units: readonly (readonly [string, number])[] = [
    ['0123456789bdghknopquvxy$_', 1024],
    ['aceız', 909],
    ['fr-()[]', 682],
    ['ijlt/:;\\', 569],
    ['m', 1593],
    ['s', 797],
    ['w', 1479],
    ['AĐDGHKNOQUVXY', 1479],
    ['BCR', 1366],
    ['ELTZ', 1251],
    ['FPS', 1139],
    ['I', 682],
    ['J', 797],
    ['M', 1821],
    ['W', 1933],
    [' .,', 512],
    ["'!|", 500],
    ['"*·•', 836],
    ['=+<>≠', 1155],
    ['&%@', 1706],
    ['?', 909],
    ['–', 1024],
  ];
  const widths = new Uint8Array(SIZE).fill(UNKNOWN);
  const known = new Map(
    units.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
  );
  for (const [first, end] of LATIN) {
    for (let code = first; code < end; code++) {
      const letter = String.fromCharCode(code);
      const base = letter.normalize('NFD').charAt(0);
      const width = known.get(letter) ?? known.get(base) ?? known.get(foldedLike(letter));
      if (width !== undefined) widths[code] = Math.round((width / 1024) * 100);
    }
  }
  // combining marks stand above the letter before them
  widths.fill(0, 0x300, 0x370);
  return widths;
}

/** The plain letter of the same size: đ is d, Ư is U. */
function foldedLike(letter: string): string {
  const folded = foldText(letter);
  return letter === letter.toLowerCase() ? folded : folded.toUpperCase();
}
