/** A person as one side describes him, and whether two descriptions may be, or surely are, of the same one. */
import type { RecordTexts } from '../record-texts.ts';
import { differingParts, isSameValue, type Reading } from './differing-parts.ts';

export interface Person {
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  /** '' unless the configuration maps its column by hand; never in an employer's list. */
  readonly ethnicGroup: string;
  readonly citizenId: string;
  readonly oldId: string;
}

export const NOBODY: Person = { name: '', birth: '', sex: '', ethnicGroup: '', citizenId: '', oldId: '' };

/** The person in a row of a file, as it is written there. */
export function personOf(texts: RecordTexts, row: number): Person {
  return {
    name: texts.of('fullName', row),
    birth: texts.of('birthDate', row),
    sex: texts.of('sex', row),
    ethnicGroup: texts.of('ethnicGroup', row),
    citizenId: texts.of('citizenId', row),
    oldId: texts.of('oldIdNumber', row),
  };
}

/** Whether all that the record says stands in the residents' file too, but for the way of writing it. */
export function saysTheSame(record: Person, resident: Person): boolean {
  return (
    saysSameNumber(record.citizenId, resident.citizenId, resident) &&
    saysSameNumber(record.oldId, resident.oldId, resident) &&
    isSaid('sex', record.sex, resident.sex) &&
    isSaid('words', record.ethnicGroup, resident.ethnicGroup) &&
    isSaid('date', record.birth, resident.birth) &&
    isSaid('words', record.name, resident.name)
  );
}

function isSaid(reading: Reading, own: string, other: string): boolean {
  return own === '' || own === other || (other !== '' && isSameValue(reading, own, other));
}

function saysSameNumber(own: string, other: string, resident: Person): boolean {
  return isOldNumber(own, resident) || isSaid('number', own, other);
}

/** An old number in the column of citizen ids is no other number. */
export function isOldNumber(own: string, other: Person): boolean {
  return own !== '' && own === other.oldId;
}

/**
 * Whether a resident who was compared is worth a look beside a person who was not found: the same number or date of
 * birth, or a name of which more than half is the same.
 */
export function isAlike(record: Person, resident: Person): boolean {
  const same = (reading: Reading, own: string, other: string): boolean =>
    own !== '' && other !== '' && isSameValue(reading, own, other);
  return (
    same('number', record.citizenId, resident.citizenId) ||
    isOldNumber(record.citizenId, resident) ||
    isOldNumber(record.oldId, resident) ||
    same('date', record.birth, resident.birth) ||
    (record.name !== '' && markedShare(record.name, resident.name) < 0.5)
  );
}

/** Share of a name's letters that differ. */
function markedShare(own: string, other: string): number {
  if (other === '') return 1;
  const marks = differingParts('words', own, other);
  let marked = 0;
  for (let at = 0; at < marks.length; at += 2) marked += marks[at + 1]! - marks[at]!;
  return marked / own.length;
}
