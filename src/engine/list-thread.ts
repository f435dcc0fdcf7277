/** A thread that writes lists: told once what a run found out, it takes lists until there are no more. */
import { parentPort } from 'node:worker_threads';
import type { Plan } from '../plan/plan.ts';
import { type SharedLists, type WrittenList, writeLists } from '../report/ward-list/list-writer.ts';
import type { ReportWording } from '../report/wording.ts';
import { orFaults } from './answer-or-faults.ts';
import { type PortableOutcome, unpackOutcome } from './portable-outcome.ts';

export interface ListRequest {
  readonly outcome: PortableOutcome;
  readonly lists: SharedLists;
}

/** The thread's own side; it ends when it has answered. `wordingOf`: the words that the main thread uses. */
export function writeListsInThread(wordingOf: (plan: Plan) => Promise<ReportWording>): void {
  const port = parentPort!;
  port.once('message', (request: ListRequest) => {
    void orFaults(() => written(request, wordingOf)).then((made) => port.postMessage(made));
  });
}

async function written(
  { outcome, lists }: ListRequest,
  wordingOf: (plan: Plan) => Promise<ReportWording>,
): Promise<readonly WrittenList[]> {
  return writeLists(lists, unpackOutcome(outcome), await wordingOf(outcome.plan));
}
