/**
 * What a text looks like without saying what it is: letters as x (capitals X), digits as 9, everything else as it stands.
 * The only way in which messages and proposals may show data of people.
 */

const LONGEST_SHAPE = 32;

/** `Nguyễn Văn A` → `Xxxxxx Xxx X`, `079 085` → `999 999`; both forms of Unicode give one shape; long texts are cut. */
export function textShape(text: string, longest = LONGEST_SHAPE): string {
  let shape = '';
  let length = 0;
  const start = text.length > 4 * longest ? text.slice(0, 4 * longest) : text;
  for (const sign of start.normalize('NFC')) {
    const code = sign.charCodeAt(0);
    const shown = code < 128 ? ASCII[code]! : shapeOf(sign);
    if (shown === '') continue;
    if (length === longest) return `${shape}…`;
    shape += shown;
    length++;
  }
  return shape;
}

function shapeOf(sign: string): string {
  if (/\p{M}/u.test(sign)) return '';
  if (/\p{Nd}/u.test(sign)) return '9';
  if (/\p{Lu}/u.test(sign)) return 'X';
  if (/[\p{L}\p{N}]/u.test(sign)) return 'x';
  return /\s/u.test(sign) ? ' ' : sign;
}

/** The shapes of ASCII signs, looked up: columns of dates hold hundreds of thousands of them. */
const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => shapeOf(String.fromCharCode(code)));
