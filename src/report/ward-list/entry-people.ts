/**
 * Who stands beside an entry: the residents that he is or may be, with how sure that is, and the texts of his records
 * as they were written.
 */
import type { Role, StatusName } from '../../flow.ts';
import { REASON_NAMES, STATUS_NAMES } from '../../table/verdict-codes.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { SourceIndex } from '../sources.ts';
import type { ListEntry, RecordPlace } from './list-entries.ts';
import { isAlike, NOBODY, type Person, personOf } from './person.ts';

/** Of a person who was not found, only those that are worth a look. */
const MOST_NEAREST = 2;
const MOST_RESIDENTS = 3;
const CONFIRMED = REASON_NAMES.indexOf('officer_confirmed');

/** A resident beside the entry, and how sure it is that he is the one. */
export interface ShownResident {
  readonly row: number;
  readonly status: StatusName;
  /** Undefined where nothing was compared: the finding is about the resident himself. */
  readonly probability: number | undefined;
  /** An officer has confirmed that it is he. */
  readonly isConfirmed: boolean;
  readonly person: Person;
}

export interface ShownPeople {
  /** What was decided of the entry's first record; `match` where the finding is about the resident himself. */
  readonly status: StatusName;
  readonly residents: readonly ShownResident[];
  /** Further candidates that are not shown. */
  readonly more: number;
  /** The records, in their order. */
  readonly records: readonly Person[];
}

/** The resident that the entry is (with the copies that a finding names), else the candidates of his first record. */
export function shownPeople(entry: ListEntry, index: SourceIndex, ofMaster: RecordTexts): ShownPeople {
  const records = entry.records.map(personIn);
  const [record] = entry.records;
  const verdicts = record === undefined ? undefined : index.verdicts(record.source, record.person);
  const resident = (row: number, status: StatusName, probability: number | undefined): ShownResident => ({
    row,
    status,
    probability,
    isConfirmed: record !== undefined && status === 'match' && verdicts?.reason[record.row] === CONFIRMED,
    person: personOf(ofMaster, row),
  });
  if (entry.resident >= 0) {
    const rows = residentAndCopies(entry);
    const probability = record === undefined ? undefined : verdicts?.probability[record.row];
    const residents = rows
      .slice(0, MOST_RESIDENTS)
      .map((row, place) => resident(row, 'match', place === 0 ? probability : undefined));
    return { status: 'match', residents, more: rows.length - residents.length, records };
  }
  if (record === undefined || verdicts === undefined)
    return { status: 'match', residents: [], more: 0, records };
  const status = STATUS_NAMES[verdicts.status[record.row]!]!;
  const [first, end] = [verdicts.starts[record.row]!, verdicts.starts[record.row + 1]!];
  const isNear = status === 'unmatched';
  const residents: ShownResident[] = [];
  for (let at = first; at < end && residents.length < (isNear ? MOST_NEAREST : MOST_RESIDENTS); at++) {
    const candidate = resident(verdicts.candidate[at]!, status, verdicts.candidateProbability[at]!);
    if (!isNear || isAlike(records[0]!, candidate.person)) residents.push(candidate);
  }
  return { status, residents, more: isNear ? 0 : end - first - residents.length, records };
}

function residentAndCopies({ resident, findings }: ListEntry): readonly number[] {
  let rows: Set<number> | undefined;
  for (const finding of findings) {
    if (finding.code !== 'duplicate_resident') continue;
    rows ??= new Set([resident]);
    for (const row of [finding.resident, ...finding.others]) rows.add(row);
  }
  return rows === undefined ? [resident] : [...rows];
}

/** A role of a record. */
export function recordText({ row, texts }: RecordPlace, role: Role): string {
  return texts?.of(role, row) ?? '';
}

/** The person of a record. A tick in a column headed "Nữ" reads as its heading. */
function personIn({ row, texts }: RecordPlace): Person {
  if (texts === undefined) return NOBODY;
  const person = personOf(texts, row);
  const tick = texts.headingOfWomen;
  return tick === '' || person.sex === '' ? person : { ...person, sex: tick };
}
