/**
 * A masked number held against a whole one, whichever side bears which: the digits that can be seen agree or not. Its end is drawn
 * by lot; its start is shared by many (the province of birth or of issue, a telephone company), so a start alone is a level of its
 * own. How much a level is worth is learned like that of any other: three digits at the end agree by chance once in a
 * thousand, two once in a hundred. Never a key: no rule looks anybody up by what is left of a number.
 */
import type { Comparison, LevelKernel } from './comparison.ts';

const LEVELS = ['missing', 'same_end', 'same_start', 'different'] as const;
const SAME_END = 1;
const SAME_START = 2;
const DIFFERENT = 3;
const HIDDEN = '*'.charCodeAt(0);

/** masked, whole: clean columns; places: of a whole number, whose own digits begin at `end`. */
export function maskedNumber(masked: string, whole: string, places: number, end: number): Comparison {
  return {
    name: masked,
    columns: [masked, whole],
    levels: LEVELS,
    needs: masked,
    kernel: ({ texts }): LevelKernel => {
      const bytes = texts.bytes();
      const starts = texts.starts();
      const levelOf = (mask: number, number: number): number => {
        const [from, at] = [starts[mask]!, starts[number]!];
        if (starts[number + 1]! - at !== places) return 0;
        let level = SAME_START;
        for (let place = 0; place < places; place++) {
          const seen = bytes[from + place]!;
          if (seen === HIDDEN) continue;
          if (seen !== bytes[at + place]) return DIFFERENT;
          if (place >= end) level = SAME_END;
        }
        return level;
      };
      return ([maskA, wholeA], [maskB, wholeB], count, out) => {
        for (let index = 0; index < count; index++) {
          const [a, b] = [maskA![index]!, maskB![index]!];
          const [theirs, ours] = [wholeB![index]!, wholeA![index]!];
          if (a !== 0 && theirs !== 0) out[index] = levelOf(a, theirs);
          else out[index] = b !== 0 && ours !== 0 ? levelOf(b, ours) : 0;
        }
      };
    },
  };
}
