/** A thread that is told what it must know and asked for one thing at a time, while this thread does another. */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { WorkerDied } from './worker-died.ts';

export class AskedThread {
  readonly #worker: Worker;
  /** Rejects when the thread dies, or the run is called off. */
  readonly #lost: Promise<never>;
  readonly #letGo: () => void;

  constructor(entry: URL, signal: AbortSignal, options: WorkerOptions = {}) {
    const worker = new Worker(entry, options);
    this.#worker = worker;
    let onAbort = (): void => {};
    this.#lost = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.once('error', (error) => reject(new WorkerDied(error)));
      worker.once('exit', (code) => reject(new WorkerDied(`exit ${code}`)));
    });
    this.#letGo = () => signal.removeEventListener('abort', onAbort);
    // One that dies before it has work is missed when it is asked for something.
    this.#lost.catch(() => {});
  }

  tell(message: unknown): void {
    this.#worker.postMessage(message);
  }

  /** Tells it something that it answers with one message; rejects with `WorkerDied` when it ends without, and with the signal's reason. */
  async ask<Answer>(message: unknown): Promise<Answer> {
    const answered = new Promise<Answer>((resolve) => {
      this.#worker.once('message', resolve);
    });
    this.tell(message);
    return await Promise.race([answered, this.#lost]);
  }

  /** The same for the last time: the thread ends with its answer. */
  async askLast<Answer>(message: unknown): Promise<Answer> {
    try {
      return await this.ask<Answer>(message);
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    this.#letGo();
    await this.#worker.terminate();
  }
}
