/**
 * The lists of all folders, written while this thread writes the tables: by threads that help, where there are any, and in
 * the end by this one too. Who writes a list changes no byte of it.
 */
import { int32Column } from '../table/columns.ts';
import type { RunOutcome } from './model.ts';
import { type SharedLists, type WrittenList, writeLists } from './ward-list/list-writer.ts';
import type { ReportWording } from './wording.ts';
import type { ArtefactReport } from './writer.ts';

/** Threads that write lists; the pipeline opens and closes them. */
export interface ListHelpers {
  /** All of them take lists until there are no more; answers with what they wrote, rejects as soon as one fails. */
  write(lists: SharedLists): Promise<readonly WrittenList[]>;
}

export class ListsAtOnce {
  readonly #shared: SharedLists;
  readonly #outcome: RunOutcome;
  readonly #wording: ReportWording;
  readonly #helped: Promise<readonly WrittenList[]>;
  #written: Promise<readonly WrittenList[]> | undefined;

  constructor(
    lists: Omit<SharedLists, 'taken'>,
    outcome: RunOutcome,
    wording: ReportWording,
    helpers: ListHelpers | undefined,
  ) {
    this.#shared = { ...lists, taken: int32Column(1) };
    this.#outcome = outcome;
    this.#wording = wording;
    this.#helped = lists.lists.length === 0 ? none() : (helpers?.write(this.#shared) ?? none());
    // What goes wrong is told when the lists are asked for; until then it is nobody's.
    this.#helped.catch(() => {});
  }

  /** What stands in a folder of the output directory; whoever asks first writes the lists that are left. */
  async reportOf(folder: string, signal: AbortSignal): Promise<ArtefactReport> {
    this.#written ??= this.#finish(signal);
    const written = (await this.#written).filter(({ name }) => name.startsWith(`${folder}/`));
    return {
      files: written.map(({ name, rows }) => ({ name, rows })),
      cutCells: written.reduce((sum, { cutCells }) => sum + cutCells, 0),
    };
  }

  /** In the order in which they were planned. */
  async #finish(signal: AbortSignal): Promise<readonly WrittenList[]> {
    const { lists, taken } = this.#shared;
    const own = writeLists(this.#shared, this.#outcome, this.#wording, signal);
    try {
      const parts = await Promise.all([this.#helped, own]);
      const byName = new Map(parts.flat().map((written) => [written.name, written]));
      return lists.map(({ name }) => byName.get(name)!);
    } finally {
      // Where one failed nobody begins another, and this thread has ended before the output is thrown away.
      Atomics.store(taken, 0, lists.length);
      await Promise.allSettled([own]);
    }
  }
}

async function none(): Promise<readonly WrittenList[]> {
  return [];
}
