/** Slips of the fingers: a key missed, doubled, swapped or replaced; Telex or VNI keys left in. */
import type { Random } from '../random.ts';
import { bareLetter, inCaseOf, vowelOf } from './letters.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(random: Random, letter: string): string {
  for (const row of ROWS) {
    const at = row.indexOf(letter);
    if (at < 0) continue;
    const beside = [row.charAt(at - 1), row.charAt(at + 1)].filter((key) => key !== '');
    return random.pick(beside);
  }
  return letter;
}

/** One slip in one syllable of at least two letters; the first letter is mostly right. */
export function slip(random: Random, syllable: string): string {
  const letters = Array.from(syllable.normalize('NFC'));
  if (letters.length < 2) return syllable;
  const from = letters.length > 2 && random.chance(0.9) ? 1 : 0;
  const at = random.between(from, letters.length - 1);
  const kind = random.below(4);
  if (kind === 0 && letters.length > 2) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at]!.toLowerCase());
  else if (kind === 2 && at > from) {
    [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!.toLowerCase()];
  } else {
    const vowel = vowelOf(letters[at]!.toLowerCase());
    letters[at] = neighbour(random, vowel === undefined ? letters[at]!.toLowerCase() : bareLetter(vowel.row));
  }
  return inCaseOf(syllable, letters.join(''));
}

const TELEX_QUALITY = ['', 'w', 'a', '', 'e', '', '', 'o', 'w', '', 'w', ''];
const VNI_QUALITY = ['', '8', '6', '', '6', '', '', '6', '7', '', '7', ''];
const TELEX_TONE = ['', 'f', 'r', 'x', 's', 'j'];
const VNI_TONE = ['', '2', '3', '4', '1', '5'];

/** The syllable as the keys were pressed while the input method was off: "Nguyeenx", "Nguye6n4". */
export function asTyped(syllable: string, method: 'telex' | 'vni'): string {
  const telex = method === 'telex';
  let tone = 0;
  let keys = '';
  for (const letter of syllable.normalize('NFC')) {
    const lower = letter.toLowerCase();
    const vowel = vowelOf(lower);
    if (vowel !== undefined) {
      tone = Math.max(tone, vowel.tone);
      const bare = bareLetter(vowel.row);
      keys += lower === letter ? bare : bare.toUpperCase();
      keys += (telex ? TELEX_QUALITY : VNI_QUALITY)[vowel.row]!;
    } else if (lower === 'đ') {
      keys += (lower === letter ? 'd' : 'D') + (telex ? 'd' : '9');
    } else keys += letter;
  }
  return keys + (telex ? TELEX_TONE : VNI_TONE)[tone]!;
}
