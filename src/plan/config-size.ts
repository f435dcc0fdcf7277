/**
 * Is a configuration small and flat enough for a YAML parser that calls itself for each level? Thousands of levels do not
 * only overflow its stack: V8 ends the whole process when it has to compile a pattern there. So it is asked before parsing.
 */

/** Levels that brackets, and "- - - x" on one line, may open. */
export const MOST_LEVELS = 100;
/** Blanks in front of a line; each level of a block needs at least one. */
const MOST_INDENT = 200;
/** Letters of a configuration: three thousand communes with targets of their own take a tenth. */
export const MOST_LETTERS = 2_000_000;

/** Position of the first letter that opens one level too many, or undefined. Brackets in texts and comments count as well. */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  /** Indicators ("- ", "? ", ": ") in a row, with nothing but blanks between. */
  let indicators = 0;
  let indent = 0;
  let atLineStart = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const isBlank = sign === ' ' || sign === '\t';
    if (sign === '\n' || sign === '\r') {
      indicators = 0;
      indent = 0;
      atLineStart = true;
      continue;
    }
    if (isBlank) {
      if (atLineStart && ++indent > MOST_INDENT) return at;
      continue;
    }
    atLineStart = false;
    if (sign === '[' || sign === '{') brackets++;
    else if (brackets > 0 && (sign === ']' || sign === '}')) brackets--;
    const opens = (sign === '-' || sign === '?' || sign === ':') && isEndOrBlank(text[at + 1]);
    indicators = opens ? indicators + 1 : 0;
    if (brackets > MOST_LEVELS || indicators > MOST_LEVELS) return at;
  }
  return undefined;
}

function isEndOrBlank(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r';
}
