/**
 * Drawing from a list by weight in constant time (Walker's alias method, as stated by Vose 1991):
 * a million residents draw about ten million names and kinds.
 */
import type { Random } from './random.ts';

export type Draw<T> = (random: Random) => T;

/** `entries` are [item, weight]; weights need not add up to one. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): Draw<T> {
  const size = entries.length;
  const total = entries.reduce((sum, entry) => sum + entry[1], 0);
  const share = entries.map((entry) => (entry[1] * size) / total);
  const alias = new Int32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < size; i++) (share[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!;
    const high = large[large.length - 1]!;
    alias[low] = high;
    share[high] = share[high]! - (1 - share[low]!);
    if (share[high] < 1) small.push(large.pop()!);
  }
  for (const rest of [...small, ...large]) share[rest] = 1;
  return (random) => {
    const slot = random.below(size);
    return entries[random.next() < share[slot]! ? slot : alias[slot]!]![0];
  };
}

/** A list ordered by popularity, drawn with weights (rank + shift) ^ -power (Zipf–Mandelbrot): the shape of names. */
export function ranked<T>(items: readonly T[], shift: number, power = 1): Draw<T> {
  return weighted(items.map((item, rank) => [item, (rank + shift) ** -power] as const));
}
