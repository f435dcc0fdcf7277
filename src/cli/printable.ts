/**
 * Text from files, names and arguments made safe for a terminal: control characters (C0, DEL, C1) and signs that turn
 * the writing direction are shown as \xNN or \u{NNNN}, so that no file can move the cursor or fake a message.
 */

const UNSAFE = /[\p{Cc}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]/gu;

export function printable(text: string): string {
  return text.replace(UNSAFE, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
  });
}

/** One line of JSON in which C1 controls are escaped too (JSON.stringify escapes only C0). */
export function jsonLine(value: unknown): string {
  const escaped = JSON.stringify(value).replace(
    UNSAFE,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
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
