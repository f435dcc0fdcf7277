/** Asks a thread of its own for one thing, while this thread does another. */
import { Worker } from 'node:worker_threads';
import { WorkerDied } from './worker-died.ts';

/** The answer of the worker at `entry` to its one request; the thread ends with it. */
export async function askAside<Answer>(entry: URL, request: unknown, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const worker = new Worker(entry, { workerData: request });
  try {
    return await answerOf<Answer>(worker, signal);
  } finally {
    await worker.terminate();
  }
}

/** The one message of a worker; rejects with `WorkerDied` when it ends without, and with the signal's reason. */
export async function answerOf<Answer>(worker: Worker, signal: AbortSignal): Promise<Answer> {
  let onAbort = (): void => {};
  try {
    return await new Promise<Answer>((resolve, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new WorkerDied(error)));
      worker.once('exit', (code) => reject(new WorkerDied(`exit ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
