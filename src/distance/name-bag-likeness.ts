/**
 * Likeness of names without a fixed order (Ê Đê, Gia Rai, M'nông, K'Ho, Raglai, H'Mông, Thái, Khmer, Chăm):
 * the syllables both names hold are set aside, and what is left over decides.
 */
import { foldKey } from '../vietnamese/letters.ts';
import { type Change, changeOf, combineChanges, type Syllables } from './name-changes.ts';
import type { NameLikeness } from './name-levels.ts';

/** Words that say man or woman only; they come and go. */
const FILLERS = new Set(['y', 'h', 'k', 'ka', 'a', 'van', 'thi']);

/** Symmetric in a and b; never order or family_variant, which need one; given where one name is part of the other. */
export function bagLikeness(a: Syllables, b: Syllables, bareChange: boolean): NameLikeness {
  const left = bareChange ? a.folded : a.syllables;
  const right = bareChange ? b.folded : b.syllables;
  const restA = without(left, right);
  const restB = without(right, left);
  const equal = bareChange ? 'marks_missing' : 'style';
  if (restA.length === 0 && restB.length === 0) return equal;
  // Rơ Châm – Rơchâm, H'Thi – HT'hi: only the spaces and apostrophes differ
  if (left.join('') === right.join('')) return equal;
  const shared = left.length - restA.length;
  const sharedNames = countNames(left) - countNames(restA);
  const length = Math.max(left.length, right.length);
  // "K'Brêu" has only one name: nothing else can be shared
  const comparable = sharedNames > 0 || (countNames(left) === 1 && countNames(right) === 1);
  if (comparable && restA.length === restB.length) {
    const level = fewestChanges(restA, restB, length, bareChange);
    if (level !== undefined) return level;
  }
  if (sharedNames > 0 && (restA.length === 0 || restB.length === 0)) {
    const dropped = Math.max(restA.length, restB.length);
    const onlyFillers = countNames(restA) + countNames(restB) === 0;
    return onlyFillers || (sharedNames > 1 && shared > 1 && dropped < 3) ? 'middle' : 'given';
  }
  return sharedNames > 1 && restA.length < 2 && restB.length < 2 ? 'given_family' : 'different';
}

/** One or two syllables left on each side, paired the better way. */
function fewestChanges(
  a: readonly string[],
  b: readonly string[],
  length: number,
  bareChange: boolean,
): NameLikeness | undefined {
  if (a.length > 2) return undefined;
  const straight = a.map((syllable, i) => changeOf(syllable, b[i], bareChange));
  if (a.length === 1) return combineChanges(straight, length, bareChange);
  const crossed: Change[] = [changeOf(a[0], b[1], bareChange), changeOf(a[1], b[0], bareChange)];
  const levels = [combineChanges(straight, length, bareChange), combineChanges(crossed, length, bareChange)];
  // two pairings can both hold only when they differ in kind; marks alone are the closer reading
  return (
    levels.find((level) => level !== undefined && level !== 'two_changes') ??
    levels.find((level) => level !== undefined)
  );
}

/** The syllables of a that b does not hold, counted with repetition, in a's order. */
function without(a: readonly string[], b: readonly string[]): string[] {
  const left = [...b];
  return a.filter((syllable) => {
    const at = left.indexOf(syllable);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Does the word say man or woman only? Marks off. */
export function isFiller(folded: string): boolean {
  return FILLERS.has(folded);
}

function countNames(syllables: readonly string[]): number {
  return syllables.reduce((count, syllable) => count + (isFiller(foldKey(syllable)) ? 0 : 1), 0);
}
