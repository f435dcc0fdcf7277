/** Shares with their 95 % intervals. */

/** `part` of `whole`; value and interval are null when there is nothing to divide by. */
export interface Figure {
  readonly part: number;
  readonly whole: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Share with Wilson's score interval (E. B. Wilson, JASA 22 (1927) 209–212): honest near 0 and 1, where shares here live. */
export function share(part: number, whole: number): Figure {
  if (!(whole > 0)) return { part, whole, value: null, low: null, high: null };
  const value = part / whole;
  const scale = 1 + (Z * Z) / whole;
  const centre = (value + (Z * Z) / (2 * whole)) / scale;
  const half = (Z / scale) * Math.sqrt((value * (1 - value)) / whole + (Z * Z) / (4 * whole * whole));
  return {
    part,
    whole,
    value,
    low: part === 0 ? 0 : Math.max(0, centre - half),
    high: part === whole ? 1 : Math.min(1, centre + half),
  };
}

/**
 * F1 of `right` among `decided` and `wanted`. Its interval is that of F* = right / (decided or wanted), a plain share,
 * carried over by F1 = 2 F* / (1 + F*) (Hand, Christen, Kirielle, Machine Learning 110 (2021) 451–456).
 */
export function f1(right: number, decided: number, wanted: number): Figure {
  const part = 2 * right;
  const whole = decided + wanted;
  const star = share(right, whole - right);
  if (star.low === null || star.high === null || star.value === null) {
    return { part, whole, value: null, low: null, high: null };
  }
  const carried = (figure: number): number => (2 * figure) / (1 + figure);
  return { part, whole, value: part / whole, low: carried(star.low), high: carried(star.high) };
}
