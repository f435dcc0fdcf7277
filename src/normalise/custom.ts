/** The clean columns of a custom pair of tables: each field by the way it is compared, under its own name. */
import type { CleanTable, FieldKey, RawTable } from '../flow.ts';
import type { CompareKind, CustomField } from '../plan/plan.ts';
import { uint8Column } from '../table/columns.ts';
import { dateOrderOfColumn, readDate } from '../vietnamese/birth-date.ts';
import { cleanText, foldText } from '../vietnamese/letters.ts';
import type { Reading } from '../vietnamese/reading.ts';
import type { BookBuilders } from './books.ts';
import { codesOfTexts, type IssueBook, spread, textsOf } from './distinct.ts';
import type { NamedColumn, NameTargets } from './names.ts';

/** Ways of comparing that are about words: cells in old encodings are put right. */
const WORDS: ReadonlySet<CompareKind> = new Set<CompareKind>(['givenName', 'familyName', 'text']);

export function normaliseCustom(
  raw: RawTable,
  fields: readonly CustomField[],
  keyOf: (field: string) => FieldKey,
  books: BookBuilders,
  issues: IssueBook,
  names: NameTargets,
): CleanTable {
  const columns = new Map<string, Int32Array>();
  for (const { field, compare } of fields) {
    const column = raw.columns.get(keyOf(field));
    if (column === undefined) continue;
    const key = keyOf(field);
    if (compare === 'name') {
      names.ask(columns, field, issues.of(key));
      continue;
    }
    const order = compare === 'date' ? dateOrderOfColumn(textsOf(column)) : 'dmy';
    const contents = WORDS.has(compare) ? 'words' : 'signs';
    const read = reader(compare, order, books);
    columns.set(field, spread(column, codesOfTexts(column, issues.of(key), contents, read)));
  }
  const present = uint8Column(raw.rowCount).fill(1);
  return { source: raw.source, kind: raw.kind, person: 'self', count: raw.rowCount, present, columns, raw };
}

/** The fields that are compared as names; they are read apart (names.ts). */
export function namesOfFields(
  raw: RawTable,
  fields: readonly CustomField[],
  keyOf: (field: string) => FieldKey,
): readonly NamedColumn[] {
  return fields.flatMap(({ field, compare }) => {
    const key = keyOf(field);
    const column = compare === 'name' ? raw.columns.get(key) : undefined;
    return column === undefined ? [] : [{ name: field, source: raw.source, key, column }];
  });
}

function reader(
  compare: Exclude<CompareKind, 'name'>,
  order: 'dmy' | 'mdy',
  books: BookBuilders,
): (text: string) => Reading<number> {
  const intern = (text: string): Reading<number> => ({ value: books.texts.intern(text), issues: [] });
  switch (compare) {
    case 'date':
      return (text) => {
        const { value, issues } = readDate(text, { order });
        return { value: value === undefined ? undefined : books.dates.add(value), issues };
      };
    case 'givenName':
    case 'familyName':
    case 'text':
      return (text) => intern(foldText(text));
    case 'code':
    case 'number':
      return (text) => intern(foldText(text).replaceAll(' ', ''));
    case 'exact':
      return (text) => intern(cleanText(text).value ?? '');
  }
}
