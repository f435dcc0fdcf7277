/** The order of a ward's list: hamlet, household, name in Vietnamese order; equal ones stay as they came. */
import { compareParts, nameRanks, textRanks } from '../../vietnamese/name-order.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { SourceIndex } from '../sources.ts';
import type { ListEntry } from './list-entries.ts';

interface Place {
  readonly entry: ListEntry;
  readonly hamlet: string;
  readonly household: string;
  readonly name: string;
}

/** People without a hamlet come last, and within a hamlet people without a household. */
export function inListOrder(
  entries: readonly ListEntry[],
  ofMaster: RecordTexts,
  index: SourceIndex,
): readonly ListEntry[] {
  const places = entries.map((entry) => placeOf(entry, ofMaster, index));
  const hamletRank = textRanks(places.map((place) => place.hamlet));
  const nameRank = nameRanks(places.map((place) => place.name));
  return places
    .map((place) => ({
      ...place,
      hamletRank: place.hamlet === '' ? Number.POSITIVE_INFINITY : hamletRank(place.hamlet),
      nameRank: nameRank(place.name),
    }))
    .sort(
      (left, right) =>
        ascending(left.hamletRank, right.hamletRank) ||
        compareHouseholds(left.household, right.household) ||
        compareParts(left.nameRank, right.nameRank, ascending),
    )
    .map((place) => place.entry);
}

function placeOf(entry: ListEntry, ofMaster: RecordTexts, index: SourceIndex): Place {
  const [record] = entry.records;
  const own = record === undefined ? undefined : index.texts(record.source, record.person);
  const text = (role: 'householdId' | 'fullName'): string =>
    (entry.resident >= 0 ? ofMaster.of(role, entry.resident) : '') ||
    (record === undefined ? '' : (own?.of(role, record.row) ?? ''));
  return { entry, hamlet: hamletOf(entry), household: text('householdId'), name: text('fullName') };
}

/** The hamlet where the officer has to go: the first one that a finding names. */
export function hamletOf(entry: ListEntry): string {
  return entry.findings.find((finding) => finding.hamlet !== '')?.hamlet ?? '';
}

function compareHouseholds(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  return left.length - right.length || (left < right ? -1 : 1);
}

function ascending(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
