/** The obvious way to compare two dates of the book: rebuild them and ask distance/date-likeness. */
import { DATE_LEVELS, dateLikeness } from '../../distance/date-likeness.ts';
import type { DateBook } from '../../flow.ts';
import { type CivilDate, unpackDate } from '../../vietnamese/civil-date.ts';

const DEFAULTS = [undefined, 'year', 'month'] as const;

export function dateLevelByReference(book: DateBook, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return 1 + DATE_LEVELS.indexOf(dateLikeness(dateOf(book, a), dateOf(book, b)));
}

export function dateOf(book: DateBook, code: number): CivilDate {
  const isDefault = DEFAULTS[book.defaults[code]!];
  const equivalent = book.equivalent[code]!;
  return {
    ...unpackDate(book.packed[code]!),
    ...(isDefault === undefined ? {} : { isDefault }),
    ...(equivalent === 0 ? {} : { equivalent: unpackDate(equivalent) }),
  };
}
