/** Figures as tables show them: fixed decimals, a point, never an exponent. */

const MILLION = 1_000_000;

/**
 * A probability with 6 decimals, rounded toward the lower status: the figure read back is never above the value,
 * so comparing it with a threshold of up to 6 decimals gives the status that was decided.
 */
export function probabilityText(probability: number): string {
  if (!(probability > 0)) return '0.000000';
  let millionths = Math.floor(probability * MILLION);
  // The product is rounded; quotients of whole numbers are the nearest doubles of the printed decimals.
  if ((millionths + 1) / MILLION <= probability) millionths++;
  else if (millionths / MILLION > probability) millionths--;
  if (millionths >= MILLION) return '1.000000';
  return remembered(MILLIONTHS, millionths, millionthsText);
}

/** A weight in bits with 2 decimals. */
export function bitsText(bits: number): string {
  if (!Number.isFinite(bits)) return '';
  const hundredths = Math.round(Math.abs(bits) * 100);
  const text = remembered(HUNDREDTHS, hundredths, hundredthsText);
  return bits < 0 && hundredths > 0 ? `-${text}` : text;
}

function millionthsText(millionths: number): string {
  return `0.${String(millionths).padStart(6, '0')}`;
}

function hundredthsText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Texts of figures that were made: the same few thousand stand in most rows of a table. */
type Remembered = Map<number, string>;
const MILLIONTHS: Remembered = new Map();
const HUNDREDTHS: Remembered = new Map();
const MOST_REMEMBERED = 1 << 15;

function remembered(known: Remembered, figure: number, make: (figure: number) => string): string {
  const text = known.get(figure);
  if (text !== undefined) return text;
  const made = make(figure);
  if (known.size < MOST_REMEMBERED) known.set(figure, made);
  return made;
}

/** `part` of `whole` in per cent with one decimal, cut rather than rounded up to 100 or down to 0; null of nobody. */
export function percentOf(part: number, whole: number): number | null {
  if (!(whole > 0)) return null;
  let tenths = Math.round((part / whole) * 1000);
  if (tenths === 1000 && part < whole) tenths = 999;
  if (tenths === 0 && part > 0) tenths = 1;
  return tenths / 10;
}

/** Several counts as shares of one whole. */
export function percentsOf<Key extends string>(
  whole: number,
  parts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number | null>> {
  const shares = Object.entries<number>(parts).map(([key, part]) => [key, percentOf(part, whole)]);
  return Object.fromEntries(shares) as Record<Key, number | null>;
}
