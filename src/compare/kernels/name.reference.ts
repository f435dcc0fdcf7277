/** The obvious way to compare two names of the book: rebuild them and ask distance/name-likeness. */
import { nameLikeness } from '../../distance/name-likeness.ts';
import type { NameBook } from '../../flow.ts';
import { foldKey } from '../../vietnamese/letters.ts';
import type { PersonName } from '../../vietnamese/person-name.ts';
import { namePatternLevel } from '../name-levels.ts';

const OTHER_SCRIPT = 1;

export function nameLevelByReference(book: NameBook, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return namePatternLevel(nameLikeness(nameOf(book, a), nameOf(book, b)));
}

/** The canonical name of a code; its text is the syllables, so writing style plays no part. */
export function nameOf(book: NameBook, code: number): PersonName {
  const syllables = syllablesOf(book, code);
  const alias = book.alias[code]!;
  return {
    text: book.texts.text(code),
    syllables,
    folded: syllables.map(foldKey),
    script: (book.flags[code]! & OTHER_SCRIPT) !== 0 ? 'other' : 'kinh',
    ...(alias === 0 ? {} : { alias: syllablesOf(book, alias) }),
  };
}

function syllablesOf(book: NameBook, code: number): string[] {
  const syllables: string[] = [];
  for (let at = book.starts[code]!; at < book.starts[code + 1]!; at++) {
    syllables.push(book.syllableTexts.text(book.syllables[at]!));
  }
  return syllables;
}
