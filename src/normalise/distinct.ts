/** Normalises each distinct text of a raw column once; rows only look the result up. */
import type { ColumnIssues, FieldKey, RawColumn, RawTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import type { Reading } from '../vietnamese/reading.ts';

/** Issues of one column while they are collected. */
export class IssueNotes implements ColumnIssues {
  readonly source: string;
  readonly key: FieldKey;
  readonly byText = new Map<number, readonly IssueCode[]>();
  readonly byRow = new Map<number, readonly IssueCode[]>();

  constructor(source: string, key: FieldKey) {
    this.source = source;
    this.key = key;
  }

  ofText(code: number, issues: readonly IssueCode[]): void {
    if (issues.length === 0) return;
    this.byText.set(code, merged(this.byText.get(code), issues));
  }

  ofRow(row: number, issues: readonly IssueCode[]): void {
    if (issues.length === 0) return;
    this.byRow.set(row, merged(this.byRow.get(row), issues));
  }
}

function merged(known: readonly IssueCode[] | undefined, more: readonly IssueCode[]): readonly IssueCode[] {
  return known === undefined ? more : [...new Set([...known, ...more])];
}

/** The notes of a table's columns, one a column, made when first asked for. */
export class IssueBook {
  readonly #notes = new Map<FieldKey, IssueNotes>();
  readonly #source: string;

  constructor(table: RawTable) {
    this.#source = table.source;
  }

  of(key: FieldKey): IssueNotes {
    let notes = this.#notes.get(key);
    if (notes === undefined) {
      notes = new IssueNotes(this.#source, key);
      this.#notes.set(key, notes);
    }
    return notes;
  }

  all(): readonly ColumnIssues[] {
    return [...this.#notes.values()];
  }
}

/** Value code of each distinct text of a column (index: raw code); issues go to the notes. */
export function codesOfTexts(
  column: RawColumn,
  notes: IssueNotes,
  read: (text: string) => Reading<number>,
): Int32Array {
  const { dictionary } = column;
  const codes = int32Column(dictionary.size);
  for (let code = 1; code < dictionary.size; code++) {
    const { value, issues } = read(dictionary.text(code));
    codes[code] = value ?? 0;
    notes.ofText(code, issues);
  }
  return codes;
}

/** Value code of each row, by way of the distinct texts. */
export function spread(column: RawColumn, codes: Int32Array): Int32Array {
  const rows = column.codes;
  const values = int32Column(rows.length);
  for (let row = 0; row < rows.length; row++) values[row] = codes[rows[row]!]!;
  return values;
}

/** Value code of each row for two columns that only mean something together; each distinct pair is read once. */
export function spreadPairs(
  first: RawColumn,
  second: RawColumn,
  notes: IssueNotes,
  read: (first: string, second: string) => Reading<number>,
): Int32Array {
  const values = int32Column(first.codes.length);
  const known = new Map<number, number>();
  const radix = second.dictionary.size;
  for (let row = 0; row < values.length; row++) {
    const a = first.codes[row]!;
    const b = second.codes[row]!;
    if (a === 0 && b === 0) continue;
    const key = a * radix + b;
    let value = known.get(key);
    if (value === undefined) {
      const reading = read(first.dictionary.text(a), second.dictionary.text(b));
      value = reading.value ?? 0;
      known.set(key, value);
      notes.ofText(a, reading.issues);
    }
    values[row] = value;
  }
  return values;
}
