/**
 * Runs the jobs of large comparisons on worker threads over shared columns; small ones are not worth the way and run here.
 * The parts are the same wherever they were made, so the number of workers leaves no trace in the result.
 */
import { Worker } from 'node:worker_threads';
import { type ComparePart, keysByRow } from '../compare/compare.ts';
import type { Engine } from './engine.ts';
import { engineHere } from './here.ts';
import { cutJobs, type SizedJob } from './jobs.ts';
import { pack } from './portable.ts';
import { WorkerDied } from './worker-died.ts';
import type { SetUpMessage } from './worker-entry.ts';

/** Comparisons of fewer pairs run here: setting workers up would take longer. */
const FEWEST_PAIRS = 200_000;
const JOBS_PER_WORKER = 8;

/** What a comparison does with the answers of its workers; one comparison at a time. */
interface Listener {
  part(worker: Worker, part: ComparePart): void;
  died(cause: unknown): void;
}

/** How the work is cut; the result does not depend on it. */
export interface Cut {
  /** Comparisons of fewer pairs run in this thread. */
  readonly fewestPairs?: number;
  readonly pairsPerJob?: number;
}

export function engineWithWorkers(count: number, signal?: AbortSignal, cut: Cut = {}): Engine {
  const here = engineHere(signal);
  if (count <= 1) return here;
  const pool = new Pool(count);
  return {
    async compare(setup, list, candidates, keep, onProgress) {
      const pairs = candidates.reduce((sum, candidate) => sum + candidate.pairCount, 0);
      if (pairs < (cut.fewestPairs ?? FEWEST_PAIRS))
        return here.compare(setup, list, candidates, keep, onProgress);
      const message: SetUpMessage = {
        setup: pack(setup, list),
        candidates,
        keys: keysByRow(candidates, setup.left.count, setup.right.count),
        keep,
      };
      const jobs = cutJobs(candidates, cut.pairsPerJob ?? Math.ceil(pairs / (count * JOBS_PER_WORKER)));
      return pool.run(message, jobs, onProgress, signal);
    },
    close: () => pool.close(),
  };
}

class Pool {
  readonly #count: number;
  readonly #workers: Worker[] = [];
  /** Set while jobs run; a worker that dies at rest is no loss. */
  #listener: Listener | undefined;

  constructor(count: number) {
    this.#count = count;
  }

  #start(): void {
    while (this.#workers.length < this.#count) {
      const worker = new Worker(new URL('./worker-entry.js', import.meta.url));
      worker.on('message', (part: ComparePart) => this.#listener?.part(worker, part));
      worker.on('error', (error) => this.#listener?.died(error));
      worker.on('exit', (code) => this.#listener?.died(`exit ${code}`));
      this.#workers.push(worker);
    }
  }

  /** Hands each worker its next job as it answers the one before. */
  async run(
    message: SetUpMessage,
    jobs: readonly SizedJob[],
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<readonly ComparePart[]> {
    signal?.throwIfAborted();
    this.#start();
    for (const worker of this.#workers) worker.postMessage(message);
    const total = jobs.reduce((sum, job) => sum + job.pairs, 0);
    const parts: ComparePart[] = [];
    const running = new Map<Worker, SizedJob>();
    let next = 0;
    let done = 0;
    const give = (worker: Worker): void => {
      const job = jobs[next++];
      running.delete(worker);
      if (job === undefined) return;
      running.set(worker, job);
      const { rule, fromBlock, toBlock } = job;
      worker.postMessage({ job: { rule, fromBlock, toBlock } });
    };
    let onAbort = (): void => {};
    try {
      await new Promise<void>((resolve, reject) => {
        onAbort = () => reject(signal?.reason);
        signal?.addEventListener('abort', onAbort);
        this.#listener = {
          part: (worker, part) => {
            parts.push(part);
            done += running.get(worker)?.pairs ?? 0;
            onProgress(done, total);
            give(worker);
            if (running.size === 0) resolve();
          },
          died: (cause) => reject(new WorkerDied(cause)),
        };
        for (const worker of this.#workers) give(worker);
        if (running.size === 0) resolve();
      });
      return parts;
    } finally {
      this.#listener = undefined;
      signal?.removeEventListener('abort', onAbort);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}
