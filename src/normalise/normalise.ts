/** RawTables in, CleanTables and the books out. Each distinct text is normalised once. */
import type { Books, CleanTable, ColumnIssues, FieldKey, RawTable } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { sourceKind } from '../sources/list.ts';
import { BookBuilders } from './books.ts';
import { normaliseCustom } from './custom.ts';
import { IssueBook } from './distinct.ts';
import { finishPeople, type HalfCleanTable, normalisePeople } from './people.ts';
import { WardNames } from './wards.ts';

export interface SourceToClean {
  readonly raw: RawTable;
  /** For tables compared field by field (kind custom): the fields, and the raw column of each. */
  readonly custom?: { readonly fields: readonly CustomField[]; readonly keyOf: (field: string) => FieldKey };
}

export interface CleanSources {
  /** For each source in the order given: one table a person slot, in the kind's order. */
  readonly tables: readonly (readonly CleanTable[])[];
  readonly books: Books;
  readonly issues: readonly ColumnIssues[];
}

/** asOf is the run's reference date, ISO; it resolves two-digit years and marks dates in the future. */
export function normalise(sources: readonly SourceToClean[], asOf: string): CleanSources {
  const books = new BookBuilders();
  const issueBooks: IssueBook[] = [];
  const asOfYear = Number(asOf.slice(0, 4));
  const wardNames = new WardNames();
  const halves = sources.map(({ raw, custom }): readonly (HalfCleanTable | CleanTable)[] => {
    const issues = new IssueBook(raw);
    issueBooks.push(issues);
    if (custom !== undefined) return [normaliseCustom(raw, custom.fields, custom.keyOf, books, issues)];
    const kind = sourceKind(raw.kind);
    return kind.persons.map((person) => {
      const half = normalisePeople({ raw, kind, person, books, issues, asOfYear });
      wardNames.learn(half.wards);
      return half;
    });
  });
  for (const slots of halves) lendParents(slots);
  const tables = halves.map((slots) =>
    slots.map((slot) => ('context' in slot ? finishPeople(slot, wardNames) : slot)),
  );
  return { tables, books: books.freeze(), issues: issueBooks.flatMap((book) => book.all()) };
}

/** A birth's parents are evidence for the child too: their names and numbers are lent to the child's table. */
function lendParents(slots: readonly (HalfCleanTable | CleanTable)[]): void {
  const bySlot = new Map(
    slots.flatMap((slot) => ('context' in slot ? [[slot.context.person, slot.columns] as const] : [])),
  );
  const child = bySlot.get('child');
  if (child === undefined) return;
  for (const parent of ['father', 'mother'] as const) {
    for (const [from, to] of [
      ['name', `${parent}Name`],
      ['citizenId', `${parent}Id`],
    ] as const) {
      const values = bySlot.get(parent)?.get(from);
      if (values !== undefined && !child.has(to)) child.set(to, values);
    }
  }
}
