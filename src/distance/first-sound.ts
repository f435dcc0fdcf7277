/**
 * With which sound a syllable begins, for the ear of every region: what is said alike somewhere (syllable-likeness.ts), or
 * written with one letter more or less, gives one sound. A slip of the key at the first letter does not.
 */

/** Letters without marks that stand for one sound; before them what two letters make. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['tr', 'ch'],
  ['ch', 'ch'],
  ['gi', 'd'],
]);
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['x', 's'],
  ['r', 'd'],
  ['v', 'd'],
  ['n', 'l'],
  ['k', 'c'],
  ['q', 'c'],
  ['y', 'i'],
]);

/** A number above 0 for the sound, 0 for an empty text. `folded`: a syllable without marks, in small letters. */
export function firstSound(folded: string): number {
  if (folded === '') return 0;
  const first = folded[0]!;
  const sound = PAIRS.get(folded.slice(0, 2)) ?? LETTERS.get(first) ?? first;
  return sound === 'ch' ? 1 : sound.charCodeAt(0);
}
