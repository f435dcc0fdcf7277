/** Asks a thread of its own for one thing, while this thread does another. */
import { AskedThread } from './asked-thread.ts';

/** The answer of the worker at `entry` to its one request; the thread ends with it. */
export async function askAside<Answer>(entry: URL, request: unknown, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const thread = new AskedThread(entry, signal);
  try {
    return await thread.ask<Answer>(request);
  } finally {
    await thread.close();
  }
}
