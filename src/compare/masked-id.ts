/**
 * A masked citizen id held against a whole one, whichever side bears which: the digits that can be seen agree or not. Its end is
 * drawn by lot; its start is the province of birth, which half a commune shares, so a start alone is a level of its own.
 */
import type { Comparison, LevelKernel } from './comparison.ts';

const LEVELS = ['missing', 'same_end', 'same_start', 'different'] as const;
const SAME_END = 1;
const SAME_START = 2;
const DIFFERENT = 3;
const PLACES = 12;
/** The number's own digits begin here. */
const END = 6;
const HIDDEN = '*'.charCodeAt(0);

export const maskedId: Comparison = {
  name: 'maskedId',
  columns: ['maskedId', 'citizenId'],
  levels: LEVELS,
  needs: 'maskedId',
  kernel: ({ texts }): LevelKernel => {
    const bytes = new Uint8Array(texts.bytes().buffer);
    const starts = texts.starts();
    const levelOf = (mask: number, whole: number): number => {
      const [from, at] = [starts[mask]!, starts[whole]!];
      if (starts[whole + 1]! - at !== PLACES) return 0;
      let level = SAME_START;
      for (let place = 0; place < PLACES; place++) {
        const seen = bytes[from + place]!;
        if (seen === HIDDEN) continue;
        if (seen !== bytes[at + place]) return DIFFERENT;
        if (place >= END) level = SAME_END;
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
