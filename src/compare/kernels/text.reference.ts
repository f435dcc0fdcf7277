/** The obvious way to compare two short texts of the dictionary: Jaro–Winkler, cut into levels. */
import { boosted, jaroWinkler } from '../../distance/jaro-winkler.ts';
import type { Dictionary } from '../../table/dictionary.ts';

/** Pattern levels; the likeness from which each holds stands in THRESHOLDS. */
export const TEXT_PATTERN_LEVELS: readonly string[] = [
  'missing',
  'same',
  'near',
  'similar',
  'related',
  'different',
];
/** Likeness of near, similar, related; as Splink's ready-made name comparisons cut it (0.92, 0.88, 0.7), the first a little stricter. */
const THRESHOLDS = [0.95, 0.88, 0.7] as const;

export function textLevelByReference(texts: Dictionary, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  if (a === b) return 1;
  return levelOf(jaroWinkler(texts.text(a), texts.text(b)));
}

/** The same from Jaro's likeness and the length of the common beginning. */
export function jaroWinklerLevel(jaro: number, prefix: number): number {
  return levelOf(boosted(jaro, prefix));
}

function levelOf(likeness: number): number {
  let step = 0;
  while (step < THRESHOLDS.length && likeness < THRESHOLDS[step]!) step++;
  return 2 + step;
}
