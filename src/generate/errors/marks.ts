/** One wrong mark: hỏi for ngã, another tone, another quality of the vowel, đ for d. */
import type { Random } from '../random.ts';
import { HOI, inCaseOf, NANG, NGA, otherQualities, SAC, vowel, vowelOf } from './letters.ts';

const STOPPED = /(?:c|ch|p|t)$/;

function otherTone(random: Random, syllable: string, tone: number): number {
  if (STOPPED.test(syllable)) return tone === SAC ? NANG : SAC;
  if (tone === HOI && random.chance(0.6)) return NGA;
  if (tone === NGA && random.chance(0.6)) return HOI;
  return (tone + 1 + random.below(5)) % 6;
}

/**
 * The place of the tone: the marked vowel, else the last with a quality mark, else the first vowel; the i of
 * "gi" and the u of "qu" belong to the consonant.
 */
function tonePlace(letters: readonly string[]): number {
  let place = -1;
  for (let i = 0; i < letters.length; i++) {
    const at = vowelOf(letters[i]!);
    if (at === undefined) continue;
    if (at.tone > 0) return i;
    const glide = i === 1 && ((letters[0] === 'g' && at.row === 5) || (letters[0] === 'q' && at.row === 9));
    if (glide && vowelOf(letters[2] ?? '') !== undefined) continue;
    const qualified = at.row === 1 || at.row === 2 || at.row === 4 || at.row === 7 || at.row === 8;
    if (place < 0 || qualified || at.row === 10) place = i;
  }
  return place;
}

/** The same syllable with one mark changed; unchanged when it has no vowel. */
export function wrongMark(random: Random, syllable: string): string {
  const letters = Array.from(syllable.toLowerCase().normalize('NFC'));
  if (letters[0] === 'đ' && random.chance(0.2)) {
    letters[0] = 'd';
    return inCaseOf(syllable, letters.join(''));
  }
  const place = tonePlace(letters);
  if (place < 0) return syllable;
  const at = vowelOf(letters[place]!)!;
  const qualities = otherQualities(at.row);
  const isTone = at.tone === HOI || at.tone === NGA || qualities.length === 0 || random.chance(0.65);
  letters[place] = isTone
    ? vowel(at.row, otherTone(random, letters.join(''), at.tone))
    : vowel(random.pick(qualities), at.tone);
  return inCaseOf(syllable, letters.join(''));
}
