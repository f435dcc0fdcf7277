/**
 * The order of a list: hamlet by hamlet, as the officer walks; in a hamlet the households with the most urgent tasks
 * first; in a household by name in Vietnamese order. Equal ones stay as they came.
 */
import { compareParts, nameRanks } from '../../vietnamese/name-order.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { Hamlet } from './hamlets.ts';
import type { ListEntry } from './list-entries.ts';

/** What an entry is sorted by. */
export interface Place {
  readonly hamlet: Hamlet;
  readonly household: string;
  readonly name: string;
  readonly nameRank: readonly number[];
}

/** Places of the entries, in their order. */
export function placesOf(
  entries: readonly ListEntry[],
  hamletOf: (entry: ListEntry) => Hamlet,
  ofMaster: RecordTexts,
): readonly Place[] {
  const places = entries.map((entry) => {
    const [record] = entry.records;
    const text = (role: 'householdId' | 'fullName'): string =>
      (entry.resident >= 0 ? ofMaster.of(role, entry.resident) : '') ||
      (record === undefined ? '' : (record.texts?.of(role, record.row) ?? ''));
    return { hamlet: hamletOf(entry), household: text('householdId'), name: text('fullName') };
  });
  const rank = nameRanks(places.map(({ name }) => name));
  return places.map(({ hamlet, household, name }) => ({ hamlet, household, name, nameRank: rank(name) }));
}

/** A row of a sheet as far as its place is concerned; urgency 0 is the greatest. */
interface Ordered {
  readonly place: Place;
  readonly urgency: number;
}

/** The rows of one sheet in order. */
export function inListOrder<Row extends Ordered>(tasks: readonly Row[]): readonly Row[] {
  const urgency = new Map<number, Map<string, number>>();
  for (const { place, urgency: own } of tasks) {
    let households = urgency.get(place.hamlet.rank);
    if (households === undefined) {
      households = new Map();
      urgency.set(place.hamlet.rank, households);
    }
    const known = households.get(place.household);
    if (known === undefined || own < known) households.set(place.household, own);
  }
  return tasks
    .map((task) => {
      const { place } = task;
      const { hamlet, household } = place;
      const group = household === '' ? task.urgency : urgency.get(hamlet.rank)!.get(household)!;
      return { task, place, group };
    })
    .sort(
      ({ place: left, group }, { place: right, group: other }) =>
        ascending(left.hamlet.rank, right.hamlet.rank) ||
        group - other ||
        compareHouseholds(left.household, right.household) ||
        compareParts(left.nameRank, right.nameRank, ascending),
    )
    .map(({ task }) => task);
}

function compareHouseholds(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  return left.length - right.length || (left < right ? -1 : 1);
}

function ascending(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
