/** Wards of people as codes, and whether two of them can be compared at all: a code with a code, a name with a name. */
import { textOf } from '../table/kept-text.ts';
import { isSameWard } from '../table/place-codes.ts';
import { cell } from './cells.ts';
import type { Context } from './context.ts';
import { type People, valueAt } from './people.ts';
import { isTrueOf } from './stays.ts';

/** One ward, or those that an old commune was split into. */
const WARD_CODE = /^\d{5}(?:\|\d{5})*$/;

/** The ward's code as the reports name it; a name where no file gives a code; empty where nothing is known. */
export function wardOf(context: Context, people: People, row: number): string {
  const ward = people.kind === 'custom' ? 0 : valueAt(people, 'ward', row);
  if (ward === 0) return textOf(cell(people, 'wardCode', row));
  return context.books.texts.text(ward);
}

/** Whether the record stands in another ward than the resident; false where that cannot be told. */
export function isOtherWard(context: Context, at: People, row: number, resident: number): boolean {
  const there = valueAt(at, 'ward', row);
  const home = valueAt(context.master, 'ward', resident);
  return (
    there !== 0 &&
    home !== 0 &&
    !isSameWard(context.books.places.wardChoices, there, home) &&
    isWardCode(context, there) === isWardCode(context, home)
  );
}

function isWardCode(context: Context, code: number): boolean {
  return isTrueOf(context, 'wardCodes', code, (text) => WARD_CODE.test(text));
}
