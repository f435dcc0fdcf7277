/** The parents' names as one comparison: brothers and sisters share both, so father and mother are not counted apart. */
import type { Comparison } from './comparison.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';
import { nameLevels } from './values.ts';

const LEVELS = ['missing', 'both', 'one', 'none'] as const;
const BOTH = 1;
const ONE = 2;
const NONE = 3;
/** Up to this level two spellings can well be one person's. */
const ALIKE = NAME_PATTERN_LEVELS.indexOf('two_changes');

export const parents: Comparison = {
  name: 'parents',
  columns: ['fatherName', 'motherName'],
  levels: LEVELS,
  bind: (left, right, books) => {
    const pairs = (['fatherName', 'motherName'] as const)
      .map((column) => [left.columns.get(column), right.columns.get(column)] as const)
      .filter(
        (pair): pair is readonly [Int32Array, Int32Array] => pair[0] !== undefined && pair[1] !== undefined,
      );
    if (pairs.length === 0) return undefined;
    const levelOf = nameLevels(books);
    return (leftRows, rightRows, count, out) => {
      for (let index = 0; index < count; index++) {
        let alike = 0;
        let known = 0;
        for (const [lefts, rights] of pairs) {
          const level = levelOf(lefts[leftRows[index]!]!, rights[rightRows[index]!]!);
          if (level === 0) continue;
          known++;
          if (level <= ALIKE) alike++;
        }
        out[index] = known === 0 ? 0 : alike === 2 ? BOTH : alike === 1 ? ONE : NONE;
      }
    };
  },
};
