/** The doubts about the cells of one file, column by column, ready to be asked row by row without any search. */
import type { ColumnIssues, FieldKey, RawTable } from '../flow.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';

const NONE: readonly IssueCode[] = [];

export interface ColumnDoubts {
  readonly key: FieldKey;
  /** Codes of the cell in alphabetical order, each once. */
  at(row: number): readonly IssueCode[];
  /** How many cells have each code, and how many have any. */
  readonly counted: { readonly cells: ReadonlyMap<IssueCode, number>; readonly doubted: number };
}

const known = new WeakMap<readonly ColumnIssues[], Map<RawTable, readonly ColumnDoubts[]>>();

/** Columns of the file that have any doubt, by field key; one entry a field. Several reports ask for the same. */
export function columnDoubts(raw: RawTable, all: readonly ColumnIssues[]): readonly ColumnDoubts[] {
  const byTable = known.get(all) ?? new Map<RawTable, readonly ColumnDoubts[]>();
  known.set(all, byTable);
  const doubts = byTable.get(raw) ?? doubtsOfTable(raw, all);
  byTable.set(raw, doubts);
  return doubts;
}

function doubtsOfTable(raw: RawTable, all: readonly ColumnIssues[]): readonly ColumnDoubts[] {
  const byKey = new Map<FieldKey, ColumnIssues[]>();
  for (const issues of all) {
    if (issues.source !== raw.source || (issues.byText.size === 0 && issues.byRow.size === 0)) continue;
    const key = keyOfCell(raw, issues.key);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [issues]);
    else known.push(issues);
  }
  return [...byKey.keys()].sort().map((key) => doubtsOf(raw, key, byKey.get(key)!));
}

/** A date that stands once for both spouses is read for each of them: its doubts belong to the one cell. */
function keyOfCell(raw: RawTable, key: FieldKey): FieldKey {
  return raw.columns.has(key) ? key : key.slice(key.indexOf('.') + 1);
}

function doubtsOf(raw: RawTable, key: FieldKey, parts: readonly ColumnIssues[]): ColumnDoubts {
  const column = raw.columns.get(key);
  const byText = new Map<number, readonly IssueCode[]>();
  const byRow = new Map<number, readonly IssueCode[]>();
  for (const part of parts) {
    for (const [code, codes] of part.byText) byText.set(code, merged(byText.get(code) ?? NONE, codes));
    for (const [row, codes] of part.byRow) byRow.set(row, merged(byRow.get(row) ?? NONE, codes));
  }
  const codes = column?.codes;
  // most texts are beyond doubt, and a byte says so sooner than a Map
  const isDoubted = new Uint8Array(column?.dictionary.size ?? 0);
  for (const code of byText.keys()) isDoubted[code] = 1;
  const at = (row: number): readonly IssueCode[] => {
    const code = codes?.[row] ?? 0;
    const ofText = isDoubted[code] === 1 ? byText.get(code)! : NONE;
    const ofRow = byRow.size === 0 ? undefined : byRow.get(row);
    return ofRow === undefined ? ofText : merged(ofText, ofRow);
  };
  let counted: ColumnDoubts['counted'] | undefined;
  return {
    key,
    at,
    get counted() {
      counted ??= countDoubts(raw.rowCount, at);
      return counted;
    },
  };
}

function countDoubts(rows: number, at: ColumnDoubts['at']): ColumnDoubts['counted'] {
  const cells = new Map<IssueCode, number>();
  let doubted = 0;
  for (let row = 0; row < rows; row++) {
    const codes = at(row);
    if (codes.length > 0) doubted++;
    for (const code of codes) cells.set(code, (cells.get(code) ?? 0) + 1);
  }
  return { cells, doubted };
}

function merged(left: readonly IssueCode[], right: readonly IssueCode[]): readonly IssueCode[] {
  return [...new Set([...left, ...right])].sort();
}
