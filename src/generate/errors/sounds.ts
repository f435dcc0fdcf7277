/** Letters written as they are spoken: s/x, tr/ch, d/gi/r/v, l/n at the front, n/ng and c/t at the end. */
import { inCaseOf, vowelOf } from './letters.ts';

const FRONT: readonly (readonly [string, readonly string[]])[] = [
  ['tr', ['ch']],
  ['ch', ['tr']],
  ['gi', ['d', 'r']],
  ['s', ['x']],
  ['x', ['s']],
  ['d', ['gi', 'v', 'r']],
  ['r', ['d', 'gi']],
  ['v', ['d']],
  ['l', ['n']],
];
const BACK: readonly (readonly [string, string])[] = [
  ['ng', 'n'],
  ['nh', 'n'],
  ['n', 'ng'],
  ['c', 't'],
  ['t', 'c'],
];

function fronts(lower: string): string[] {
  for (const [from, others] of FRONT) {
    if (!lower.startsWith(from) || vowelOf(lower.charAt(from.length)) === undefined) continue;
    const rest = lower.slice(from.length);
    // "gi" is not written before i: giì
    return others
      .filter((other) => other !== 'gi' || vowelOf(rest.charAt(0))!.row !== 5)
      .map((one) => one + rest);
  }
  const plainN = lower.startsWith('n') && vowelOf(lower.charAt(1)) !== undefined;
  return plainN ? [`l${lower.slice(1)}`] : [];
}

function backs(lower: string): string[] {
  for (const [from, to] of BACK) {
    const stem = lower.slice(0, lower.length - from.length);
    const last = vowelOf(stem.charAt(stem.length - 1));
    // after i, ê, e and y no final "ng" stands in writing
    if (!lower.endsWith(from) || last === undefined) continue;
    return to === 'ng' && (last.row === 5 || last.row === 4) ? [] : [stem + to];
  }
  return [];
}

/** Every way in which this syllable may be written by ear; none for syllables without such a sound. */
export function soundAlikes(syllable: string): string[] {
  const lower = syllable.toLowerCase().normalize('NFC');
  return [...fronts(lower), ...backs(lower)].map((one) => inCaseOf(syllable, one));
}
