/**
 * Text from files, names and arguments made safe for a terminal: control characters (C0, DEL, C1), signs that turn the
 * writing direction or that nobody sees, line and paragraph separators and halves of surrogate pairs are shown as \xNN or
 * \u{NNNN}, so that no file can move the cursor, fake a message or hide a letter.
 */

const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

export function printable(text: string): string {
  return text.replace(UNSAFE, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
  });
}

/** One line of JSON, safe for a terminal: JSON.stringify escapes C0 only. */
export function jsonLine(value: unknown): string {
  return `${printableJson(JSON.stringify(value))}\n`;
}

/** JSON over several lines, safe for a terminal; read back it is the same value. */
export function jsonLines(value: unknown): string {
  return `${printableJson(JSON.stringify(value, null, 2))}\n`;
}

/** Unsafe signs stand inside strings only, but for the line ends between the parts. */
export function printableJson(json: string): string {
  return json.replace(UNSAFE, (sign) => {
    if (sign === '\n') return sign;
    const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}

/** Columns a text takes on a terminal, as far as Vietnamese needs it: marks on their own take none. */
export function width(text: string): number {
  let columns = 0;
  for (const sign of text.normalize('NFC')) if (!/\p{Mn}/u.test(sign)) columns++;
  return columns;
}

export function padRight(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

export function padLeft(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** Lines of a small table: the first column to the left, figures to the right. */
export function figureColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => width(row[at]!))));
  return rows.map((row) =>
    row.map((cell, at) => (at === 0 ? padRight(cell, widths[at]!) : padLeft(cell, widths[at]!))).join('  '),
  );
}
