/**
 * Identity and insurance numbers of one person. Offices mix them in one column, so a number goes where its
 * form says, not where its header says; what stands in a column of its own has precedence.
 */
import type { RawColumn, RawTable, Role } from '../flow.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import { readIdentityNumber } from '../vietnamese/identity-number.ts';
import { readHealthCard } from '../vietnamese/insurance-number.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import {
  CARD_DIGITS,
  groupIsKnown,
  isStrayNumber,
  isUsualCard,
  isUsualNumber,
  placeIsKnown,
} from '../vietnamese/usual-number.ts';
import type { IssueBook, IssueNotes } from './distinct.ts';
import { TextQueue } from './text-queue.ts';

export type NumberKey = (typeof TARGETS)[number];

/** Columns that a number may go to. */
const TARGETS = [
  'citizenId',
  'oldId',
  'insurance',
  'healthCard',
  'maskedId',
  'maskedOldId',
  'maskedInsurance',
] as const;
const CITIZEN_ID = 0;
const OLD_ID = 1;
const INSURANCE = 2;
const HEALTH_CARD = 3;
const MASKED_INSURANCE = 6;
const TARGET_OF_MASKED = { citizen: 4, old: 5, insurance: MASKED_INSURANCE } as const;
/** Targets that take a number of one row, one each. */
const SINGLE = [CITIZEN_ID, OLD_ID, INSURANCE, 4, 5, MASKED_INSURANCE];
const HOME = { citizenId: 0, oldIdNumber: 1, insuranceNumber: 2, healthCard: 2 } as const;
type NumberRole = keyof typeof HOME;
/** Target of each kind of number; a passport is kept in no column. */
const TARGET_OF_KIND = new Map<string, number>([
  ['citizen', CITIZEN_ID],
  ['old', OLD_ID],
  ['insurance', INSURANCE],
]);
const STRAYED: IssueCode = 'number_in_other_column';
const ONLY_STRAYED: readonly IssueCode[] = [STRAYED];
const ONLY_GROUP: readonly IssueCode[] = ['health_card_group'];
const OLD_ID_LENGTH = 9;

/** What the distinct texts of a column are: number code and target by raw code. */
interface ReadNumbers {
  readonly role: NumberRole;
  readonly column: RawColumn;
  readonly codes: Int32Array;
  readonly targets: Uint8Array;
  /** By target: 1 where some text goes there. */
  readonly met: Uint8Array;
  /** Only of health cards: the whole card beside its number. */
  readonly cards: Int32Array | undefined;
}

/** Columns of the numbers that the table holds; one without any number is left out. */
export function normaliseNumbers(
  raw: RawTable,
  columnOf: (role: Role) => RawColumn | undefined,
  keyOf: (role: Role) => string,
  texts: Dictionary,
  issues: IssueBook,
): ReadonlyMap<NumberKey, Int32Array> {
  const read: ReadNumbers[] = [];
  for (const role of Object.keys(HOME) as NumberRole[]) {
    const column = columnOf(role);
    if (column !== undefined) read.push(distinctNumbers(role, column, issues.of(keyOf(role)), texts));
  }
  const columns = new Map<NumberKey, Int32Array>();
  const columnFor = (target: number): Int32Array => {
    const key = TARGETS[target]!;
    let values = columns.get(key);
    if (values === undefined) {
      values = int32Column(raw.rowCount);
      columns.set(key, values);
    }
    return values;
  };
  // First what stands in its own column, then what strayed into another.
  for (const home of [true, false]) {
    for (const numbers of read) {
      for (const target of SINGLE)
        if ((target === HOME[numbers.role]) === home) spreadTo(numbers, target, columnFor);
    }
  }
  for (const { column, cards, met } of read) {
    if (cards === undefined || met[HEALTH_CARD] === 0) continue;
    const values = columnFor(HEALTH_CARD);
    for (let row = 0; row < values.length; row++) values[row] = cards[column.codes[row]!]!;
  }
  return columns;
}

/** Numbers of one target to the rows that have none yet. */
function spreadTo(
  { column, codes, targets, met }: ReadNumbers,
  target: number,
  columnFor: (target: number) => Int32Array,
): void {
  if (met[target] === 0) return;
  const values = columnFor(target);
  const rows = column.codes;
  for (let row = 0; row < rows.length; row++) {
    const code = rows[row]!;
    if (targets[code] === target && values[row] === 0) values[row] = codes[code]!;
  }
}

function distinctNumbers(
  role: NumberRole,
  column: RawColumn,
  notes: IssueNotes,
  texts: Dictionary,
): ReadNumbers {
  const { dictionary } = column;
  const codes = int32Column(dictionary.size);
  const targets = uint8Column(dictionary.size);
  const cards = role === 'healthCard' ? int32Column(dictionary.size) : undefined;
  const met = new Uint8Array(TARGETS.length);
  const numbers: ReadNumbers = { role, column, codes, targets, met, cards };
  const bytes = dictionary.bytes();
  const starts = dictionary.starts();
  const queue = new TextQueue(texts, bytes);
  for (let code = 1; code < dictionary.size; code++) {
    const start = starts[code]!;
    const end = starts[code + 1]!;
    // Most cells are as they should be; these go from dictionary to dictionary without becoming a string.
    if (isUsualNumber(bytes, start, end, role) && queue.add(start, end, codes, code))
      aim(numbers, code, HOME[role]);
    else if (isStrayNumber(bytes, start, end, role) && queue.add(start, end, codes, code)) {
      aim(numbers, code, end - start === OLD_ID_LENGTH ? OLD_ID : CITIZEN_ID);
      notes.ofText(code, ONLY_STRAYED);
    } else if (
      cards !== undefined &&
      isUsualCard(bytes, start, end) &&
      queue.add(start + CARD_DIGITS, end, codes, code) &&
      queue.add(start, end, cards, code)
    ) {
      aim(numbers, code, INSURANCE);
      met[HEALTH_CARD] = 1;
      if (!groupIsKnown(bytes, start)) notes.ofText(code, ONLY_GROUP);
    } else {
      queue.settle();
      if (cards === undefined) readNumber(numbers, code, notes, texts);
      else readCard(numbers, code, notes, texts);
    }
  }
  queue.settle();
  return numbers;
}

function put(numbers: ReadNumbers, code: number, target: number, value: number): void {
  numbers.codes[code] = value;
  aim(numbers, code, target);
}

function aim({ targets, met }: ReadNumbers, code: number, target: number): void {
  targets[code] = target;
  met[target] = 1;
}

function readNumber(numbers: ReadNumbers, code: number, notes: IssueNotes, texts: Dictionary): void {
  const { role, column } = numbers;
  const { value, issues } = readIdentityNumber(column.dictionary.text(code), role);
  const target = value === undefined ? undefined : TARGET_OF_KIND.get(value.kind);
  const strayed = target !== undefined && target !== HOME[role];
  notes.ofText(code, strayed ? [...new Set([...issues, STRAYED])] : issues);
  const masked = value?.masked;
  if (masked !== undefined) put(numbers, code, TARGET_OF_MASKED[masked.kind], texts.intern(masked.visible));
  if (value !== undefined && target !== undefined) put(numbers, code, target, texts.intern(value.digits));
}

function readCard(numbers: ReadNumbers, code: number, notes: IssueNotes, texts: Dictionary): void {
  const { value, issues } = readHealthCard(numbers.column.dictionary.text(code));
  notes.ofText(code, issues);
  if (value === undefined) return;
  if (value.visible !== undefined) {
    put(numbers, code, MASKED_INSURANCE, texts.intern(value.visible));
    return;
  }
  put(numbers, code, value.number.length === 12 ? CITIZEN_ID : INSURANCE, texts.intern(value.number));
  if (value.card === undefined) return;
  putCard(numbers, code, texts.intern(value.card));
}

function putCard({ cards, met }: ReadNumbers, code: number, card: number): void {
  cards![code] = card;
  met[HEALTH_CARD] = 1;
}

const ZERO = 48;

/** Notes where a citizen id contradicts the sex or the birth year of the same record (domain.md section 3). */
export function checkCitizenIds(
  citizenId: Int32Array,
  sex: Int32Array | undefined,
  birth: Int32Array | undefined,
  yearOf: (dateCode: number) => number,
  texts: Dictionary,
  notes: IssueNotes,
): void {
  const bytes = texts.bytes();
  const starts = texts.starts();
  for (let row = 0; row < citizenId.length; row++) {
    const code = citizenId[row]!;
    if (code === 0) continue;
    const start = starts[code]!;
    if (starts[code + 1]! - start !== 12 || !placeIsKnown(bytes, start)) continue;
    const century = bytes[start + 3]! - ZERO;
    const sexCode = sex === undefined ? 0 : sex[row]!;
    if (sexCode !== 0 && sexCode !== 1 + (century & 1)) notes.ofRow(row, ['citizen_id_sex']);
    const year = birth === undefined || birth[row] === 0 ? 0 : yearOf(birth[row]!);
    if (year === 0) continue;
    const stated = 1900 + 100 * (century >> 1) + 10 * (bytes[start + 4]! - ZERO) + bytes[start + 5]! - ZERO;
    if (year !== stated) notes.ofRow(row, ['citizen_id_birth_year']);
  }
}
