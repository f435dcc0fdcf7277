/**
 * Likeness of two value codes of the run's books, for the pairs that differ: findings explain, so they ask the plain
 * knowledge of distance/ and not the comparison kernels. Called once for a differing field, never for every pair.
 */
import { compareDateKeys, DATE_LEVELS, type DateKey, type DateLikeness } from '../distance/date-likeness.ts';
import { type NameLikeness, nameLikeness } from '../distance/name-likeness.ts';
import type { Books, DateBook, NameBook } from '../flow.ts';
import { foldKey } from '../vietnamese/letters.ts';
import type { PersonName } from '../vietnamese/person-name.ts';

/** Bit 0 of NameBook.flags: a name of a people without fixed order of its parts. */
const OTHER_SCRIPT = 1;
/** Bit 1: no marks at all. */
const WITHOUT_MARKS = 2;
/** Precision of a DateKey by DateBook.defaults: 1 only the year is certain, 2 month and year. */
const PRECISION_OF_DEFAULT = [3, 1, 2] as const;

export function likenessOfNames(books: Books, a: number, b: number): NameLikeness {
  return nameLikeness(nameOf(books.names, a), nameOf(books.names, b));
}

export function likenessOfDates(books: Books, a: number, b: number): DateLikeness {
  return DATE_LEVELS[compareDateKeys(dateKeyOf(books.dates, a), dateKeyOf(books.dates, b))]!;
}

const FAR_NAMES: ReadonlySet<NameLikeness> = new Set<NameLikeness>(['given_family', 'given', 'different']);

/** Names that no slip of writing turns into each other. */
export function areFarNames(level: NameLikeness): boolean {
  return FAR_NAMES.has(level);
}

function nameOf(names: NameBook, code: number): PersonName {
  const known = knownSyllables.get(names) ?? new Map<number, KnownSyllable>();
  knownSyllables.set(names, known);
  const isBare = (names.flags[code]! & WITHOUT_MARKS) !== 0;
  const syllables: string[] = [];
  const folded: string[] = [];
  for (let at = names.starts[code]!; at < names.starts[code + 1]!; at++) {
    const syllable = names.syllables[at]!;
    let one = known.get(syllable);
    if (one === undefined) {
      const written = names.syllableTexts.text(syllable);
      one = { written, folded: foldKey(written) };
      known.set(syllable, one);
    }
    syllables.push(one.written);
    folded.push(isBare ? one.written : one.folded);
  }
  const alias = names.alias[code]!;
  return {
    text: alias === 0 ? syllables.join(' ') : names.texts.text(code),
    syllables,
    folded,
    script: (names.flags[code]! & OTHER_SCRIPT) === 0 ? 'kinh' : 'other',
    ...(alias === 0 ? {} : { alias: names.texts.text(alias).split(' ') }),
  };
}

/** A syllable as written and with all marks off. */
interface KnownSyllable {
  readonly written: string;
  readonly folded: string;
}

/** A few thousand syllables make all names of a run: by their codes, once decoded. */
const knownSyllables = new WeakMap<NameBook, Map<number, KnownSyllable>>();

function dateKeyOf(dates: DateBook, code: number): DateKey {
  const packed = dates.packed[code]!;
  const written = packed % 100 > 0 ? 3 : packed % 10000 > 0 ? 2 : 1;
  return {
    packed,
    equivalent: dates.equivalent[code]!,
    lunar7: dates.lunar7[code]!,
    lunar8: dates.lunar8[code]!,
    precision: Math.min(written, PRECISION_OF_DEFAULT[dates.defaults[code]!]!),
  };
}
