/** The worker threads of a run: what all of them should know is told to each, and each gets its next job as it answers the one before. */
import { Worker } from 'node:worker_threads';
import { WorkerDied } from './worker-died.ts';
import type { WorkerAnswer, WorkerJob, WorkerMessage } from './worker-entry.ts';

/** What is done with the answers while jobs run. */
interface Listener {
  answer(worker: Worker, answer: WorkerAnswer): void;
  died(cause: unknown): void;
}

export class Pool {
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

  /** Answers of all jobs in the order in which they came; onDone gets the number of each job. One run at a time. */
  async run(
    jobs: readonly WorkerJob[],
    onDone: (job: number) => void = () => {},
  ): Promise<readonly WorkerAnswer[]> {
    this.#signal?.throwIfAborted();
    this.#start();
    const answers: WorkerAnswer[] = [];
    const running = new Map<Worker, number>();
    let next = 0;
    const give = (worker: Worker): void => {
      running.delete(worker);
      if (next === jobs.length) return;
      running.set(worker, next);
      worker.postMessage(jobs[next++]!);
    };
    let onAbort = (): void => {};
    try {
      await new Promise<void>((resolve, reject) => {
        onAbort = () => reject(this.#signal?.reason);
        this.#signal?.addEventListener('abort', onAbort);
        this.#listener = {
          answer: (worker, answer) => {
            answers.push(answer);
            onDone(running.get(worker)!);
            give(worker);
            if (running.size === 0) resolve();
          },
          died: (cause) => reject(new WorkerDied(cause)),
        };
        for (const worker of this.#workers) give(worker);
        if (running.size === 0) resolve();
      });
      return answers;
    } finally {
      this.#listener = undefined;
      this.#signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Listeners are never taken off: a worker without any would hang when it is let go. */
  #start(): void {
    while (this.#workers.length < this.count) {
      const worker = new Worker(new URL('./worker-entry.js', import.meta.url));
      worker.on('message', (answer: WorkerAnswer) => this.#listener?.answer(worker, answer));
      worker.on('error', (error) => this.#listener?.died(error));
      worker.on('exit', (code) => this.#listener?.died(`exit ${code}`));
      this.#workers.push(worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
  }
}
