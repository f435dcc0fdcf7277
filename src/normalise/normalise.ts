/** RawTables in, CleanTables and the books out. Each distinct text is normalised once. */
import type { Books, CleanTable, ColumnIssues, FieldKey, RawTable } from '../flow.ts';
import type { CustomField } from '../plan/plan.ts';
import { sourceKind } from '../sources/list.ts';
import type { WardUnits } from '../sources/ward-units.ts';
import { BookBuilders } from './books.ts';
import { namesOfFields, normaliseCustom } from './custom.ts';
import { IssueBook, type IssueNotes } from './distinct.ts';
import { type NamedColumn, type NamesRead, NameTargets, readNames } from './names.ts';
import { finishPeople, type HalfCleanTable, namesOfPerson, normalisePeople, resolveWards } from './people.ts';
import { Wards } from './wards.ts';

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
  /** The wards of `area.covers` as the tables name them. */
  readonly covers: readonly string[];
  /** Columns that were found to be written in an old encoding although their file is not. */
  readonly legacyColumns: readonly LegacyColumnFound[];
}

export interface LegacyColumnFound {
  readonly source: string;
  readonly key: FieldKey;
  readonly encoding: string;
  /** Share of words that are Vietnamese when the column is read so. */
  readonly confidence: number;
}

/** What the configuration says about places: ward codes that the master covers, and the table of units. */
export interface Area {
  readonly covers: readonly string[];
  readonly units?: WardUnits;
}

/** asOf is the run's reference date, ISO; it resolves two-digit years and marks dates in the future. */
export function normalise(sources: readonly SourceToClean[], asOf: string, area?: Area): CleanSources {
  return normaliseAround(sources, asOf, area)(readNames(nameColumns(sources)));
}

/** Every column of names of the run, in the order in which their values are wanted. */
export function nameColumns(sources: readonly SourceToClean[]): readonly NamedColumn[] {
  return sources.flatMap(({ raw, custom }) =>
    custom === undefined
      ? sourceKind(raw.kind).persons.flatMap((person) => namesOfPerson({ raw, person }))
      : namesOfFields(raw, custom.fields, custom.keyOf),
  );
}

/** As normalise, for names that are read at the same time in another thread: does the rest, and takes them at the end. */
export function normaliseAround(
  sources: readonly SourceToClean[],
  asOf: string,
  area: Area = { covers: [] },
): (names: NamesRead) => CleanSources {
  const books = new BookBuilders();
  const names = new NameTargets();
  const issueBooks: IssueBook[] = [];
  const asOfYear = Number(asOf.slice(0, 4));
  const wards = new Wards(books.texts, area.units);
  const halves = sources.map(({ raw, custom }): readonly (HalfCleanTable | CleanTable)[] => {
    const issues = new IssueBook(raw);
    issueBooks.push(issues);
    if (custom !== undefined)
      return [normaliseCustom(raw, custom.fields, custom.keyOf, books, issues, names)];
    const kind = sourceKind(raw.kind);
    return kind.persons.map((person) => {
      const half = normalisePeople({ raw, kind, person, books, names, issues, asOfYear });
      wards.learn(half.wards);
      return half;
    });
  });
  for (const half of halves.flat()) if ('context' in half) resolveWards(half, wards);
  const others = books.freeze(wards.freeze());
  return (read) => {
    names.fill(read);
    for (const slots of halves) lendParents(slots);
    const notes = issueBooks.flatMap((book) => book.all());
    return {
      tables: halves.map((slots) => slots.map((slot) => ('context' in slot ? finishPeople(slot) : slot))),
      books: { names: read.book, ...others },
      issues: notes,
      covers: wards.covered(area.covers),
      legacyColumns: notes.flatMap(foundLegacy),
    };
  };
}

function foundLegacy({ source, key, legacy }: IssueNotes): LegacyColumnFound[] {
  return legacy === undefined
    ? []
    : [{ source, key, encoding: legacy.encoding, confidence: legacy.confidence }];
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
