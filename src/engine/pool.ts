/**
 * The worker threads of a run. What all of them should know is told to each; jobs are taken by whoever is free, by the thread that
 * asked too, once it has nothing else to do.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { int32Column } from '../table/columns.ts';
import { WorkerDied } from './worker-died.ts';
import type { AnsweredJob, WorkerAnswer, WorkerJob, WorkerMessage } from './worker-entry.ts';

/** What is done with the answers while jobs run. */
interface Listener {
  answer(answered: AnsweredJob): void;
  failed(reason: unknown): void;
}

/** Jobs that workers have begun. */
export interface RunningJobs<Job extends WorkerJob> {
  /** Takes jobs too until there are no more, giving way to signals between them; all answers, in the order in which they came. */
  finish(work: (job: Job) => WorkerAnswer): Promise<readonly WorkerAnswer[]>;
}

export class Pool {
  /** Workers; with the thread that asks there is one more. */
  readonly count: number;
  readonly #signal: AbortSignal | undefined;
  readonly #workers: Worker[] = [];
  /** Set while jobs run; a worker that dies at rest is no loss. */
  #listener: Listener | undefined;

  constructor(count: number, signal: AbortSignal | undefined) {
    this.count = count;
    this.#signal = signal;
  }

  get busy(): boolean {
    return this.#listener !== undefined;
  }

  tell(message: WorkerMessage): void {
    this.#start();
    for (const worker of this.#workers) worker.postMessage(message);
  }

  /** Begins; onDone gets the number of each job. One run at a time. */
  run<Job extends WorkerJob>(
    jobs: readonly Job[],
    onDone: (job: number) => void = () => {},
  ): RunningJobs<Job> {
    this.#signal?.throwIfAborted();
    const taken = int32Column(1);
    const answered = this.#answers(jobs, taken, onDone);
    // What goes wrong is told when the answers are wanted.
    answered.catch(() => {});
    return {
      finish: async (work) => {
        while (true) {
          const job = Atomics.add(taken, 0, 1);
          if (job >= jobs.length) return answered;
          this.#listener?.answer({ job, answer: work(jobs[job]!) });
          await setImmediate();
        }
      },
    };
  }

  #answers(
    jobs: readonly WorkerJob[],
    taken: Int32Array,
    onDone: (job: number) => void,
  ): Promise<readonly WorkerAnswer[]> {
    const answers: WorkerAnswer[] = [];
    if (jobs.length === 0) return Promise.resolve(answers);
    return new Promise((resolve, reject) => {
      const onAbort = (): void => this.#listener?.failed(this.#signal?.reason);
      const end = (): void => {
        this.#listener = undefined;
        this.#signal?.removeEventListener('abort', onAbort);
      };
      this.#listener = {
        answer: ({ job, answer }) => {
          answers.push(answer);
          onDone(job);
          if (answers.length < jobs.length) return;
          end();
          resolve(answers);
        },
        failed: (reason) => {
          // Nobody begins another.
          Atomics.store(taken, 0, jobs.length);
          end();
          reject(reason);
        },
      };
      this.#signal?.addEventListener('abort', onAbort);
      this.tell({ shared: { jobs, taken } });
    });
  }

  /** Listeners are never taken off: a worker without any would hang when it is let go. */
  #start(): void {
    while (this.#workers.length < this.count) {
      const worker = new Worker(new URL('./worker-entry.js', import.meta.url));
      worker.on('message', (answered: AnsweredJob) => this.#listener?.answer(answered));
      worker.on('error', (error) => this.#listener?.failed(new WorkerDied(error)));
      worker.on('exit', (code) => this.#listener?.failed(new WorkerDied(`exit ${code}`)));
      this.#workers.push(worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}
