/** A worker that reads one file and answers with its table, or with the faults that stop it. */
import { parentPort } from 'node:worker_threads';
import type { FieldKey } from '../flow.ts';
import type { FilePlan, Plan } from '../plan/plan.ts';
import { readSource } from '../read/read-source.ts';
import { sourceKind } from '../sources/list.ts';
import { orFaults } from './answer-or-faults.ts';
import { type PortableRawTable, packTable } from './portable-tables.ts';

/** What the worker is asked for. */
export interface ReadRequest {
  readonly plan: FilePlan;
  readonly customColumns: ReadonlyMap<FieldKey, string>;
  readonly maxRejected: Plan['maxRejected'];
}

async function read({ plan, customColumns, maxRejected }: ReadRequest): Promise<PortableRawTable> {
  return packTable(await readSource(plan, sourceKind(plan.kind), { maxRejected, customColumns }));
}

parentPort?.once('message', (request: ReadRequest) => {
  void orFaults(() => read(request)).then((answer) => parentPort?.postMessage(answer));
});
