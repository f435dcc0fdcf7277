/**
 * The worker threads of a run. What all of them should know is told to each; jobs are taken by whoever is free, by the thread that
 * asked too, once it has nothing else to do.
 */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { int32Column } from '../table/columns.ts';
import { WorkerDied } from './worker-died.ts';
import type { AnsweredJob, WorkerAnswer, WorkerJob, WorkerMessage } from './worker-entry.ts';

/** What is done with the answers of a run while its jobs are being done. */
interface Listener {
  answer(job: number, answer: WorkerAnswer): void;
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
  /** By the number of the run; a worker that dies at rest is no loss. */
  readonly #running = new Map<number, Listener>();
  #runs = 0;
  /** Of each kind what the workers were told last. */
  readonly #known = new Map<string, object>();

  constructor(count: number, signal: AbortSignal | undefined) {
    this.count = count;
    this.#signal = signal;
  }

  get isBusy(): boolean {
    return this.#running.size > 0;
  }

  get isRunning(): boolean {
    return this.#workers.length > 0;
  }

  tell(message: WorkerMessage): void {
    this.#start();
    for (const worker of this.#workers) worker.postMessage(message);
  }

  /** Unless the subject is what they know last of this kind. */
  tellOnce(kind: string, subject: object, message: () => WorkerMessage): void {
    if (this.#known.get(kind) === subject) return;
    this.tell(message());
    this.#known.set(kind, subject);
  }

  /** Begins once workers are done with the runs before; onDone gets the number of each job. */
  run<Job extends WorkerJob>(
    jobs: readonly Job[],
    onDone: (job: number) => void = () => {},
  ): RunningJobs<Job> {
    this.#signal?.throwIfAborted();
    const taken = int32Column(1);
    const run = this.#runs++;
    const answered = this.#answers(run, jobs, taken, onDone);
    // What goes wrong is told when the answers are wanted.
    answered.catch(() => {});
    return {
      finish: async (work) => {
        while (true) {
          const job = Atomics.add(taken, 0, 1);
          if (job >= jobs.length) return answered;
          this.#running.get(run)?.answer(job, work(jobs[job]!));
          await setImmediate();
        }
      },
    };
  }

  #answers(
    run: number,
    jobs: readonly WorkerJob[],
    taken: Int32Array,
    onDone: (job: number) => void,
  ): Promise<readonly WorkerAnswer[]> {
    const answers: WorkerAnswer[] = [];
    if (jobs.length === 0) return Promise.resolve(answers);
    return new Promise((resolve, reject) => {
      const onAbort = (): void => listener.failed(this.#signal?.reason);
      const end = (): void => {
        this.#running.delete(run);
        this.#signal?.removeEventListener('abort', onAbort);
      };
      const listener: Listener = {
        answer: (job, answer) => {
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
      this.#running.set(run, listener);
      this.#signal?.addEventListener('abort', onAbort);
      this.tell({ shared: { run, jobs, taken } });
    });
  }

  /** Listeners are never taken off: a worker without any would hang when it is let go. */
  #start(): void {
    while (this.#workers.length < this.count) {
      const worker = new Worker(new URL('./worker-entry.js', import.meta.url));
      worker.on('message', ({ run, job, answer }: AnsweredJob) =>
        this.#running.get(run)?.answer(job, answer),
      );
      worker.on('error', (error) => this.#died(error));
      worker.on('exit', (code) => this.#died(`exit ${code}`));
      this.#workers.push(worker);
    }
  }

  #died(cause: unknown): void {
    for (const listener of this.#running.values()) listener.failed(new WorkerDied(cause));
  }

  async close(): Promise<void> {
    this.#known.clear();
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}
