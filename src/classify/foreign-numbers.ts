/**
 * Records that carry the citizen id of a resident who is somebody else: the record was matched to another resident,
 * or its name and birth date both speak against the holder. Told apart: a child that carries a parent's number.
 */
import type { Context } from './context.ts';
import { isAtLeast } from './date-bounds.ts';
import { areFarNames, likenessOfDates, likenessOfNames } from './likeness.ts';
import { residentOf } from './matches.ts';
import { column, type People, type PersonTable, valueAt } from './people.ts';

export interface ForeignNumber {
  readonly at: People;
  readonly row: number;
  /** The resident that the record was matched to, or (in the master) is; -1 where none. */
  readonly resident: number;
  /** The other resident who holds the number. */
  readonly holder: number;
  readonly isParent: boolean;
}

const FAR_DATES: ReadonlySet<string> = new Set(['year', 'near_year', 'different']);
/** A parent is at least so many years older than the child. */
const GENERATION_YEARS = 14;

export function foreignNumbers(context: Context): readonly ForeignNumber[] {
  return context.shared('foreignNumbers', () => find(context));
}

function find(context: Context): ForeignNumber[] {
  const numbers = column(context.master, 'citizenId');
  if (numbers === undefined || context.master.kind === 'custom') return [];
  const holders = holdersOf(context, numbers);
  const found = sharedInMaster(context, numbers, holders);
  for (const at of context.peopleTables) {
    const ours = column(at, 'citizenId');
    if (ours === undefined) continue;
    for (let row = 0; row < ours.length; row++) {
      const code = ours[row]!;
      if (code === 0 || at.verdicts.status[row] === 0) continue;
      const holder = holders.first[code]! - 1;
      if (holder < 0) continue;
      const foreign = foreignHolder(context, at, row, holder, holders.next);
      if (foreign !== undefined) found.push(foreign);
    }
  }
  return found;
}

/** Residents by citizen id: first[code] is a master row + 1, next[row] the next row of the same number + 1. */
interface Holders {
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function holdersOf({ books }: Context, numbers: Int32Array): Holders {
  const first = new Int32Array(books.texts.size);
  const next = new Int32Array(numbers.length);
  for (let row = numbers.length - 1; row >= 0; row--) {
    const code = numbers[row]!;
    if (code === 0) continue;
    next[row] = first[code]!;
    first[code] = row + 1;
  }
  return { first, next };
}

function foreignHolder(
  context: Context,
  at: PersonTable,
  row: number,
  first: number,
  next: Int32Array,
): ForeignNumber | undefined {
  const { clusterOf } = context.clusters;
  const resident = residentOf(at, row);
  if (resident >= 0) {
    for (let holder = first; holder >= 0; holder = next[holder]! - 1) {
      if (clusterOf[holder] === clusterOf[resident]) return undefined;
    }
  } else if (!speakAgainst(context, at, row, first)) return undefined;
  return { at, row, resident, holder: first, isParent: isParentOf(context, first, at, row, resident) };
}

/** One number on two rows of the master that are not copies of one person: each later row against the first. */
function sharedInMaster(context: Context, numbers: Int32Array, { first }: Holders): ForeignNumber[] {
  const { master, clusters } = context;
  const found: ForeignNumber[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const holder = numbers[row] === 0 ? row : first[numbers[row]!]! - 1;
    if (holder === row || clusters.clusterOf[holder] === clusters.clusterOf[row]) continue;
    const [child, other] = isOlder(context, row, holder) ? [holder, row] : [row, holder];
    const isParent = isParentOf(context, other, master, child, child);
    const [carrier, owner] = isParent ? [child, other] : [row, holder];
    found.push({ at: master, row: carrier, resident: carrier, holder: owner, isParent });
  }
  return found;
}

/** Both names and both birth dates are known, and both are far apart. */
function speakAgainst(context: Context, at: People, row: number, holder: number): boolean {
  const { books, master } = context;
  const name = valueAt(at, 'name', row);
  const birth = valueAt(at, 'birth', row);
  const holderName = valueAt(master, 'name', holder);
  const holderBirth = valueAt(master, 'birth', holder);
  if (name === 0 || birth === 0 || holderName === 0 || holderBirth === 0) return false;
  return (
    areFarNames(likenessOfNames(books, name, holderName)) &&
    FAR_DATES.has(likenessOfDates(books, birth, holderBirth))
  );
}

function isOlder({ books, master }: Context, a: number, b: number): boolean {
  return books.dates.packed[valueAt(master, 'birth', a)]! < books.dates.packed[valueAt(master, 'birth', b)]!;
}

/** Older by a generation, and named as a parent in the record or the master, or head or spouse of the child's household. */
function isParentOf(context: Context, holder: number, at: People, row: number, resident: number): boolean {
  const { master, bounds } = context;
  const own = valueAt(at, 'birth', row);
  const birth = own !== 0 || resident < 0 ? own : valueAt(master, 'birth', resident);
  const holderBirth = valueAt(master, 'birth', holder);
  if (birth === 0 || holderBirth === 0) return false;
  if (!isAtLeast(bounds, holderBirth, GENERATION_YEARS, bounds.first[birth]!)) return false;
  return (
    isNamedParent(context, holder, at, row) ||
    (resident >= 0 &&
      (isNamedParent(context, holder, master, resident) || isHeadOfHousehold(context, holder, resident)))
  );
}

/** The holder's name, or one written a little differently, stands as father or mother of the row. */
function isNamedParent({ books, master, tables }: Context, holder: number, at: People, row: number): boolean {
  const name = valueAt(master, 'name', holder);
  const isHolder = (parent: number) =>
    parent !== 0 && (parent === name || !areFarNames(likenessOfNames(books, parent, name)));
  if (name === 0) return false;
  if (isHolder(valueAt(at, 'fatherName', row)) || isHolder(valueAt(at, 'motherName', row))) return true;
  return (
    at.person === 'child' &&
    tables.some(
      (table) =>
        table.order === at.order &&
        (table.person === 'father' || table.person === 'mother') &&
        isHolder(valueAt(table, 'name', row)),
    )
  );
}

function isHeadOfHousehold({ master, books }: Context, holder: number, child: number): boolean {
  const household = valueAt(master, 'household', child);
  if (household === 0 || valueAt(master, 'household', holder) !== household) return false;
  const relationOf = (row: number) => books.texts.text(valueAt(master, 'relation', row));
  return relationOf(child) === 'child' && ['head', 'spouse'].includes(relationOf(holder));
}
