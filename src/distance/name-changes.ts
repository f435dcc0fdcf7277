/**
 * The small changes two names may differ by, syllable by syllable, and what they amount to for the whole name.
 * Shared by names with an order and names without, so that both mean the same by "one mark" or "typo".
 */
import type { PersonName } from '../vietnamese/person-name.ts';
import type { NameLikeness } from './name-levels.ts';
import { type SyllableLikeness, syllableLikeness } from './syllable-likeness.ts';

/** What likeness needs of a name; a PersonName is one, and so is an alias made into a name. */
export type Syllables = Pick<PersonName, 'syllables' | 'folded'>;

/** What one pair of syllables contributes once it is known whether marks are missing throughout. */
export type Change =
  | 'none'
  | 'tone_hoi_nga'
  | 'one_mark'
  | 'marks_differ'
  | 'sound'
  | 'typo'
  | 'family_variant'
  | 'different';

/**
 * The level of a name from the changes in its syllables: one change keeps its name; marks alone never make more
 * than marks_differ; two changes are two_changes while another syllable stands unchanged.
 */
export function combineChanges(
  changes: readonly Change[],
  length: number,
  bareChange: boolean,
): NameLikeness | undefined {
  if (changes.includes('different')) return undefined;
  if (changes.length === 0) return bareChange ? 'marks_missing' : 'style';
  if (changes.every((change) => change === 'tone_hoi_nga')) return 'tone_hoi_nga';
  const [first] = changes;
  if (changes.length === 1 && (first === 'one_mark' || first === 'family_variant')) return first;
  if (
    changes.every((change) => change === 'one_mark' || change === 'marks_differ' || change === 'tone_hoi_nga')
  )
    return 'marks_differ';
  if (changes.length === 1 && !bareChange) return first === 'sound' ? 'sound' : 'typo';
  return changes.length + (bareChange ? 1 : 0) === 2 && length > changes.length ? 'two_changes' : undefined;
}

/** One pair of syllables. Look-up over syllable codes in the kernel: a level, then this table. */
export function changeOf(a: string, b: string, bareChange: boolean): Change {
  return CHANGES[bareChange ? 1 : 0][syllableLikeness(a, b)];
}

/** [marks on both sides, or none on both; marks missing throughout on one side] */
const CHANGES: readonly [Record<SyllableLikeness, Change>, Record<SyllableLikeness, Change>] = [
  {
    same: 'none',
    marks_missing: 'one_mark',
    tone_hoi_nga: 'tone_hoi_nga',
    one_mark: 'one_mark',
    marks_differ: 'marks_differ',
    sound: 'sound',
    sound_unmarked: 'different',
    one_key: 'typo',
    one_key_unmarked: 'different',
    different: 'different',
  },
  {
    same: 'none',
    marks_missing: 'none',
    tone_hoi_nga: 'tone_hoi_nga',
    one_mark: 'one_mark',
    marks_differ: 'marks_differ',
    sound: 'sound',
    sound_unmarked: 'sound',
    one_key: 'typo',
    one_key_unmarked: 'typo',
    different: 'different',
  },
];

/** The same syllables in whatever order. */
export function sameBag(a: Syllables, b: Syllables, bareChange: boolean): boolean {
  const left = (bareChange ? a.folded : a.syllables).toSorted();
  const right = (bareChange ? b.folded : b.syllables).toSorted();
  return left.length === right.length && left.every((syllable, i) => syllable === right[i]);
}

export function isBareName(name: Syllables): boolean {
  return name.syllables.every((syllable, i) => syllable === name.folded[i]);
}
