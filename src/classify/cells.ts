/**
 * What stood in the file, for evidence: the exact text of a cell, found from the role or from the clean value.
 * Most of them are only written into a table again, so they are decoded only where somebody reads them.
 */
import type { CleanKey, Evidence, FieldKey, Role } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { areSameBytes, type KeptText, keptText, textOf } from '../table/kept-text.ts';
import { foldText } from '../vietnamese/letters.ts';
import type { Context } from './context.ts';
import { type People, valueAt } from './people.ts';

/** The role under which a clean value is shown. */
const ROLE_OF = {
  name: 'fullName',
  birth: 'birthDate',
  sex: 'sex',
  citizenId: 'citizenId',
  maskedId: 'citizenId',
  maskedOldId: 'oldIdNumber',
  maskedInsurance: 'insuranceNumber',
  maskedPhone: 'phone',
  oldId: 'oldIdNumber',
  insurance: 'insuranceNumber',
  healthCard: 'healthCard',
  phone: 'phone',
  ward: 'wardCode',
  wardName: 'wardName',
  hamlet: 'hamlet',
  address: 'address',
  household: 'householdId',
  headName: 'headName',
  relation: 'relationToHead',
  marital: 'maritalStatus',
  fatherName: 'fatherName',
  fatherId: 'fatherId',
  motherName: 'motherName',
  motherId: 'motherId',
  employer: 'employer',
  residenceType: 'residenceType',
  insuranceType: 'insuranceType',
  fromDate: 'fromDate',
  toDate: 'toDate',
  eventDate: 'eventDate',
  idIssueDate: 'idIssueDate',
  status: 'status',
} as const satisfies Readonly<Record<CleanKey, Role>>;

/** Numbers go where their form says, so the cell that holds one may be another number's. */
const NUMBER_ROLES: readonly Role[] = ['citizenId', 'oldIdNumber', 'insuranceNumber', 'healthCard'];
const NUMBER_KEYS: ReadonlySet<CleanKey> = new Set<CleanKey>([
  'citizenId',
  'oldId',
  'insurance',
  'healthCard',
]);

export function roleOf(key: CleanKey): Role {
  return ROLE_OF[key];
}

/** The exact text of a field of a row; empty where there is no such column. */
function rawText(people: People, key: FieldKey, row: number): KeptText {
  return keptText(people.table.raw.columns.get(key), row);
}

/** The exact text of a role of this person, or of the whole row (a marriage's date). */
export function cell(people: People, role: Role, row: number): KeptText {
  const own = rawText(people, fieldKey(people.person, role), row);
  return own === '' && people.person !== 'self' ? rawText(people, role, row) : own;
}

/** The exact text behind a clean value of this person. */
export function cellOf(context: Context, people: People, key: CleanKey, row: number): KeptText {
  if (key === 'name') return nameCell(people, row);
  if (key === 'sex') return sexCell(people, row);
  if (NUMBER_KEYS.has(key)) return numberCell(context, people, key, row);
  if (key === 'hamlet') return cell(people, 'hamlet', row) || cell(people, 'address', row);
  if (key === 'ward') {
    return cell(people, 'wardCode', row) || cell(people, 'wardName', row) || cell(people, 'address', row);
  }
  return cell(people, ROLE_OF[key], row);
}

function nameCell(people: People, row: number): KeptText {
  const whole = cell(people, 'fullName', row);
  if (whole !== '') return whole;
  return `${textOf(cell(people, 'familyName', row))} ${textOf(cell(people, 'givenName', row))}`.trim();
}

/** A column headed "Nữ" holds a tick for women and nothing for men: its heading is part of what it says. */
function sexCell(people: People, row: number): KeptText {
  const raw = people.table.raw.columns.get(fieldKey(people.person, 'sex'));
  if (raw === undefined) return '';
  const kept = keptText(raw, row);
  return foldText(raw.header) === 'nu' ? `${raw.header.trim()}=${textOf(kept)}` : kept;
}

function numberCell(context: Context, people: People, key: CleanKey, row: number): KeptText {
  const code = people.table.columns.get(key)?.[row] ?? 0;
  const home = cell(people, ROLE_OF[key], row);
  if (code === 0) return home;
  const { texts } = context.books;
  if (typeof home !== 'string' && areSameBytes(home.dictionary, home.code, texts, code)) return home;
  const digits = texts.text(code);
  const significant = digits.replace(/^0+/, '');
  for (const kept of [home, ...NUMBER_ROLES.map((role) => cell(people, role, row))]) {
    if (
      textOf(kept)
        .replace(/[^0-9A-Za-z]/g, '')
        .includes(significant)
    )
      return kept;
  }
  return home === '' ? digits : home;
}

const MOST_CUSTOM_FIELDS = 6;

/** The record's own name, birth date and number (custom: its first fields), as evidence of whom it speaks of. */
export function personEvidence(context: Context, people: People, row: number): Evidence<KeptText>[] {
  const evidence: Evidence<KeptText>[] = [];
  if (people.kind === 'custom') {
    for (const field of [...people.table.raw.columns.keys()].slice(0, MOST_CUSTOM_FIELDS)) {
      const text = rawText(people, field, row);
      if (text !== '') evidence.push({ field, extract: text });
    }
    return evidence;
  }
  for (const key of ['name', 'birth', 'citizenId'] as const) {
    const text = cellOf(context, people, key, row);
    if (text !== '') evidence.push({ field: ROLE_OF[key], extract: text });
  }
  return evidence;
}

/** What tells a person apart, for a record and the resident that it may be. */
export function pairEvidence(
  context: Context,
  people: People,
  row: number,
  resident: number,
): Evidence<KeptText>[] {
  if (people.kind === 'custom') return personEvidence(context, people, row);
  return (['name', 'birth', 'citizenId'] as const).flatMap((key) =>
    pairOf(context, people, row, resident, key),
  );
}

/** Both sides of a field where they are not the same value, else the record's; nothing where both are empty. */
export function pairOf(
  context: Context,
  people: People,
  row: number,
  resident: number,
  key: CleanKey,
): Evidence<KeptText>[] {
  const field = ROLE_OF[key];
  const extract = cellOf(context, people, key, row);
  const master = cellOf(context, context.master, key, resident);
  const isSame = valueAt(people, key, row) === valueAt(context.master, key, resident);
  if (extract !== '' && (isSame || master === '')) return [{ field, extract }];
  if (master === '') return [];
  return [extract === '' ? { field, master } : { field, extract, master }];
}

/** A resident as a fact: "HS01 – Nguyễn Văn A, 05/03/1960". */
export function showResident(context: Context, resident: number): string {
  const person = showPerson(context, context.master, resident);
  const key = context.residentKey(resident);
  return person === '' ? key : `${key} – ${person}`;
}

/** A resident's name and birth date as a fact: "Nguyễn Văn A, 05/03/1960". */
export function showPerson(context: Context, people: People, row: number): string {
  return [cellOf(context, people, 'name', row), cellOf(context, people, 'birth', row)]
    .filter((text) => text !== '')
    .map(textOf)
    .join(', ');
}

/** Where a record stands: source and read-record number. */
export function showRecord(people: People, row: number): string {
  return `${people.source} ${people.table.raw.row[row]!}`;
}
