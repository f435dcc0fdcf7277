/** The comparisons of a custom pair of tables: one a field, by the way that the configuration names. */
import type { CompareKind, CustomField } from '../plan/plan.ts';
import { byCodes, type Comparison } from './comparison.ts';
import { TEXT_PATTERN_LEVELS } from './kernels/text.reference.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';
import {
  DATE_PATTERN_LEVELS,
  DIGIT_PATTERN_LEVELS,
  dateKernel,
  digitsKernel,
  EQUAL_PATTERN_LEVELS,
  equalKernel,
  nameKernel,
  textKernel,
} from './values.ts';

export function customComparisons(fields: readonly CustomField[]): readonly Comparison[] {
  return fields.map(({ field, compare }) => comparisonOf(field, compare));
}

function comparisonOf(field: string, compare: CompareKind): Comparison {
  const shape = (levels: readonly string[]) => ({ name: field, columns: [field], levels });
  switch (compare) {
    case 'name':
      return { ...byCodes(shape(NAME_PATTERN_LEVELS), field, nameKernel), rarity: 'name' };
    case 'givenName':
    case 'familyName':
    case 'text':
      return { ...byCodes(shape(TEXT_PATTERN_LEVELS), field, textKernel), rarity: 'value' };
    case 'date':
      return byCodes(shape(DATE_PATTERN_LEVELS), field, dateKernel);
    case 'code':
    case 'number':
      return { ...byCodes(shape(DIGIT_PATTERN_LEVELS), field, digitsKernel), rarity: 'value' };
    case 'exact':
      return { ...byCodes(shape(EQUAL_PATTERN_LEVELS), field, equalKernel), rarity: 'value' };
  }
}
