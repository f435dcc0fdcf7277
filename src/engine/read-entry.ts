/** A worker that reads one file and answers with its table, or with the faults that stop it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type Fault } from '../failure.ts';
import type { FieldKey } from '../flow.ts';
import type { FilePlan, Plan } from '../plan/plan.ts';
import { readSource } from '../read/read-source.ts';
import { sourceKind } from '../sources/list.ts';
import { type PortableRawTable, packTable } from './portable-tables.ts';

/** What the worker is asked for. */
export interface ReadRequest {
  readonly plan: FilePlan;
  readonly customColumns: ReadonlyMap<FieldKey, string>;
  readonly maxRejected: Plan['maxRejected'];
}

export type ReadAnswer = { readonly table: PortableRawTable } | { readonly faults: readonly Fault[] };

async function answer({ plan, customColumns, maxRejected }: ReadRequest): Promise<ReadAnswer> {
  try {
    return {
      table: packTable(await readSource(plan, sourceKind(plan.kind), { maxRejected, customColumns })),
    };
  } catch (error) {
    if (error instanceof Failure) return { faults: error.faults };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as ReadRequest));
