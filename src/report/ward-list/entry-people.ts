/**
 * Who stands beside an entry: the residents that he is or may be, with how sure that is, and the texts of his records
 * as they were written.
 */
import type { Role, StatusName } from '../../flow.ts';
import { fieldKey } from '../../sources/source-kind.ts';
import { STATUS_NAMES } from '../../table/verdict-codes.ts';
import { foldText } from '../../vietnamese/letters.ts';
import type { SourceIndex } from '../sources.ts';
import type { ListEntry, RecordPlace } from './list-entries.ts';

/** Of a person who was not found, only those that are worth a look. */
const MOST_NEAREST = 2;
const MOST_RESIDENTS = 3;

/** A resident beside the entry, and how sure it is that he is the one. */
export interface ShownResident {
  readonly row: number;
  readonly status: StatusName;
  /** Undefined where nothing was compared: the finding is about the resident himself. */
  readonly probability: number | undefined;
}

export interface ShownResidents {
  readonly residents: readonly ShownResident[];
  /** Further candidates that are not shown. */
  readonly more: number;
}

const NOBODY: ShownResidents = { residents: [], more: 0 };

/** The resident that the entry is (with the copies that a finding names), else the candidates of his first record. */
export function shownResidents(entry: ListEntry, index: SourceIndex): ShownResidents {
  const [record] = entry.records;
  const verdicts = record === undefined ? undefined : index.verdicts(record.source, record.person);
  if (entry.resident >= 0) {
    const probability = record === undefined ? undefined : verdicts?.probability[record.row];
    return residentAndCopies(entry, probability);
  }
  if (record === undefined || verdicts === undefined) return NOBODY;
  const status = STATUS_NAMES[verdicts.status[record.row]!]!;
  const first = verdicts.starts[record.row]!;
  const end = verdicts.starts[record.row + 1]!;
  const last = Math.min(end, first + (status === 'review' ? MOST_RESIDENTS : MOST_NEAREST));
  const residents: ShownResident[] = [];
  for (let at = first; at < last; at++) {
    residents.push({ row: verdicts.candidate[at]!, status, probability: verdicts.candidateProbability[at]! });
  }
  return { residents, more: status === 'review' ? end - last : 0 };
}

function residentAndCopies(
  { resident, findings }: ListEntry,
  probability: number | undefined,
): ShownResidents {
  if (!findings.some(({ code }) => code === 'duplicate_resident')) {
    return { residents: [{ row: resident, status: 'match', probability }], more: 0 };
  }
  const rows = new Set([resident]);
  for (const { code, resident: first, others } of findings) {
    if (code === 'duplicate_resident') for (const row of [first, ...others]) rows.add(row);
  }
  const residents = [...rows].slice(0, MOST_RESIDENTS).map(
    (row, place): ShownResident => ({
      row,
      status: 'match',
      probability: place === 0 ? probability : undefined,
    }),
  );
  return { residents, more: rows.size - residents.length };
}

/** A role of a record. A tick in a column headed "Nữ" reads as its heading. */
export function recordText({ row, person, texts }: RecordPlace, role: Role): string {
  const text = texts?.of(role, row) ?? '';
  if (role !== 'sex' || text === '') return text;
  const header = texts?.raw.columns.get(fieldKey(person, 'sex'))?.header ?? '';
  return foldText(header) === 'nu' ? header.trim() : text;
}
