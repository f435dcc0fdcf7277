/** Levels, patterns and rarity of a few thousand pairs at a time: one small kernel a comparison runs along the gathered lanes. */
import { BATCH_PAIRS, type Lanes } from './comparison.ts';
import { type RarityOf, rarityColumn } from './rarity.ts';
import { gather } from './row-matrix.ts';
import type { ComparisonSetup } from './setup.ts';

/** Levels and patterns of a batch of pairs. */
export class PairBatch {
  /** Pairs that it holds at once. */
  readonly room: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly patterns: Int32Array;
  /** Bits under the keep rule's weights. */
  readonly bits: Float64Array;
  readonly rarities: Int32Array;
  readonly #levels: Uint8Array;
  readonly #setup: ComparisonSetup;
  readonly #weights: readonly Float64Array[];
  readonly #a: Lanes;
  readonly #b: Lanes;
  /** For each comparison its own columns among the lanes. */
  readonly #lanesA: readonly Lanes[];
  readonly #lanesB: readonly Lanes[];
  /** For each comparison the lane whose values are rare or common. */
  readonly #rarityLanes: readonly number[];

  /** `pairs`: how many there are to evaluate at most, where that is known; the result does not depend on it. */
  constructor(setup: ComparisonSetup, bits: readonly (readonly number[])[], pairs = BATCH_PAIRS) {
    const room = Math.max(1, Math.min(pairs, BATCH_PAIRS));
    this.room = room;
    this.left = new Int32Array(room);
    this.right = new Int32Array(room);
    this.patterns = new Int32Array(room);
    this.bits = new Float64Array(room);
    this.rarities = new Int32Array(room);
    this.#levels = new Uint8Array(room);
    this.#setup = setup;
    this.#weights = bits.map((levels) => Float64Array.from(levels));
    const { columns } = setup.left;
    this.#a = columns.map(() => new Int32Array(room));
    this.#b = columns.map(() => new Int32Array(room));
    const lanesOf = (lanes: Lanes) =>
      setup.comparisons.map((comparison) => comparison.columns.map((name) => lanes[columns.indexOf(name)]!));
    this.#lanesA = lanesOf(this.#a);
    this.#lanesB = lanesOf(this.#b);
    this.#rarityLanes = setup.comparisons.map((comparison) => columns.indexOf(rarityColumn(comparison)));
  }

  /** Fills patterns, bits and rarities of the first `count` pairs. */
  evaluate(count: number): void {
    const { kernels, space, rarities, left, right } = this.#setup;
    gather(left, this.left, count, this.#a);
    gather(right, this.right, count, this.#b);
    this.patterns.fill(0, 0, count);
    this.bits.fill(0, 0, count);
    this.rarities.fill(0, 0, count);
    for (let c = 0; c < kernels.length; c++) {
      const kernel = kernels[c];
      if (kernel === undefined) continue;
      kernel(this.#lanesA[c]!, this.#lanesB[c]!, count, this.#levels);
      this.#add(count, space.strides[c]!, this.#weights[c]!);
      const rarity = rarities[c];
      if (rarity === undefined) continue;
      const lane = this.#rarityLanes[c]!;
      this.#addRarity(count, rarity, this.#a[lane]!, this.#b[lane]!);
    }
  }

  #add(count: number, stride: number, weights: Float64Array): void {
    const { patterns, bits } = this;
    const levels = this.#levels;
    for (let index = 0; index < count; index++) {
      const level = levels[index]!;
      patterns[index]! += level * stride;
      bits[index]! += weights[level]!;
    }
  }

  #addRarity(count: number, rarity: RarityOf, a: Int32Array, b: Int32Array): void {
    const { rarities } = this;
    const levels = this.#levels;
    for (let index = 0; index < count; index++) {
      const level = levels[index]!;
      if (level !== 0) rarities[index]! += rarity(a[index]!, b[index]!, level);
    }
  }
}
