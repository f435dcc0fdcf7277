/**
 * How people are recognised again without being named: HMAC-SHA-256 under a random key that never leaves the ledger, cut
 * to 96 bits, as 24 hex digits. Without the ledger nobody can find out whose hash it is by trying all numbers.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PersonSlot, RawColumn, RawTable, Role } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { cleanText } from '../vietnamese/letters.ts';

const KEY_BYTES = 32;
const DIGITS = 24;

export function newKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/** By these cells a record of an extract is the same record in a later file, whatever else has changed in it. */
const OF_THE_PERSON: readonly Role[] = [
  'fullName',
  'givenName',
  'familyName',
  'birthDate',
  'sex',
  'citizenId',
  'oldIdNumber',
  'insuranceNumber',
  'healthCard',
];
const OF_THE_ROW: readonly Role[] = ['registrationNumber', 'registrationPlace'];

export class KeyedHash {
  readonly #key: Uint8Array;
  readonly #columns = new Map<string, readonly (readonly [name: string, column: RawColumn])[]>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** A resident, by the key that he goes by in the reports (`resident_id`). */
  resident(residentKey: string): string {
    return this.#hash(`R\0${residentKey}`);
  }

  /** A resident whose file has no unique key: by his own cells. */
  residentRow(master: RawTable, row: number): string {
    return this.record(master, row, 'self');
  }

  /** A person of a record, by the cells that say who he is; cells of custom fields all count. */
  record(raw: RawTable, row: number, slot: PersonSlot): string {
    let text = `E\0${raw.source}\0${slot}`;
    for (const [name, column] of this.#columnsOf(raw, slot)) {
      const code = column.codes[row]!;
      if (code !== 0) text += `\0${name}\0${foldedCell(column.dictionary.text(code))}`;
    }
    return this.#hash(text);
  }

  #columnsOf(raw: RawTable, slot: PersonSlot): readonly (readonly [string, RawColumn])[] {
    const known = this.#columns.get(`${slot} ${raw.source}`);
    if (known !== undefined) return known;
    const keys =
      raw.kind === 'custom'
        ? [...raw.columns.keys()].sort()
        : [...OF_THE_PERSON.map((role) => fieldKey(slot, role)), ...OF_THE_ROW.map(String)];
    const found = keys.flatMap((key) => {
      const column = raw.columns.get(key);
      return column === undefined ? [] : [[key, column] as const];
    });
    this.#columns.set(`${slot} ${raw.source}`, found);
    return found;
  }

  #hash(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex').slice(0, DIGITS);
  }
}

/** Spaces, capitals and the way a letter is composed are no other person. */
function foldedCell(text: string): string {
  return (cleanText(text).value ?? '').toLowerCase();
}
