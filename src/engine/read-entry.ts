/** A worker that reads one file and answers with its table, or with the faults that stop it. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure, type Fault } from '../failure.ts';
import type { FieldKey, RawTable } from '../flow.ts';
import type { FilePlan, Plan } from '../plan/plan.ts';
import { readSource } from '../read/read-source.ts';
import { sourceKind } from '../sources/list.ts';
import type { DictionaryParts } from '../table/dictionary.ts';

/** What the worker is asked for. */
export interface ReadRequest {
  readonly plan: FilePlan;
  readonly customColumns: ReadonlyMap<FieldKey, string>;
  readonly maxRejected: Plan['maxRejected'];
}

/** A raw table whose dictionaries travel by their parts. */
export type PortableRawTable = Omit<RawTable, 'columns'> & {
  readonly columns: ReadonlyMap<
    FieldKey,
    { readonly header: string; readonly codes: Int32Array; readonly dictionary: DictionaryParts }
  >;
};

export type ReadAnswer = { readonly table: PortableRawTable } | { readonly faults: readonly Fault[] };

async function answer({ plan, customColumns, maxRejected }: ReadRequest): Promise<ReadAnswer> {
  try {
    const table = await readSource(plan, sourceKind(plan.kind), { maxRejected, customColumns });
    const columns = new Map(
      [...table.columns].map(([key, column]) => [key, { ...column, dictionary: column.dictionary.parts() }]),
    );
    return { table: { ...table, columns } };
  } catch (error) {
    if (error instanceof Failure) return { faults: error.faults };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as ReadRequest));
