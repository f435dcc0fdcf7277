/**
 * How many of all pairs of two tables agree on a whole value, counted from how often each value occurs on either side. Two
 * strangers share a name or a birth date once in some twenty thousand pairs, of which a sample that costs anything bearable
 * shows a handful; counts of values cost one pass and are exact. Names are counted with and without sex: who bears
 * a man's name is a man, so that beside the name his sex says nothing new.
 */
import type { EqualPairs } from '../counts.ts';
import { SAME_SYLLABLES } from '../distance/name-levels.ts';
import type { Books, CleanTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import { DATE_PATTERN_LEVELS, dateKernel, onePerRun } from './values.ts';

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
  const { sorted, foldedTexts } = books.names;
  const sexes = left.columns.has('sex') && right.columns.has('sex');
  // Unit × sex of the right table, against which each left row is held.
  const theirs = int32Column(foldedTexts.size * SEXES);
  const total = eachNamed(right, others, sorted, sexes, (unit, sex) => {
    theirs[unit * SEXES + sex]!++;
  });
  const found = { pairs: 0, ofOneSex: 0 };
  const ours = eachNamed(left, names, sorted, sexes, (unit, sex) => {
    const at = unit * SEXES;
    found.pairs += theirs[at]! + theirs[at + 1]! + theirs[at + 2]!;
    if (sex !== 0) found.ofOneSex += theirs[at + sex]!;
  });
  const rows = left === right ? total : 0;
  const counted = { comparison: 'name', levels: SAME_SYLLABLES, all: ours * total - rows };
  const pairs = found.pairs - rows;
  if (!sexes) return [{ ...counted, pairs }];
  return [{ ...counted, pairs, ofOneSex: found.ofOneSex - rows, alike: NEARLY_SAME }];
}

/** Rows with a name; where sex is to be known on both sides, those that have none are left out. Gives their number. */
function eachNamed(
  { count, present, columns }: CleanTable,
  names: Int32Array,
  sorted: Int32Array,
  sexes: boolean,
  visit: (unit: number, sex: number) => void,
): number {
  const sexOf = sexes ? columns.get('sex') : undefined;
  let rows = 0;
  for (let row = 0; row < count; row++) {
    const sex = sexOf?.[row] ?? 0;
    const unit = sorted[names[row]!]!;
    if (present[row] === 0 || unit === 0 || (sexOf !== undefined && sex === 0)) continue;
    visit(unit, sex);
    rows++;
  }
  return rows;
}

function birthPairs(left: CleanTable, right: CleanTable, books: Books): EqualPairs[] {
  const isSame = sameWithItself(books);
  const theirs = int32Column(books.dates.size);
  const total = eachBorn(right, (birth) => {
    theirs[birth]!++;
  });
  const itself = left === right ? 1 : 0;
  const found = { pairs: 0 };
  const ours = eachBorn(left, (birth) => {
    if (isSame[birth] === 1) found.pairs += theirs[birth]! - itself;
  });
  return [{ comparison: 'birth', levels: ['same'], all: ours * (total - itself), pairs: found.pairs }];
}

function eachBorn({ count, present, columns }: CleanTable, visit: (birth: number) => void): number {
  const births = columns.get('birth');
  let rows = 0;
  for (let row = 0; births !== undefined && row < count; row++) {
    if (present[row] === 0 || births[row] === 0) continue;
    visit(births[row]!);
    rows++;
  }
  return rows;
}

/** Of each date whether it is the same when held against itself, and not, as a mere default, compatible. */
const sameWithItself = onePerRun((books: Books): Uint8Array => {
  const codes = Int32Array.from({ length: books.dates.size }, (_, code) => code);
  const levels = new Uint8Array(codes.length);
  dateKernel(books).levels(codes, codes, codes.length, levels);
  const same = DATE_PATTERN_LEVELS.indexOf('same');
  return levels.map((level) => (level === same ? 1 : 0));
});
