/** The comparisons of a custom pair of tables: one a field, by the way that the configuration names. */
import type { CompareKind, CustomField } from '../plan/plan.ts';
import { byCodes, type Comparison } from './comparison.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';
import {
  DATE_PATTERN_LEVELS,
  DIGIT_PATTERN_LEVELS,
  dateLevels,
  digitLevels,
  nameLevels,
  TEXT_PATTERN_LEVELS,
  textLevels,
} from './values.ts';

const EXACT_LEVELS = ['missing', 'same', 'different'];

export function customComparisons(fields: readonly CustomField[]): readonly Comparison[] {
  return fields.map(({ field, compare }) => comparisonOf(field, compare));
}

function comparisonOf(field: string, compare: CompareKind): Comparison {
  const shape = (levels: readonly string[]) => ({ name: field, columns: [field], levels });
  switch (compare) {
    case 'name':
      return { ...byCodes(shape(NAME_PATTERN_LEVELS), field, nameLevels), rarity: 'name' };
    case 'givenName':
    case 'familyName':
    case 'text':
      return { ...byCodes(shape(TEXT_PATTERN_LEVELS), field, textLevels), rarity: 'value' };
    case 'date':
      return byCodes(shape(DATE_PATTERN_LEVELS), field, dateLevels);
    case 'code':
    case 'number':
      return { ...byCodes(shape(DIGIT_PATTERN_LEVELS), field, digitLevels), rarity: 'value' };
    case 'exact':
      return { ...byCodes(shape(EXACT_LEVELS), field, () => (a, b) => (a === b ? 1 : 2)), rarity: 'value' };
  }
}
