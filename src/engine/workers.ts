/**
 * Runs the jobs of large comparisons on worker threads over shared columns; small ones are not worth the way and run here.
 * The parts are the same wherever they were made, so the number of workers leaves no trace in the result.
 */
import type { ComparePart } from '../compare/compare.ts';
import type { ComparisonList } from '../compare/comparison-list.ts';
import { cutPairs, mergeCounts } from '../compare/sample.ts';
import type { ComparisonSetup } from '../compare/setup.ts';
import type { Comparing, Engine } from './engine.ts';
import { comparingHere, engineHere } from './here.ts';
import { cutJobs, type SizedJob } from './jobs.ts';
import { Pool } from './pool.ts';
import { pack } from './portable.ts';

/** Comparisons of fewer pairs run here: setting workers up would take longer. */
const FEWEST_PAIRS = 200_000;
/** Tables of fewer rows are sampled here. */
const FEWEST_ROWS = 20_000;
/** After a comparison of more pairs the workers are let go; the next one starts others. */
const MOST_PAIRS_KEPT = 3_000_000;
const JOBS_PER_WORKER = 8;

/** How the work is cut; the result does not depend on it. */
export interface Cut {
  /** Comparisons of fewer pairs run in this thread. */
  readonly fewestPairs?: number;
  readonly fewestRows?: number;
  readonly pairsPerJob?: number;
}

export function engineWithWorkers(count: number, signal?: AbortSignal, cut: Cut = {}): Engine {
  if (count <= 1) return engineHere(signal);
  const pool = new Pool(count, signal);
  return {
    open: (setup, list) => comparingOnWorkers(pool, setup, list, cut, signal),
    close: () => pool.close(),
  };
}

/** Apart from the asking, so that keys and blocks of the whole tables are not held while the jobs run. */
async function runJobs(
  pool: Pool,
  jobs: readonly SizedJob[],
  onDone: (pairs: number) => void,
): Promise<readonly ComparePart[]> {
  let done = 0;
  const answers = await pool.run(
    jobs.map(({ rule, fromBlock, toBlock }) => ({ job: { rule, fromBlock, toBlock } })),
    (job) => {
      done += jobs[job]!.pairs;
      onDone(done);
    },
  );
  // What they were told of large tables is worth more than the moment in which new workers start.
  if (done > MOST_PAIRS_KEPT) await pool.close();
  return answers.flatMap((answer) => ('part' in answer ? [answer.part] : []));
}

function comparingOnWorkers(
  pool: Pool,
  setup: ComparisonSetup,
  list: ComparisonList,
  cut: Cut,
  signal: AbortSignal | undefined,
): Comparing {
  const here = comparingHere(setup, signal);
  let isOpen = false;
  /** The workers serve one comparison at a time; whoever comes while they are busy works here. */
  const open = (): boolean => {
    if (pool.busy) return false;
    if (!isOpen) pool.tell({ setup: pack(setup, list) });
    isOpen = true;
    return true;
  };
  return {
    async count(pairs) {
      if (setup.left.count < (cut.fewestRows ?? FEWEST_ROWS) || !open()) return here.count(pairs);
      const jobs = cutPairs(pairs, pool.count).map((count) => ({ count }));
      const counts = (await pool.run(jobs)).flatMap((answer) =>
        'counted' in answer ? [answer.counted] : [],
      );
      return mergeCounts(counts);
    },
    compare(blocked, keep, onProgress) {
      const { candidates, keys } = blocked;
      const total = candidates.reduce((sum, candidate) => sum + candidate.pairCount, 0);
      if (total < (cut.fewestPairs ?? FEWEST_PAIRS) || !open())
        return here.compare(blocked, keep, onProgress);
      const ranges = candidates.map(({ leftOrder, rightOrder, blocks }) => ({
        leftOrder,
        rightOrder,
        blocks,
      }));
      pool.tell({ blocked: { ranges, keys, keep } });
      const jobs = cutJobs(candidates, cut.pairsPerJob ?? Math.ceil(total / (pool.count * JOBS_PER_WORKER)));
      return runJobs(pool, jobs, (done) => onProgress(done, total));
    },
  };
}
