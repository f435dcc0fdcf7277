/** For whom a rule looks that is there only for persons without a certain value (BlockingRule.onlyWithout). */
import type { CleanTable } from '../flow.ts';
import type { BlockingRule } from './blocking-rule.ts';

/** Whether the rule looks for a row of the left table; undefined: for every one. */
export function lookedFor(
  { onlyWithout }: BlockingRule,
  left: CleanTable,
  right: CleanTable,
): ((row: number) => boolean) | undefined {
  if (onlyWithout === undefined) return undefined;
  const values = left.columns.get(onlyWithout);
  const others = right.columns.get(onlyWithout);
  if (values === undefined || others === undefined || !others.some((value) => value !== 0)) return undefined;
  return (row) => values[row] === 0;
}

/** Whether there is anybody for whom the rule looks. */
export function isNeeded(rule: BlockingRule, left: CleanTable, right: CleanTable): boolean {
  const isLookedFor = lookedFor(rule, left, right);
  if (isLookedFor === undefined) return true;
  for (let row = 0; row < left.count; row++) if (isLookedFor(row)) return true;
  return false;
}
