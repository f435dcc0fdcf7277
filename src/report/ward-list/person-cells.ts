/**
 * A person in one cell: name, date of birth and sex, number; on both sides the parts that differ are marked.
 * Several equal candidates (twins) are shown as several, one below the other.
 */
import type { Role } from '../../flow.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { Cell } from '../xlsx/cell.ts';
import { differingParts, isSameValue, type Marks, type Reading } from './differing-parts.ts';
import { recordText, type ShownResidents } from './entry-people.ts';
import type { ListEntry, RecordPlace } from './list-entries.ts';
import { MarkedBuilder } from './marked-builder.ts';
import { masked } from './masked.ts';
import type { WardListWording } from './wording.ts';

const MOST_RECORDS = 4;
const NO_MARKS: Marks = [];

export interface Person {
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  readonly citizenId: string;
  readonly oldId: string;
}

export interface PeopleContext {
  readonly ofMaster: RecordTexts;
  readonly words: WardListWording;
  /** Only the last three digits of numbers are shown. */
  readonly mask: boolean;
}

export interface PersonCells {
  readonly master: Cell;
  readonly extract: Cell;
  /** The first one shown on each side. */
  readonly resident: Person | undefined;
  readonly record: Person | undefined;
}

export function personCells(
  entry: ListEntry,
  { residents, more }: ShownResidents,
  context: PeopleContext,
): PersonCells {
  const { ofMaster, words } = context;
  const ours = residents.map(({ row }) => personOf((role) => ofMaster.of(role, row)));
  const records = entry.records.length > MOST_RECORDS ? entry.records.slice(0, MOST_RECORDS) : entry.records;
  const theirs = records.map((record) => personOf((role) => recordText(record, role)));
  const [resident] = ours;
  const [record] = theirs;
  const status = residents[0]?.status;
  const master = new MarkedBuilder();
  if (status === 'unmatched') master.add(words.nearest);
  else if (status === 'review' && ours.length + more > 1) master.add(words.candidates(ours.length + more));
  for (const person of ours) addPerson(master, person, record, context.mask);
  if (more > 0) master.line().add(words.more(more));
  const extract = new MarkedBuilder();
  for (const [at, person] of theirs.entries()) {
    if (records.length > 1) extract.line().addRead(`${sourceOf(records[at]!, words)}: `);
    if (status === 'match' && saysTheSame(person, resident!)) extract.add(words.sameAsMaster);
    else addPerson(extract, person, resident, context.mask);
  }
  const hidden = entry.records.length - records.length;
  if (hidden > 0) extract.line().add(words.more(hidden));
  return { master: master.cell(), extract: extract.cell(), resident, record };
}

function personOf(text: (role: Role) => string): Person {
  return {
    name: text('fullName'),
    birth: text('birthDate'),
    sex: text('sex'),
    citizenId: text('citizenId'),
    oldId: text('oldIdNumber'),
  };
}

/** Whether all that the record says stands in the residents' file too, but for the way of writing it. */
function saysTheSame(record: Person, resident: Person): boolean {
  return (
    saysSameNumber(record.citizenId, resident.citizenId, resident) &&
    saysSameNumber(record.oldId, resident.oldId, resident) &&
    isSaid('sex', record.sex, resident.sex) &&
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
function isOldNumber(own: string, other: Person): boolean {
  return own !== '' && own === other.oldId;
}

function sourceOf({ source }: RecordPlace, words: WardListWording): string {
  return source === 'master' ? words.inMaster : source;
}

function addPerson(cell: MarkedBuilder, own: Person, other: Person | undefined, mask: boolean): void {
  const marks = (reading: Reading, text: string, there: string | undefined): Marks =>
    there === undefined || there === text ? NO_MARKS : differingParts(reading, text, there);
  if (own.name !== '') cell.line().addRead(own.name, marks('words', own.name, other?.name));
  if (own.birth !== '' || own.sex !== '') {
    cell.line().addRead(own.birth, marks('date', own.birth, other?.birth));
    if (own.birth !== '' && own.sex !== '') cell.add(' · ');
    cell.addRead(own.sex, marks('sex', own.sex, other?.sex));
  }
  const number = (text: string, there: string | undefined): void => {
    const isPlain = other === undefined || isOldNumber(text, other);
    cell.addRead(mask ? masked('citizenId', text) : text, isPlain ? NO_MARKS : marks('number', text, there));
  };
  if (own.citizenId !== '') {
    cell.line();
    number(own.citizenId, other?.citizenId);
  }
  if (own.oldId !== '' && own.oldId !== own.citizenId) {
    cell.line().add('CMND ');
    number(own.oldId, other?.oldId);
  }
}
