/**
 * The profile of one file that was read and normalised: counts over all rows, nothing sampled. Every column passes once;
 * what a text looks like is worked out once for each distinct text.
 */
import type { CleanTable, ColumnIssues, RawColumn, RawTable } from '../flow.ts';
import type { LegacyColumnFound } from '../normalise/normalise.ts';
import { columnDoubts } from '../report/cell-doubts.ts';
import { isSensitive } from '../sources/roles.ts';
import { dateOrderOfColumn } from '../vietnamese/birth-date.ts';
import type { IssueCode } from '../vietnamese/issue-codes.ts';
import { textShape } from '../vietnamese/text-shape.ts';
import type {
  DateProfile,
  Example,
  FieldProfile,
  FileProfile,
  IssueProfile,
  KeyProfile,
  RejectedProfile,
} from './file-profile.ts';

const EXAMPLES = 3;
const SHOWN_SHAPES = 5;

/** Fields that should tell records apart, by their clean column; residentId stays as it stands. */
const KEYS = ['residentId', 'citizenId', 'insurance'] as const;
const FIELD_OF = { residentId: 'residentId', citizenId: 'citizenId', insurance: 'insuranceNumber' } as const;
const DATES: ReadonlySet<string> = new Set(['birthDate', 'eventDate', 'fromDate', 'toDate', 'idIssueDate']);

export function profileOf(
  raw: RawTable,
  tables: readonly CleanTable[],
  issues: readonly ColumnIssues[],
  legacy: readonly LegacyColumnFound[],
): FileProfile {
  const { facts } = raw;
  const fields = facts.columns.filter(({ key }) => !isSensitive(key));
  return {
    source: raw.source,
    kind: raw.kind,
    file: facts.file,
    encoding: facts.encoding,
    byteOrderMark: facts.byteOrderMark,
    delimiter: facts.delimiter,
    headerLine: facts.headerLine,
    rowsRead: facts.recordsRead,
    rowsUsed: raw.rowCount,
    rejected: rejectedOf(raw),
    blankLines: facts.blankLines,
    titleLines: facts.titleLines,
    footerLines: facts.footerLines,
    persons: tables.map(({ person, present }) => ({ person, count: sum(present) })),
    fields: fields.flatMap((column) => fieldOf(raw, column)),
    unusedHeaders: facts.unmappedHeaders.filter((header) => !isSensitive(header)),
    keys: tables.flatMap((table) => keysOf(raw, table)),
    issues: issuesOf(raw, issues),
    dates: fields.flatMap(({ key }) => datesOf(raw, key)),
    oldEncodings: legacy
      .filter(({ source }) => source === raw.source)
      .map(({ key, encoding }) => ({ field: key, encoding })),
  };
}

function sum(present: Uint8Array): number {
  let count = 0;
  for (const one of present) count += one;
  return count;
}

function rejectedOf(raw: RawTable): RejectedProfile[] {
  const byReason = new Map<string, { rows: number; examples: Example[] }>();
  for (const { reason, line, raw: text } of raw.rejected) {
    const held = byReason.get(reason) ?? { rows: 0, examples: [] };
    byReason.set(reason, held);
    held.rows++;
    if (held.examples.length < EXAMPLES) held.examples.push({ line, shape: textShape(text) });
  }
  return [...byReason].map(([reason, held]) => ({ reason, ...held })).sort((a, b) => b.rows - a.rows);
}

/** Rows of each distinct text of a column; index: its code. */
function countTexts({ codes, dictionary }: RawColumn): Int32Array {
  const counts = new Int32Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return counts;
}

function fieldOf(raw: RawTable, { key, header, how }: RawTable['facts']['columns'][number]): FieldProfile[] {
  const column = raw.columns.get(key);
  if (column === undefined) return [];
  let filled = 0;
  for (let row = 0; row < raw.rowCount; row++) if (column.codes[row] !== 0) filled++;
  return [{ field: key, header, how, filled, distinct: column.dictionary.size - 1 }];
}

function keysOf(raw: RawTable, { person, columns }: CleanTable): KeyProfile[] {
  return KEYS.flatMap((name): KeyProfile[] => {
    const field = person === 'self' ? FIELD_OF[name] : `${person}.${FIELD_OF[name]}`;
    const codes = name === 'residentId' ? raw.columns.get(field)?.codes : columns.get(name);
    return codes === undefined || !raw.columns.has(field) ? [] : [keyOf(field, codes, raw.line)];
  });
}

function keyOf(field: string, codes: Int32Array, line: Int32Array): KeyProfile {
  let most = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row]! > most) most = codes[row]!;
  const counts = new Int32Array(most + 1);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  let distinct = 0;
  let repeated = 0;
  let rowsRepeated = 0;
  for (let code = 1; code < counts.length; code++) {
    if (counts[code] === 0) continue;
    distinct++;
    if (counts[code]! < 2) continue;
    repeated++;
    rowsRepeated += counts[code]!;
  }
  const lines: number[] = [];
  for (let row = 0; row < codes.length && rowsRepeated > 0 && lines.length < EXAMPLES; row++)
    if (codes[row] !== 0 && counts[codes[row]!]! > 1) lines.push(line[row]!);
  return { field, filled: codes.length - counts[0]!, distinct, repeated, rowsRepeated, lines };
}

function issuesOf(raw: RawTable, all: readonly ColumnIssues[]): IssueProfile[] {
  return columnDoubts(raw, all)
    .filter(({ key }) => !isSensitive(key))
    .flatMap(({ key, at }) => {
      const column = raw.columns.get(key);
      const found = new Map<IssueCode, { rows: number; examples: Example[] }>();
      for (let row = 0; row < raw.rowCount; row++) {
        const codes = at(row);
        for (let index = 0; index < codes.length; index++) {
          const code = codes[index]!;
          let held = found.get(code);
          if (held === undefined) {
            held = { rows: 0, examples: [] };
            found.set(code, held);
          }
          held.rows++;
          if (held.examples.length < EXAMPLES) held.examples.push(exampleAt(raw, column, row));
        }
      }
      return [...found]
        .map(([code, { rows, examples }]): IssueProfile => ({ field: key, code, rows, examples }))
        .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
    });
}

function exampleAt(raw: RawTable, column: RawColumn | undefined, row: number): Example {
  const text = column === undefined ? '' : column.dictionary.text(column.codes[row]!);
  return { line: raw.line[row]!, shape: textShape(text) };
}

function datesOf(raw: RawTable, key: string): DateProfile[] {
  const column = raw.columns.get(key);
  if (column === undefined || !DATES.has(key.slice(key.indexOf('.') + 1))) return [];
  const counts = countTexts(column);
  const shapes = new Map<string, number>();
  const texts: string[] = [];
  for (let code = 1; code < counts.length; code++) {
    const text = column.dictionary.text(code);
    texts.push(text);
    const shape = textShape(text);
    shapes.set(shape, (shapes.get(shape) ?? 0) + counts[code]!);
  }
  const order = [...shapes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    {
      field: key,
      order: dateOrderOfColumn(texts),
      shapes: order.slice(0, SHOWN_SHAPES).map(([shape, rows]) => ({ shape, rows })),
      others: order.slice(SHOWN_SHAPES).reduce((all, [, rows]) => all + rows, 0),
    },
  ];
}
