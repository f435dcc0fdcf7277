/**
 * Moments of the new moon and place of the sun, after J. Meeus, Astronomical Algorithms, 2nd ed. (1998):
 * chapter 49 (new moons, to some seconds), chapter 25 (sun, to 0.01°, that is a quarter of an hour).
 * Dynamical time is turned into universal time by ΔT after Espenak and Meeus (NASA, 2006), 1600–2150.
 */
/** Hours ahead of universal time by which the day of a moment is told. */
export type LunarZone = 7 | 8;

const DEGREE = Math.PI / 180;
/** Julian ephemeris day of 1970-01-01 0h. */
const UNIX_EPOCH_JD = 2440587.5;
const J2000 = 2451545;

/** Periodic terms of the new moon: coefficient in days, power of E, multiples of M, M', F, Ω (table 49.A). */
const NEW_MOON_TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0],
  [0.00004, 0, 3, 0, 0, 0],
  [0.00003, 0, 1, 1, -2, 0],
  [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0],
  [0.00003, 0, -1, 1, 2, 0],
  [-0.00002, 0, -1, 1, -2, 0],
  [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
];

/** Additional planetary terms A1…A14: coefficient in days, angle at k = 0, step per lunation (page 351). */
const PLANETARY_TERMS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** ΔT in seconds as polynomials of years since `from`; each row holds until the year `until`. */
const DELTA_T: readonly {
  readonly until: number;
  readonly from: number;
  readonly terms: readonly number[];
}[] = [
  { until: 1700, from: 1600, terms: [120, -0.9808, -0.01532, 1 / 7129] },
  { until: 1800, from: 1700, terms: [8.83, 0.1603, -0.0059285, 0.00013336, -1 / 1174000] },
  {
    until: 1860,
    from: 1800,
    terms: [13.72, -0.332447, 0.0068612, 0.0041116, -0.00037436, 1.21272e-5, -1.699e-7, 8.75e-10],
  },
  { until: 1900, from: 1860, terms: [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174] },
  { until: 1920, from: 1900, terms: [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197] },
  { until: 1941, from: 1920, terms: [21.2, 0.84493, -0.0761, 0.0020936] },
  { until: 1961, from: 1950, terms: [29.07, 0.407, -1 / 233, 1 / 2547] },
  { until: 1986, from: 1975, terms: [45.45, 1.067, -1 / 260, -1 / 718] },
  { until: 2005, from: 2000, terms: [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 2.373599e-5] },
  { until: 2050, from: 2000, terms: [62.92, 0.32217, 0.005589] },
  { until: 2150, from: 1820, terms: [-205.724, 0.5628, 0.0032] },
];

/** Value of a polynomial with the constant term first. */
function polynomial(terms: readonly number[], x: number): number {
  let value = 0;
  for (let power = terms.length - 1; power >= 0; power--) value = value * x + terms[power]!;
  return value;
}

function deltaTDays(year: number): number {
  for (const { until, from, terms } of DELTA_T) {
    if (year < until) return polynomial(terms, year - from) / 86400;
  }
  const centuries = (year - 1820) / 100;
  return (-20 + 32 * centuries * centuries) / 86400;
}

/** The first so many periodic terms move a new moon by minutes to hours, all the others and the planets together by less than this, in days. */
const LARGE_TERMS = 9;
const SMALL_TERMS_DAYS = 0.005;

/** Moments of new moons that were asked for: every one is wanted for both zones, many for two years; 800 years have ten thousand. */
const moments = new Map<number, number>();

/** Day number (from 1970-01-01) on which new moon `k` falls; new moon 0 is that of 2000-01-06. */
export function newMoonDay(k: number, zone: LunarZone): number {
  let moment = moments.get(k);
  if (moment === undefined) {
    moment = newMoon(k, 'rough');
    if (isNearMidnight(moment, 7) || isNearMidnight(moment, 8)) moment = newMoon(k, 'exact');
    moments.set(k, moment);
  }
  return Math.floor(moment + zone / 24);
}

/** Whether the terms left out could put it into another day. */
function isNearMidnight(moment: number, zone: LunarZone): boolean {
  const local = moment + zone / 24;
  return Math.abs(local - Math.round(local)) < SMALL_TERMS_DAYS;
}

/** Universal time of new moon `k` in days from 1970-01-01: exact to some seconds, or rough, within SMALL_TERMS_DAYS of that. */
export function newMoon(k: number, how: 'exact' | 'rough'): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 + 29.530588861 * k + polynomial([0, 0, 0.00015437, -1.5e-7, 7.3e-10], t);
  const e = polynomial([1, -0.002516, -0.0000074], t);
  const sun = 2.5534 + 29.1053567 * k + polynomial([0, 0, -0.0000014, -1.1e-7], t);
  const moon = 201.5643 + 385.81693528 * k + polynomial([0, 0, 0.0107582, 0.00001238, -5.8e-8], t);
  const latitude = 160.7108 + 390.67050284 * k + polynomial([0, 0, -0.0016118, -0.00000227, 1.1e-8], t);
  const node = 124.7746 - 1.56375588 * k + polynomial([0, 0, 0.0020672, 0.00000215], t);
  let moment = mean;
  const terms = how === 'exact' ? NEW_MOON_TERMS.length : LARGE_TERMS;
  for (let term = 0; term < terms; term++) {
    const [coefficient, power, m, mm, f, omega] = NEW_MOON_TERMS[term]!;
    const angle = m * sun + mm * moon + f * latitude + omega * node;
    moment += coefficient * e ** power * Math.sin(angle * DEGREE);
  }
  for (const [coefficient, start, step] of how === 'exact' ? PLANETARY_TERMS : []) {
    const bend = start === 299.77 ? -0.009173 * t * t : 0;
    moment += coefficient * Math.sin((start + step * k + bend) * DEGREE);
  }
  return moment - deltaTDays(2000 + k / 12.3685) - UNIX_EPOCH_JD;
}

/** Which twelfth of its path (0 from the spring equinox, 9 from the winter solstice) the sun is in at local midnight. */
export function sunSector(day: number, zone: LunarZone): number {
  const universal = day + UNIX_EPOCH_JD - zone / 24;
  const t = (universal + deltaTDays(1970 + day / 365.2425) - J2000) / 36525;
  const mean = polynomial([280.46646, 36000.76983, 0.0003032], t);
  const anomaly = polynomial([357.52911, 35999.05029, -0.0001537], t) * DEGREE;
  const centre =
    polynomial([1.914602, -0.004817, -0.000014], t) * Math.sin(anomaly) +
    polynomial([0.019993, -0.000101], t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const node = (125.04 - 1934.136 * t) * DEGREE;
  const apparent = mean + centre - 0.00569 - 0.00478 * Math.sin(node);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}
