/** Which comparisons a link uses, as data that can be sent to a worker, and the comparisons themselves. */
import type { CustomField } from '../plan/plan.ts';
import type { Comparison } from './comparison.ts';
import { customComparisons } from './custom-comparisons.ts';
import { PEOPLE_COMPARISONS } from './people-comparisons.ts';

/** People of registers, or the fields of a custom pair of tables. */
export type ComparisonList = 'people' | readonly CustomField[];

export function comparisonsOf(list: ComparisonList): readonly Comparison[] {
  return list === 'people' ? PEOPLE_COMPARISONS : customComparisons(list);
}
