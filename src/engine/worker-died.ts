/** Thrown when a worker dies: a defect or a lack of memory, never the data's fault. */
export class WorkerDied extends Error {
  constructor(cause: unknown) {
    super('a worker thread died', { cause });
    this.name = 'WorkerDied';
  }
}
