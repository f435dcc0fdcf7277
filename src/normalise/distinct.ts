/** Normalises each distinct text of a raw column once; rows only look the result up. */
import type { ColumnIssues, FieldKey, RawColumn, RawTable } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import type { Reading } from '../vietnamese/reading.ts';
import { type LegacyColumn, legacyColumn, NOTHING_TO_REPAIR, type Repaired } from './legacy-texts.ts';

/** Issues of one column while they are collected. */
export class IssueNotes implements ColumnIssues {
  readonly source: string;
  readonly key: FieldKey;
  readonly byText = new Map<number, readonly IssueCode[]>();
  readonly byRow = new Map<number, readonly IssueCode[]>();
  /** Set where the column was found to be written in an old encoding although its file is not. */
  legacy: LegacyColumn | undefined;

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

  all(): readonly IssueNotes[] {
    return [...this.#notes.values()];
  }
}

/** The distinct texts of a column as they stand. */
export function* textsOf({ dictionary }: RawColumn): Generator<string> {
  for (let code = 1; code < dictionary.size; code++) yield dictionary.text(code);
}

/** What is read of a column: cells in an old encoding put right where it holds words, or the texts as they stand. */
export type Contents = 'words' | 'signs';

/** A shorter way for cells of a column that are as they should be: from their bytes, and never with an issue. */
export interface UsualCells {
  /** Sees to codes[code], at the latest when it settles; false: not usual, the text has to be read. */
  take(start: number, end: number, codes: Int32Array, code: number): boolean;
  /** Called before a text is read, and at the end. */
  settle(): void;
}

/** Such cells where one is read from its bytes at once; `codeOf` of bytes[start .. end] is 0 for what is not usual. */
export function cellsReadAtOnce(
  { dictionary }: RawColumn,
  codeOf: (bytes: Uint8Array, start: number, end: number) => number,
): UsualCells {
  const bytes = dictionary.bytes();
  return {
    take: (start, end, codes, at) => {
      const code = codeOf(bytes, start, end);
      codes[at] = code;
      return code !== 0;
    },
    settle: () => undefined,
  };
}

/** Value code of each distinct text of a column (index: raw code); issues go to the notes. */
export function codesOfTexts(
  column: RawColumn,
  notes: IssueNotes,
  contents: Contents,
  read: (text: string) => Reading<number>,
  usual?: UsualCells,
): Int32Array {
  const { dictionary } = column;
  const starts = dictionary.starts();
  const codes = int32Column(dictionary.size);
  const legacy = contents === 'words' ? legacyColumn(column) : NOTHING_TO_REPAIR;
  const { repaired } = legacy;
  if (legacy.encoding !== 'none') notes.legacy = legacy;
  for (let code = 1; code < dictionary.size; code++) {
    const right = repaired.size === 0 ? undefined : repaired.get(code);
    if (usual !== undefined) {
      if (right === undefined && usual.take(starts[code]!, starts[code + 1]!, codes, code)) continue;
      usual.settle();
    }
    const { value, issues } = read(right === undefined ? dictionary.text(code) : right.text);
    codes[code] = value ?? 0;
    if (right !== undefined) notes.ofText(code, right.issues);
    notes.ofText(code, issues);
  }
  usual?.settle();
  return codes;
}

/** Value code of each row, by way of the distinct texts. */
export function spread(column: RawColumn, codes: Int32Array): Int32Array {
  const rows = column.codes;
  const values = int32Column(rows.length);
  for (let row = 0; row < rows.length; row++) values[row] = codes[rows[row]!]!;
  return values;
}

/**
 * Value code of each row for two columns that only mean something together; each distinct pair is read once. Doubts go to
 * the rows of the pair, because the same text may be right beside another one.
 */
export function spreadPairs(
  first: RawColumn,
  second: RawColumn,
  notes: IssueNotes,
  contents: Contents,
  read: (first: string, second: string) => Reading<number>,
): Int32Array {
  const values = int32Column(first.codes.length);
  const known = new Map<number, number>();
  const doubts = new Map<number, readonly IssueCode[]>();
  const [textOfFirst, textOfSecond] = [rightTexts(first, contents), rightTexts(second, contents)];
  const radix = second.dictionary.size;
  for (let row = 0; row < values.length; row++) {
    const a = first.codes[row]!;
    const b = second.codes[row]!;
    if (a === 0 && b === 0) continue;
    const key = a * radix + b;
    let value = known.get(key);
    if (value === undefined) {
      const left = textOfFirst(a);
      const right = textOfSecond(b);
      const reading = read(left.text, right.text);
      const issues = [...new Set([...left.issues, ...right.issues, ...reading.issues])];
      value = reading.value ?? 0;
      known.set(key, value);
      if (issues.length > 0) doubts.set(key, issues);
    }
    values[row] = value;
    const issues = doubts.size === 0 ? undefined : doubts.get(key);
    if (issues !== undefined) notes.ofRow(row, issues);
  }
  return values;
}

function rightTexts(column: RawColumn, contents: Contents): (code: number) => Repaired {
  const { repaired } = contents === 'words' ? legacyColumn(column) : NOTHING_TO_REPAIR;
  return (code) => repaired.get(code) ?? { text: column.dictionary.text(code), issues: [] };
}
