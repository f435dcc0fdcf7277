/**
 * Numbers as a list shows them under --mask: the last three digits only (a birth year left in would give them away).
 * Telephone numbers stay, without them nobody could be called. The text keeps its length, so marks keep their places.
 */

const SHOWN = 3;
const MASK = '•';
const NUMBERS: ReadonlySet<string> = new Set([
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'healthCard',
  'fatherId',
  'motherId',
]);
/** Inside other texts as many digits in a row are taken for such a number. */
const SHORTEST_RUN = 9;

export function masked(field: string, text: string): string {
  if (field === 'phone' || field === 'contactNote') return text;
  return NUMBERS.has(field)
    ? hideAllButLast(text)
    : text.replace(/\d+/g, (digits) => (digits.length < SHORTEST_RUN ? digits : hideAllButLast(digits)));
}

function hideAllButLast(text: string): string {
  let left = 0;
  for (const character of text) if (isLetterOrDigit(character)) left++;
  left -= SHOWN;
  let shown = '';
  for (const character of text) {
    shown += isLetterOrDigit(character) && left-- > 0 ? MASK.repeat(character.length) : character;
  }
  return shown;
}

function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
