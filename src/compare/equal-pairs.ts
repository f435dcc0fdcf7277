/**
 * How many of all pairs of two tables agree on a whole value, counted from how often each value occurs on either side. Two
 * strangers share a name or a birth date once in some twenty thousand pairs, of which a sample that costs anything bearable
 * shows a handful; counts of values cost one pass and are exact. Names are counted with and without sex: who bears
 * a man's name is a man, so that beside the name his sex says nothing new.
 */
import type { EqualPairs } from '../counts.ts';
import { SAME_SYLLABLES } from '../distance/name-levels.ts';
import type { Books, CleanTable } from '../flow.ts';
import { DATE_PATTERN_LEVELS, dateKernel } from './values.ts';

/** Names written a little differently: what tells a man's name from a woman's still stands in them. */
const NEARLY_SAME = ['sound', 'typo', 'family_variant'] as const;
/** Codes of the sex column, 0 (unknown) included. */
const SEXES = 3;

/** Of names and birth dates; tables of people only. A table held against itself has no pair of a row with itself. */
export function equalPairs(left: CleanTable, right: CleanTable, books: Books): readonly EqualPairs[] {
  return [...namePairs(left, right, books), ...birthPairs(left, right, books)];
}

/** By `sorted` of the name book; a name that is both turned round and marked otherwise counts too, and is rare. */
function namePairs(left: CleanTable, right: CleanTable, books: Books): EqualPairs[] {
  const [names, others] = [left.columns.get('name'), right.columns.get('name')];
  if (names === undefined || others === undefined) return [];
  const { sorted } = books.names;
  const sexes = left.columns.has('sex') && right.columns.has('sex');
  const [ours, theirs] = [left, right].map((table) =>
    countUnits(
      table,
      table.columns.get('name')!,
      (code) => sorted[code]!,
      books.names.foldedTexts.size,
      sexes,
    ),
  ) as [Float64Array, Float64Array];
  let pairs = 0;
  let ofOneSex = 0;
  for (let at = SEXES; at < ours.length; at += SEXES) {
    pairs += (ours[at]! + ours[at + 1]! + ours[at + 2]!) * (theirs[at]! + theirs[at + 1]! + theirs[at + 2]!);
    ofOneSex += ours[at + 1]! * theirs[at + 1]! + ours[at + 2]! * theirs[at + 2]!;
  }
  const rows = left === right ? total(ours) : 0;
  const all = total(ours) * total(theirs) - rows;
  const found = { comparison: 'name', levels: SAME_SYLLABLES, all, pairs: pairs - rows };
  return [sexes ? { ...found, ofOneSex: ofOneSex - rows, alike: NEARLY_SAME } : found];
}

/** Unit × sex; where sex is to be known on both sides, rows that have none are left out. */
function countUnits(
  { count, present, columns }: CleanTable,
  codes: Int32Array,
  unitOf: (code: number) => number,
  units: number,
  sexes: boolean,
): Float64Array {
  const counts = new Float64Array(units * SEXES);
  const sexOf = sexes ? columns.get('sex') : undefined;
  for (let row = 0; row < count; row++) {
    const sex = sexOf?.[row] ?? 0;
    if (present[row] === 1 && (sexOf === undefined || sex !== 0))
      counts[unitOf(codes[row]!) * SEXES + sex]!++;
  }
  counts.fill(0, 0, SEXES);
  return counts;
}

function birthPairs(left: CleanTable, right: CleanTable, books: Books): EqualPairs[] {
  const [ours, theirs] = [left, right].map((table) => countBirths(table, books)) as [
    Float64Array,
    Float64Array,
  ];
  const level = levelWithItself(books);
  const same = DATE_PATTERN_LEVELS.indexOf('same');
  const itself = left === right ? 1 : 0;
  let pairs = 0;
  for (let code = 1; code < ours.length; code++)
    if (level[code] === same) pairs += ours[code]! * (theirs[code]! - itself);
  const all = total(ours) * (total(theirs) - itself);
  return [{ comparison: 'birth', levels: ['same'], all, pairs }];
}

function countBirths({ count, present, columns }: CleanTable, { dates }: Books): Float64Array {
  const counts = new Float64Array(dates.size);
  const births = columns.get('birth');
  for (let row = 0; births !== undefined && row < count; row++)
    if (present[row] === 1) counts[births[row]!]!++;
  counts[0] = 0;
  return counts;
}

/** What each date is when held against itself: the same, or, as a mere default, compatible. */
function levelWithItself(books: Books): Uint8Array {
  const codes = Int32Array.from({ length: books.dates.size }, (_, code) => code);
  const levels = new Uint8Array(codes.length);
  dateKernel(books).levels(codes, codes, codes.length, levels);
  return levels;
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
