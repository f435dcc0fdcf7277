/**
 * The way of nearly every name: usual words between single spaces, each met before. What is known of a written word is
 * remembered, so such a name costs one look-up a word; whatever is not usual is left to person-name.ts, with the same result.
 */
import { isMinorityLink, isMinorityStart } from './minority-names.ts';
import { isPlaceholder, mayBeginPlaceholder } from './placeholder.ts';
import type { Word } from './syllable.ts';

/** What a written word may be, beside a syllable, where it stands first, second or further behind. */
export interface UsualWord {
  readonly word: Word;
  /** A title, or a word with which the name of another people begins. */
  readonly notFirst: boolean;
  readonly maybeNothing: boolean;
  readonly notSecond: boolean;
  /** It may announce a second name. */
  readonly notLater: boolean;
}

/** A PersonName without decoration. */
export interface UsualName {
  readonly text: string;
  readonly syllables: readonly string[];
  readonly folded: readonly string[];
  readonly script: 'kinh';
}

/** Says what a written word is; undefined when it is not one plausible syllable in usual letters. */
type Describe = (written: string) => UsualWord | undefined;

export const FEWEST_WORDS = 2;
export const MOST_WORDS = 8;
const LONGEST_WORD = 10;
const known = new Map<string, UsualWord | undefined>();
const KNOWN_AT_MOST = 1 << 16;

/** The name, if it is usual throughout. */
export function usualName(text: string, describe: Describe): UsualName | undefined {
  const written = text.split(' ');
  const count = written.length;
  if (count < FEWEST_WORDS || count > MOST_WORDS) return undefined;
  const syllables = new Array<string>(count);
  const folded = new Array<string>(count);
  for (let at = 0; at < count; at++) {
    const usual = wordOfUsualName(written[at], describe);
    if (usual === undefined) return undefined;
    if (at === 0) {
      if (usual.notFirst || (usual.maybeNothing && isPlaceholder(text))) return undefined;
    } else if (at === 1 ? usual.notSecond && count > 2 : usual.notLater) return undefined;
    syllables[at] = usual.word.canonical;
    folded[at] = usual.word.folded;
  }
  return { text, syllables, folded, script: 'kinh' };
}

/** What is known of a written word, found out where it is met for the first time. */
export function wordOfUsualName(written: string, describe: Describe): UsualWord | undefined {
  return known.get(written) ?? learn(written, describe);
}

function learn(written: string, describe: Describe): UsualWord | undefined {
  if (written.length > LONGEST_WORD || known.has(written)) return undefined;
  const usual = describe(written);
  if (known.size < KNOWN_AT_MOST) known.set(written, usual);
  return usual;
}

/** The flags of a plausible word; title and announcing words are person-name.ts's to know. */
export function usualWord(word: Word, isTitle: boolean, announces: boolean): UsualWord {
  const { canonical, folded } = word;
  return {
    word,
    notFirst: isTitle || isMinorityStart(canonical) || canonical === 'thị',
    maybeNothing: mayBeginPlaceholder(folded),
    notSecond: isMinorityLink(canonical),
    notLater: announces,
  };
}

/** Letters of the Vietnamese alphabet, and f j w z, composed. */
export function isUsualWriting(written: string): boolean {
  for (let at = 0; at < written.length; at++) if (USUAL[written.charCodeAt(at)] !== 1) return false;
  return written !== '';
}

const USUAL = usualLetters();

function usualLetters(): Uint8Array {
  const usual = new Uint8Array(0x1_0000);
  const small = 'abcdefghijklmnopqrstuvwxyzđăâêôơư';
  const marks = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
  for (const letter of small) {
    for (const mark of 'aăâeêioôơuưy'.includes(letter) ? marks : ['']) {
      const composed = (letter + mark).normalize('NFC');
      usual[composed.charCodeAt(0)] = 1;
      usual[composed.toUpperCase().charCodeAt(0)] = 1;
    }
  }
  return usual;
}
