/**
 * Identity and insurance numbers of one person. Offices mix them in one column, so a number goes where its
 * form says, not where its header says; what stands in a column of its own has precedence.
 */
import type { RawColumn, RawTable, Role } from '../flow.ts';
import { int32Column, uint8Column } from '../table/columns.ts';
import type { Dictionary } from '../table/dictionary.ts';
import { citizenIdFacts } from '../vietnamese/citizen-id.ts';
import { readIdentityNumber } from '../vietnamese/identity-number.ts';
import { readHealthCard } from '../vietnamese/insurance-number.ts';
import type { IssueBook, IssueNotes } from './distinct.ts';

export interface NumberColumns {
  readonly citizenId: Int32Array;
  readonly oldId: Int32Array;
  readonly insurance: Int32Array;
  readonly healthCard: Int32Array;
}

const TARGETS = ['citizenId', 'oldId', 'insurance'] as const;
const HOME = { citizenId: 0, oldIdNumber: 1, insuranceNumber: 2, healthCard: 2 } as const;
type NumberRole = keyof typeof HOME;
/** Target of each kind of number; a passport or masked number is kept in no column. */
const TARGET_OF_KIND = new Map<string, number>([
  ['citizen', 0],
  ['old', 1],
  ['insurance', 2],
]);

export function normaliseNumbers(
  raw: RawTable,
  columnOf: (role: Role) => RawColumn | undefined,
  keyOf: (role: Role) => string,
  texts: Dictionary,
  issues: IssueBook,
): NumberColumns {
  const columns = {
    citizenId: int32Column(raw.rowCount),
    oldId: int32Column(raw.rowCount),
    insurance: int32Column(raw.rowCount),
  };
  const healthCard = int32Column(raw.rowCount);
  const read: { role: NumberRole; column: RawColumn; codes: Int32Array; targets: Uint8Array }[] = [];
  for (const role of Object.keys(HOME) as NumberRole[]) {
    const column = columnOf(role);
    if (column === undefined) continue;
    const notes = issues.of(keyOf(role));
    if (role === 'healthCard') spreadCards(column, texts, healthCard);
    read.push({ role, column, ...distinctNumbers(role, column, notes, texts) });
  }
  // First what stands in its own column, then what strayed into another.
  for (const home of [true, false]) {
    for (const { role, column, codes, targets } of read) {
      for (let row = 0; row < raw.rowCount; row++) {
        const code = column.codes[row]!;
        const target = targets[code]!;
        if (codes[code] === 0 || (target === HOME[role]) !== home) continue;
        const values = columns[TARGETS[target]!];
        if (values[row] === 0) values[row] = codes[code]!;
      }
    }
  }
  return { ...columns, healthCard };
}

/** Number code and target column of each distinct text. */
function distinctNumbers(role: NumberRole, column: RawColumn, notes: IssueNotes, texts: Dictionary) {
  const { dictionary } = column;
  const codes = int32Column(dictionary.size);
  const targets = uint8Column(dictionary.size);
  for (let code = 1; code < dictionary.size; code++) {
    const text = dictionary.text(code);
    if (role === 'healthCard') {
      const card = readHealthCard(text);
      notes.ofText(code, card.issues);
      if (card.value === undefined) continue;
      codes[code] = texts.intern(card.value.number);
      targets[code] = card.value.number.length === 12 ? 0 : 2;
      continue;
    }
    const { value, issues } = readIdentityNumber(text, role);
    const target = value === undefined ? undefined : TARGET_OF_KIND.get(value.kind);
    notes.ofText(
      code,
      target !== undefined && target !== HOME[role] ? [...issues, 'number_in_other_column'] : issues,
    );
    if (value === undefined || target === undefined) continue;
    codes[code] = texts.intern(value.digits);
    targets[code] = target;
  }
  return { codes, targets };
}

function spreadCards(column: RawColumn, texts: Dictionary, healthCard: Int32Array): void {
  const cards = int32Column(column.dictionary.size);
  for (let code = 1; code < cards.length; code++) {
    const card = readHealthCard(column.dictionary.text(code)).value?.card;
    if (card !== undefined) cards[code] = texts.intern(card);
  }
  for (let row = 0; row < healthCard.length; row++) healthCard[row] = cards[column.codes[row]!]!;
}

/** Notes where a citizen id contradicts the sex or the birth year of the same record (domain.md section 3). */
export function checkCitizenIds(
  citizenId: Int32Array,
  sex: Int32Array | undefined,
  birth: Int32Array | undefined,
  packedDates: (code: number) => number,
  texts: Dictionary,
  notes: IssueNotes,
): void {
  const facts = new Map<number, { sex: number; year: number }>();
  for (let row = 0; row < citizenId.length; row++) {
    const code = citizenId[row]!;
    if (code === 0) continue;
    let fact = facts.get(code);
    if (fact === undefined) {
      const known = citizenIdFacts(texts.text(code));
      fact =
        known === undefined
          ? { sex: 0, year: 0 }
          : { sex: known.sex === 'male' ? 1 : 2, year: known.birthYear };
      facts.set(code, fact);
    }
    const rowSex = sex?.[row] ?? 0;
    if (fact.sex !== 0 && rowSex !== 0 && rowSex !== fact.sex) notes.ofRow(row, ['citizen_id_sex']);
    const dateCode = birth?.[row] ?? 0;
    const year = dateCode === 0 ? 0 : Math.floor(packedDates(dateCode) / 10000);
    if (fact.year !== 0 && year !== 0 && year !== fact.year) notes.ofRow(row, ['citizen_id_birth_year']);
  }
}
