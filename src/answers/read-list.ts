/**
 * From a sheet as it came back to what its officer said: a statement for each row that holds an answer or a note, and a
 * place with a reason for each that could not be read. Rows are known by their hidden key, columns by their headers, so
 * that sorted, moved, added and deleted rows and columns do not matter.
 */
import type { CellPlace, OfficerStatement } from '../answer-flow.ts';
import { foldText } from '../vietnamese/letters.ts';
import { AnswerWords, noteText } from './answer-word.ts';
import { Headers, type Layout, layoutByContent } from './layout.ts';
import { looksLikeKey, type RowKey, readRowKey } from './row-key.ts';
import type { AnswerWording } from './wording.ts';

/** Why a cell could not be read; cli/words has a sentence for each. */
export const UNREAD_CODES = [
  'word_unknown', // the answer is none of the words
  'words_contradict', // two different answers in one cell
  'answers_differ', // two columns for answers, filled differently
  'key_missing', // answered, but the row has no key
  'key_damaged', // a key of which ids are cut off or changed
  'note_letters_lost', // the note is kept, with "?" for letters
] as const;
export type UnreadCode = (typeof UNREAD_CODES)[number];

export interface UnreadCell {
  readonly code: UnreadCode;
  readonly place: CellPlace;
}

export interface ListReading {
  /** Whether the sheet is a list at all. */
  readonly isList: boolean;
  readonly statements: readonly OfficerStatement[];
  readonly unread: readonly UnreadCell[];
}

interface Row {
  /** Row number in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that are looked over where headers are gone. */
const MOST_LOOKED_OVER = 2000;
const LOST_LETTER = /\p{L}\?\p{L}|\ufffd/u;
const NOTHING: Layout = { key: [], answer: [], note: [], resident: [] };

export class ListReader {
  readonly #words: AnswerWords;
  readonly #headers: Headers;
  readonly #audiences: AnswerWording['audiences'];

  constructor(wording: AnswerWording) {
    this.#words = new AnswerWords(wording);
    this.#headers = new Headers(wording);
    this.#audiences = wording.audiences;
  }

  read(file: string, sheet: string, rows: readonly Row[]): ListReading {
    const headers = rows.flatMap((row, at) => {
      const layout = this.#headers.layoutOf(row);
      return layout === undefined ? [] : [{ at, layout }];
    });
    const keyed = rows.filter(({ cells }) => cells.some((cell) => readRowKey(cell) !== undefined));
    if (headers.length === 0 && keyed.length === 0) return { isList: false, statements: [], unread: [] };
    const byContent =
      headers.length === 0 || headers.some(({ layout }) => layout.answer.length === 0)
        ? layoutByContent(keyed.slice(0, MOST_LOOKED_OVER), this.#words)
        : NOTHING;
    const isHeader = new Set(headers.map(({ at }) => at));
    const found = { statements: [] as OfficerStatement[], unread: [] as UnreadCell[] };
    let layout = completed(headers[0]?.layout ?? NOTHING, byContent);
    let audience = this.#audienceIn(sheet);
    for (const [at, row] of rows.entries()) {
      if (isHeader.has(at)) {
        layout = completed(headers.find((header) => header.at === at)!.layout, byContent);
        continue;
      }
      const key = keyOf(row, layout);
      audience = key === undefined ? (this.#audienceOfHeading(row) ?? audience) : audience;
      const isAbove = at < (headers[0]?.at ?? 0);
      this.#readRow(row, { file, sheet, layout, key, audience, isAbove }, found);
    }
    return { isList: true, ...found };
  }

  #readRow(
    { line, cells }: Row,
    {
      file,
      sheet,
      layout,
      key,
      audience,
      isAbove,
    }: {
      readonly file: string;
      readonly sheet: string;
      readonly layout: Layout;
      readonly key: RowKey | undefined;
      readonly audience: string | undefined;
      readonly isAbove: boolean;
    },
    found: { readonly statements: OfficerStatement[]; readonly unread: UnreadCell[] },
  ): void {
    const answers = filled(cells, layout.answer);
    const notes = filled(cells, layout.note);
    const first = answers[0] ?? notes[0];
    if (first === undefined) return;
    const place = { file, sheet, cell: cellName(first, line) };
    const unread = (code: UnreadCode, at = first): void => {
      found.unread.push({ code, place: { file, sheet, cell: cellName(at, line) } });
    };
    const { verdict, rest, trouble } = this.#answerIn(answers.map((at) => cells[at]!));
    if (key === undefined) {
      // A heading above the list has no key and no answer; below it everything that is filled in counts.
      const wasKey = cells.some(looksLikeKey);
      if (!isAbove || verdict !== undefined || wasKey) unread(wasKey ? 'key_damaged' : 'key_missing');
      return;
    }
    if (key.isDamaged) unread('key_damaged');
    if (trouble !== undefined) unread(trouble);
    const note = noteText([...rest, ...notes.map((at) => cells[at]!)]);
    if (LOST_LETTER.test(note)) unread('note_letters_lost', notes[0] ?? first);
    if (verdict === undefined && note === '') return;
    const proposed =
      layout.resident.length === 0 ? undefined : proposedKeys(cells[layout.resident[0]!] ?? '');
    found.statements.push({
      place,
      findings: key.findings,
      about: key.about,
      made: key.made,
      audience: key.audience ?? audience,
      verdict,
      note,
      proposed,
    });
  }

  /** What the cells for answers say together, and what of them belongs to the note. */
  #answerIn(cells: readonly string[]): {
    readonly verdict: OfficerStatement['verdict'];
    readonly rest: readonly string[];
    readonly trouble: UnreadCode | undefined;
  } {
    let verdict: OfficerStatement['verdict'];
    let trouble: UnreadCode | undefined;
    const rest: string[] = [];
    for (const cell of cells) {
      const said = this.#words.read(cell);
      if ('trouble' in said) trouble ??= said.trouble;
      else {
        if (verdict !== undefined && verdict !== said.verdict) trouble = 'answers_differ';
        verdict ??= said.verdict;
        rest.push(said.rest);
      }
    }
    return trouble === undefined ? { verdict, rest, trouble } : { verdict: undefined, rest: [], trouble };
  }

  /** Whose list a heading is: "DANH SÁCH … – CÔNG AN". */
  #audienceOfHeading({ cells }: Row): string | undefined {
    const text = cells.find((cell) => cell !== '');
    const end = text?.split(/[–—-]/u).at(-1);
    return end === undefined || text === end ? undefined : this.#audienceIn(end, true);
  }

  #audienceIn(text: string, isWhole = false): string | undefined {
    const folded = ` ${foldText(text)} `;
    for (const [audience, words] of this.#audiences) {
      const isIn = (word: string): boolean =>
        isWhole ? folded.trim() === foldText(word) : folded.startsWith(` ${foldText(word)} `);
      if (words.some(isIn)) return audience;
    }
    return undefined;
  }
}

/** What a header does not name is taken from where it was found by its content. */
function completed(layout: Layout, byContent: Layout): Layout {
  if (layout.answer.length > 0) return layout;
  const note = layout.note.length > 0 ? layout.note : byContent.note;
  return { ...layout, answer: byContent.answer.filter((at) => !note.includes(at)), note };
}

/** The key where it should stand, else wherever it stands in the row. */
function keyOf({ cells }: Row, { key }: Layout): RowKey | undefined {
  for (const at of key) {
    const read = readRowKey(cells[at] ?? '');
    if (read !== undefined) return read;
  }
  for (const cell of cells) {
    const read = cell.includes('|') ? readRowKey(cell) : undefined;
    if (read !== undefined) return read;
  }
  return undefined;
}

function filled(cells: readonly string[], columns: readonly number[]): readonly number[] {
  return columns.filter((at) => noteText([cells[at] ?? '']) !== '');
}

/** Keys of proposed residents, a line each; below a key mostly how sure it is, in per cent. A sentence is no key. */
function proposedKeys(cell: string): readonly string[] {
  const lines = cell.split(/\r\n?|\n/).map((line) => line.trim());
  const isShare = (line: string | undefined): boolean => line?.includes('%') === true;
  return lines.filter(
    (line, at) => line !== '' && !isShare(line) && (!/\s/.test(line) || isShare(lines[at + 1])),
  );
}

/** "M12": column from 0, row from 1. */
export function cellName(column: number, line: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return `${name}${line}`;
}
