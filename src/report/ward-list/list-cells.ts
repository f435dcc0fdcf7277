/** One entry as the cells of one row on an officer's sheet, in the order of WARD_COLUMNS. */
import type { Finding } from '../../flow.ts';
import type { RunOutcome } from '../model.ts';
import type { RecordTexts } from '../record-texts.ts';
import { MASTER, type SourceIndex } from '../sources.ts';
import { type ReportWording, WARD_COLUMNS, type WardColumn } from '../wording.ts';
import {
  distinctLines,
  lines,
  recordTexts,
  recordValues,
  residentTexts,
  type ShownResident,
  shownResidents,
} from './entry-people.ts';
import type { ListEntry } from './list-entries.ts';
import { hamletOf } from './list-order.ts';

/** Fields that have columns of their own and need not be repeated in the finding. */
const HAVE_COLUMNS: ReadonlySet<string> = new Set(['fullName', 'birthDate', 'sex', 'citizenId']);

export interface ListContext {
  readonly outcome: RunOutcome;
  readonly wording: ReportWording;
  readonly index: SourceIndex;
  readonly ofMaster: RecordTexts;
}

/** What every officer sees of the entry; the rest is empty and filled in by `listCells`. */
export function personCells(entry: ListEntry, context: ListContext): readonly string[] {
  const { index, ofMaster, wording } = context;
  const residents = shownResidents(entry, index);
  const cells: Partial<Record<WardColumn, string>> = {
    name_extract: recordTexts(entry, 'fullName', index),
    birth_extract: recordTexts(entry, 'birthDate', index),
    sex_extract: distinctLines(recordValues(entry, 'sex', index)),
    citizen_id_extract: distinctLines([
      ...recordValues(entry, 'citizenId', index),
      ...recordValues(entry, 'oldIdNumber', index),
    ]),
    name_master: residentTexts(residents, 'fullName', ofMaster),
    birth_master: residentTexts(residents, 'birthDate', ofMaster),
    sex_master: residentTexts(residents, 'sex', ofMaster),
    citizen_id_master: distinctLines([
      residentTexts(residents, 'citizenId', ofMaster),
      residentTexts(residents, 'oldIdNumber', ofMaster),
    ]),
    resident: proposed(residents, context),
    confidence: confidence(residents, wording),
    source: sources(entry, context),
    hamlet: hamletOf(entry),
    address:
      entry.resident >= 0
        ? ofMaster.of('address', entry.resident)
        : distinctLines(recordValues(entry, 'address', index)),
    phone: phone(entry, context),
  };
  return WARD_COLUMNS.map((column) => shown(cells[column] ?? ''));
}

/** The row on one officer's sheet; `findings` are those of the entry that he has to look at. */
export function listCells(
  number: number,
  person: readonly string[],
  findings: readonly Finding[],
  wording: ReportWording,
): readonly string[] {
  const cells = [...person];
  cells[AT.number] = String(number);
  cells[AT.finding] = shown(
    findings.map((finding) => findingText(finding, findings.length > 1, wording)).join('\n'),
  );
  cells[AT.action] = distinctLines(findings.map((finding) => wording.finding(finding.code).action));
  cells[AT.key] = findings.map((finding) => finding.id).join(' ');
  return cells;
}

const AT = {
  number: WARD_COLUMNS.indexOf('number'),
  finding: WARD_COLUMNS.indexOf('finding'),
  action: WARD_COLUMNS.indexOf('action'),
  key: WARD_COLUMNS.indexOf('key'),
};

function findingText(finding: Finding, isOneOfSeveral: boolean, wording: ReportWording): string {
  const { title } = wording.finding(finding.code);
  const details = finding.evidence.flatMap(({ field, extract, master, fact }) => {
    if (fact !== undefined) return [wording.wardList.fact(field, fact)];
    return HAVE_COLUMNS.has(field) ? [] : [wording.wardList.evidence(field, extract, master)];
  });
  return `${isOneOfSeveral ? '• ' : ''}${title}${details.length === 0 ? '' : `: ${details.join('; ')}`}`;
}

/** Residents who are proposed; of a person who was not found, the nearest one is shown but not proposed. */
function proposed(residents: readonly ShownResident[], { outcome }: ListContext): string {
  const keys = residents.filter(({ status }) => status !== 'unmatched');
  return lines(keys.map(({ row }) => outcome.residentKeys.of(row)));
}

function confidence(residents: readonly ShownResident[], wording: ReportWording): string {
  const words = residents.flatMap(({ status, probability }) =>
    probability === undefined ? [] : [wording.confidence(probability, status)],
  );
  return lines(words);
}

function sources(entry: ListEntry, { index, outcome, wording }: ListContext): string {
  const places = entry.records.length > 0 ? entry.records : placesInMaster(entry);
  return lines(
    places.map(({ source, row, person }) => {
      const raw = source === MASTER ? outcome.master : index.raw(source);
      return raw === undefined || row < 0
        ? source
        : wording.wardList.sourceRow(source, raw.row[row]!, person);
    }),
  );
}

function placesInMaster(entry: ListEntry): ListEntry['records'] {
  return [{ source: MASTER, row: entry.resident, person: 'self' }];
}

function phone(entry: ListEntry, { index, ofMaster }: ListContext): string {
  const own = (['phone', 'contactNote'] as const).flatMap((role) => recordValues(entry, role, index));
  return distinctLines(entry.resident < 0 ? own : [...own, ofMaster.of('phone', entry.resident)]);
}

/** A text without what an officer cannot see or what changes the direction of his reading; line ends as "\\n". */
export function shown(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isUnseen(text.charCodeAt(at))) return withoutUnseen(text);
  }
  return text;
}

function withoutUnseen(text: string): string {
  const kept = Array.from(text.replaceAll('\r\n', '\n')).filter(
    (character) => !isUnseen(character.charCodeAt(0)),
  );
  return kept.join('');
}

function isUnseen(code: number): boolean {
  if (code < 0x20) return code !== 0x0a && code !== 0x09;
  if (code < 0x7f) return false;
  return (
    code <= 0x9f ||
    code === 0x061c ||
    (code >= 0x200b && code <= 0x200f) ||
    isFormatting(code) ||
    code === 0xfeff
  );
}

/** Embeddings, overrides, isolates and invisible operators. */
function isFormatting(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f);
}
