/** The parents' names as one comparison: brothers and sisters share both, so father and mother are not counted apart. */
import { BATCH_PAIRS, type Comparison } from './comparison.ts';
import { NAME_PATTERN_LEVELS } from './name-levels.ts';
import { nameKernel } from './values.ts';

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
  kernel: (books) => {
    const names = nameKernel(books);
    const levels = new Uint8Array(BATCH_PAIRS);
    return (a, b, count, out) => {
      // Low nibble: names alike; high nibble: names known on both sides.
      out.fill(0, 0, count);
      for (let parent = 0; parent < a.length; parent++) {
        names.levels(a[parent]!, b[parent]!, count, levels);
        for (let index = 0; index < count; index++) {
          const level = levels[index]!;
          if (level !== 0) out[index]! += level <= ALIKE ? 17 : 16;
        }
      }
      for (let index = 0; index < count; index++) {
        const alike = out[index]! & 15;
        out[index] = out[index] === 0 ? 0 : alike === 2 ? BOTH : alike === 1 ? ONE : NONE;
      }
    };
  },
};
