/**
 * Compares the pairs of a range of blocks: levels by kernel over batches, patterns, rarity.
 * A pure function of its job, so that any number of workers gives the same parts; merging is concatenation and addition.
 */
import type { Books, Candidates, CleanTable, ComparedPairs, PatternCounts } from '../flow.ts';
import { GrowingInt32, int32Column } from '../table/columns.ts';
import { IntCounter } from '../table/counter.ts';
import { BATCH_PAIRS, type Comparison, type Lanes, type LevelKernel } from './comparison.ts';
import { PatternSpace } from './pattern.ts';
import { RARITY_UNIT, type RarityOf, type RarityTables, rarityOf, rarityTables } from './rarity.ts';
import { gather, type RowMatrix, rowMatrix } from './row-matrix.ts';

/** What two tables are compared by; the same for all jobs of a run. */
export interface ComparisonSetup {
  readonly left: RowMatrix;
  /** The same object as left where a table is linked to itself. */
  readonly right: RowMatrix;
  readonly books: Books;
  readonly comparisons: readonly Comparison[];
  readonly space: PatternSpace;
  /** undefined where no column of the comparison stands on both sides: all its levels are missing. */
  readonly kernels: readonly (LevelKernel | undefined)[];
  readonly rarityTables: readonly (RarityTables | undefined)[];
  readonly rarities: readonly (RarityOf | undefined)[];
}

export function setUpComparison(
  left: CleanTable,
  right: CleanTable,
  books: Books,
  comparisons: readonly Comparison[],
): ComparisonSetup {
  const shared = (name: string): boolean => left.columns.has(name) && right.columns.has(name);
  const columns = [...new Set(comparisons.flatMap((comparison) => comparison.columns))];
  const leftRows = rowMatrix(left, columns);
  return bindComparison({
    left: leftRows,
    right: left === right ? leftRows : rowMatrix(right, columns),
    books,
    comparisons,
    bound: comparisons.map((comparison) => comparison.columns.some(shared)),
    rarityTables: comparisons.map((comparison) => rarityTables(comparison, left, right, books)),
  });
}

/** The plain data of a setup, from which any thread makes the rest. */
export interface SetupData
  extends Pick<ComparisonSetup, 'left' | 'right' | 'books' | 'comparisons' | 'rarityTables'> {
  /** Which comparisons have a column on both sides. */
  readonly bound: readonly boolean[];
}

export function bindComparison({ bound, ...data }: SetupData): ComparisonSetup {
  const { books, comparisons, rarityTables: tables } = data;
  return {
    ...data,
    space: new PatternSpace(comparisons),
    kernels: comparisons.map((comparison, index) => (bound[index] ? comparison.kernel(books) : undefined)),
    rarities: tables.map((table) => (table === undefined ? undefined : rarityOf(table, books.names))),
  };
}

/** Pairs whose bits under these weights (and rarity) stay below the floor are counted, not kept. */
export interface KeepRule {
  /** bits[comparison][level] */
  readonly bits: readonly (readonly number[])[];
  readonly floorBits: number;
}

/** One slice of work: some blocks of one rule. */
export interface CompareJob {
  readonly rule: number;
  readonly fromBlock: number;
  readonly toBlock: number;
}

export interface ComparePart {
  readonly rule: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Int32Array;
  readonly rarity: Int32Array;
  readonly counts: readonly PatternCounts[];
  /** Pairs that this rule is the first to find. */
  readonly newPairs: number;
}

/** Levels and patterns of a batch of pairs. */
export class PairBatch {
  readonly left = new Int32Array(BATCH_PAIRS);
  readonly right = new Int32Array(BATCH_PAIRS);
  readonly patterns = new Int32Array(BATCH_PAIRS);
  /** Bits under the keep rule's weights. */
  readonly bits = new Float64Array(BATCH_PAIRS);
  readonly rarities = new Int32Array(BATCH_PAIRS);
  readonly #levels = new Uint8Array(BATCH_PAIRS);
  readonly #setup: ComparisonSetup;
  readonly #weights: readonly Float64Array[];
  readonly #a: Lanes;
  readonly #b: Lanes;
  /** For each comparison its own columns among the lanes. */
  readonly #lanesA: readonly Lanes[];
  readonly #lanesB: readonly Lanes[];

  constructor(setup: ComparisonSetup, bits: readonly (readonly number[])[]) {
    this.#setup = setup;
    this.#weights = bits.map((levels) => Float64Array.from(levels));
    const { columns } = setup.left;
    this.#a = columns.map(() => new Int32Array(BATCH_PAIRS));
    this.#b = columns.map(() => new Int32Array(BATCH_PAIRS));
    const lanesOf = (lanes: Lanes) =>
      setup.comparisons.map((comparison) => comparison.columns.map((name) => lanes[columns.indexOf(name)]!));
    this.#lanesA = lanesOf(this.#a);
    this.#lanesB = lanesOf(this.#b);
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
      if (rarity !== undefined) this.#addRarity(count, rarity, this.#lanesA[c]![0]!, this.#lanesB[c]![0]!);
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

/** Compares listed pairs, sorted by left, then right; all are kept. */
export function comparePairs(setup: ComparisonSetup, left: Int32Array, right: Int32Array): ComparedPairs {
  const none = setup.comparisons.map((comparison) => comparison.levels.map(() => 0));
  const batch = new PairBatch(setup, none);
  const pattern = int32Column(left.length);
  const rarity = int32Column(left.length);
  for (let from = 0; from < left.length; from += BATCH_PAIRS) {
    const count = Math.min(BATCH_PAIRS, left.length - from);
    batch.left.set(left.subarray(from, from + count));
    batch.right.set(right.subarray(from, from + count));
    batch.evaluate(count);
    pattern.set(batch.patterns.subarray(0, count), from);
    rarity.set(batch.rarities.subarray(0, count), from);
  }
  return { count: left.length, left, right, pattern, rarity };
}

export function compareBlocks(
  setup: ComparisonSetup,
  candidates: readonly Candidates[],
  keys: RuleKeys,
  keep: KeepRule,
  job: CompareJob,
): ComparePart {
  const toItself = setup.left === setup.right;
  const { leftOrder, rightOrder, blocks } = candidates[job.rule]!;
  const batch = new PairBatch(setup, keep.bits);
  const masks = new Int32Array(BATCH_PAIRS);
  const kept = [new GrowingInt32(), new GrowingInt32(), new GrowingInt32(), new GrowingInt32()] as const;
  const counters = new Map<number, IntCounter>();
  let filled = 0;
  let newPairs = 0;
  const flush = (): void => {
    batch.evaluate(filled);
    for (let index = 0; index < filled; index++) {
      let counter = counters.get(masks[index]!);
      if (counter === undefined) {
        counter = new IntCounter(1 << 8);
        counters.set(masks[index]!, counter);
      }
      counter.add(batch.patterns[index]!);
      if (batch.bits[index]! + batch.rarities[index]! / RARITY_UNIT < keep.floorBits) continue;
      kept[0].push(batch.left[index]!);
      kept[1].push(batch.right[index]!);
      kept[2].push(batch.patterns[index]!);
      kept[3].push(batch.rarities[index]!);
    }
    newPairs += filled;
    filled = 0;
  };
  for (let at = job.fromBlock * 4; at < job.toBlock * 4; at += 4) {
    for (let l = blocks[at]!; l < blocks[at + 1]!; l++) {
      const leftRow = leftOrder[l]!;
      for (let r = toItself ? l + 1 : blocks[at + 2]!; r < blocks[at + 3]!; r++) {
        const rightRow = rightOrder[r]!;
        const mask = rulesOf(keys, job.rule, leftRow, rightRow);
        if (mask === 0) continue;
        // Equal keys are in row order, so linking a table to itself gives left < right.
        batch.left[filled] = leftRow;
        batch.right[filled] = rightRow;
        masks[filled] = mask;
        if (++filled === BATCH_PAIRS) flush();
      }
    }
  }
  flush();
  return {
    rule: job.rule,
    left: kept[0].toColumn(),
    right: kept[1].toColumn(),
    pattern: kept[2].toColumn(),
    rarity: kept[3].toColumn(),
    counts: sortedCounts(counters),
    newPairs,
  };
}

/** Keys of all rules row by row, so that asking which rules find a pair reads one place of memory a side. */
export interface RuleKeys {
  readonly rules: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

export function keysByRow(
  candidates: readonly Candidates[],
  leftCount: number,
  rightCount: number,
): RuleKeys {
  const rules = candidates.length;
  const left = int32Column(leftCount * rules);
  const toItself = candidates.every(({ leftKeys, rightKeys }) => leftKeys === rightKeys);
  const right = toItself ? left : int32Column(rightCount * rules);
  candidates.forEach(({ leftKeys, rightKeys }, rule) => {
    for (let row = 0; row < leftCount; row++) left[row * rules + rule] = leftKeys[row]!;
    if (!toItself) for (let row = 0; row < rightCount; row++) right[row * rules + rule] = rightKeys[row]!;
  });
  return { rules, left, right };
}

/** Bits of all rules that find the pair, or 0 when an earlier rule than `rule` does. */
function rulesOf(keys: RuleKeys, rule: number, left: number, right: number): number {
  const { rules } = keys;
  const leftAt = left * rules;
  const rightAt = right * rules;
  let mask = 1 << rule;
  for (let index = 0; index < rules; index++) {
    const key = keys.left[leftAt + index]!;
    if (key === 0 || key !== keys.right[rightAt + index]! || index === rule) continue;
    if (index < rule) return 0;
    mask |= 1 << index;
  }
  return mask;
}

function sortedCounts(counters: ReadonlyMap<number, IntCounter>): PatternCounts[] {
  return [...counters.keys()]
    .sort((a, b) => a - b)
    .map((rules) => {
      const { keys, counts } = counters.get(rules)!.sorted();
      return { rules, patterns: keys, counts };
    });
}

/** All parts as one: pairs sorted by left, then right; counts added. The order of the parts plays no role. */
export function mergeParts(
  parts: readonly ComparePart[],
  leftCount: number,
): { pairs: ComparedPairs; counts: readonly PatternCounts[] } {
  const counters = new Map<number, IntCounter>();
  for (const part of parts) {
    for (const { rules, patterns, counts } of part.counts) {
      let counter = counters.get(rules);
      if (counter === undefined) {
        counter = new IntCounter();
        counters.set(rules, counter);
      }
      for (let index = 0; index < patterns.length; index++) counter.add(patterns[index]!, counts[index]!);
    }
  }
  return { pairs: sortPairs(parts, leftCount), counts: sortedCounts(counters) };
}

/** Counting sort by left row, then each person's few candidates by right row. */
function sortPairs(parts: readonly ComparePart[], leftCount: number): ComparedPairs {
  const starts = new Int32Array(leftCount + 1);
  for (const part of parts)
    for (let index = 0; index < part.left.length; index++) starts[part.left[index]! + 1]!++;
  for (let row = 0; row < leftCount; row++) starts[row + 1]! += starts[row]!;
  const count = starts[leftCount]!;
  const pairs = {
    count,
    left: int32Column(count),
    right: int32Column(count),
    pattern: int32Column(count),
    rarity: int32Column(count),
  };
  const next = starts.slice();
  for (const part of parts) {
    for (let index = 0; index < part.left.length; index++) {
      const row = part.left[index]!;
      // Insertion keeps a row's candidates ascending by right row.
      let to = next[row]!++;
      for (; to > starts[row]! && pairs.right[to - 1]! > part.right[index]!; to--) {
        pairs.right[to] = pairs.right[to - 1]!;
        pairs.pattern[to] = pairs.pattern[to - 1]!;
        pairs.rarity[to] = pairs.rarity[to - 1]!;
      }
      pairs.left[to] = row;
      pairs.right[to] = part.right[index]!;
      pairs.pattern[to] = part.pattern[index]!;
      pairs.rarity[to] = part.rarity[index]!;
    }
  }
  for (let row = 0; row < leftCount; row++) pairs.left.fill(row, starts[row]!, starts[row + 1]!);
  return pairs;
}
