/** What becomes of rows of text: clean values as texts again, and the issues of each cell. */
import type { CleanTable, SourceKindName } from '../../src/flow.ts';
import { type Area, normalise } from '../../src/normalise/normalise.ts';
import { type Row, rawTable } from '../helpers/raw-table.ts';

const IN_TEXTS = new Set(
  'citizenId oldId insurance healthCard phone ward wardName addressWard hamlet household employer relation marital status'.split(
    ' ',
  ),
);

export function cleaned(kind: SourceKindName, rows: readonly Row[], area?: Area) {
  return cleanedAll([[kind, rows]], area)[0]!;
}

export function cleanedAll(sources: readonly (readonly [SourceKindName, readonly Row[]])[], area?: Area) {
  const raws = sources.map(([kind, rows], at) => rawTable(kind, rows, `${kind}${at}`));
  const { tables, books, issues, ...rest } = normalise(
    raws.map((raw) => ({ raw })),
    '2026-06-30',
    area,
  );
  const shown = (table: CleanTable, key: string, row: number): string => {
    const code = table.columns.get(key)?.[row] ?? 0;
    if (code === 0) return '';
    if (key === 'name' || key.endsWith('Name'))
      return key === 'wardName' ? books.texts.text(code) : books.names.texts.text(code);
    if (key === 'birth' || key.endsWith('Date')) return String(books.dates.packed[code]);
    return IN_TEXTS.has(key) ? books.texts.text(code) : String(code);
  };
  return raws.map((raw, at) => ({
    raw,
    books,
    ...rest,
    tables: tables[at]!,
    /** The clean value of the first person slot. */
    value: (key: string, row = 0) => shown(tables[at]![0]!, key, row),
    values: (key: string) => Array.from(raw.row, (_, row) => shown(tables[at]![0]!, key, row)),
    /** Codes of one cell, in no order. */
    issues: (key: string, row = 0) =>
      issues
        .filter((notes) => notes.source === raw.source && notes.key === key)
        .flatMap((notes) => [
          ...(notes.byText.get(raw.columns.get(key)?.codes[row] ?? -1) ?? []),
          ...(notes.byRow.get(row) ?? []),
        ])
        .sort(),
  }));
}
