/**
 * Likeness of two value codes of the run's books, for the pairs that differ: findings explain, so they ask the plain
 * knowledge of distance/ and not the comparison kernels. Called once for a differing field, never for every pair.
 */
import { compareDateKeys, DATE_LEVELS, type DateKey, type DateLikeness } from '../distance/date-likeness.ts';
import { type NameLikeness, nameLikeness } from '../distance/name-likeness.ts';
import type { Books, DateBook, NameBook } from '../flow.ts';
import type { PersonName } from '../vietnamese/person-name.ts';

/** Bit 0 of NameBook.flags: a name of a people without fixed order of its parts. */
const OTHER_SCRIPT = 1;
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
  const syllables: string[] = [];
  for (let at = names.starts[code]!; at < names.starts[code + 1]!; at++) {
    syllables.push(names.syllableTexts.text(names.syllables[at]!));
  }
  const alias = names.alias[code]!;
  return {
    text: names.texts.text(code),
    syllables,
    folded: names.foldedTexts.text(names.folded[code]!).split(' '),
    script: (names.flags[code]! & OTHER_SCRIPT) === 0 ? 'kinh' : 'other',
    ...(alias === 0 ? {} : { alias: names.texts.text(alias).split(' ') }),
  };
}

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
