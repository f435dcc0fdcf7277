/**
 * What a rarity addend stands on: which value two records agree on, and how many residents bear it. The same choice as in
 * compare/rarity.ts: the whole name, else the rarer of given and family name; a place by its ward.
 */
import type { RarityTables } from '../compare/rarity.ts';
import { rarityColumn } from '../compare/rarity.ts';
import type { RareValue } from './explanation.ts';
import type { LinkedRow } from './link-row.ts';

type Unit = Int32Array | undefined;

/** Counts each value once: the candidates of one row share its few. */
export class RareValues {
  readonly #linked: LinkedRow;
  readonly #counts = new Map<string, number>();

  constructor(linked: LinkedRow) {
    this.#linked = linked;
  }

  /** Of a field that carries an addend: a and b are its codes in the extract and in the master. */
  of(comparison: number, a: number, b: number): RareValue | null {
    const { setup, books } = this.#linked;
    const tables = setup.rarityTables[comparison];
    if (tables === undefined) return null;
    const column = rarityColumn(setup.comparisons[comparison]!);
    const [unit, codes] = unitOf(tables, books.names, a, b);
    return { unit, residents: this.#count(comparison, column, unit, codes, codes?.[b] ?? b) };
  }

  #count(comparison: number, column: string, unit: RareValue['unit'], codes: Unit, wanted: number): number {
    const key = `${comparison} ${unit} ${wanted}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const values = this.#linked.master.columns.get(column) ?? new Int32Array(0);
    let count = 0;
    for (const value of values) if (value !== 0 && (codes?.[value] ?? value) === wanted) count++;
    this.#counts.set(key, count);
    return count;
  }
}

/** The unit and, for names, the code of that unit by name code. */
function unitOf(
  tables: RarityTables,
  { sorted, given, family }: LinkedRow['books']['names'],
  a: number,
  b: number,
): readonly [RareValue['unit'], Unit] {
  if (tables.kind !== 'name') return [tables.kind, undefined];
  if (sorted[a] === sorted[b]) return ['name', sorted];
  const addend = (unit: Int32Array, addends: Int32Array): number =>
    unit[a] !== 0 && unit[a] === unit[b] ? addends[unit[a]!]! : Number.NEGATIVE_INFINITY;
  return addend(given, tables.given) >= addend(family, tables.family)
    ? ['givenName', given]
    : ['familyName', family];
}
