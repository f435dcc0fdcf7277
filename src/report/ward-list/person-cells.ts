/**
 * A person in one cell: name, date of birth and sex (an officer also sees the ethnic group, where the configuration maps
 * it), number; on both sides the parts that differ are marked.
 * Several equal candidates (twins) are shown as several, one below the other.
 */
import type { Cell } from '../xlsx/cell.ts';
import { differingParts, type Marks, type Reading } from './differing-parts.ts';
import type { ShownPeople } from './entry-people.ts';
import type { ListEntry, RecordPlace } from './list-entries.ts';
import { MarkedBuilder } from './marked-builder.ts';
import { masked } from './masked.ts';
import { isOldNumber, type Person, saysTheSame } from './person.ts';
import type { WardListWording } from './wording.ts';

const MOST_RECORDS = 4;
const NO_MARKS: Marks = [];
const SEPARATOR = ' · ';

export interface PersonCells {
  readonly master: Cell;
  readonly extract: Cell;
}

export interface PersonCellsContext {
  readonly words: WardListWording;
  /** Only the last three digits of numbers are shown. */
  readonly mask: boolean;
  /** A person takes one line, and an old number is left out where a citizen id says who he is. */
  readonly inOneLine: boolean;
  /** An employer has no business with the ethnic group. */
  readonly forEmployer: boolean;
}

export function personCells(
  entry: ListEntry,
  { status, residents, more, records }: ShownPeople,
  context: PersonCellsContext,
): PersonCells {
  const { words, inOneLine } = context;
  const resident = residents[0]?.person;
  const master = new MarkedBuilder();
  if (status === 'unmatched') master.add(resident === undefined ? words.nobodyAlike : words.nearest);
  else if (status === 'review' && residents.length + more > 1) {
    master.add(words.candidates(residents.length + more));
  }
  for (const { person } of residents) addPerson(master.line(), person, records[0], context);
  if (more > 0) master.line().add(words.more(more));
  const extract = new MarkedBuilder();
  for (const [at, person] of records.entries()) {
    if (at === MOST_RECORDS) break;
    if (records.length > 1) extract.line().addRead(`${sourceOf(entry.records[at]!, words)}: `);
    if (status === 'match' && resident !== undefined && saysTheSame(person, resident)) {
      extract.add(words.sameAsMaster);
    } else if (inOneLine) addPerson(extract, withoutSameNumber(person, resident), resident, context);
    else addPerson(extract.line(), person, resident, context);
  }
  if (records.length > MOST_RECORDS) extract.line().add(words.more(records.length - MOST_RECORDS));
  return { master: master.cell(), extract: extract.cell() };
}

function sourceOf({ source }: RecordPlace, words: WardListWording): string {
  return source === 'master' ? words.inMaster : source;
}

/** The number stands beside it already. */
function withoutSameNumber(record: Person, resident: Person | undefined): Person {
  return record.citizenId === resident?.citizenId ? { ...record, citizenId: '' } : record;
}

/** Continues the line that stands, and begins others. */
function addPerson(
  cell: MarkedBuilder,
  own: Person,
  other: Person | undefined,
  context: PersonCellsContext,
): void {
  const { inOneLine } = context;
  let isFirst = true;
  const begin = (): void => {
    if (!isFirst)
      if (inOneLine) cell.add(SEPARATOR);
      else cell.line();
    isFirst = false;
  };
  if (own.name !== '') {
    begin();
    cell.addRead(own.name, marksOf('words', own.name, other?.name));
  }
  const ethnicGroup = context.forEmployer ? '' : own.ethnicGroup;
  if (own.birth !== '' || own.sex !== '' || ethnicGroup !== '') {
    begin();
    let separator = '';
    const fact = (reading: Reading, text: string, there: string | undefined): void => {
      if (text === '') return;
      cell.add(separator).addRead(text, marksOf(reading, text, there));
      separator = SEPARATOR;
    };
    fact('date', own.birth, other?.birth);
    fact('sex', own.sex, other?.sex);
    fact('words', ethnicGroup, other?.ethnicGroup);
  }
  if (own.citizenId !== '') {
    begin();
    addNumber(cell, [own, own.citizenId], [other, other?.citizenId], context);
  }
  const isTold = inOneLine && own.citizenId !== '' && other?.citizenId !== own.oldId;
  if (own.oldId !== '' && own.oldId !== own.citizenId && !isTold) {
    begin();
    cell.add('CMND ');
    addNumber(cell, [own, own.oldId], [other, other?.oldId], context);
  }
}

function addNumber(
  cell: MarkedBuilder,
  [own, text]: readonly [Person, string],
  [other, there]: readonly [Person | undefined, string | undefined],
  { mask }: PersonCellsContext,
): void {
  const isPlain = other === undefined || isOldNumber(text, other) || isOldNumber(there ?? '', own);
  cell.addRead(mask ? masked('citizenId', text) : text, isPlain ? NO_MARKS : marksOf('number', text, there));
}

function marksOf(reading: Reading, text: string, there: string | undefined): Marks {
  return there === undefined || there === text ? NO_MARKS : differingParts(reading, text, there);
}
