/**
 * The BHXH number behind each insurance record: the number itself, else the last ten digits of the health card.
 * Keys are text codes; a card whose number stands nowhere else has the negative of the card's own code.
 */
import type { Context } from './context.ts';
import { column, type PersonTable } from './people.ts';

const NUMBER_DIGITS = 10;

export interface InsuranceRecords {
  /** Insurance tables and, beside each, one key a row; 0 = no number. */
  readonly tables: readonly { readonly at: PersonTable; readonly keys: Int32Array }[];
}

export function insuranceRecords(context: Context): InsuranceRecords {
  return context.shared('insuranceRecords', () => ({
    tables: context.peopleTables
      .filter(({ kind }) => kind === 'insurance')
      .map((at) => ({ at, keys: keysOf(context, at) })),
  }));
}

/** 1 a row for each present record with a BHXH number of ten digits; citizen ids in that column are no such number. */
function keysOf(context: Context, at: PersonTable): Int32Array {
  const { texts } = context.books;
  const { count, present } = at.table;
  const numbers = column(at, 'insurance');
  const cards = column(at, 'healthCard');
  const keys = new Int32Array(count);
  const byCard = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    if (present[row] === 0) continue;
    const number = numbers?.[row] ?? 0;
    if (number !== 0) {
      keys[row] = texts.byteLength(number) === NUMBER_DIGITS ? number : 0;
      continue;
    }
    const card = cards?.[row] ?? 0;
    if (card === 0) continue;
    let key = byCard.get(card);
    if (key === undefined) {
      const found = texts.find(texts.text(card).slice(-NUMBER_DIGITS));
      key = found > 0 ? found : -card;
      byCard.set(card, key);
    }
    keys[row] = key;
  }
  return keys;
}

export function showInsuranceNumber({ books }: Context, key: number): string {
  return key > 0 ? books.texts.text(key) : books.texts.text(-key).slice(-NUMBER_DIGITS);
}
