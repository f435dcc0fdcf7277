/** Threads that write officers' lists while the main thread writes tables: the same bytes whoever writes a list. */
import { Worker } from 'node:worker_threads';
import type { FindingParts } from '../classify/found-findings.ts';
import type { Plan } from '../plan/plan.ts';
import type { ListHelpers } from '../report/lists-at-once.ts';
import type { ListOutcome } from '../report/model.ts';
import type { WrittenList } from '../report/ward-list/list-writer.ts';
import { type AnswerOrFaults, unlessFaults } from './answer-or-faults.ts';
import { answerOf } from './aside.ts';
import type { ListRequest } from './list-thread.ts';
import { ROOMY } from './own-thread.ts';
import { packOutcome } from './portable-outcome.ts';

/** More of them wait for the disk, and each holds a workbook. */
const MOST = 3;
/** Lists of fewer residents are written sooner than a thread has learned how. */
const WORTH_A_THREAD = 3_000;

export class ListThreads {
  readonly #entry: URL | undefined;
  readonly #signal: AbortSignal;
  readonly #count: number;
  #workers: readonly ListThread[] = [];

  constructor(
    entry: URL | undefined,
    { workers, reports }: Pick<Plan, 'workers' | 'reports'>,
    signal: AbortSignal,
  ) {
    this.#entry = entry;
    this.#signal = signal;
    this.#count = reports === 'all' ? Math.min(workers - 1, MOST) : 0;
  }

  /** Threads load what they need; `helpers` gives them work. */
  start(residents: number): void {
    const entry = this.#entry;
    if (entry === undefined || residents < WORTH_A_THREAD) return;
    this.#workers = Array.from({ length: this.#count }, () => new ListThread(entry, this.#signal));
  }

  /** Undefined where there is no thread to help. */
  helpers(outcome: ListOutcome, findings: FindingParts): ListHelpers | undefined {
    if (this.#workers.length === 0) return undefined;
    return {
      write: async (lists) => {
        const request: ListRequest = { outcome: packOutcome(outcome, findings), lists };
        return (await Promise.all(this.#workers.map((worker) => worker.write(request)))).flat();
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }
}

class ListThread {
  readonly #worker: Worker;
  readonly #ended: Promise<AnswerOrFaults<readonly WrittenList[]>>;

  constructor(entry: URL, signal: AbortSignal) {
    this.#worker = new Worker(entry, { resourceLimits: ROOMY });
    this.#ended = answerOf(this.#worker, signal);
    // One that dies before it has work is missed when it is asked for its lists.
    this.#ended.catch(() => {});
  }

  async write(request: ListRequest): Promise<readonly WrittenList[]> {
    this.#worker.postMessage(request);
    return unlessFaults(await this.#ended);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
