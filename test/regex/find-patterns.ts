/**
 * Every regular expression in a source text. Comments, strings and templates are skipped; in what is left a slash begins a
 * pattern unless a blank, a line end or "=" follows: the formatter, which CI enforces, writes a division with blanks around it.
 */

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** Patterns of a text; those inside `${}` of templates included, those inside the text of a template not. */
export function findPatterns(text: string): Pattern[] {
  const found: Pattern[] = [];
  /** For each open template how many braces are open in its present `${}`. */
  const templates: number[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = text[at]!;
    const next = text[at + 1];
    if (sign === '/' && next === '/') at = endOf(text, at, '\n');
    else if (sign === '/' && next === '*') at = endOf(text, at + 2, '*/');
    else if (sign === '"' || sign === "'") at = endOfString(text, at);
    else if (sign === '`') at = endOfTemplate(text, at + 1, templates);
    else if (sign === '}' && templates.at(-1) === 0) {
      templates.pop();
      at = endOfTemplate(text, at + 1, templates);
    } else if (sign === '/' && next !== ' ' && next !== '\n' && next !== '=') {
      const end = endOfPattern(text, at);
      const flags = /^[a-z]*/.exec(text.slice(end))![0];
      found.push({ source: text.slice(at + 1, end - 1), flags, line: text.slice(0, at).split('\n').length });
      at = end + flags.length;
    } else {
      if (templates.length > 0) templates[templates.length - 1]! += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      at++;
    }
  }
  return found;
}

function endOf(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Behind the template, or behind the "${" of its next place. */
function endOfTemplate(text: string, from: number, templates: number[]): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return at + 1;
    else if (text[at] === '$' && text[at + 1] === '{') {
      templates.push(0);
      return at + 2;
    }
  }
  return text.length;
}

function endOfPattern(text: string, start: number): number {
  let isClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') throw new Error(`no pattern: ${text.slice(start, at)}`);
    if (sign === '\\') at++;
    else if (sign === '[') isClass = true;
    else if (sign === ']') isClass = false;
    else if (sign === '/' && !isClass) return at + 1;
  }
  throw new Error('a pattern without an end');
}
