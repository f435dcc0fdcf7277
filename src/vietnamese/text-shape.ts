/**
 * What a text looks like without saying what it is: letters as x (capitals X), digits as 9, everything else as it stands.
 * The only way in which messages and proposals may show data of people.
 */

const LONGEST_SHAPE = 32;

/** `Nguyễn Văn A` → `Xxxxxx Xxx X`, `079 085` → `999 999`; both forms of Unicode give one shape; long texts are cut. */
export function textShape(text: string, longest = LONGEST_SHAPE): string {
  let shape = '';
  let length = 0;
  for (const sign of text.slice(0, 4 * longest).normalize('NFC')) {
    if (/\p{M}/u.test(sign)) continue;
    if (length === longest) return `${shape}…`;
    shape += shapeOf(sign);
    length++;
  }
  return shape;
}

function shapeOf(sign: string): string {
  if (/\p{Nd}/u.test(sign)) return '9';
  if (/\p{Lu}/u.test(sign)) return 'X';
  if (/[\p{L}\p{N}]/u.test(sign)) return 'x';
  return /\s/u.test(sign) ? ' ' : sign;
}
