/**
 * What a number in a cell looks like to the one who reads the sheet: a day, digits with leading zeros, or the number.
 * Days are written dd/MM/yyyy whatever the format (in Excel they follow the locale of Windows), cut to what the format shows:
 * "mm/yyyy" and "yyyy" of a birth date mean that no more is known (ECMA-376 part 1, 18.8.30 and 18.8.31).
 */

export type NumberFormat =
  | { readonly kind: 'general' }
  /** At least so many digits, zeros in front. */
  | { readonly kind: 'zeros'; readonly digits: number }
  | {
      readonly kind: 'date';
      readonly day: boolean;
      readonly month: boolean;
      readonly year: boolean;
      readonly time: boolean;
    };

export const GENERAL: NumberFormat = { kind: 'general' };
const DATE: NumberFormat = { kind: 'date', day: true, month: true, year: true, time: false };

/** Formats that stand in no file because every program knows them. 27–36, 50–58 are East Asian and Thai dates. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  ...[14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DATE] as const),
  [16, { kind: 'date', day: true, month: true, year: false, time: false }],
  [17, { kind: 'date', day: false, month: true, year: true, time: false }],
  ...[18, 19, 20, 21, 32, 33, 45, 47].map(
    (id) => [id, { kind: 'date', day: false, month: false, year: false, time: true }] as const,
  ),
  [22, { ...DATE, time: true }],
]);

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.get(id) ?? GENERAL;
}

/** A format written by hand, by its part for positive numbers. */
export function parseFormat(code: string): NumberFormat {
  const positive = bare(code).split(';')[0]!.toLowerCase();
  if (/general|@/.test(positive)) return GENERAL;
  if (/\[[hms]+\]/.test(positive)) return GENERAL; // hours that add up: a length of time, no day
  const plain = positive.replace(/\[[^[\]]*\]/g, '').replace(/am\/pm|a\/p/g, 'h');
  if (/[dyb]|m{3,}/.test(plain) || /[hs]/.test(plain)) return dateFormat(plain);
  if (/^m{1,2}$/.test(plain.trim())) return dateFormat(plain);
  const digits = plain.replace(/[^0#?.,%e/]/g, '');
  if (!/^[0#?]+$/.test(digits)) return GENERAL;
  const zeros = digits.length - digits.replaceAll('0', '').length;
  return zeros < 2 ? GENERAL : { kind: 'zeros', digits: zeros };
}

/** Without texts in quotes, escaped letters, and room left for letters. */
function bare(code: string): string {
  return code.replace(/"[^"]*"/g, '').replace(/[\\_*]./gs, '');
}

function dateFormat(plain: string): NumberFormat {
  // m after hours or before seconds are minutes
  const single = plain.replace(/h+/g, 'h').replace(/m+/g, 'm').replace(/s+/g, 's');
  const days = single.replace(/h[^a-z0-9]*m/g, 'h').replace(/m[^a-z0-9]*s/g, 's');
  return {
    kind: 'date',
    day: days.includes('d'),
    month: days.includes('m'),
    year: /[yb]/.test(days),
    time: /[hs]/.test(days),
  };
}

/** Days from 30/12/1899 to 01/01/1904. */
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;
const DAY_MS = 86_400_000;

/** The text of a number under its format. */
export function formatNumber(value: number, format: NumberFormat, from1904: boolean): string {
  if (format.kind === 'zeros' && Number.isInteger(value) && value >= 0)
    return plainNumber(value).padStart(format.digits, '0');
  if (format.kind !== 'date') return plainNumber(value);
  const serial = value + (from1904 ? DAYS_TO_1904 : 0);
  const { day, month, year, time } = format;
  if (serial < 0 || serial >= LAST_SERIAL + 1) return plainNumber(value);
  const clock = clockOf(serial - Math.floor(serial));
  if (!day && !month && !year) return serial < 1 ? clock : `${fullDate(serial)} ${clock}`;
  if (serial < 1) return plainNumber(value); // day 0 is no day
  const date = fullDate(serial);
  if (!day && year && !time) return month ? date.slice(3) : date.slice(6);
  return time && clock !== '00:00:00' ? `${date} ${clock}` : date;
}

/** Excel counts a 29/02/1900 that there never was as day 60. */
function fullDate(serial: number): string {
  const whole = Math.floor(serial);
  if (whole === 60) return '29/02/1900';
  const date = new Date(Date.UTC(1899, 11, whole > 60 ? 30 : 31) + whole * DAY_MS);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

function clockOf(share: number): string {
  const seconds = Math.min(86_399, Math.round(share * 86_400));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** All digits of a whole number; fractions with the 15 digits that Excel shows. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** An ISO day or moment (cells of type d, and of OpenDocument) as it is shown; anything else as it stands. */
export function isoDateText(text: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(text);
  if (found === null) return text;
  const [, year, month, day, clock] = found;
  const date = `${day}/${month}/${year}`;
  return clock === undefined || clock === '00:00:00' ? date : `${date} ${clock}`;
}
