/** Numbers as the page may show them: the last three digits only (domain.md section 8: a birth year would give them away). */

const SHOWN_DIGITS = 3;
export const MASK = '•';
/** Fields that hold numbers of people; everywhere else only a long run of digits is taken for such a number. */
const NUMBERS: ReadonlySet<string> = new Set([
  'residentId',
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'healthCard',
  'phone',
  'householdId',
  'registrationNumber',
  'fatherId',
  'motherId',
]);
const DATES: ReadonlySet<string> = new Set(['birthDate', 'eventDate', 'fromDate', 'toDate', 'idIssueDate']);

/** Of each character of a value, whether it is hidden behind a MASK. */
export function hiddenCharacters(field: string, characters: readonly string[]): readonly boolean[] {
  const role = field.slice(Math.max(field.lastIndexOf('.'), field.lastIndexOf('/')) + 1);
  if (NUMBERS.has(role)) return hideAllButLast(characters, isLetterOrDigit);
  const longest = DATES.has(role) ? 8 : 5;
  const hidden = characters.map(() => false);
  for (let start = 0; start < characters.length; ) {
    let end = start;
    let digits = 0;
    while (end < characters.length && (isDigit(characters[end]!) || isBetweenDigits(characters, end))) {
      if (isDigit(characters[end]!)) digits++;
      end++;
    }
    if (digits > longest) {
      const run = hideAllButLast(characters.slice(start, end), isDigit);
      run.forEach((isHidden, at) => {
        hidden[start + at] = isHidden;
      });
    }
    start = Math.max(end, start + 1);
  }
  return hidden;
}

function hideAllButLast(characters: readonly string[], counts: (character: string) => boolean): boolean[] {
  let left = characters.filter(counts).length - SHOWN_DIGITS;
  return characters.map((character) => counts(character) && left-- > 0);
}

function isDigit(character: string): boolean {
  return /\p{Nd}/u.test(character);
}

function isLetterOrDigit(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** A space or dot inside a number ("079 085 001234"). */
function isBetweenDigits(characters: readonly string[], at: number): boolean {
  const [before, after] = [characters[at - 1], characters[at + 1]];
  const separates = characters[at] === ' ' || characters[at] === '.';
  return separates && before !== undefined && after !== undefined && isDigit(before) && isDigit(after);
}
