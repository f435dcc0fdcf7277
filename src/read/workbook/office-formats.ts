/**
 * How Office says in a page or in SpreadsheetML what a cell's number is: `mso-number-format` in a style, `x:num` beside the
 * text that was shown, a named format. Zeros that only a format shows, and digits that the screen rounded away, come back.
 */
import { formatNumber, GENERAL, type NumberFormat, parseFormat } from './number-format.ts';

const NAMED_DATES: ReadonlySet<string> = new Set(['short date', 'medium date', 'long date']);
const NAMED_NUMBERS: ReadonlySet<string> = new Set([
  'general',
  'general number',
  'fixed',
  'standard',
  'percent',
  'scientific',
  'currency',
  'yes/no',
  'true/false',
  'on/off',
]);

/** A format by its code ("000000000000", dd/mm/yyyy) or by one of Excel's names for the usual ones. */
export function officeFormat(code: string): NumberFormat {
  const name = code.trim().toLowerCase();
  if (NAMED_DATES.has(name)) return parseFormat('dd/mm/yyyy');
  if (name === 'general date') return parseFormat('dd/mm/yyyy hh:mm:ss');
  if (name === 'long time' || name === 'medium time' || name === 'short time') return parseFormat('hh:mm:ss');
  return NAMED_NUMBERS.has(name) ? GENERAL : parseFormat(code);
}

const PROPERTY = 'mso-number-format:';
/** Rules and their texts beyond these are nobody's hand-made formats. */
const LONGEST_SHEET = 1 << 20;
const MOST_CLASSES = 10_000;

/** The format that the declarations of one rule, or of a `style` attribute, ask for. */
export function declaredFormat(declarations: string): NumberFormat | undefined {
  const at = declarations.toLowerCase().indexOf(PROPERTY);
  if (at < 0) return undefined;
  const rest = declarations.slice(at + PROPERTY.length).trimStart();
  const quote = rest[0] === '"' || rest[0] === "'" ? rest[0] : '';
  const end = rest.indexOf(quote === '' ? ';' : quote, 1);
  const written = rest.slice(quote.length, end < 0 ? undefined : end).trim();
  const code = written.replace(/\\([0-9a-f]{4}|[^0-9a-f])/gi, (_, escaped: string) =>
    escaped.length === 4 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped,
  );
  return officeFormat(code);
}

/** Formats of the classes of a page, from the texts of its <style> elements. */
export class ClassFormats {
  readonly #formats = new Map<string, NumberFormat>();
  /** By class and style as they stand: thousands of cells say the same. */
  readonly #seen = new Map<string, NumberFormat>();

  /** `sheet`: the text of one <style>. */
  add(sheet: string): void {
    const text = sheet.slice(0, LONGEST_SHEET);
    this.#seen.clear();
    for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      const end = text.indexOf('}', at);
      const format = declaredFormat(text.slice(at + 1, end < 0 ? undefined : end));
      if (format === undefined) continue;
      const selectors = text.slice(text.lastIndexOf('}', at) + 1, at);
      for (const [, name] of selectors.matchAll(/\.([\w-]{1,80})/g))
        if (this.#formats.size < MOST_CLASSES) this.#formats.set(name!, format);
    }
  }

  /** Format of a cell by its `class` and `style`; the style is nearer. */
  of(classes: string | undefined, style: string | undefined): NumberFormat {
    if (style === undefined && (classes === undefined || this.#formats.size === 0)) return GENERAL;
    const key = `${classes ?? ''}\n${style ?? ''}`;
    const seen = this.#seen.get(key);
    if (seen !== undefined) return seen;
    const format = this.#find(classes, style);
    if (this.#seen.size < MOST_CLASSES) this.#seen.set(key, format);
    return format;
  }

  #find(classes: string | undefined, style: string | undefined): NumberFormat {
    const own = style === undefined ? undefined : declaredFormat(style);
    if (own !== undefined) return own;
    if (classes === undefined || this.#formats.size === 0) return GENERAL;
    const named = classes
      .split(' ')
      .map((name) => this.#formats.get(name))
      .find((format) => format !== undefined);
    return named ?? GENERAL;
  }
}

/** The text of a cell, put right by its format and by the number behind it (`x:num`). */
export function shownText(text: string, num: string | undefined, format: NumberFormat): string {
  const value = num === undefined || num.trim() === '' ? Number.NaN : Number(num);
  if (Number.isFinite(value)) return behindText(text, value, format);
  const isBare = format.kind !== 'general' && /^\d{1,15}(?:\.\d{1,15})?$/.test(text);
  return isBare ? formatNumber(Number(text), format, false) : text;
}

/** A date is read as it was shown; a number as it is, because the screen rounds, groups and writes 7,9E+10. */
function behindText(text: string, value: number, format: NumberFormat): string {
  if (format.kind !== 'general') return formatNumber(value, format, false);
  if (/^0\d{1,30}$/.test(text)) return text;
  const isNumber = /^[\d., ]{1,60}(?:E[+-]?\d{1,4})?$|^#{1,300}$/i.test(text);
  return isNumber || text === '' ? formatNumber(value, GENERAL, false) : text;
}
