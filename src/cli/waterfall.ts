/**
 * Steps of evidence as bars that start where the step before ended: `█` to the right for bits in favour, `░` to the left for
 * bits against, a line where the odds are even. The figure beside each bar says the same, so neither colour nor bar is needed.
 */
import type { ChalkInstance } from 'chalk';

export interface Step {
  /** Bits that the step adds; of a total, where it ends. */
  readonly bits: number;
  /** A total is drawn from even odds. */
  readonly isTotal: boolean;
}

const FOR = '█';
const AGAINST = '░';
const EVEN = '│';

/** One bar a step, each `columns` wide. */
export function bars(steps: readonly Step[], columns: number, chalk: ChalkInstance): string[] {
  let level = 0;
  const spans = steps.map(({ bits, isTotal }) => {
    const from = isTotal ? 0 : level;
    const to = isTotal ? bits : level + bits;
    level = to;
    return { from, to };
  });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const scale = high > low ? (columns - 1) / (high - low) : 0;
  const place = (bits: number): number => Math.round((bits - low) * scale);
  return spans.map(({ from, to }, at) => bar(place(from), place(to), steps[at]!.bits, place(0), chalk));
}

function bar(from: number, to: number, bits: number, even: number, chalk: ChalkInstance): string {
  const start = Math.min(from, to);
  const end = bits === 0 ? start : Math.max(from, to, start + 1);
  const filled = bits < 0 ? chalk.red(AGAINST.repeat(end - start)) : chalk.green(FOR.repeat(end - start));
  if (even < start) return `${' '.repeat(even)}${chalk.dim(EVEN)}${' '.repeat(start - even - 1)}${filled}`;
  const before = `${' '.repeat(start)}${filled}`;
  return even < end ? before : `${before}${' '.repeat(even - end)}${chalk.dim(EVEN)}`;
}
