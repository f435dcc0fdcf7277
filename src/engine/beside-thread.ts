/**
 * A thread beside the command's: told once what a run knows, it looks for findings and writes tables or lists, always the next
 * that nobody has taken, until there are no more.
 */
import { parentPort } from 'node:worker_threads';
import { findSome, type SharedKinds } from '../classify/classify.ts';
import { type ClassifyInput, prepare } from '../classify/context.ts';
import type { FindingPiece } from '../classify/found-findings.ts';
import type { Plan } from '../plan/plan.ts';
import { type SharedTables, type WrittenTable, writeSharedTables } from '../report/tables-at-once.ts';
import { type SharedLists, type WrittenList, writeLists } from '../report/ward-list/list-writer.ts';
import type { ReportWording } from '../report/wording.ts';
import { orFaults } from './answer-or-faults.ts';
import {
  type FoundOut,
  type Linked,
  type PortableLinked,
  unpackLinked,
  withFound,
} from './portable-outcome.ts';

/** What is asked for has an answer, what is told has none. */
export interface Asked {
  readonly find: { readonly request: FindRequest; readonly answer: FindingPiece };
  readonly tables: { readonly request: SharedTables; readonly answer: readonly WrittenTable[] };
  readonly lists: { readonly request: SharedLists; readonly answer: readonly WrittenList[] };
}

export interface FindRequest extends Pick<ClassifyInput, 'reported' | 'struckOff'> {
  readonly kinds: SharedKinds;
}

export type BesideMessage =
  | { readonly linked: PortableLinked }
  | { readonly found: FoundOut }
  | { [Kind in keyof Asked]: { readonly [Key in Kind]: Asked[Kind]['request'] } }[keyof Asked];

/** The thread's own side. `wordingOf`: the words that the command's thread uses. */
export function workBeside(wordingOf: (plan: Plan) => Promise<ReportWording>): void {
  const port = parentPort!;
  let linked: Linked | undefined;
  let found: FoundOut | undefined;
  const know = (): Linked => {
    if (linked === undefined) throw new Error('asked before anything was told');
    return linked;
  };
  const outcome = () => {
    if (found === undefined) throw new Error('asked for reports before the findings were told');
    return withFound(know(), found);
  };
  const answer = async (message: Exclude<BesideMessage, { linked: unknown } | { found: unknown }>) => {
    if ('find' in message) return find(know(), message.find);
    const wording = await wordingOf(know().plan);
    if ('tables' in message) return writeSharedTables(message.tables, outcome(), wording);
    return writeLists(message.lists, outcome(), wording);
  };
  port.on('message', (message: BesideMessage) => {
    if ('linked' in message) linked = unpackLinked(message.linked);
    else if ('found' in message) found = message.found;
    else void orFaults(() => answer(message)).then((made) => port.postMessage(made));
  });
}

function find(linked: Linked, { kinds, reported, struckOff }: FindRequest): FindingPiece {
  const { masterClean, residentKeys, ...known } = linked;
  const input = { ...known, master: masterClean, reported, struckOff };
  return findSome(prepare({ ...input, residentKey: (row) => residentKeys.of(row) }), kinds);
}
