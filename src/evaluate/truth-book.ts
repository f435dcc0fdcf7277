/** The known answers of people, found by extract, row and person. Compact: a million answers are ordinary. */
import { Failure } from '../failure.ts';
import { readTable } from './read-table.ts';
import { PERSON_COLUMNS } from './truth-files.ts';

export interface Answer {
  /** Right keys; none = this person is not in the master. */
  readonly residents: readonly string[];
  readonly classes: readonly string[];
}

const MOST_SHOWN = 10;

export class TruthBook {
  /** extract → person → row → place in the lists below */
  readonly #places = new Map<string, Map<string, Map<number, number>>>();
  readonly #residents: string[] = [];
  readonly #classes: string[] = [];
  /** Few texts occur, many times each. */
  readonly #classTexts = new Map<string, string>();

  get size(): number {
    return this.#residents.length;
  }

  get extracts(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** False when this person of this row has an answer already. */
  add(extract: string, row: number, person: string, residents: string, classes: string): boolean {
    const people = this.#places.get(extract) ?? new Map<string, Map<number, number>>();
    if (people.size === 0) this.#places.set(extract, people);
    const rows = people.get(person) ?? new Map<number, number>();
    if (rows.size === 0) people.set(person, rows);
    if (rows.has(row)) return false;
    rows.set(row, this.size);
    this.#residents.push(residents);
    const known = this.#classTexts.get(classes) ?? classes;
    this.#classTexts.set(known, known);
    this.#classes.push(known);
    return true;
  }

  /** Place of the answer, or -1. */
  find(extract: string, row: number, person: string): number {
    return this.#places.get(extract)?.get(person)?.get(row) ?? -1;
  }

  answer(place: number): Answer {
    return { residents: parts(this.#residents[place]!), classes: parts(this.#classes[place]!) };
  }

  *entries(): IterableIterator<{ extract: string; person: string; row: number; place: number }> {
    for (const [extract, people] of this.#places) {
      for (const [person, rows] of people) {
        for (const [row, place] of rows) yield { extract, person, row, place };
      }
    }
  }
}

function parts(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split('|');
}

/** Reads every file of answers; throws when a row has no sound number or a person has two answers. */
export async function readTruth(files: readonly string[]): Promise<TruthBook> {
  const book = new TruthBook();
  for (const file of files) {
    const twice = new Map<string, number[]>();
    const invalid: number[] = [];
    await readTable(
      file,
      { required: PERSON_COLUMNS, optional: ['error_classes'] },
      ([extract, row, person, residents, classes], line) => {
        const number = Number(row);
        if (!/^\d{1,10}$/.test(row!) || number < 1) invalid.push(line);
        else if (!book.add(extract!, number, person!, residents!, classes!)) {
          twice.set(extract!, [...(twice.get(extract!) ?? []), number]);
        }
      },
    );
    if (invalid.length > 0) {
      const facts = { count: invalid.length, lines: shown(invalid) };
      throw Failure.of('truth_row_invalid', { file, line: invalid[0]! }, facts);
    }
    if (twice.size > 0) {
      throw new Failure(
        [...twice].map(([extract, rows]) => ({
          code: 'truth_person_twice',
          place: { file },
          facts: { extract, count: rows.length, rows: shown(rows) },
        })),
      );
    }
  }
  if (book.size === 0) throw Failure.of('truth_empty', {}, { files });
  return book;
}

/** The first few numbers, as texts. */
export function shown(numbers: readonly number[]): readonly string[] {
  return numbers.slice(0, MOST_SHOWN).map(String);
}
