/**
 * What each citizen id of the run says of sex and birth year, read from its digits in the texts' bytes (no strings):
 * domain.md section 3, PPP G YY NNNNNN; worked out once for each distinct number.
 */
import type { Context } from './context.ts';
import { column, type People } from './people.ts';

export interface CitizenIds {
  /** By text code: 0 no twelve digits, else birth year × 2 + (1 for a woman). */
  readonly facts: Uint16Array;
}

const ZERO = 48;

export function citizenIds(context: Context): CitizenIds {
  return context.shared('citizenIds', () => ({ facts: readFacts(context) }));
}

/** What the citizen id of a row contradicts: bits of SEX and YEAR, 0 nothing; a field that is empty is not contradicted. */
export function contradictionOf(context: Context, at: People): (row: number) => number {
  const { facts } = citizenIds(context);
  const { packed } = context.books.dates;
  const numbers = column(at, 'citizenId');
  const sexes = column(at, 'sex');
  const births = column(at, 'birth');
  return (row) => {
    const fact = facts[numbers?.[row] ?? 0]!;
    if (fact === 0) return 0;
    const sex = sexes?.[row] ?? 0;
    const birth = births?.[row] ?? 0;
    return (
      (sex !== 0 && sex !== (fact & 1) + 1 ? SEX : 0) |
      (birth !== 0 && Math.floor(packed[birth]! / 10000) !== fact >> 1 ? YEAR : 0)
    );
  };
}

export const SEX = 1;
export const YEAR = 2;

function readFacts({ books }: Context): Uint16Array {
  const { texts } = books;
  const facts = new Uint16Array(texts.size);
  const bytes = texts.bytes();
  const starts = texts.starts();
  for (let code = 1; code < facts.length; code++) {
    const from = starts[code]!;
    if (starts[code + 1]! - from !== 12 || !areDigits(bytes, from, from + 12)) continue;
    const century = bytes[from + 3]! - ZERO;
    const year =
      (Math.floor(century / 2) + 19) * 100 + (bytes[from + 4]! - ZERO) * 10 + (bytes[from + 5]! - ZERO);
    facts[code] = year * 2 + (century % 2);
  }
  return facts;
}

function areDigits(bytes: Uint8Array, from: number, until: number): boolean {
  for (let at = from; at < until; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
