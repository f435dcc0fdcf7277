/**
 * The two values of a comparison as they stand in the files, and what they were read as where the cell does not say it:
 * a date behind an Excel number, an insurance number in another column, a father's sex.
 */
import type { Books, CleanTable, RawTable, Role } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { RecordTexts } from '../report/record-texts.ts';
import { maskNumber } from '../vietnamese/identity-number.ts';
import { foldText } from '../vietnamese/letters.ts';
import type { Shown, ValuePair } from './explanation.ts';

/** A value that a comparison looks at: where it stands in the file, and its clean column. */
interface Part {
  readonly roles: readonly Role[];
  readonly column: string;
}

const part = (column: string, ...roles: readonly Role[]): Part => ({ roles, column });

/** Values by comparison of people. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  name: [part('name', 'fullName')],
  birth: [part('birth', 'birthDate')],
  sex: [part('sex', 'sex')],
  citizenId: [part('citizenId', 'citizenId')],
  maskedId: [part('maskedId', 'citizenId')],
  maskedOldId: [part('maskedOldId', 'oldIdNumber')],
  maskedInsurance: [part('maskedInsurance', 'insuranceNumber', 'healthCard')],
  maskedPhone: [part('maskedPhone', 'phone')],
  oldId: [part('oldId', 'oldIdNumber')],
  insurance: [part('insurance', 'insuranceNumber', 'healthCard')],
  place: [
    part('household', 'householdId'),
    part('address', 'address'),
    part('hamlet', 'hamlet'),
    part('ward', 'wardCode', 'wardName'),
  ],
  phone: [part('phone', 'phone')],
  parents: [part('fatherName', 'fatherName'), part('motherName', 'motherName')],
};

/** Fields whose numbers are shown by their last three digits only with --mask. */
const NUMBERS: ReadonlySet<string> = new Set([
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'healthCard',
  'phone',
]);
/** Clean columns whose reading is always compared with the cell; elsewhere it only fills an empty one. */
const READ_ANEW: ReadonlySet<string> = new Set(['name', 'birth', 'citizenId', 'oldId', 'insurance', 'phone']);

/** One side of the comparison. */
export interface Side {
  readonly raw: RawTable;
  readonly table: CleanTable;
  /** Prefix of a custom field's column: `<extract>/` in the master. */
  readonly prefix: string;
}

/** Looks up values of both sides; rows are those of the whole tables. */
export class ValueReader {
  readonly #books: Books;
  readonly #fields: readonly CustomField[];
  readonly #mask: boolean;
  readonly #sides: readonly [Side, Side];
  readonly #texts: readonly [RecordTexts, RecordTexts];

  constructor(books: Books, fields: readonly CustomField[], sides: readonly [Side, Side], mask: boolean) {
    this.#books = books;
    this.#fields = fields;
    this.#mask = mask;
    this.#sides = sides;
    this.#texts = [textsOf(sides[0]), textsOf(sides[1])];
  }

  pairs(comparison: string, left: number, right: number): ValuePair[] {
    const custom = this.#fields.find(({ field }) => field === comparison);
    if (custom !== undefined) {
      const field = custom.field;
      return [{ field, extract: this.#custom(0, custom, left), master: this.#custom(1, custom, right) }];
    }
    return (PARTS[comparison] ?? [])
      .map(({ roles, column }) => ({
        field: roles[0]!,
        extract: this.#person(0, roles, column, left),
        master: this.#person(1, roles, column, right),
      }))
      .filter(({ extract, master }) => isFilled(extract) || isFilled(master));
  }

  /** What a clean value stands for, masked where it is a number and masks are asked for. */
  reading(column: string, code: number): string {
    if (code === 0) return '';
    const { compare } = this.#fields.find(({ field }) => field === column) ?? {};
    const text = readingOf(this.#books, compare ?? column, code);
    return this.#mask && (NUMBERS.has(column) || isNumber(column, compare)) ? maskNumber(text) : text;
  }

  #custom(side: 0 | 1, { field, compare }: CustomField, row: number): Shown {
    const { raw, table, prefix } = this.#sides[side];
    const column = raw.columns.get(prefix + field);
    const code = column?.codes[row] ?? 0;
    const text = column === undefined || code === 0 ? '' : column.dictionary.text(code);
    const value = table.columns.get(field)?.[row] ?? 0;
    const reading = compare === 'date' && value !== 0 ? readingOf(this.#books, 'date', value) : '';
    return this.#shown(text, reading, isNumber(field, compare));
  }

  #person(side: 0 | 1, roles: readonly Role[], column: string, row: number): Shown {
    const texts = this.#texts[side];
    const text = roles.map((role) => texts.of(role, row)).find((found) => found !== '') ?? '';
    const code = this.#sides[side].table.columns.get(column)?.[row] ?? 0;
    const known = code !== 0 && (text === '' || READ_ANEW.has(column) || isSexCode(column, text));
    return this.#shown(text, known ? readingOf(this.#books, column, code) : '', NUMBERS.has(roles[0]!));
  }

  #shown(text: string, reading: string, isNumber: boolean): Shown {
    const more = reading === text || sameLetters(reading, text) ? '' : reading;
    const mask = (value: string): string => (this.#mask && isNumber ? maskNumber(value) : value);
    return { text: mask(text), reading: mask(more) };
  }
}

/** 1, 2, M, F or x: a sex that has to be known to be read. */
function isSexCode(column: string, text: string): boolean {
  return column === 'sex' && !/\p{L}{2}/u.test(text);
}

/** Equal but for capitals, marks, spacing and the choice of i or y, which canonical names do not keep. */
function sameLetters(reading: string, text: string): boolean {
  const letters = (word: string): string => foldText(word).replaceAll('y', 'i');
  return /\p{L}/u.test(reading) && letters(reading) === letters(text);
}

function isFilled({ text, reading }: Shown): boolean {
  return text !== '' || reading !== '';
}

function isNumber(column: string, compare: CustomField['compare'] | undefined): boolean {
  return compare === 'code' || compare === 'number' || (compare === undefined && isNumberColumn(column));
}

function isNumberColumn(column: string): boolean {
  return (PARTS[column] ?? []).some(({ roles }) => NUMBERS.has(roles[0]!));
}

function textsOf({ raw, table }: Side): RecordTexts {
  return new RecordTexts(raw, table.person);
}

/** kind: a clean column of people, or how a custom field is compared. */
function readingOf({ names, dates, texts }: Books, kind: string, code: number): string {
  switch (kind) {
    case 'name':
    case 'fatherName':
    case 'motherName':
      return names.texts.text(code);
    case 'birth':
    case 'date':
      return dayText(dates.packed[code]!);
    case 'sex':
      return code === 1 ? 'male' : 'female';
    default:
      return texts.text(code);
  }
}

/** yyyymmdd with 00 for unknown parts as it is written here: 05/03/1960, 03/1960, 1960. */
export function dayText(packed: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const year = String(Math.floor(packed / 10000)).padStart(4, '0');
  const month = Math.floor(packed / 100) % 100;
  const day = packed % 100;
  return [day, month]
    .filter((value) => value > 0)
    .map((value) => `${two(value)}/`)
    .join('')
    .concat(year);
}
