/**
 * How alike two persons' names are: ONE ordered list of levels, the first that holds wins, decided from the
 * levels of single syllables. This is the plain reference; the kernel does the same over syllable codes.
 *
 * Two rules run through it. A name without any mark against one with marks ("bare change") excuses missing marks
 * in every syllable at the price of one change; otherwise a missing mark is a wrong mark. And a name of a people
 * without fixed order (script "other") is a bag of syllables.
 */
import type { PersonName } from '../vietnamese/person-name.ts';
import { aliasForms } from './name-alias-forms.ts';
import { bagLikeness } from './name-bag-likeness.ts';
import {
  type Change,
  changeOf,
  combineChanges,
  isBareName,
  type Syllables,
  sameBag,
} from './name-changes.ts';
import { NAME_LEVELS, type NameLikeness } from './name-levels.ts';

export { NAME_LEVELS, type NameLikeness } from './name-levels.ts';

/** Families that are one surname in the North and the South, marks off. */
const FAMILY_VARIANTS: readonly (readonly [string, string])[] = [
  ['hoang', 'huynh'],
  ['vu', 'vo'],
];
/** As these family names are written, with marks and without, each in the order of the pairs above. */
export const FAMILY_SPELLINGS: readonly (readonly string[])[] = [
  ['hoàng', 'hoang'],
  ['huỳnh', 'huynh'],
  ['vũ', 'vu'],
  ['võ', 'vo'],
];
const FAMILY_FORMS = new Set(FAMILY_SPELLINGS.flat());

export function nameLikeness(a: PersonName, b: PersonName): NameLikeness {
  if (a.text === b.text) return 'same';
  const level = likenessOfSyllables(a, b, a.script === 'other' || b.script === 'other');
  if (level === 'style') return styleOf(a, b);
  const weak = NAME_LEVELS.indexOf(level) > NAME_LEVELS.indexOf('alias');
  return weak && aliasAgrees(a, b) ? 'alias' : level;
}

function styleOf(a: PersonName, b: PersonName): NameLikeness {
  if (a.typingKeys !== b.typingKeys) return 'typing_keys';
  return a.annotated !== b.annotated ? 'title' : 'style';
}

function likenessOfSyllables(a: Syllables, b: Syllables, unordered: boolean): NameLikeness {
  const bareChange = isBareName(a) !== isBareName(b);
  return unordered ? bagLikeness(a, b, bareChange) : orderedLikeness(a, b, bareChange);
}

function orderedLikeness(a: Syllables, b: Syllables, bareChange: boolean): NameLikeness {
  const longer = a.syllables.length >= b.syllables.length ? a : b;
  const shorter = longer === a ? b : a;
  const level =
    longer.syllables.length === shorter.syllables.length
      ? alignedLikeness(longer, shorter, bareChange)
      : droppedLikeness(longer, shorter, bareChange);
  if (level !== undefined) return level;
  const lastA = a.syllables.length - 1;
  const lastB = b.syllables.length - 1;
  if (changeOf(a.syllables[lastA], b.syllables[lastB], bareChange) !== 'none') return 'different';
  const sameFamily =
    lastA > 0 && lastB > 0 && changeOf(a.syllables[0], b.syllables[0], bareChange) === 'none';
  return sameFamily ? 'given_family' : 'given';
}

/** Names of equal length, syllable against syllable; undefined when more than two small changes are needed. */
function alignedLikeness(a: Syllables, b: Syllables, bareChange: boolean): NameLikeness | undefined {
  const length = a.syllables.length;
  const changes: Change[] = [];
  for (let i = 0; i < length; i++) {
    const change =
      i === 0 && length > 1 && isFamilyVariant(a, b)
        ? 'family_variant'
        : changeOf(a.syllables[i], b.syllables[i], bareChange);
    if (change !== 'none') changes.push(change);
  }
  const level = combineChanges(changes, length, bareChange);
  if (level !== undefined) return level;
  return length > 1 && sameBag(a, b, bareChange) ? 'order' : undefined;
}

/** Family and given name stay first and last; one or two neighbouring middle syllables are missing in the shorter. */
function droppedLikeness(
  longer: Syllables,
  shorter: Syllables,
  bareChange: boolean,
): NameLikeness | undefined {
  const dropped = longer.syllables.length - shorter.syllables.length;
  const length = shorter.syllables.length;
  if (dropped > 2 || length < 2) return undefined;
  let fewest = 2;
  for (let start = 1; start < length; start++) {
    let changed = 0;
    for (let i = 0; i < length; i++) {
      const change = changeOf(
        longer.syllables[i < start ? i : i + dropped],
        shorter.syllables[i],
        bareChange,
      );
      if (change !== 'none') changed += change === 'different' ? 2 : 1;
    }
    fewest = Math.min(fewest, changed);
  }
  if (fewest === 0) return 'middle';
  return fewest === 1 && length > 2 && !bareChange ? 'two_changes' : undefined;
}

function isFamilyVariant(a: Syllables, b: Syllables): boolean {
  if (!FAMILY_FORMS.has(a.syllables[0]) || !FAMILY_FORMS.has(b.syllables[0])) return false;
  const [left, right] = [a.folded[0], b.folded[0]];
  return FAMILY_VARIANTS.some(
    ([one, other]) => (left === one && right === other) || (left === other && right === one),
  );
}

/** One of the names a person is also called by is a name of the other, marks or a middle syllable missing at most. */
function aliasAgrees(a: PersonName, b: PersonName): boolean {
  if (a.alias === undefined && b.alias === undefined) return false;
  const unordered = a.script === 'other' || b.script === 'other';
  const formsA = [a, ...aliasForms(a)];
  const formsB = [b, ...aliasForms(b)];
  return formsA.some((left) =>
    formsB.some((right) => {
      const level = likenessOfSyllables(left, right, unordered);
      return level === 'style' || level === 'marks_missing' || level === 'middle';
    }),
  );
}
