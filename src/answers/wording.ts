/** Every word by which officers' lists are recognised, in all languages at once; cli/words has them. */
import type { AnswerVerdict } from '../answer-flow.ts';

/** Columns that are read back. */
export const READ_COLUMNS = ['key', 'answer', 'note', 'resident'] as const;
export type ReadColumn = (typeof READ_COLUMNS)[number];

export interface AnswerWording {
  /** Headers of each column that is read, the ones we write first. */
  readonly columns: Readonly<Record<ReadColumn, readonly string[]>>;
  /** Headers of all columns of a list: a row that holds several of them is its header. */
  readonly headers: readonly string[];
  /** Words for each answer, the ones we offer first. */
  readonly verdicts: Readonly<Record<AnswerVerdict, readonly string[]>>;
  /** Officer → words for him in headings and names of sheets. */
  readonly audiences: ReadonlyMap<string, readonly string[]>;
}
