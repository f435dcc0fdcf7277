/**
 * How people are recognised again without being named: 96 bits as 24 hex digits, under a random key that never leaves the
 * ledger, so that without the ledger nobody can find out whose hash it is by trying all numbers. The first eight digits are a
 * hint (HalfSipHash), the others HMAC-SHA-256: who looks for a few people among millions of rows makes hints of the rows, and
 * the whole hash only of rows whose hint is somebody's.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PersonSlot, RawColumn, RawTable, Role } from '../flow.ts';
import { fieldKey } from '../sources/source-kind.ts';
import { cleanText } from '../vietnamese/letters.ts';
import { HalfSipHash } from './half-sip-hash.ts';

const KEY_BYTES = 32;
const HINT_DIGITS = 8;
const OTHER_DIGITS = 16;

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

/** A column whose cells say who a person is; hints of its distinct texts, each worked out when first asked for. */
interface PersonColumn {
  readonly name: string;
  readonly column: RawColumn;
  readonly hints: Int32Array;
  readonly isKnown: Uint8Array;
}

/** The hint that a hash begins with. */
export function hintIn(hash: string): number {
  return Number.parseInt(hash.slice(0, HINT_DIGITS), 16) | 0;
}

export class KeyedHash {
  readonly #key: Uint8Array;
  readonly #sip: HalfSipHash;
  readonly #columns = new Map<string, readonly PersonColumn[]>();
  #words = new Int32Array(64);

  constructor(key: Uint8Array) {
    this.#key = key;
    this.#sip = new HalfSipHash(createHmac('sha256', key).update('hint').digest());
  }

  /** A resident, by the key that he goes by in the reports (`resident_id`). */
  resident(residentKey: string): string {
    return this.#hash(this.residentHint(residentKey), `R\0${residentKey}`);
  }

  residentHint(residentKey: string): number {
    return this.#sip.ofText(residentKey);
  }

  /** A resident whose file has no unique key: by his own cells. */
  residentRow(master: RawTable, row: number): string {
    return this.record(master, row, 'self');
  }

  /** A person of a record, by the cells that say who he is; cells of custom fields all count. */
  record(raw: RawTable, row: number, slot: PersonSlot): string {
    let text = `E\0${raw.source}\0${slot}`;
    for (const { name, column } of this.#columnsOf(raw, slot)) {
      const code = column.codes[row]!;
      if (code !== 0) text += `\0${name}\0${foldedCell(column.dictionary.text(code))}`;
    }
    return this.#hash(this.recordHint(raw, row, slot), text);
  }

  /** Of the filled cells alone, in the order of their columns: as good as the whole text for telling most rows apart. */
  recordHint(raw: RawTable, row: number, slot: PersonSlot): number {
    const columns = this.#columnsOf(raw, slot);
    if (columns.length > this.#words.length) this.#words = new Int32Array(columns.length);
    let count = 0;
    for (const { column, hints, isKnown } of columns) {
      const code = column.codes[row]!;
      if (code === 0) continue;
      if (isKnown[code] === 0) {
        hints[code] = this.#sip.ofText(foldedCell(column.dictionary.text(code)));
        isKnown[code] = 1;
      }
      this.#words[count++] = hints[code]!;
    }
    return this.#sip.ofWords(this.#words, count);
  }

  #columnsOf(raw: RawTable, slot: PersonSlot): readonly PersonColumn[] {
    const known = this.#columns.get(`${slot} ${raw.source}`);
    if (known !== undefined) return known;
    const keys =
      raw.kind === 'custom'
        ? [...raw.columns.keys()].sort()
        : [...OF_THE_PERSON.map((role) => fieldKey(slot, role)), ...OF_THE_ROW.map(String)];
    const found = keys.flatMap((name) => {
      const column = raw.columns.get(name);
      if (column === undefined) return [];
      const { size } = column.dictionary;
      return [{ name, column, hints: new Int32Array(size), isKnown: new Uint8Array(size) }];
    });
    this.#columns.set(`${slot} ${raw.source}`, found);
    return found;
  }

  #hash(hint: number, text: string): string {
    const first = (hint >>> 0).toString(16).padStart(HINT_DIGITS, '0');
    return first + createHmac('sha256', this.#key).update(text).digest('hex').slice(0, OTHER_DIGITS);
  }
}

/** Spaces, capitals and the way a letter is composed are no other person. */
function foldedCell(text: string): string {
  return (cleanText(text).value ?? '').toLowerCase();
}
