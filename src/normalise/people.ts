/** The clean columns of one person slot of a table of people: each role through its normaliser into the books. */
import type { CleanTable, FieldKey, RawColumn, Role } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
import { dateOrderOfColumn, readDate } from '../vietnamese/birth-date.ts';
import type { CivilDate } from '../vietnamese/civil-date.ts';
import { readIdentityNumber } from '../vietnamese/identity-number.ts';
import { foldText } from '../vietnamese/letters.ts';
import { readMaskedPhone, readPhone } from '../vietnamese/phone.ts';
import type { Reading } from '../vietnamese/reading.ts';
import { readMaritalStatus, readRelation } from '../vietnamese/relation.ts';
import { readResidenceType } from '../vietnamese/residence.ts';
import { readSex, readSexTick, sexZeroIsFemale } from '../vietnamese/sex.ts';
import { isUsualCode, isUsualPhone } from '../vietnamese/usual-number.ts';
import type { BookBuilders } from './books.ts';
import { type Contents, codesOfTexts, spread, spreadPairs, textsOf } from './distinct.ts';
import type { NamedColumn } from './names.ts';
import { checkCitizenIds, normaliseNumbers } from './numbers.ts';
import { columnOf, map, type PeopleContext, readPlain } from './people-context.ts';
import { addPlaces } from './places.ts';
import { asTheyStand } from './text-queue.ts';
import type { WardColumns, Wards } from './wards.ts';

/** A table on its way: clean but for the ward, which needs every file's pairs of code and name first. */
export interface HalfCleanTable {
  readonly context: PeopleContext;
  readonly columns: Map<string, Int32Array>;
  readonly wards: WardColumns;
}

export function normalisePeople(context: PeopleContext): HalfCleanTable {
  const { raw, books, issues, person } = context;
  const columns = new Map<string, Int32Array>();
  const keyOf = (role: Role): FieldKey => fieldKey(person, role);
  const add = (
    name: string,
    role: Role,
    contents: Contents,
    read: (text: string) => Reading<number>,
    isUsual?: (bytes: Uint8Array, start: number, end: number) => boolean,
  ): void => {
    const column = columnOf(context, role);
    if (column === undefined) return;
    const usual = isUsual === undefined ? undefined : asTheyStand(books.texts, column, isUsual);
    columns.set(name, spread(column, codesOfTexts(column, issues.of(keyOf(role)), contents, read, usual)));
  };
  const inTexts = (read: (text: string) => Reading<string>) => (text: string) =>
    map(read(text), (value) => books.texts.intern(value));

  for (const { name, key } of namesOfPerson(context)) context.names.ask(columns, name, issues.of(key));
  makeRoom(context);
  addDates(context, columns);
  addSex(context, columns);
  for (const [name, values] of normaliseNumbers(
    raw,
    (role) => columnOf(context, role),
    keyOf,
    books.texts,
    issues,
  ))
    columns.set(name, values);
  add('phone', 'phone', 'signs', inTexts(readPhone), isUsualPhone);
  addMaskedPhone(context, columns);
  add('household', 'householdId', 'signs', inTexts(readPlain), isUsualCode);
  add('employer', 'employer', 'words', inTexts(readPlain));
  add('insuranceType', 'insuranceType', 'words', inTexts(readPlain));
  add('status', 'status', 'words', inTexts(readPlain));
  add('relation', 'relationToHead', 'words', inTexts(readRelation));
  add('marital', 'maritalStatus', 'words', inTexts(readMaritalStatus));
  add('residenceType', 'residenceType', 'words', inTexts(readResidenceType));
  add('fatherId', 'fatherId', 'signs', (text) => identity(text, books));
  add('motherId', 'motherId', 'signs', (text) => identity(text, books));
  const wards = addPlaces(context, columns);
  const citizenId = columns.get('citizenId');
  if (citizenId !== undefined) {
    const notes = issues.of(keyOf('citizenId'));
    const yearOf = (date: number) => Math.floor(books.dates.packedOf(date) / 10000);
    checkCitizenIds(citizenId, columns.get('sex'), columns.get('birth'), yearOf, books.texts, notes);
  }
  return { context, columns, wards };
}

const NEARLY_DISTINCT = [
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'healthCard',
  'phone',
  'householdId',
] as const;

/** Room for the texts of the first table at once; the next ones mostly hold the same. */
function makeRoom(context: PeopleContext): void {
  const { texts } = context.books;
  let expected = 0;
  let bytes = 0;
  for (const role of NEARLY_DISTINCT) {
    const column = columnOf(context, role);
    expected += column?.dictionary.size ?? 0;
    bytes += column?.dictionary.byteLengths() ?? 0;
  }
  if (texts.size < expected) texts.reserve(expected, bytes);
}

/** What can be seen of masked telephone numbers, where the column has any; its issues are those of reading it as a number. */
function addMaskedPhone(context: PeopleContext, columns: Map<string, Int32Array>): void {
  const column = columnOf(context, 'phone');
  if (column === undefined) return;
  const { dictionary } = column;
  const bytes = dictionary.bytes();
  const starts = dictionary.starts();
  let codes: Int32Array | undefined;
  for (let code = 1; code < dictionary.size; code++) {
    if (isUsualPhone(bytes, starts[code]!, starts[code + 1]!)) continue;
    const visible = readMaskedPhone(dictionary.text(code));
    if (visible === undefined) continue;
    codes ??= int32Column(dictionary.size);
    codes[code] = context.books.texts.intern(visible);
  }
  if (codes !== undefined) columns.set('maskedPhone', spread(column, codes));
}

/** A parent's number: whatever kind it is, by its digits; what is left of a masked one is no number. */
function identity(text: string, books: BookBuilders): Reading<number> {
  const { value, issues } = readIdentityNumber(text);
  const usable = value !== undefined && value.kind !== 'masked';
  return { value: usable ? books.texts.intern(value.digits) : undefined, issues };
}

/** Columns of the person's names and of those that belong to him; they are read apart (names.ts). */
export function namesOfPerson({
  raw,
  person,
}: Pick<PeopleContext, 'raw' | 'person'>): readonly NamedColumn[] {
  const found: NamedColumn[] = [];
  const add = (name: string, role: Role, column: RawColumn | undefined, given?: RawColumn): void => {
    if (column === undefined) return;
    const asked = { name, source: raw.source, key: fieldKey(person, role), column };
    found.push(given === undefined ? asked : { ...asked, given });
  };
  const of = (role: Role) => columnOf({ raw, person }, role);
  const family = of('familyName');
  const given = of('givenName');
  if (of('fullName') !== undefined) add('name', 'fullName', of('fullName'));
  else if (family !== undefined && given !== undefined) add('name', 'familyName', family, given);
  else add('name', 'givenName', given);
  for (const role of ['headName', 'fatherName', 'motherName'] as const) add(role, role, of(role));
  return found;
}

const DATE_ROLES = [
  ['eventDate', 'eventDate'],
  ['fromDate', 'fromDate'],
  ['toDate', 'toDate'],
  ['idIssueDate', 'idIssueDate'],
] as const;

function addDates(context: PeopleContext, columns: Map<string, Int32Array>): void {
  const { books, issues, person, asOfYear } = context;
  const birth = columnOf(context, 'birthDate');
  const kind = columnOf(context, 'birthDateKind');
  if (birth !== undefined) {
    const notes = issues.of(fieldKey(person, 'birthDate'));
    const order = dateOrderOfColumn(textsOf(birth));
    const read = (text: string, kindText?: string) =>
      map(
        readDate(text, { asOfYear, order, ...(kindText === undefined ? {} : { kind: kindText }) }),
        (date) => books.dates.add(date),
      );
    columns.set(
      'birth',
      kind === undefined
        ? spread(
            birth,
            codesOfTexts(birth, notes, 'signs', (text) => read(text)),
          )
        : spreadPairs(birth, kind, notes, 'signs', read),
    );
  }
  for (const [name, role] of DATE_ROLES) {
    const column = columnOf(context, role);
    if (column === undefined) continue;
    const order = dateOrderOfColumn(textsOf(column));
    // Events and deadlines may lie ahead; only their own issues are kept, not "in the future".
    const isDeath = role === 'eventDate' && context.kind.name === 'death';
    const read = (text: string) =>
      map(asEvent(readDate(text, { asOfYear: asOfYear + 100, order }), isDeath), (date) =>
        books.dates.add(date),
      );
    columns.set(name, spread(column, codesOfTexts(column, issues.of(fieldKey(person, role)), 'signs', read)));
  }
}

/**
 * Deadlines and events are on the first of a month as on any other day; only notices of death default to 1 January
 * (domain.md, section 5).
 */
function asEvent(reading: Reading<CivilDate>, isDeath: boolean): Reading<CivilDate> {
  const { value, issues } = reading;
  if (value?.isDefault === undefined || (isDeath && value.isDefault === 'year')) return reading;
  return { value, issues: issues.filter((issue) => issue !== 'date_default') };
}

/** 1 male, 2 female. A column headed "Nữ" holds a tick for women and nothing for men. */
function addSex(context: PeopleContext, columns: Map<string, Int32Array>): void {
  const { issues, person, raw } = context;
  const column = columnOf(context, 'sex');
  if (column === undefined) {
    // Fathers, mothers, husbands and wives have their sex by their place in the row.
    const known = { father: 1, husband: 1, mother: 2, wife: 2, self: 0, child: 0 }[person];
    if (known !== 0) columns.set('sex', int32Column(raw.rowCount).fill(known));
    return;
  }
  const tick = foldText(column.header) === 'nu';
  const notes = issues.of(fieldKey(person, 'sex'));
  const code = (sex: 'male' | 'female') => (sex === 'male' ? 1 : 2);
  const zeroIsFemale = !tick && sexZeroIsFemale(textsOf(column));
  const read = (text: string) => (tick ? readSexTick(text) : readSex(text, zeroIsFemale));
  const codes = codesOfTexts(column, notes, 'words', (text) => map(read(text), code));
  if (tick) codes[0] = 1;
  columns.set('sex', spread(column, codes));
}

/** Wards, once every file's pairs of code and name are known. */
export function resolveWards(half: HalfCleanTable, wards: Wards): void {
  const { columns } = half;
  const { raw } = half.context;
  const { code, name, address } = half.wards;
  if (code !== undefined || name !== undefined || address !== undefined)
    columns.set('ward', wards.resolve(raw.rowCount, half.wards));
  // A register of stays gives the place of the stay, and in the address the home elsewhere.
  if (address !== undefined && columns.has('residenceType'))
    columns.set('addressWard', wards.ofAddresses(address.names));
}

/** The finished table: who counts in each row. */
export function finishPeople({ context, columns }: HalfCleanTable): CleanTable {
  const { raw, kind, person } = context;
  const present = uint8Column(raw.rowCount);
  if (!kind.optional.includes(person)) present.fill(1);
  else {
    for (const role of ['name', 'citizenId', 'oldId', 'insurance'] as const) {
      const values = columns.get(role);
      if (values === undefined) continue;
      for (let row = 0; row < present.length; row++) if (values[row] !== 0) present[row] = 1;
    }
  }
  return { source: raw.source, kind: raw.kind, person, count: raw.rowCount, present, columns, raw };
}
