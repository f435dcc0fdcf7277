/**
 * Where the columns of a list stand: by their headers, wherever these are, as often as the sheet has any (lists pasted one
 * below the other). Columns whose header is gone are found by what stands in them.
 */
import { foldKey } from '../vietnamese/letters.ts';
import type { AnswerWords } from './answer-word.ts';
import { isWord, wordShape } from './lost-letters.ts';
import { readRowKey } from './row-key.ts';
import { type AnswerWording, READ_COLUMNS, type ReadColumn } from './wording.ts';

/** Columns of each kind; several where somebody copied one. */
export type Layout = Readonly<Record<ReadColumn, readonly number[]>>;

interface Row {
  readonly cells: readonly string[];
}

/** A header names at least so many columns of ours. */
const FEWEST_HEADERS = 2;

export class Headers {
  readonly #columns: readonly (readonly [ReadColumn, readonly string[]])[];
  readonly #all: readonly string[];

  constructor({ columns, headers }: Pick<AnswerWording, 'columns' | 'headers'>) {
    this.#columns = READ_COLUMNS.map((column) => [column, columns[column].map(foldKey)]);
    this.#all = [...headers, ...Object.values(columns).flat()].map(foldKey);
  }

  /** The layout that a row announces, if it is a header. */
  layoutOf({ cells }: Row): Layout | undefined {
    const layout = {
      key: [] as number[],
      answer: [] as number[],
      note: [] as number[],
      resident: [] as number[],
    };
    let known = 0;
    for (const [at, cell] of cells.entries()) {
      // Nothing but a header is so short: a cell of people is never compared.
      if (cell === '' || cell.length > 80) continue;
      const shape = wordShape(cell);
      if (!this.#all.some((word) => isWord(shape, word))) continue;
      known++;
      for (const [column, words] of this.#columns)
        if (words.some((word) => isWord(shape, word))) layout[column].push(at);
    }
    const isOurs = layout.key.length + layout.answer.length + layout.note.length > 0;
    return isOurs && known >= FEWEST_HEADERS ? layout : undefined;
  }
}

/** Of rows whose headers do not say it: the answers stand where most words are answers, notes to their right. */
export function layoutByContent(rows: readonly Row[], words: AnswerWords): Layout {
  const answers = new Map<number, number>();
  const keys = new Set<number>();
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (cell === '') continue;
      if (readRowKey(cell) !== undefined) keys.add(at);
      else if (cell.length < 80 && 'verdict' in words.read(cell)) answers.set(at, (answers.get(at) ?? 0) + 1);
    }
  }
  let best: number | undefined;
  for (const [at, count] of answers) if (count > (answers.get(best ?? -1) ?? 0)) best = at;
  const note = best === undefined || keys.has(best + 1) ? [] : [best + 1];
  return { key: [...keys], answer: best === undefined ? [] : [best], note, resident: [] };
}
