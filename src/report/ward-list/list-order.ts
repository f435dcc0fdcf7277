/**
 * The order of a list: hamlet by hamlet, as the officer walks; in a hamlet the households with the most urgent tasks
 * first; in a household by name in Vietnamese order. Equal ones stay as they came. All lists of a book have the order of
 * places in common, so it is worked out once, and each list only puts the urgent households first.
 */
import { nameOrder } from '../../vietnamese/name-order.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { Hamlet } from './hamlets.ts';
import type { ListEntry } from './list-entries.ts';

/** Where somebody is found. */
export interface Place {
  readonly hamlet: Hamlet;
  readonly household: string;
}

export interface Places {
  /** In the order of the entries. */
  readonly places: readonly Place[];
  /** The entries by hamlet, household and name: their places among all. */
  readonly order: Int32Array;
}

export function placesOf(
  entries: readonly ListEntry[],
  hamletOf: (entry: ListEntry) => Hamlet,
  ofMaster: RecordTexts,
): Places {
  const text = ({ resident, records }: ListEntry, role: 'householdId' | 'fullName'): string => {
    const [record] = records;
    return (
      (resident >= 0 ? ofMaster.of(role, resident) : '') ||
      (record === undefined ? '' : (record.texts?.of(role, record.row) ?? ''))
    );
  };
  const places = entries.map((entry) => ({ hamlet: hamletOf(entry), household: text(entry, 'householdId') }));
  const byName = nameOrder(entries.map((entry) => text(entry, 'fullName')));
  const order = Int32Array.from(places, (_, at) => at).sort((left, right) => {
    const [one, other] = [places[left]!, places[right]!];
    return (
      ascending(one.hamlet.rank, other.hamlet.rank) ||
      compareHouseholds(one.household, other.household) ||
      byName(left, right) ||
      left - right
    );
  });
  return { places, order };
}

/** A row of a sheet as far as its place is concerned; urgency 0 is the greatest. */
interface Ordered {
  readonly place: Place;
  readonly urgency: number;
}

const URGENCIES = [0, 1, 2] as const;

/** The rows of one officer, given in the order of places: those of a hamlet by the most urgent of their households. */
export function inListOrder<Row extends Ordered>(tasks: readonly Row[]): readonly Row[] {
  const urgency = urgencyOfHouseholds(tasks);
  const ordered: Row[] = [];
  for (let from = 0, end = 0; from < tasks.length; from = end) {
    const { rank } = tasks[from]!.place.hamlet;
    while (end < tasks.length && tasks[end]!.place.hamlet.rank === rank) end++;
    for (const urgent of URGENCIES)
      for (let at = from; at < end; at++) if (urgency[at] === urgent) ordered.push(tasks[at]!);
  }
  return ordered;
}

/** Of each row; whose household is not known stands for himself. */
function urgencyOfHouseholds(tasks: readonly Ordered[]): Uint8Array {
  const urgency = Uint8Array.from(tasks, (task) => task.urgency);
  for (let from = 0, end = 1; from < tasks.length; from = end, end = from + 1) {
    const { hamlet, household } = tasks[from]!.place;
    let least = urgency[from]!;
    const isSame = ({ place }: Ordered): boolean =>
      place.household === household && place.hamlet.rank === hamlet.rank;
    while (household !== '' && end < tasks.length && isSame(tasks[end]!))
      least = Math.min(least, urgency[end++]!);
    urgency.fill(least, from, end);
  }
  return urgency;
}

function compareHouseholds(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  return left.length - right.length || (left < right ? -1 : 1);
}

/** Also of ranks that have no end: hamlets that are not known come last together. */
export function ascending(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
