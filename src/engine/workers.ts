/**
 * Runs the jobs of large comparisons on worker threads over shared columns, and in this one when it is free; small ones are not
 * worth the way and run here. The parts are the same wherever they were made, so the number of workers leaves no trace.
 */
import { type ComparePart, compareBlocks, type KeepRule } from '../compare/compare.ts';
import type { ComparisonList } from '../compare/comparison-list.ts';
import { countPatterns, cutPairs, mergeCounts } from '../compare/sample.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import { digitSketches } from '../compare/values.ts';
import type { Blocked, Books, PatternCounts } from '../flow.ts';
import type { Comparing, Engine, Underway } from './engine.ts';
import { comparingHere, engineHere } from './here.ts';
import { cutJobs } from './jobs.ts';
import { Pool } from './pool.ts';
import { pack, packBooks } from './portable.ts';
import type { BlockedMessage, BlocksJob, CountJob } from './worker-entry.ts';

/** Comparisons of fewer pairs run here: setting workers up would take longer. */
const FEWEST_PAIRS = 200_000;
/** The same where workers run already: they have another setup to learn. */
const FEWEST_FOR_RUNNING = 50_000;
/** Tables of fewer rows are sampled here. */
const FEWEST_ROWS = 20_000;
/** After a comparison of more pairs the workers are let go; the next one starts others. */
const MOST_PAIRS_KEPT = 3_000_000;
const JOBS_PER_THREAD = 8;

/** How the work is cut; the result does not depend on it. */
export interface Cut {
  /** Comparisons of fewer pairs run in this thread. */
  readonly fewestPairs?: number;
  readonly fewestRows?: number;
  readonly pairsPerJob?: number;
}

/** `count`: threads that compare, this one among them. */
export function engineWithWorkers(count: number, signal?: AbortSignal, cut: Cut = {}): Engine {
  if (count <= 1) return engineHere(signal);
  const pool = new Pool(count - 1, signal);
  const fewestRows = cut.fewestRows ?? FEWEST_ROWS;
  return {
    expect: (books, rows) => {
      if (rows >= fewestRows) tellBooks(pool, books);
    },
    open: (setup, list) => new ComparingOnWorkers(pool, setup, list, cut, signal),
    close: () => pool.close(),
  };
}

function tellBooks(pool: Pool, books: Books): void {
  pool.tellOnce('books', books, () => ({ books: packBooks(books), sketches: digitSketches(books) }));
}

class ComparingOnWorkers implements Comparing {
  readonly #pool: Pool;
  readonly #setup: ComparisonSetup;
  readonly #list: ComparisonList;
  readonly #cut: Cut;
  readonly #here: Comparing;

  constructor(
    pool: Pool,
    setup: ComparisonSetup,
    list: ComparisonList,
    cut: Cut,
    signal: AbortSignal | undefined,
  ) {
    this.#pool = pool;
    this.#setup = setup;
    this.#list = list;
    this.#cut = cut;
    this.#here = comparingHere(setup, signal);
  }

  count(pairs: Parameters<Comparing['count']>[0]): Underway<PatternCounts> {
    const isSmall = this.#setup.left.count < (this.#cut.fewestRows ?? FEWEST_ROWS);
    if (isSmall) return this.#here.count(pairs);
    this.#open();
    const jobs = cutPairs(pairs, this.#threads * JOBS_PER_THREAD).map((count) => ({ count }));
    const running = this.#pool.run(jobs);
    return {
      finish: async () => {
        const answers = await running.finish((job) => ({ counted: this.#counted(job) }));
        return mergeCounts(answers.flatMap((answer) => ('counted' in answer ? [answer.counted] : [])));
      },
    };
  }

  compare(
    blocked: Blocked,
    keep: KeepRule,
    onProgress: (done: number, total: number) => void,
  ): Underway<readonly ComparePart[]> {
    const { candidates, keys } = blocked;
    const total = candidates.reduce((sum, { pairCount }) => sum + pairCount, 0);
    const fewest = this.#pool.isRunning ? FEWEST_FOR_RUNNING : FEWEST_PAIRS;
    if (total < (this.#cut.fewestPairs ?? fewest)) return this.#here.compare(blocked, keep, onProgress);
    this.#open();
    const ranges = candidates.map(({ leftOrder, rightOrder, blocks }) => ({ leftOrder, rightOrder, blocks }));
    let held: BlockedMessage | undefined = { ranges, keys, keep };
    this.#pool.tell({ blocked: held });
    const size = this.#cut.pairsPerJob ?? Math.ceil(total / (this.#threads * JOBS_PER_THREAD));
    const jobs = cutJobs(candidates, size);
    let done = 0;
    const running = this.#pool.run(
      jobs.map(({ rule, fromBlock, toBlock }) => ({ job: { rule, fromBlock, toBlock } })),
      (job) => {
        done += jobs[job]!.pairs;
        onProgress(done, total);
      },
    );
    return {
      finish: async () => {
        const answers = await running.finish((job) => ({ part: this.#part(held!, job) }));
        // Keys and blocks of the whole tables are worth letting go before the decisions need memory.
        held = undefined;
        // What they were told of large tables is worth more than the moment in which new workers start.
        if (total > MOST_PAIRS_KEPT && !this.#pool.isBusy) await this.#pool.close();
        return answers.flatMap((answer) => ('part' in answer ? [answer.part] : []));
      },
    };
  }

  #counted({ count }: CountJob): PatternCounts {
    return countPatterns(this.#setup, count);
  }

  #part({ ranges, keys, keep }: BlockedMessage, { job }: BlocksJob): ComparePart {
    return compareBlocks(this.#setup, ranges, keys, keep, job);
  }

  get #threads(): number {
    return this.#pool.count + 1;
  }

  /** Workers know one comparison at a time, the one of which they heard last. */
  #open(): void {
    tellBooks(this.#pool, this.#setup.books);
    this.#pool.tellOnce('setup', this, () => ({ setup: pack(this.#setup, this.#list) }));
  }
}
