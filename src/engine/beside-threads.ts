/**
 * Threads that look for findings and write tables or lists while the command's thread does the same: whoever is free takes
 * the next piece, and who did what changes no byte.
 */
import type { FindingHelpers } from '../classify/classify.ts';
import type { Plan } from '../plan/plan.ts';
import type { ListHelpers } from '../report/lists-at-once.ts';
import type { TableHelpers } from '../report/tables-at-once.ts';
import { type AnswerOrFaults, unlessFaults } from './answer-or-faults.ts';
import { AskedThread } from './asked-thread.ts';
import type { Asked, BesideMessage, FindRequest } from './beside-thread.ts';
import { ROOMY } from './own-thread.ts';
import { type FoundOut, type Linked, packLinked } from './portable-outcome.ts';

/** More of them wait for the disk, and each holds a workbook. */
const MOST = 3;
/** Lists of fewer residents are written sooner than a thread has learned how. */
const LISTS_WORTH_A_THREAD = 3_000;
/** Fewer rows of all files are looked through, and their tables written, sooner than a thread has learned how. */
const ROWS_WORTH_A_THREAD = 100_000;

export class BesideThreads {
  readonly #entry: URL | undefined;
  readonly #signal: AbortSignal;
  readonly #count: number;
  readonly #writesLists: boolean;
  #threads: readonly BesideThread[] = [];
  #isLarge = false;

  constructor(
    entry: URL | undefined,
    { workers, reports }: Pick<Plan, 'workers' | 'reports'>,
    signal: AbortSignal,
  ) {
    this.#entry = entry;
    this.#signal = signal;
    this.#count = Math.min(workers - 1, MOST);
    this.#writesLists = reports === 'all';
  }

  /** Threads load what they need, if the run is worth it. `rows`: of each file, the master first. */
  start(rows: readonly number[]): void {
    const entry = this.#entry;
    this.#isLarge = rows.reduce((sum, one) => sum + one, 0) >= ROWS_WORTH_A_THREAD;
    const isWorthIt = this.#isLarge || (this.#writesLists && rows[0]! >= LISTS_WORTH_A_THREAD);
    if (entry === undefined || !isWorthIt) return;
    this.#threads = Array.from({ length: this.#count }, () => new BesideThread(entry, this.#signal));
  }

  /** What they need for whatever they are asked. */
  tellLinked(linked: Linked): void {
    if (this.#threads.length === 0) return;
    this.#tell({ linked: packLinked(linked) });
  }

  tellFound(found: FoundOut): void {
    this.#tell({ found });
  }

  /** Undefined where there is no thread to help, or too little to do. */
  finding(answers: Omit<FindRequest, 'kinds'>): FindingHelpers | undefined {
    if (!this.#isLarge || this.#threads.length === 0) return undefined;
    return { find: (kinds) => this.#all((thread) => thread.ask('find', { ...answers, kinds })) };
  }

  tables(): TableHelpers | undefined {
    if (!this.#isLarge || this.#threads.length === 0) return undefined;
    return { write: async (tables) => (await this.#all((thread) => thread.ask('tables', tables))).flat() };
  }

  lists(): ListHelpers | undefined {
    if (!this.#writesLists || this.#threads.length === 0) return undefined;
    return { write: async (lists) => (await this.#all((thread) => thread.ask('lists', lists))).flat() };
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #tell(message: BesideMessage): void {
    for (const thread of this.#threads) thread.tell(message);
  }

  #all<Answer>(ask: (thread: BesideThread) => Promise<Answer>): Promise<readonly Answer[]> {
    return Promise.all(this.#threads.map(ask));
  }
}

class BesideThread {
  readonly #thread: AskedThread;

  constructor(entry: URL, signal: AbortSignal) {
    this.#thread = new AskedThread(entry, signal, { resourceLimits: ROOMY });
  }

  tell(message: BesideMessage): void {
    this.#thread.tell(message);
  }

  async ask<Kind extends keyof Asked>(
    kind: Kind,
    request: Asked[Kind]['request'],
  ): Promise<Asked[Kind]['answer']> {
    return unlessFaults(await this.#thread.ask<AnswerOrFaults<Asked[Kind]['answer']>>({ [kind]: request }));
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
