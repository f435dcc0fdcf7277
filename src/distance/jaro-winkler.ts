/**
 * Jaro–Winkler similarity (Winkler 1990): for whole names and free text where syllables cannot be trusted.
 * Prefix scale 0.1 over at most four letters, boost only above 0.7, half transpositions floored — as talisman
 * and rapidfuzz compute it, unlike most npm packages.
 */
import { LONGEST_COMPARED } from './edit.ts';

const PREFIX_SCALE = 0.1;
export const PREFIX_AT_MOST = 4;
const BOOST_ABOVE = 0.7;

const matchedLeft = new Uint8Array(LONGEST_COMPARED);
const matchedRight = new Uint8Array(LONGEST_COMPARED);

/** 0 to 1; 1 for equal texts, two empty ones included. Texts are compared by their first 512 code units. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const most = Math.min(PREFIX_AT_MOST, a.length, b.length);
  let prefix = 0;
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return boosted(jaroSimilarity(a, b), prefix);
}

/** Winkler's addition for a common beginning of up to four letters. */
export function boosted(jaro: number, prefix: number): number {
  return jaro <= BOOST_ABOVE ? jaro : jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

/** Jaro: matches within half the longer length, less half of those out of order. */
export function jaroSimilarity(a: string, b: string): number {
  const left = Math.min(a.length, LONGEST_COMPARED);
  const right = Math.min(b.length, LONGEST_COMPARED);
  if (left === 0 || right === 0) return a === b ? 1 : 0;
  const matches = markMatches(a, left, b, right);
  if (matches === 0) return 0;
  const transpositions = countTranspositions(a, left, b);
  return (matches / left + matches / right + (matches - transpositions) / matches) / 3;
}

function markMatches(a: string, left: number, b: string, right: number): number {
  const reach = Math.max(0, (Math.max(left, right) >> 1) - 1);
  matchedLeft.fill(0, 0, left);
  matchedRight.fill(0, 0, right);
  let matches = 0;
  for (let i = 0; i < left; i++) {
    const code = a.charCodeAt(i);
    const to = Math.min(right, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < to; j++) {
      if (matchedRight[j] === 0 && b.charCodeAt(j) === code) {
        matchedLeft[i] = 1;
        matchedRight[j] = 1;
        matches++;
        break;
      }
    }
  }
  return matches;
}

function countTranspositions(a: string, left: number, b: string): number {
  let outOfOrder = 0;
  let j = 0;
  for (let i = 0; i < left; i++) {
    if (matchedLeft[i] === 0) continue;
    while (matchedRight[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  return outOfOrder >> 1;
}
