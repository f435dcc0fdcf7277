/**
 * Edit distance for free text (fastest-levenshtein), and the linear test for the one slip of a finger that
 * registers are full of: a key missed, hit twice, replaced, or two keys swapped.
 */
import { distance } from 'fastest-levenshtein';

/** Longer texts are compared by their beginnings: the distance is quadratic, and no field is longer. */
export const LONGEST_COMPARED = 512;

/** Levenshtein distance of the first 512 code units. */
export function editDistance(a: string, b: string): number {
  return distance(a.slice(0, LONGEST_COMPARED), b.slice(0, LONGEST_COMPARED));
}

/** Exactly one insertion, deletion, replacement or swap of neighbours turns a into b. Linear, symmetric. */
export function isOneKeyApart(a: string, b: string): boolean {
  if (a.length < b.length) return isOneKeyApart(b, a);
  const longer = a.length - b.length;
  if (longer > 1 || a === b) return false;
  let start = 0;
  while (start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.length - start - end;
  if (longer === 1 || left === 1) return left === 1;
  return left === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
