/**
 * Term frequency: agreement on a rare value weighs more than on a common one.
 * The addend is log2(u / f), where f is the value's relative frequency and u = Σ f_left · f_right the chance that two random
 * records agree on that unit (Winkler 2000, "Frequency-based matching in Fellegi–Sunter"; Splink's tf adjustment).
 * A pair gets one addend a field: that of the rarest unit on which it agrees, so that rarity counts once. A place counts by its
 * ward, whatever agrees within it: hamlets of different wards bear the same names.
 */
import type { Books, CleanTable, NameBook } from '../flow.ts';
import { int32Column } from '../table/columns.ts';
import type { Comparison } from './comparison.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';

/** Addends are kept in 1/1024 bit. */
export const RARITY_UNIT = 1024;
const LOWEST_BITS = -4;
const HIGHEST_BITS = 10;
const NAME_DIFFERENT = NAME_PATTERN_LEVELS.indexOf('different');

/** Addend of one pair in 1/1024 bit, from its two value codes and its level. */
export type RarityOf = (a: number, b: number, level: number) => number;

/** The addends of one comparison, counted once for a pair of tables; plain columns, so workers can share them. */
export type RarityTables =
  | { readonly kind: 'value'; readonly addends: Int32Array }
  | { readonly kind: 'ward'; readonly addends: Int32Array }
  | {
      readonly kind: 'name';
      readonly whole: Int32Array;
      readonly given: Int32Array;
      readonly family: Int32Array;
    };

/** The column whose values are rare or common. */
export function rarityColumn({ rarity, columns }: Pick<Comparison, 'rarity' | 'columns'>): string {
  return rarity === 'ward' ? 'ward' : columns[0]!;
}

/** undefined when the comparison carries no rarity. */
export function rarityTables(
  comparison: Comparison,
  left: CleanTable,
  right: CleanTable,
  books: Books,
): RarityTables | undefined {
  const column = rarityColumn(comparison);
  const lefts = left.columns.get(column);
  const rights = right.columns.get(column);
  if (comparison.rarity === undefined || lefts === undefined || rights === undefined) return undefined;
  if (comparison.rarity !== 'name') {
    return { kind: comparison.rarity, addends: addendsOf(lefts, rights, books.texts.size, undefined) };
  }
  const { names } = books;
  const units = names.foldedTexts.size;
  return {
    kind: 'name',
    whole: addendsOf(lefts, rights, units, names.sorted),
    given: addendsOf(lefts, rights, units, names.given),
    family: addendsOf(lefts, rights, units, names.family),
  };
}

export function rarityOf(tables: RarityTables, names: NameBook): RarityOf {
  if (tables.kind === 'ward') {
    const { addends } = tables;
    return (a, b) => (a === b ? addends[a]! : 0);
  }
  if (tables.kind === 'value') {
    const { addends } = tables;
    return (a, b, level) => (level === 1 && a === b ? addends[a]! : 0);
  }
  const { whole, given, family } = tables;
  return (a, b, level) => {
    if (level === 0 || level === NAME_DIFFERENT) return 0;
    if (names.sorted[a] === names.sorted[b]) return whole[names.sorted[a]!]!;
    let best = LOWEST_BITS * RARITY_UNIT;
    let agrees = false;
    if (names.given[a] !== 0 && names.given[a] === names.given[b]) {
      best = Math.max(best, given[names.given[a]!]!);
      agrees = true;
    }
    if (names.family[a] !== 0 && names.family[a] === names.family[b]) {
      best = Math.max(best, family[names.family[a]!]!);
      agrees = true;
    }
    return agrees ? best : 0;
  };
}

/** Addend of each unit on which pairs can agree, so of those in the left table; unit 0 (nothing) has none. */
function addendsOf(
  lefts: Int32Array,
  rights: Int32Array,
  units: number,
  unitOf: Int32Array | undefined,
): Int32Array {
  const leftCounts = counted(lefts, units, unitOf);
  const rightCounts = lefts === rights ? leftCounts : counted(rights, units, unitOf);
  const leftTotal = lefts.length - leftCounts[0]!;
  const rightTotal = rights.length - rightCounts[0]!;
  const addends = int32Column(units);
  if (leftTotal === 0 || rightTotal === 0) return addends;
  let agreeing = 0;
  for (let unit = 1; unit < units; unit++) {
    const count = leftCounts[unit]!;
    if (count !== 0) agreeing += (count / leftTotal) * (rightCounts[unit]! / rightTotal);
  }
  if (agreeing === 0) return addends;
  for (let unit = 1; unit < units; unit++) {
    if (leftCounts[unit] === 0) continue;
    const count = leftCounts[unit]! + rightCounts[unit]!;
    const bits = Math.log2((agreeing * (leftTotal + rightTotal)) / count);
    addends[unit] = Math.round(Math.min(HIGHEST_BITS, Math.max(LOWEST_BITS, bits)) * RARITY_UNIT);
  }
  return addends;
}

/** How often each unit occurs, nothing (0) included; without unitOf a code is its own unit. */
function counted(codes: Int32Array, units: number, unitOf: Int32Array | undefined): Int32Array {
  const counts = int32Column(units);
  if (unitOf === undefined) for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  else for (let row = 0; row < codes.length; row++) counts[unitOf[codes[row]!]!]!++;
  return counts;
}
