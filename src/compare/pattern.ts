/**
 * A pattern is everything that is known about one pair: its comparison levels as one mixed-radix number.
 * Scoring a pair is a look-up by pattern, explaining it is a decode.
 */
import type { ComparisonShape } from '../flow.ts';

/** Patterns are kept in signed 32-bit columns. */
const MOST_PATTERNS = 2 ** 31;

export class PatternSpace {
  readonly shapes: readonly ComparisonShape[];
  /** stride[i] is what one level of comparison i adds to the pattern. */
  readonly strides: readonly number[];

  constructor(shapes: readonly ComparisonShape[]) {
    this.shapes = shapes;
    const strides: number[] = [];
    let size = 1;
    for (const shape of shapes) {
      strides.push(size);
      size *= shape.levels.length;
    }
    if (size > MOST_PATTERNS)
      throw new RangeError(`${shapes.length} comparisons have ${size} patterns, more than ${MOST_PATTERNS}`);
    this.strides = strides;
  }

  /** Level of one comparison in a pattern; 0 = missing. */
  level(pattern: number, comparison: number): number {
    return Math.floor(pattern / this.strides[comparison]!) % this.shapes[comparison]!.levels.length;
  }

  /** All levels of a pattern, one a comparison. */
  decode(pattern: number): number[] {
    return this.shapes.map((_, comparison) => this.level(pattern, comparison));
  }

  encode(levels: readonly number[]): number {
    return levels.reduce((pattern, level, comparison) => pattern + level * this.strides[comparison]!, 0);
  }

  /** Index of a comparison by name, or -1. */
  indexOf(name: string): number {
    return this.shapes.findIndex((shape) => shape.name === name);
  }
}
