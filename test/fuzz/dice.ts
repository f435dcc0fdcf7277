/** Seeded choices for the fuzzer: the same seed and number give the same input on every machine. */
import { seededRandom } from '../../src/table/random.ts';

export class Dice {
  readonly #next: () => number;

  /** `index`: which input of the seed. */
  constructor(seed: number, index: number) {
    this.#next = seededRandom(Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** Small numbers mostly, now and then a large one. */
  count(most: number): number {
    return Math.floor(this.#next() ** 4 * (most + 1));
  }

  /** Takes one of the actions. */
  do(actions: readonly (() => void)[]): void {
    this.pick(actions)();
  }
}
