/** Reads a file in a thread of its own while the main thread reads another. The table is the same wherever it was read. */
import type { RawTable } from '../flow.ts';
import { type AnswerOrFaults, unlessFaults } from './answer-or-faults.ts';
import { AskedThread } from './asked-thread.ts';
import { type PortableRawTable, unpackTable } from './portable-tables.ts';
import type { ReadRequest } from './read-entry.ts';

export async function readAside(request: ReadRequest, signal: AbortSignal): Promise<RawTable> {
  signal.throwIfAborted();
  const thread = new AskedThread(new URL('./read-entry.js', import.meta.url), signal);
  return unpackTable(unlessFaults(await thread.askLast<AnswerOrFaults<PortableRawTable>>(request)));
}
