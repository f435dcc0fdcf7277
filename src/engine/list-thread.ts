/** A thread that writes lists: told once what a run found out, it takes lists until there are no more. */
import { parentPort } from 'node:worker_threads';
import { Failure, type Fault } from '../failure.ts';
import type { Plan } from '../plan/plan.ts';
import { type SharedLists, type WrittenList, writeLists } from '../report/ward-list/list-writer.ts';
import type { ReportWording } from '../report/wording.ts';
import { type PortableOutcome, unpackOutcome } from './portable-outcome.ts';

export interface ListRequest {
  readonly outcome: PortableOutcome;
  readonly lists: SharedLists;
}

export type ListAnswer = { readonly written: readonly WrittenList[] } | { readonly faults: readonly Fault[] };

/** The thread's own side; it ends when it has answered. `wordingOf`: the words that the main thread uses. */
export function writeListsInThread(wordingOf: (plan: Plan) => Promise<ReportWording>): void {
  const port = parentPort!;
  port.once('message', (request: ListRequest) => {
    // what is no Failure is a defect: nobody catches it, and the thread dies of it
    void answer(request, wordingOf).then((made) => port.postMessage(made));
  });
}

async function answer(
  { outcome, lists }: ListRequest,
  wordingOf: (plan: Plan) => Promise<ReportWording>,
): Promise<ListAnswer> {
  try {
    const wording = await wordingOf(outcome.plan);
    return { written: await writeLists(lists, unpackOutcome(outcome), wording) };
  } catch (error) {
    if (error instanceof Failure) return { faults: error.faults };
    throw error;
  }
}
