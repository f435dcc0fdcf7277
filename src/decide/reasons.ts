/** Why a person was not found: from the levels of the nearest candidate, and from what his own record lacks. */
import type { CleanTable, ComparisonShape, ReasonName } from '../flow.ts';

export interface LevelReader {
  /** Level name of a comparison in a pattern; undefined when the run has no such comparison. */
  level(pattern: number, comparison: string): string | undefined;
}

export function levelReader(shapes: readonly ComparisonShape[]): LevelReader {
  const strides: number[] = [];
  let stride = 1;
  for (const shape of shapes) {
    strides.push(stride);
    stride *= shape.levels.length;
  }
  const indexes = new Map(shapes.map((shape, index) => [shape.name, index]));
  return {
    level(pattern, comparison) {
      const index = indexes.get(comparison);
      if (index === undefined) return undefined;
      const { levels } = shapes[index]!;
      return levels[Math.floor(pattern / strides[index]!) % levels.length];
    },
  };
}

const NAME_APART = new Set(['two_changes', 'given_family', 'given', 'different']);
const BIRTH_APART = new Set(['one_digit', 'lunar', 'two_parts', 'swap', 'year', 'near_year', 'different']);
const NUMBERS = ['citizenId', 'oldId', 'insurance'];
const NUMBER_WRONG = new Set(['transposed', 'one_digit', 'different']);

/** Levels that no other kind of field has. */
const NAMES_ONLY = ['two_changes', 'given_family', 'given'];
const DATES_ONLY = ['lunar', 'two_parts', 'swap', 'year', 'near_year'];

/** A candidate below these bits is no reason for anything: two strangers who share a birth year. */
const NEAR_BITS = 8;

export function unmatchedReason(
  table: CleanTable,
  row: number,
  levels: LevelReader,
  nearest: { readonly pattern: number; readonly bits: number } | undefined,
): ReasonName {
  if (table.kind === 'custom') return customReason(table, row, levels, nearest);
  const has = (column: string): boolean => (table.columns.get(column)?.[row] ?? 0) !== 0;
  if (!has('name') && !has('citizenId') && !has('oldId') && !has('insurance')) return 'no_evidence';
  // somebody may hold his number, and that is all there is
  if (nearest !== undefined && !has('name') && !has('birth')) return 'no_evidence';
  const anyNumber = has('citizenId') || has('oldId') || has('insurance');
  if (!anyNumber && !has('birth') && !has('ward') && !has('phone')) return 'no_evidence';
  if (
    nearest !== undefined &&
    (nearest.bits >= NEAR_BITS || levels.level(nearest.pattern, 'citizenId') === 'same')
  ) {
    const reason = differenceReason(nearest.pattern, levels);
    if (reason !== undefined) return reason;
  }
  if (has('citizenId') || has('insurance'))
    return nearest === undefined ? 'no_candidate' : weakReason(nearest.pattern, levels);
  return has('oldId') ? 'old_number_only' : 'no_number';
}

/** Of a candidate that is hardly one: mostly somebody of another name. Where even the name agrees, the rest, or that it is too little. */
function weakReason(pattern: number, levels: LevelReader): ReasonName {
  const name = levels.level(pattern, 'name') ?? 'missing';
  return name === 'missing' ? 'name_differs' : (differenceReason(pattern, levels) ?? 'no_evidence');
}

/** Fields of custom tables have names of their own: what differs is told by its level, and a name where that is all. */
function customReason(
  table: CleanTable,
  row: number,
  levels: LevelReader,
  nearest: { readonly pattern: number; readonly bits: number } | undefined,
): ReasonName {
  if ([...table.columns.values()].every((codes) => codes[row] === 0)) return 'no_evidence';
  if (nearest === undefined || nearest.bits < NEAR_BITS) return 'no_candidate';
  const found = new Set([...table.columns.keys()].map((field) => levels.level(nearest.pattern, field)));
  if (NAMES_ONLY.some((level) => found.has(level))) return 'name_differs';
  if (DATES_ONLY.some((level) => found.has(level))) return 'date_differs';
  if (found.has('transposed') || found.has('one_digit')) return 'number_wrong';
  return found.has('different') ? 'name_differs' : 'no_candidate';
}

function differenceReason(pattern: number, levels: LevelReader): ReasonName | undefined {
  const name = levels.level(pattern, 'name') ?? 'missing';
  const birth = levels.level(pattern, 'birth') ?? 'missing';
  if (NAME_APART.has(name)) return 'name_differs';
  if (BIRTH_APART.has(birth)) return 'date_differs';
  if (NUMBERS.some((number) => NUMBER_WRONG.has(levels.level(pattern, number) ?? 'missing')))
    return 'number_wrong';
  if (levels.level(pattern, 'place') === 'other_ward') return 'other_ward';
  return undefined;
}
