/**
 * Markup of the page. Every text goes through `escapeHtml`, because `html` escapes whatever is not markup already:
 * data can be shown, but never becomes a tag, an attribute, a script or a change of reading direction.
 */

/** Markup that may stand in the page as it is; made by `html` and `join` only. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

export type Part = Markup | string | number | undefined | readonly Part[];

/** Markup with places: a text or number is escaped, markup is taken as it is, a list is put together, undefined is nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = literals[0]!;
  for (let index = 0; index < parts.length; index++) text += written(parts[index]) + literals[index + 1]!;
  return new Markup(text);
}

/** Text that is no data: the style sheet and the script, which stand in the page unescaped. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

export const NOTHING: Markup = new Markup('');

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  let text = '';
  for (const one of part) text += written(one);
  return text;
}

/**
 * What HTML would take for markup, and what nobody sees: control characters, marks that change the direction of
 * reading or hide letters, halves of surrogate pairs. The unseen become U+FFFD, so that they are seen.
 */
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[&<>"'`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);

/** The one function through which every text of the page goes, in content and in attribute values. */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(SPECIAL, (character) => NAMED.get(character) ?? '\ufffd');
}
