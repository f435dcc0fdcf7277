/** The clean columns of one person slot of a table of people: each role through its normaliser into the books. */
import type { CleanTable, FieldKey, PersonSlot, RawColumn, RawTable, Role } from '../flow.ts';
import { fieldKey, type SourceKind } from '../sources/source-kind.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
import { readAddress, readHamlet } from '../vietnamese/address.ts';
import { dateOrderOfColumn, readDate } from '../vietnamese/birth-date.ts';
import { cleanText, foldText } from '../vietnamese/letters.ts';
import { readPersonName } from '../vietnamese/person-name.ts';
import { readPhone } from '../vietnamese/phone.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { NOTHING, type Reading } from '../vietnamese/reading.ts';
import { readMaritalStatus, readRelation } from '../vietnamese/relation.ts';
import { readResidenceType } from '../vietnamese/residence.ts';
import { readSex, readSexTick } from '../vietnamese/sex.ts';
import { foldWardName, readWardCode } from '../vietnamese/ward.ts';
import type { BookBuilders } from './books.ts';
import { codesOfTexts, type IssueBook, spread, spreadPairs } from './distinct.ts';
import { checkCitizenIds, normaliseNumbers } from './numbers.ts';
import type { WardColumns, WardNames } from './wards.ts';

export interface PeopleContext {
  readonly raw: RawTable;
  readonly kind: SourceKind;
  readonly person: PersonSlot;
  readonly books: BookBuilders;
  readonly issues: IssueBook;
  readonly asOfYear: number;
}

/** A table on its way: clean but for the ward, which needs every file's pairs of code and name first. */
export interface HalfCleanTable {
  readonly context: PeopleContext;
  readonly columns: Map<string, Int32Array>;
  readonly wards: WardColumns;
}

function map<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return { value: reading.value === undefined ? undefined : change(reading.value), issues: reading.issues };
}

/** Text kept as it is but for writing style: codes of households, employers, states. */
function readPlain(text: string): Reading<string> {
  const reading = cleanText(text);
  if (reading.value === undefined || !isPlaceholder(reading.value)) return reading;
  return { value: undefined, issues: [...reading.issues, 'placeholder'] };
}

/** The column of a role: the person's own, or one that stands for the whole row (a marriage's date). */
function columnOf(context: PeopleContext, role: Role): RawColumn | undefined {
  const { raw, person } = context;
  return (
    raw.columns.get(fieldKey(person, role)) ??
    (person === 'self' ? undefined : raw.columns.get(rowWide(role)))
  );
}

const ROW_WIDE: ReadonlySet<Role> = new Set<Role>([
  'eventDate',
  'registrationNumber',
  'registrationPlace',
  'contactNote',
]);

function rowWide(role: Role): FieldKey {
  return ROW_WIDE.has(role) ? role : '';
}

export function normalisePeople(context: PeopleContext): HalfCleanTable {
  const { raw, books, issues, person } = context;
  const columns = new Map<string, Int32Array>();
  const keyOf = (role: Role): FieldKey => fieldKey(person, role);
  const add = (name: string, role: Role, read: (text: string) => Reading<number>): void => {
    const column = columnOf(context, role);
    if (column !== undefined)
      columns.set(name, spread(column, codesOfTexts(column, issues.of(keyOf(role)), read)));
  };
  const inTexts = (read: (text: string) => Reading<string>) => (text: string) =>
    map(read(text), (value) => books.texts.intern(value));
  const asName = (text: string) => map(readPersonName(text), (value) => books.names.add(value));

  addNames(context, columns, asName);
  for (const [name, role] of [
    ['headName', 'headName'],
    ['fatherName', 'fatherName'],
    ['motherName', 'motherName'],
  ] as const) {
    add(name, role, asName);
  }
  addDates(context, columns);
  addSex(context, columns);
  const numbers = normaliseNumbers(raw, (role) => columnOf(context, role), keyOf, books.texts, issues);
  for (const [name, values] of Object.entries(numbers))
    if (values.some((value: number) => value !== 0)) columns.set(name, values);
  add('phone', 'phone', inTexts(readPhone));
  add('household', 'householdId', inTexts(readPlain));
  add('employer', 'employer', inTexts(readPlain));
  add('insuranceType', 'insuranceType', inTexts(readPlain));
  add('status', 'status', inTexts(readPlain));
  add('relation', 'relationToHead', inTexts(readRelation));
  add('marital', 'maritalStatus', inTexts(readMaritalStatus));
  add('residenceType', 'residenceType', inTexts(readResidenceType));
  add('fatherId', 'fatherId', (text) => identity(text, books));
  add('motherId', 'motherId', (text) => identity(text, books));
  const wards = addPlaces(context, columns);
  const citizenId = columns.get('citizenId');
  if (citizenId !== undefined) {
    const packed = (code: number) => books.dates.packedOf(code);
    checkCitizenIds(
      citizenId,
      columns.get('sex'),
      columns.get('birth'),
      packed,
      books.texts,
      issues.of(keyOf('citizenId')),
    );
  }
  return { context, columns, wards };
}

function identity(text: string, books: BookBuilders): Reading<number> {
  const digits = cleanText(text).value?.replaceAll(' ', '');
  return digits === undefined || digits === '' ? NOTHING : { value: books.texts.intern(digits), issues: [] };
}

function addNames(
  context: PeopleContext,
  columns: Map<string, Int32Array>,
  asName: (text: string) => Reading<number>,
): void {
  const { issues, person } = context;
  const whole = columnOf(context, 'fullName');
  const family = columnOf(context, 'familyName');
  const given = columnOf(context, 'givenName');
  if (whole !== undefined) {
    columns.set('name', spread(whole, codesOfTexts(whole, issues.of(fieldKey(person, 'fullName')), asName)));
  } else if (family !== undefined && given !== undefined) {
    const notes = issues.of(fieldKey(person, 'familyName'));
    columns.set(
      'name',
      spreadPairs(family, given, notes, (first, last) => asName(`${first} ${last}`)),
    );
  } else if (given !== undefined) {
    columns.set('name', spread(given, codesOfTexts(given, issues.of(fieldKey(person, 'givenName')), asName)));
  }
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
    const order = orderOf(birth);
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
            codesOfTexts(birth, notes, (text) => read(text)),
          )
        : spreadPairs(birth, kind, notes, read),
    );
  }
  for (const [name, role] of DATE_ROLES) {
    const column = columnOf(context, role);
    if (column === undefined) continue;
    const order = orderOf(column);
    // Events and deadlines may lie ahead; only their own issues are kept, not "in the future".
    const read = (text: string) =>
      map(readDate(text, { asOfYear: asOfYear + 100, order }), (date) => books.dates.add(date));
    columns.set(name, spread(column, codesOfTexts(column, issues.of(fieldKey(person, role)), read)));
  }
}

function orderOf(column: RawColumn): 'dmy' | 'mdy' {
  const { dictionary } = column;
  function* texts(): Generator<string> {
    for (let code = 1; code < dictionary.size; code++) yield dictionary.text(code);
  }
  return dateOrderOfColumn(texts());
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
  const codes = codesOfTexts(column, notes, (text) => map(tick ? readSexTick(text) : readSex(text), code));
  if (tick) codes[0] = 1;
  columns.set('sex', spread(column, codes));
}

/** Address, hamlet and the parts of a ward; the ward itself is resolved when all files are known. */
function addPlaces(context: PeopleContext, columns: Map<string, Int32Array>): WardColumns {
  const { raw, books, issues, person } = context;
  const read = (role: Role, reader: (text: string) => Reading<number>): Int32Array | undefined => {
    const column = columnOf(context, role);
    return column === undefined
      ? undefined
      : spread(column, codesOfTexts(column, issues.of(fieldKey(person, role)), reader));
  };
  const intern = (text: string) => books.texts.intern(text);
  const code = read('wardCode', (text) => map(readWardCode(text), intern));
  const name = read('wardName', (text) => ({ value: intern(foldWardName(text)), issues: [] }));
  const hamlet = read('hamlet', (text) => map(readHamlet(text), intern));
  const address = read('address', (text) => map(readAddress(text), (value) => books.addresses.add(value)));
  if (name !== undefined) columns.set('wardName', name);
  if (address !== undefined) columns.set('address', address);
  const hamlets = hamlet ?? (address === undefined ? undefined : int32Column(raw.rowCount));
  let fromAddress: Int32Array | undefined;
  if (address !== undefined && hamlets !== undefined) {
    fromAddress = int32Column(raw.rowCount);
    for (let row = 0; row < raw.rowCount; row++) {
      if (hamlets[row] === 0) hamlets[row] = books.addresses.hamletOf(address[row]!);
      fromAddress[row] = books.addresses.wardOf(address[row]!);
    }
  }
  if (hamlets !== undefined) columns.set('hamlet', hamlets);
  return { code, name, fromAddress };
}

/** The finished table: wards resolved, and who counts in each row. */
export function finishPeople(half: HalfCleanTable, wardNames: WardNames): CleanTable {
  const { context, columns, wards } = half;
  const { raw, kind, person } = context;
  if (wards.code !== undefined || wards.name !== undefined || wards.fromAddress !== undefined) {
    columns.set('ward', wardNames.resolve(raw.rowCount, wards));
  }
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
