/**
 * Columns of persons' names, read into the book of names. They depend on nothing else that is normalised and take about as
 * long as all the rest together, so a run may have them read in a thread of their own (engine/names-aside.ts).
 */
import type { ColumnIssues, FieldKey, NameBook, RawColumn } from '../flow.ts';
import { type PersonName, readAnyName, readPersonName } from '../vietnamese/person-name.ts';
import type { Reading } from '../vietnamese/reading.ts';
import { codesOfTexts, IssueNotes, spread, spreadPairs } from './distinct.ts';
import type { LegacyColumn } from './legacy-texts.ts';
import { NameBookBuilder } from './name-book.ts';
import { UsualNames } from './usual-names.ts';

/** A column of names and the clean column that it becomes. */
export interface NamedColumn extends NameColumn {
  readonly name: string;
}

/** One column of names, or family and given names that make one together. */
export interface NameColumn {
  readonly source: string;
  readonly key: FieldKey;
  readonly column: RawColumn;
  readonly given?: RawColumn;
}

/** Name codes of each row, and what was doubtful; nothing in it is a function, so it travels between threads. */
export interface NameValues {
  readonly values: Int32Array;
  readonly byText: ColumnIssues['byText'];
  readonly byRow: ColumnIssues['byRow'];
  readonly legacy: LegacyColumn | undefined;
}

export interface NamesRead {
  /** In the order of the columns. */
  readonly columns: readonly NameValues[];
  readonly book: NameBook;
}

/** Codes follow the order of the columns and of their texts. */
export function readNames(columns: readonly NameColumn[]): NamesRead {
  const book = new NameBookBuilder();
  const usual = new UsualNames(book);
  // About half of the texts are names met before: people's own names come again as those of heads and parents.
  book.expect(Math.ceil(columns.reduce((sum, { column }) => sum + column.dictionary.size, 0) / 2));
  const add = ({ value, issues }: Reading<PersonName>): Reading<number> => {
    return { value: value === undefined ? undefined : book.add(value), issues };
  };
  const values = columns.map(({ source, key, column, given }): NameValues => {
    const notes = new IssueNotes(source, key);
    const codes =
      given === undefined
        ? spread(
            column,
            codesOfTexts(column, notes, 'words', (text) => add(readAnyName(text)), usual.cellsOf(column)),
          )
        : spreadPairs(column, given, notes, 'words', (family, last) =>
            add(readPersonName(`${family} ${last}`)),
          );
    return { values: codes, byText: notes.byText, byRow: notes.byRow, legacy: notes.legacy };
  });
  return { columns: values, book: book.freeze() };
}

/** Where the values of the name columns go once they are read; filled in the order of asking. */
export class NameTargets {
  readonly #targets: {
    readonly table: Map<string, Int32Array>;
    readonly name: string;
    readonly notes: IssueNotes;
  }[] = [];

  /** The column keeps its place among the others; its values come with `fill`. */
  ask(table: Map<string, Int32Array>, name: string, notes: IssueNotes): void {
    table.set(name, NOT_READ);
    this.#targets.push({ table, name, notes });
  }

  fill({ columns }: NamesRead): void {
    columns.forEach(({ values, byText, byRow, legacy }, at) => {
      const { table, name, notes } = this.#targets[at]!;
      table.set(name, values);
      for (const [code, issues] of byText) notes.ofText(code, issues);
      for (const [row, issues] of byRow) notes.ofRow(row, issues);
      if (legacy !== undefined) notes.legacy = legacy;
    });
  }
}

const NOT_READ = new Int32Array(0);
