/**
 * Single values of configuration and flags: a text in, the value or a fault out.
 * Configuration is read with every scalar as a text, so this is the only place where texts become numbers, dates and shares.
 */
import type { Facts } from '../failure.ts';
import type { PlanFault } from './faults.ts';
import { nearest } from './nearest.ts';
import type { FailOn, Plan } from './plan.ts';
import type { Target } from './reporting.ts';

export type Parsed<T> =
  | { readonly value: T }
  | { readonly fault: PlanFault; readonly facts: Readonly<Record<string, Facts[string]>> };

const bad = (fault: PlanFault, value: string, facts: Facts = {}): Parsed<never> => ({
  fault,
  facts: { value, ...facts },
});

/** Any text that is not blank. */
export function parseText(text: string): Parsed<string> {
  return text.trim() === '' ? { fault: 'empty_value', facts: {} } : { value: text };
}

/** A whole number from `least` to `most`. */
export function parseWhole(text: string, least: number, most: number): Parsed<number> {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) return bad('bad_number', text, { least, most });
  return { value };
}

/** A probability from 0 to 1 with a decimal point. */
export function parseProbability(text: string): Parsed<number> {
  const value = /^(?:\d{1,2}(?:\.\d{0,12})?|\.\d{1,12})$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return { value };
  const meant = text.trim().replace(',', '.');
  const asPoint = /^[01]\.\d{1,12}$/.test(meant) ? Number(meant) : Number(meant.replace(/%$/, '')) / 100;
  return asPoint >= 0 && asPoint <= 1
    ? bad('bad_probability', text, { suggestion: String(asPoint) })
    : bad('bad_probability', text);
}

/** yyyy-mm-dd or dd/mm/yyyy, a date that exists; the value is ISO. */
export function parseDate(text: string): Parsed<string> {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const parts = iso?.slice(1) ?? vietnamese?.slice(1).reverse();
  if (parts === undefined) return bad('bad_date', text);
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 2200) return bad('bad_date', text);
  return { value: date.toISOString().slice(0, 10) };
}

const YES = new Set(['true', 'yes', 'on', '1', 'co', 'có']);
const NO = new Set(['false', 'no', 'off', '0', 'khong', 'không']);

export function parseYesNo(text: string): Parsed<boolean> {
  const word = text.trim().normalize('NFC').toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : bad('bad_yes_no', text);
}

/** One sign that cannot stand for a letter, digit, quote or line end; `tab` and `\t` mean a tab. */
export function parseDelimiter(text: string): Parsed<string> {
  if (text === '\t' || text.trim().toLowerCase() === 'tab' || text.trim() === '\\t') return { value: '\t' };
  const sign = text.length === 1 ? text : text.trim();
  return /^[!#$%&*+,/:;<=>?@^_|~ -]$/.test(sign) ? { value: sign } : bad('bad_delimiter', text);
}

/** A commune's code: five digits, leading zeros kept. */
export function parseWardCode(text: string): Parsed<string> {
  const code = text.trim();
  if (/^\d{5}$/.test(code)) return { value: code };
  return /^\d{3,4}$/.test(code)
    ? bad('bad_ward_code', text, { suggestion: `"${code.padStart(5, '0')}"` })
    : bad('bad_ward_code', text);
}

/** `20%` is a share of the rows, `500` a number of rows. */
export function parseMaxRejected(text: string): Parsed<Plan['maxRejected']> {
  const limit = parseLimit(text);
  if (limit === undefined) return bad('bad_limit', text);
  return { value: limit.unit === 'percent' ? { share: limit.limit / 100 } : { count: limit.limit } };
}

/** `95%` is a share of those who should be, `12000` a number of people. */
export function parseTarget(text: string): Parsed<Target> {
  const target = parseLimit(text);
  return target === undefined ? bad('bad_target', text) : { value: target };
}

/** A number from 0 to `most` with a decimal point; a percent sign behind it changes nothing. */
export function parseDecimal(text: string, most: number): Parsed<number> {
  const value = /^\d{1,6}(?:\.\d{1,6})? ?%?$/.test(text.trim()) ? Number(text.replace('%', '')) : Number.NaN;
  return value <= most ? { value } : bad('bad_decimal', text, { most });
}

/** `KIND=N` or `KIND=N%`; a kind is a status, `rejected` or a finding code. */
export function parseFailOn(text: string, kinds: readonly string[]): Parsed<FailOn> {
  const split = text.indexOf('=');
  const kind = text.slice(0, Math.max(0, split)).trim();
  const limit = parseLimit(text.slice(split + 1));
  if (split < 0 || kind === '' || limit === undefined) return bad('bad_fail_on', text);
  if (!kinds.includes(kind)) {
    const suggestion = nearest(kind, kinds);
    return bad('unknown_fail_on_kind', kind, suggestion === undefined ? {} : { suggestion });
  }
  return { value: { kind, ...limit } };
}

function parseLimit(text: string): Pick<FailOn, 'limit' | 'unit'> | undefined {
  const parts = /^(\d{1,9}(?:\.\d{1,6})?) ?(%?)$/.exec(text.trim());
  if (parts === null) return undefined;
  const limit = Number(parts[1]);
  if (parts[2] === '%') return limit <= 100 ? { limit, unit: 'percent' } : undefined;
  return Number.isInteger(limit) ? { limit, unit: 'count' } : undefined;
}
