/**
 * What is shown of an entry's people: the texts of his records as they stand, and of the residents he is or may be.
 * Several equal candidates (twins) are shown as several, one below the other.
 */
import type { Role, StatusName } from '../../flow.ts';
import { fieldKey } from '../../sources/source-kind.ts';
import { STATUS_NAMES } from '../../table/verdict-codes.ts';
import { foldText } from '../../vietnamese/letters.ts';
import type { RecordTexts } from '../record-texts.ts';
import type { SourceIndex } from '../sources.ts';
import type { ListEntry } from './list-entries.ts';

const MOST_RESIDENTS = 3;

/** A resident beside the entry, and how sure it is that he is the one. */
export interface ShownResident {
  readonly row: number;
  readonly status: StatusName;
  /** Undefined where nothing was compared: the finding is about the resident himself. */
  readonly probability: number | undefined;
}

export function shownResidents(entry: ListEntry, index: SourceIndex): readonly ShownResident[] {
  const [record] = entry.records;
  if (entry.resident >= 0) {
    const copies = entry.findings.flatMap((finding) =>
      finding.code === 'duplicate_resident' ? [finding.resident, ...finding.others] : [],
    );
    const rows = [entry.resident, ...copies.filter((row) => row !== entry.resident)];
    const probability =
      record === undefined
        ? undefined
        : index.verdicts(record.source, record.person)?.probability[record.row];
    return [...new Set(rows)]
      .slice(0, MOST_RESIDENTS)
      .map((row, place) => ({ row, status: 'match', probability: place === 0 ? probability : undefined }));
  }
  const verdicts = record === undefined ? undefined : index.verdicts(record.source, record.person);
  if (record === undefined || verdicts === undefined) return [];
  const status = STATUS_NAMES[verdicts.status[record.row]!]!;
  const first = verdicts.starts[record.row]!;
  const last = Math.min(verdicts.starts[record.row + 1]!, first + (status === 'review' ? MOST_RESIDENTS : 1));
  const shown: ShownResident[] = [];
  for (let at = first; at < last; at++) {
    shown.push({ row: verdicts.candidate[at]!, status, probability: verdicts.candidateProbability[at]! });
  }
  return shown;
}

/** A role of each of the entry's records, one below the other; a single line where all are equal. */
export function recordTexts(entry: ListEntry, role: Role, index: SourceIndex): string {
  return lines(recordValues(entry, role, index));
}

/** A role of each of the entry's records. A tick in a column headed "Nữ" reads as its heading. */
export function recordValues(entry: ListEntry, role: Role, index: SourceIndex): readonly string[] {
  return entry.records.map(({ source, row, person }) => {
    const texts = index.texts(source, person);
    const text = texts?.of(role, row) ?? '';
    if (role !== 'sex' || text === '') return text;
    const header = texts?.raw.columns.get(fieldKey(person, 'sex'))?.header ?? '';
    return foldText(header) === 'nu' ? header.trim() : text;
  });
}

/** A role of each shown resident; equal texts once. */
export function residentTexts(residents: readonly ShownResident[], role: Role, texts: RecordTexts): string {
  return lines(residents.map(({ row }) => texts.of(role, row)));
}

/** One line for each text, so that columns stand side by side; a single line where all are equal. */
export function lines(texts: readonly string[]): string {
  if (texts.every((text) => text === texts[0])) return texts[0] ?? '';
  return texts.map((text) => (text === '' ? '–' : text)).join('\n');
}

/** Distinct texts that are not empty, one below the other. */
export function distinctLines(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('\n');
}
