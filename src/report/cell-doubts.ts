/** The doubts about the cells of one file, column by column, ready to be asked row by row without any search. */
import type { ColumnIssues, FieldKey, RawTable } from '../flow.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';

const NONE: readonly IssueCode[] = [];

export interface ColumnDoubts {
  readonly key: FieldKey;
  /** Codes of the cell in alphabetical order, each once. */
  at(row: number): readonly IssueCode[];
}

/** Columns of the file that have any doubt, by field key; one entry a field. */
export function columnDoubts(raw: RawTable, all: readonly ColumnIssues[]): readonly ColumnDoubts[] {
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
  const byText = new Array<readonly IssueCode[]>(column?.dictionary.size ?? 1).fill(NONE);
  const byRow = new Map<number, readonly IssueCode[]>();
  for (const part of parts) {
    for (const [code, codes] of part.byText) byText[code] = merged(byText[code] ?? NONE, codes);
    for (const [row, codes] of part.byRow) byRow.set(row, merged(byRow.get(row) ?? NONE, codes));
  }
  const codes = column?.codes;
  return {
    key,
    at: (row) => {
      const ofText = codes === undefined ? NONE : byText[codes[row]!]!;
      if (byRow.size === 0) return ofText;
      const ofRow = byRow.get(row);
      return ofRow === undefined ? ofText : merged(ofText, ofRow);
    },
  };
}

function merged(left: readonly IssueCode[], right: readonly IssueCode[]): readonly IssueCode[] {
  return [...new Set([...left, ...right])].sort();
}
