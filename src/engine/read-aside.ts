/** Reads a file in a thread of its own while the main thread reads another. The table is the same wherever it was read. */
import { Worker } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import type { RawTable } from '../flow.ts';
import { Dictionary } from '../table/dictionary.ts';
import type { PortableRawTable, ReadAnswer, ReadRequest } from './read-entry.ts';
import { WorkerDied } from './worker-died.ts';

export async function readAside(request: ReadRequest, signal: AbortSignal): Promise<RawTable> {
  const worker = new Worker(new URL('./read-entry.js', import.meta.url), { workerData: request });
  const read = new Promise<RawTable>((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (answer: ReadAnswer) => {
      if ('table' in answer) resolve(unpackTable(answer.table));
      else reject(new Failure(answer.faults));
    });
    worker.once('error', (error) => reject(new WorkerDied(error)));
    worker.once('exit', (code) => reject(new WorkerDied(`exit ${code}`)));
  });
  try {
    return await read;
  } finally {
    await worker.terminate();
  }
}

function unpackTable(table: PortableRawTable): RawTable {
  const columns = new Map(
    [...table.columns].map(([key, column]) => [
      key,
      { ...column, dictionary: new Dictionary(column.dictionary) },
    ]),
  );
  return { ...table, columns };
}
