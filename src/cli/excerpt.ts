/**
 * The line that an error is about, with a caret under the place. A configuration is shown as it stands; of data only the
 * shape (letters as x, digits as 9), but for header rows, unless they are a row of data after all.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Fault } from '../failure.ts';
import { magicOf } from '../read/book-magic.ts';
import { isRowOfData } from '../read/shown-headers.ts';
import { textShape } from '../vietnamese/text-shape.ts';
import { printable, width } from './printable.ts';

/** Lines further down a file are not looked for: an error message should not take seconds. */
const LOOKED_THROUGH = 64 << 20;
const CHUNK = 1 << 16;
const LONGEST_LINE = 4000;
const SHOWN = 100;
/** Faults whose line is the header row of a file. */
const OF_HEADERS: ReadonlySet<string> = new Set([
  'header_duplicate',
  'header_ambiguous',
  'column_ambiguous',
  'required_column_missing',
  'configured_column_missing',
  'file_no_rows',
]);

/** Lines of the excerpt, or none where there is nothing to show. `folders`: where a file's path may start. */
export function excerptLines({ code, place, facts }: Fault, folders: readonly string[]): readonly string[] {
  const { file, line, column } = place;
  if (file === undefined || line === undefined) return [];
  const text = folders
    .map((folder) => lineOf(resolve(folder, file), line))
    .find((found) => found !== undefined);
  if (text === undefined || text.trim() === '') return [];
  const isConfig = /\.(?:ya?ml|json)$/i.test(file);
  const header = facts['header'] ?? facts['column'];
  const at = column ?? (isConfig || typeof header !== 'string' ? 1 : text.indexOf(header) + 1);
  const isHeader = OF_HEADERS.has(code) && !isRowOfData(text.split(/[,;\t|]/));
  const whole = isConfig || isHeader ? text : textShape(text, LONGEST_LINE);
  const from = at > SHOWN - 20 ? at - 40 : 0;
  const cut = (part: string): string => printable(part.replaceAll('\t', ' '));
  const shown = `${from > 0 ? '…' : ''}${cut(whole.slice(from, from + SHOWN))}${whole.length > from + SHOWN ? '…' : ''}`;
  const before = width(cut(whole.slice(from, Math.max(0, at - 1)))) + (from > 0 ? 1 : 0);
  const number = String(line);
  const bar = `${' '.repeat(number.length + 1)} |`;
  return [bar, ` ${number} | ${shown}`, `${bar} ${' '.repeat(before)}^`];
}

/** A line of a file, from 1; undefined where it cannot be had, and of workbooks and pages, whose lines are rows of a table. */
function lineOf(path: string, line: number): string | undefined {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = Buffer.alloc(CHUNK);
    let held = Buffer.alloc(0);
    let at = 1;
    for (let position = 0; position < LOOKED_THROUGH; ) {
      const count = readSync(handle, bytes, 0, CHUNK, position);
      if (position === 0 && magicOf(bytes.subarray(0, count)) !== undefined) return undefined;
      if (count === 0) return at === line ? textOf(held) : undefined;
      position += count;
      let start = 0;
      for (let end = bytes.indexOf(10); end >= 0 && end < count; end = bytes.indexOf(10, start)) {
        if (at === line) return textOf(Buffer.concat([held, bytes.subarray(start, end)]));
        at++;
        start = end + 1;
        held = Buffer.alloc(0);
      }
      if (at === line) {
        held = Buffer.concat([held, bytes.subarray(start, count)]);
        if (held.length > LONGEST_LINE) return textOf(held);
      }
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(handle);
  }
}

/** NUL bytes are those of UTF-16; its letters beyond ASCII are told by their shape only. */
function textOf(bytes: Buffer): string {
  const text = bytes.subarray(0, LONGEST_LINE).toString('utf8').replaceAll('\0', '');
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '')
    .replaceAll('\uFFFD', 'x');
}
